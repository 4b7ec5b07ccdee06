import type { Language, Localized } from '../../framework/types.ts';
import { LETTER, NO_LETTER } from '../language/letters.ts';
import { readMarkers } from '../language/markers.ts';
import type { Cell, Fix, Plan, Problem, Rule, Table } from '../types.ts';
import { type ActionTable, actionTables, type ColumnRole, isTotalName, ROLE_NAMES, requiredCells, STATUS_HEAD } from './action-tables.ts';
import { listWords, quoteWords } from './quote-words.ts';
import { escapeSnippet } from './snippet.ts';
import { namesWhoAndWhen } from './taken-up.ts';
import { templateBlanks } from './template-blanks.ts';

type Row = Table['rows'][number];

/** A cell that says nothing of what its column asks for; null when the row is too short to have it. */
export interface Gap {
  readonly column: number;
  readonly role: ColumnRole;
  readonly cell: Cell | null;
}

/** From so many rows on, a column that is open in all of them is one problem, on its head. */
const WHOLE_COLUMN = 3;

export const actionIncomplete: Rule = {
  meta: {
    id: 'action-incomplete',
    title: {
      nl: 'Onvolledige rij in een actie-, RACI-, KPI- of overlegtabel',
      en: 'Incomplete row in an action, RACI, KPI or meeting table',
    },
    description: {
      nl: 'In deze rij ontbreekt wie het doet, wanneer het klaar is, de norm of hoe vaak. Partners kunnen elkaar er dan niet op aanspreken.',
      en: 'This row does not say who does it, when it is done, the norm or how often. Partners then cannot hold each other to it.',
    },
    severity: 'warning',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check(context) {
    const { comments } = context.plan;
    const gapsOf = context.readings.kept(GAPS[context.language]);
    for (const table of context.once(actionTables)) {
      const gaps = gapsOf(table);
      if (gaps.rows.length + gaps.whole.length > 0 && !isInComment(table.table, comments)) yield* tableProblems(context.plan, table, gaps);
    }
  },
};

function isInComment({ source, span }: Table, comments: Plan['comments']): boolean {
  return comments.some((comment) => comment.source === source && comment.span.start <= span.start && span.end <= comment.span.end);
}

function* tableProblems(plan: Plan, table: ActionTable, { rows, whole }: Gaps): Iterable<Problem> {
  for (const { column } of whole) yield columnProblem(table, column);
  for (const { row, missing } of rows) {
    if (missing.length > 0) yield rowProblem(plan, table, row, missing);
    else yield unownedProblem(table, row);
  }
}

/** The rows of a table that lack something, and the columns that are open in all open rows. */
interface Gaps {
  /** With the cells that a row lacks by itself; none when all it lacks is an A or an R, or a column that is open in all. */
  readonly rows: readonly { readonly row: Row; readonly missing: readonly Gap[] }[];
  readonly whole: ActionTable['required'];
}

const GAPS: Readonly<Record<Language, (table: ActionTable) => Gaps>> = {
  nl: (table) => findGaps(table, 'nl'),
  en: (table) => findGaps(table, 'en'),
};

function findGaps(table: ActionTable, language: Language): Gaps {
  const open = table.table.rows.filter((row) => isOpen(table, row));
  const gaps = open.map((row) => missingCells(table, row, language));
  const whole = table.required.filter(
    ({ column }) => open.length >= WHOLE_COLUMN && gaps.every((row) => row.some((gap) => gap.column === column)),
  );
  const rows = open.map((row, i) => ({
    row,
    missing: (gaps[i] as readonly Gap[]).filter((gap) => !whole.some(({ column }) => column === gap.column)),
  }));
  return { rows: rows.filter(({ row, missing }) => missing.length > 0 || isUnowned(table, row)), whole };
}

function missingCells(table: ActionTable, row: Row, language: Language): readonly Gap[] {
  const isMissing = (cell: Cell | null, role: ColumnRole): boolean =>
    cell === null || isBlank(cell.text) || (!says(cell.text.trim(), role) && isLeftOpen(cell.text.trim(), language));
  return requiredCells(table, row).filter(({ cell, role }) => isMissing(cell, role));
}

/** What a row lacks of what it must say; nothing when it need not say it, as what it names is done or dropped. */
export function gapsOfRow(table: ActionTable, row: Row, language: Language): readonly Gap[] {
  return isOpen(table, row) ? missingCells(table, row, language) : [];
}

/** Nobody in a RACI table carries the row out or is accountable for it. A "V" may stand for "verantwoordelijk". */
function isUnowned({ letters }: ActionTable, row: Row): boolean {
  return letters.length > 0 && !letters.some((column) => /[ARV]/.test(row.cells[column]?.text ?? ''));
}

const DONE =
  '(?:afgerond|afgehandeld|afgesloten|gereed|klaar|vervallen|geschrapt|ingetrokken|gesloten|voltooid|uitgevoerd|gerealiseerd|opgeleverd|done|closed|completed|cancelled|dropped|withdrawn|finished|delivered)';
const CHECK_MARK = '[✓✔☑✅]';
const CLOSED = new RegExp(`^\\(?${DONE}\\)?\\.?$`, 'i');
/** A status that opens with a check mark, or says that it is done; "klaar voor besluit", "gereed over twee weken" and "gereed: 80%" do not. */
const CLOSED_STATUS = new RegExp(
  `^(?:${CHECK_MARK}|100 ?%|${DONE}${NO_LETTER}(?![\\s:(]*(?:\\?|\\d{1,2} ?%|(?:over|voor|vóór|om|binnen|zodra|na|als|te|mits|wanneer|uiterlijk|eind|begin|medio|half|vanaf|tegen|Q[1-4]|nog|niet|nee|deels|by|end|mid|early|for|to|within|when|once|if|after|soon|not|no|partly)${NO_LETTER})))`,
  'i',
);
/** The head of a column to tick: "Gereed?", or none at all. */
const TICK_HEAD = new RegExp(`^(?:${DONE}\\??|${CHECK_MARK})?$`, 'i');
const TICKED = /^(?:[✓✔☑✅]|\[x\]|(?:x|ja|yes)$)/i;
/** An action that is ticked off before its name. */
const TICKED_NAME = /^(?:[✓✔☑✅]|\[x\])/i;
/** What is said behind the name of an action that nobody will do. */
const DROPPED = /[([](?:vervallen|geschrapt|ingetrokken|cancelled|dropped|withdrawn)[)\]]\.?$/i;

/** A row that names something to be done, and is not done, dropped or struck out. */
function isOpen(table: ActionTable, row: Row): boolean {
  const subject = row.cells[table.subject];
  if (subject === undefined || isBlank(subject.text) || isBetweenHead(table, row, subject) || isTotal(table, row, subject)) return false;
  const name = subject.text.trim();
  return !DROPPED.test(name) && !TICKED_NAME.test(name) && !row.cells.some(({ text }, column) => isClosed(table, column, text.trim()));
}

/** Whether a cell says that its row is done or dropped. */
function isClosed({ table, subject }: ActionTable, column: number, text: string): boolean {
  if (CLOSED.test(text)) return true;
  const head = table.heads[column]?.text.trim() ?? '';
  return (STATUS_HEAD.test(head) && CLOSED_STATUS.test(text)) || (column !== subject && TICK_HEAD.test(head) && TICKED.test(text));
}

/** A head over the rows below it: nothing but its name, in bold or italics, in a table whose other rows begin in plain letters. */
function isBetweenHead({ table, subject: column }: ActionTable, row: Row, subject: Cell): boolean {
  return (
    subject.emphasised &&
    row.cells.every((cell) => cell === subject || isBlank(cell.text)) &&
    table.rows.some(({ cells }) => cells[column]?.emphasised === false && !isBlank(cells[column].text))
  );
}

/** The sum of the rows above it, by which nobody does anything. */
function isTotal(table: ActionTable, row: Row, subject: Cell): boolean {
  const columns = [...table.required.map(({ column }) => column), ...table.letters];
  return isTotalName(subject.text) && columns.every((column) => isBlank(row.cells[column]?.text ?? ''));
}

/** Words that leave a cell open elsewhere, and are an answer in a column of this role. */
function says(text: string, role: ColumnRole): boolean {
  return (role === 'owner' && text === 'PM') || (role === 'norm' && /^(?:geen|none)$/i.test(text));
}

/** "Nog" with what says that it is not there yet: "nog te bepalen", "nog steeds niet", "nog invullen". Before a time or a name it leaves nothing open: "nog dit kwartaal". */
const NOT_YET = new RegExp(
  `^nog (?:(?:nader|open|leeg|vrij|vacant)${NO_LETTER}|(?:[${LETTER}\\d]+ ){0,5}(?:(?:niet|geen|niemand|onbekend|onduidelijk|onzeker|in (?:overleg|onderzoek|voorbereiding|bespreking))${NO_LETTER}|te [${LETTER}]+n${NO_LETTER}|(?:in|aan)vullen$|(?:vast)?stellen$|bepalen$|kiezen$|(?:uit)?zoeken$|vragen$|regelen$|(?:in)?plannen$|(?:af|be)spreken$|benoemen$|overleggen$|overleg |(?:af|in)stemmen$|navragen|nagaan|prikken$|uitwerken$|besluiten$|beslissen$))`,
  'i',
);

/** Whether a filled cell holds words that leave it open, and does not say who decides and when. */
function isLeftOpen(text: string, language: Language): boolean {
  if (namesWhoAndWhen(text, language)) return false;
  if (/^(?:n\.?v\.?t\.?|volgt|nog niet|later|geen|none)$/i.test(text) || NOT_YET.test(text)) return true;
  return templateBlanks(text).length > 0 || readMarkers(text, language).some((marker) => marker.kind === 'placeholder');
}

function isBlank(text: string): boolean {
  return /^[\s\-–—.?…/]*$/.test(text);
}

function rowProblem(plan: Plan, table: ActionTable, row: Row, gaps: readonly Gap[]): Problem {
  const subject = row.cells[table.subject] as Cell;
  const written = gaps.find(({ cell }) => cell !== null && cell.text.trim() !== '');
  const span = written?.cell?.span ?? subject.span;
  const name = quoteWords(subject.text);
  const what = listWords(gaps.map(({ role, column, cell }) => openColumn(headName(role, table.table.heads[column]), cell)));
  const [verb, verbEn] = gaps.length === 1 ? ['is', 'is'] : ['zijn', 'are'];
  const isWritten = written !== undefined;
  return {
    source: table.table.source,
    span,
    pillar: null,
    message: {
      nl: `Bij "${name}" ${verb} ${what.nl} nog ${isWritten ? 'open' : 'niet ingevuld'}. Partners kunnen elkaar hier nog niet op aanspreken.`,
      en: `For "${name}", ${what.en} ${verbEn} ${isWritten ? 'still open' : 'not filled in yet'}. Partners cannot hold each other to it yet.`,
    },
    advice: {
      nl: 'Vul de cel in. Is het nog niet bekend, zet er dan in wie het beslist en wanneer.',
      en: 'Fill in the cell. When it is not known yet, say who decides and when.',
    },
    fixes: gaps.flatMap((gap) => fixOf(plan, table, gap)),
  };
}

/** The name of a column, with the words that leave its cell open. */
function openColumn({ nl, en }: Localized, cell: Cell | null): Localized {
  const words = cell?.text.trim() ?? '';
  const quoted = words === '' ? '' : ` ("${quoteWords(words)}")`;
  return { nl: `${nl}${quoted}`, en: `${en}${quoted}` };
}

function headName(role: ColumnRole, head: Cell | undefined): Localized {
  const column = head?.text.trim() ?? '';
  return column === '' ? ROLE_NAMES[role].name : { nl: `"${column}"`, en: `"${column}"` };
}

/** Fills one cell; what stands in it stays as the text to type over. A row without the cell is left to the writer. */
function fixOf({ language }: Plan, table: ActionTable, { role, cell, column }: Gap): readonly Fix[] {
  if (cell === null) return [];
  const head = table.table.heads[column]?.text.trim() ?? '';
  const isEmpty = cell.span.end === cell.span.start;
  const field = `\${1:${escapeSnippet(isEmpty ? ROLE_NAMES[role].blank[language] : cell.text)}}`;
  return [
    {
      title: { nl: `Vul "${head}" in`, en: `Fill in "${head}"` },
      edits: [{ source: table.table.source, span: cell.span, text: isEmpty ? ` ${field} ` : field }],
      snippet: true,
      certain: false,
    },
  ];
}

function isSaidOfClosed(table: ActionTable, row: Row, column: number): boolean {
  return !isBlank(row.cells[column]?.text ?? '') && !isOpen(table, row);
}

function columnProblem(table: ActionTable, column: number): Problem {
  const head = table.table.heads[column] as Cell;
  // It may be filled in where the work is done.
  const [row, rowEn] = table.table.rows.some((each) => isSaidOfClosed(table, each, column)) ? ['open rij', 'open row'] : ['rij', 'row'];
  return {
    source: table.table.source,
    span: head.span,
    pillar: null,
    message: {
      nl: `In geen enkele ${row} van deze tabel is "${head.text}" ingevuld. Partners kunnen elkaar hier nog niet op aanspreken.`,
      en: `No ${rowEn} of this table has "${head.text}" filled in. Partners cannot hold each other to it yet.`,
    },
    advice: {
      nl: 'Vul de kolom per rij in. Weet je het nog niet, spreek dan af wie de kolom invult en vóór welke datum.',
      en: 'Fill in the column for each row. When it is not known yet, agree who fills it in and by what date.',
    },
  };
}

function unownedProblem(table: ActionTable, row: Row): Problem {
  const subject = row.cells[table.subject] as Cell;
  return {
    source: table.table.source,
    span: subject.span,
    pillar: null,
    message: {
      nl: `Bij "${quoteWords(subject.text)}" staat geen R of A: niemand voert het uit of is eindverantwoordelijk.`,
      en: `"${quoteWords(subject.text)}" has no R or A: nobody carries it out or is accountable.`,
    },
    advice: {
      nl: 'Geef één partner de A (eindverantwoordelijk) en ten minste één de R (voert uit).',
      en: 'Give one partner the A (accountable) and at least one the R (responsible).',
    },
  };
}
