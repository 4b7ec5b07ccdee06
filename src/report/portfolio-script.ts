/** Rows that come into the table between two pictures on the screen. */
const ROWS_A_SLICE = 100;

/** Style that only the portfolio needs; it belongs with `REPORT_CSS` and a theme. */
export const PORTFOLIO_CSS = `
.kt-portfolio{max-width:90rem}
.kt-heat{font-variant-numeric:tabular-nums;table-layout:fixed;min-width:56rem}
.kt-heat thead th{width:6rem}.kt-heat thead th:first-child{width:auto}.kt-heat thead th.kt-head{width:2.6rem}.kt-heat thead th.kt-owner{width:7rem}.kt-heat thead th:last-child{width:7rem}
.kt-heat thead th{position:sticky;top:0;background:var(--kt-back);vertical-align:bottom;z-index:1}
.kt-heat tbody th{font-weight:600}
.kt-heat td.kt-cell{text-align:center;padding:.25rem .15rem}
.kt-stack{display:inline-flex;flex-direction:column-reverse;align-items:center;gap:.3em}
.kt-stack .kt-small{writing-mode:vertical-rl;transform:rotate(180deg)}
.kt-heat thead th{text-align:center}.kt-heat thead th:first-child,.kt-heat thead th:nth-last-child(-n+2){text-align:left}
.kt-heat td:nth-last-child(n+3):not(.kt-cell){text-align:center}
.kt-cell>span{display:block;border:2px solid var(--kt-own);border-radius:.3em;color:var(--kt-own);line-height:1.5}
.kt-cell.kt-addressed>span{background:var(--kt-own);color:var(--kt-back)}
.kt-cell.kt-missing>span{border-style:dashed}
.kt-cell.kt-exempt>span{border-color:transparent}
.kt-heat button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit;text-decoration:underline dotted}
.kt-heat th[aria-sort=ascending] button::after{content:" ↑"}.kt-heat th[aria-sort=descending] button::after{content:" ↓"}
.kt-controls{display:flex;flex-wrap:wrap;gap:1rem;margin:.6rem 0}
.kt-controls input,.kt-controls select{font:inherit;color:inherit;background:var(--kt-back);border:1px solid var(--kt-dim);border-radius:.3em;padding:.2em .4em;display:block;min-width:15rem}
.kt-controls[hidden]{display:none}
.kt-bar{display:block;width:8rem;height:1rem}
.kt-bar .kt-track{fill:none;stroke:var(--kt-dim)}
.kt-bar .kt-half{fill:var(--kt-half)}.kt-bar .kt-bad{fill:var(--kt-bad)}
@media print{.kt-controls{display:none}.kt-heat{font-size:8pt}.kt-heat thead th{position:static}.kt-bar{print-color-adjust:exact}.kt-cell>span{print-color-adjust:exact}}
`;

/**
 * Makes the table of the portfolio sortable and filterable. Without it the table is complete and readable, unless rows were left in a template. The rows on the screen come first and the
 * others slice by slice, with room for the reader between. It reads `data-` attributes and text, and writes text and order only, so nothing of a plan can become markup.
 */
export const PORTFOLIO_SCRIPT = `
(() => {
  const table = document.querySelector('.kt-heat');
  const controls = document.querySelector('.kt-controls');
  if (!table || !controls) return;
  // In the editor, what was chosen outlives the page, which is made anew with each result.
  const editor = globalThis.acquireVsCodeApi?.();
  const chosen = { ...editor?.getState() };
  const keep = (change) => editor?.setState(Object.assign(chosen, change));
  const body = table.tBodies[0];
  const kept = document.querySelector('.kt-heat + template');
  const slice = kept ? body.rows.length : ${ROWS_A_SLICE};
  let rows = [...body.rows, ...(kept ? kept.content.querySelectorAll('tr') : [])];
  const heads = [...table.tHead.rows[0].cells];
  const [find, show, count] = ['input', 'select', 'output'].map((name) => controls.querySelector(name));
  let waiting = [];
  let turn = 0;
  // What is still to come has its room already, so that the page does not grow under the reader and returns to the place where it was.
  const more = (height) => {
    body.append(...waiting.splice(0, slice));
    table.style.marginBottom = waiting.length * height + 'px';
    if (waiting.length > 0) turn = requestAnimationFrame(() => more(height));
  };
  const put = (list) => {
    cancelAnimationFrame(turn);
    const there = [...body.rows];
    if (waiting.length === 0 && there.length === list.length && there.every((row, index) => row === list[index])) return;
    body.replaceChildren(...list.slice(0, slice));
    waiting = list.slice(slice);
    const height = waiting.length > 0 ? body.offsetHeight / slice : 0;
    table.style.marginBottom = waiting.length * height + 'px';
    if (waiting.length > 0) turn = requestAnimationFrame(() => more(height));
  };
  const fits = (row) => row.dataset.find.includes(find.value.trim().toLowerCase()) && (show.value === '' || row.dataset.weak.split(' ').includes(show.value));
  const filter = () => {
    const fitting = rows.filter(fits);
    put(fitting);
    count.textContent = count.dataset.told.replace('{shown}', fitting.length).replace('{all}', rows.length);
    keep({ find: find.value, show: show.value });
  };
  const keys = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent;
  const { compare: byText } = new Intl.Collator();
  const compare = (a, b) => (isNaN(a) || isNaN(b) ? byText(a, b) : a - b);
  const sort = (column, down) => {
    for (const head of heads) head.removeAttribute('aria-sort');
    heads[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const keyed = rows.map((row) => [keys(row, column), row]);
    keyed.sort(([a], [b]) => (down ? compare(b, a) : compare(a, b)));
    rows = keyed.map(([, row]) => row);
    keep({ column, down });
  };
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = head.dataset.sort;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      sort(column, head.getAttribute('aria-sort') === 'ascending');
      filter();
    });
  });
  if (chosen.column !== undefined) sort(chosen.column, chosen.down);
  controls.hidden = false;
  find.value = chosen.find ?? '';
  show.value = chosen.show ?? '';
  find.addEventListener('input', filter);
  show.addEventListener('change', filter);
  filter();
})();
`;
