/** Reports and portfolios as a browser shows them. Screenshots go to out/screenshots, for people to look at. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../../scripts/host/browser.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { loadFramework } from '../../../src/framework/index.ts';
import { renderPage } from '../../../src/report/page.ts';
import { createPortfolio, type PortfolioInput } from '../../../src/report/portfolio.ts';
import { renderPortfolioBody } from '../../../src/report/portfolio-html.ts';
import { PORTFOLIO_CSS, PORTFOLIO_SCRIPT } from '../../../src/report/portfolio-script.ts';
import { PAGE_THEME, REPORT_CSS } from '../../../src/report/report-css.ts';
import { HOSTILE_FILE, hostileSpace, quotingEngine } from '../../cli/formats/support.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from '../../cli/harness.ts';
import { DANGEROUS, LOW_CONTRAST } from '../contrast.ts';

const SHOTS = join(ROOT, 'out', 'screenshots');

const MANY = 500;
const FIRST_ROWS = 60;

/** How many cells of the last column need more than one line, or more width than they have. */
const BROKEN_DATES = `[...document.querySelectorAll('.kt-heat tbody td:last-child')].filter((cell) => {
  const text = document.createRange();
  text.selectNodeContents(cell);
  return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size > 1 || cell.scrollWidth > cell.clientWidth;
}).length`;

/** The page as the editor has it: with its first rows, and the others in a template. */
function editorPage(plans: number): string {
  const framework = loadFramework();
  const statuses = ['addressed', 'thin', 'missing', 'exempt'] as const;
  const inputs = Array.from(
    { length: plans },
    (_, index): PortfolioInput => ({
      files: [`plannen/plan-${index}.md`],
      name: `Ketenplan ${index}`,
      language: 'nl',
      profile: { title: null, owner: index % 3 === 0 ? null : `Team ${index % 7}`, date: null },
      coverage: framework.pillars.map(({ number }) => ({
        pillar: number,
        status: statuses[(index + number) % 4] ?? 'thin',
        confidence: 0.9,
      })),
      findings: [],
    }),
  );
  const portfolio = createPortfolio(inputs, { framework, language: 'nl', otherDocuments: 0, failures: [] });
  return renderPage({
    title: 'Portefeuille',
    language: 'nl',
    css: `${REPORT_CSS}${PORTFOLIO_CSS}${PAGE_THEME}`,
    body: `<main>${renderPortfolioBody(portfolio, { firstRows: FIRST_ROWS })}</main>`,
    script: PORTFOLIO_SCRIPT,
  });
}

/** What a reader sees at one moment while the rows come. */
interface Moment {
  readonly rows: number;
  readonly height: number;
  /** The script is at work. */
  readonly isReady: boolean;
}

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly media?: 'print' | 'screen';
  readonly width?: number;
  readonly script?: boolean;
}

describe('pages in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let space: Workspace;
  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await startBrowser();
    space = createWorkspace({
      'plan.md': `${planText(3, 5)}\nOver P5 weak.\n\nDe kosten: PM\n\nPijler 8 is niet van toepassing, omdat het doel in de wet staat.\n`,
    });
  });
  after(async () => {
    await browser?.close();
    space?.remove();
  });

  /** Opens a page that a command made, and notes everything it complains about. */
  async function open(from: Workspace, argv: readonly string[], look: Look = {}): Promise<{ page: Page; complaints: string[] }> {
    const { stderr } = await from.run([...argv, '-o', 'page.html'], { engine: from === space ? toyEngine : quotingEngine });
    const context = await browser.newContext({
      colorScheme: look.scheme ?? 'light',
      viewport: { width: look.width ?? 1100, height: 900 },
      javaScriptEnabled: look.script ?? true,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => request.url().startsWith('file:') || complaints.push(`request: ${request.url()}`));
    if (look.media) await page.emulateMedia({ media: look.media });
    await page.goto(pathToFileURL(join(from.folder, 'page.html')).href);
    assert.ok(!/unexpected fault/.test(stderr), stderr);
    return { page, complaints };
  }

  const LOOKS: readonly (readonly [name: string, look: Look])[] = [
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['print', { scheme: 'dark', media: 'print', width: 673 }],
    ['phone', { width: 380 }],
  ];
  for (const [name, look] of LOOKS)
    it(`a report, ${name}: no complaints, nothing beside the page, text that can be read`, async () => {
      const { page, complaints } = await open(space, ['check', '--format', 'html', 'plan.md'], look);
      await page.screenshot({ path: join(SHOTS, `report-${name}.png`), fullPage: true });
      assert.deepEqual(complaints, []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
      assert.deepEqual(await page.evaluate(LOW_CONTRAST), []);
      await page.context().close();
    });

  it('a report has a picture with a name and description, and one first heading', async () => {
    const { page } = await open(space, ['check', '--format', 'html', 'plan.md']);
    const picture = page.getByRole('img', { name: /De acht pijlers in Ketenplan van de partners/ });
    assert.equal(await picture.count(), 1);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('rowheader', { name: /^3 vertrouwen/ }).count(), 1);
    await page.context().close();
  });

  it('a report prints on A4', async () => {
    const { page } = await open(space, ['check', '--format', 'html', 'plan.md']);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString('latin1'), /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.context().close();
  });

  for (const argv of [
    ['check', '--format', 'html', HOSTILE_FILE, 'stuk <i>.md'],
    ['portfolio', '--format', 'html', HOSTILE_FILE],
  ])
    it(`hostile content is text in ${argv[0]}`, async () => {
      const hostile = hostileSpace();
      const { page, complaints } = await open(hostile, argv);
      hostile.remove();
      assert.deepEqual(complaints, []);
      assert.match((await page.locator('main').textContent()) ?? '', /<script>alert\(1\)<\/script>/);
      const found = await page.evaluate(DANGEROUS);
      assert.deepEqual(found, { elements: 0, links: [] });
      await page.context().close();
    });

  describe('portfolio of 500 plans', () => {
    let many: Workspace;
    before(() => {
      const plans = Array.from({ length: 500 }, (_, index): [string, string] => {
        const owner = index % 3 === 0 ? '' : `eigenaar: Team ${index % 7}\n`;
        const text = planText((index % 8) + 1, ((index * 3) % 8) + 1).replace('Ketenplan', `Ketenplan ${String(index).padStart(3, '0')}`);
        return [`p${index}.md`, `---\nketensturing: true\n${owner}datum: 2026-01-01\n---\n${text}`];
      });
      many = createWorkspace(Object.fromEntries(plans));
    });
    after(() => many.remove());

    for (const [name, look] of [...LOOKS.slice(0, 3), ['no script', { script: false }] as const])
      it(`is readable, ${name}`, async () => {
        const { page, complaints } = await open(many, ['portfolio', '--format', 'html', '.'], look);
        await page.screenshot({ path: join(SHOTS, `portfolio-${name.replace(' ', '-')}.png`) });
        assert.deepEqual(complaints, []);
        assert.equal(await page.locator('.kt-heat tbody tr').count(), 500);
        const broken = await page.evaluate(BROKEN_DATES);
        assert.equal(broken, 0, 'dates stand on one line, within their column');
        assert.equal(await page.locator('.kt-controls').isVisible(), look.script !== false && look.media !== 'print');
        await page.context().close();
      });

    it('tells the weakest pillars within a narrow pane', async () => {
      const { page } = await open(many, ['portfolio', '--format', 'html', '.'], { width: 420 });
      const { x, width } = (await page.locator('.kt-weak').boundingBox()) ?? assert.fail('no table of the weakest pillars');
      assert.ok(x + width <= 420, `${x + width}`);
      await page.context().close();
    });

    it('sorts and filters at once', async () => {
      const { page } = await open(many, ['portfolio', '--format', 'html', '.']);
      const names = (): Promise<readonly string[]> => page.locator('.kt-heat tbody tr:not([hidden]) th > bdi').allTextContents();
      const head = page.getByRole('columnheader', { name: /^1/ });
      await head.getByRole('button').click();
      assert.equal(await head.getAttribute('aria-sort'), 'ascending');
      assert.match((await page.locator('.kt-heat tbody tr td').first().getAttribute('class')) ?? '', /kt-missing/);
      await page.getByLabel('Zoek een plan').fill('team 4');
      assert.ok((await names()).length < 80);
      await page.getByLabel('Zoek een plan').fill('');
      await page.getByLabel('Toon').selectOption('3');
      const told = (await page.locator('.kt-controls output').textContent()) ?? '';
      assert.match(told, /^\d+ van \d+ plannen$/);
      const weak = Number.parseInt(told, 10);
      assert.ok(weak > 0 && weak < 500);
      await page.locator(`.kt-heat:has(tbody tr:nth-child(${weak}))`).waitFor();
      assert.equal((await names()).length, weak);
      await page.context().close();
    });

    /** Opens the portfolio in the form that the editor shows, and waits for its last row. From a file: a page of a megabyte in its address takes the browser ten times as long. */
    async function openInEditorForm(page: Page): Promise<void> {
      const file = join(space.folder, 'portfolio-in-editor.html');
      writeFileSync(file, editorPage(MANY));
      await page.goto(pathToFileURL(file).href);
      await page.locator(`.kt-heat:has(tbody tr:nth-child(${MANY}))`).waitFor();
    }

    it('shows its first rows before the others are made, and the others slice by slice', async () => {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
      const page = await context.newPage();
      // Before each picture on the screen: the rows that are in it, and the height of the page.
      await page.addInitScript(`window.looks = [];
        const look = () => {
          const table = document.querySelector('.kt-heat');
          const rows = table ? table.querySelectorAll('tbody tr').length : 0;
          looks.push({ rows, height: document.documentElement.scrollHeight, isReady: Boolean(table && table.style.marginBottom) });
          if (rows < ${MANY}) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);`);
      await openInEditorForm(page);
      const looks = await page.evaluate<readonly Moment[]>('looks');
      for (const [index, { rows }] of looks.entries()) {
        const before = looks[index - 1]?.rows ?? 0;
        assert.ok(rows - before <= FIRST_ROWS, `${before} rows, then ${rows}`);
      }
      const heights = looks.filter(({ isReady }) => isReady).map(({ height }) => height);
      assert.ok(heights.length > 1);
      assert.ok(Math.max(...heights) - Math.min(...heights) < Math.max(...heights) / 50, `the page grows: ${heights}`);
      await context.close();
    });

    it('is scrolled without laying out anything anew', async () => {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
      const page = await context.newPage();
      await openInEditorForm(page);
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      const layouts = async (): Promise<number> =>
        (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
      // The first move may still settle what came last.
      const scroll = (): Promise<unknown> =>
        page.evaluate('new Promise((done) => { window.scrollBy(0, 700); requestAnimationFrame(() => requestAnimationFrame(done)); })');
      await scroll();
      const before = await layouts();
      for (let step = 0; step < 20; step++) await scroll();
      assert.ok((await page.evaluate<number>('window.scrollY')) > 10_000);
      assert.equal((await layouts()) - before, 0);
      await context.close();
    });
  });
});
