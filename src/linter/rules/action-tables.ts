import type { Localized } from '../../framework/types.ts';
import { word } from '../language/letters.ts';
import type { SourceText } from '../source.ts';
import type { Cell, Plan, RuleContext, Table } from '../types.ts';

/** What a column of an action, RACI, KPI or consultation table must say in every row. */
export type ColumnRole = 'owner' | 'date' | 'norm' | 'frequency';

type Row = Table['rows'][number];

/** A table of which every row must be complete. `subject` is the column that names the action, result or meeting. */
export interface ActionTable {
  readonly table: Table;
  readonly subject: number;
  readonly required: readonly { readonly column: number; readonly role: ColumnRole }[];
  /** In a RACI table with partners as columns, a row needs an A or an R somewhere; these are those columns. */
  readonly letters: readonly number[];
}

/** Heads of the column that names the action, the indicator or the meeting; also with what makes a plural of them. */
const SUBJECT_NAMES: ReadonlySet<string> = new Set(
  (
    'actie|actiepunt|activiteit|maatregel|beheersmaatregel|taak|taken|afspraak|afspraken|mijlpaal|mijlpalen|product|stap|stappen|wat|' +
    'werkpakket|werkpakketten|proces|processen|processtap|processtappen|besluit|onderwerp|action|activity|activities|' +
    'measure|task|agreement|milestone|deliverable|step|what|process|' +
    'kpi|indicator|prestatie-indicator|resultaat|resultaten|doel|doelstelling|result|goal|objective|metric|' +
    'overleg|overleggen|overlegvorm|gremium|tafel|bijeenkomst|overlegorgaan|orgaan|meeting|consultation|body|forum'
  ).split('|'),
);

const ROLES: Readonly<Record<ColumnRole, string>> = {
  owner:
    'trekker|eigenaar|eigenaren|verantwoordelijk|verantwoordelijke|actiehouder|wie|door|door wie|wie doet het|uitvoerder|uitvoering door|' +
    'uit te voeren door|belegd bij|aanspreekbaar|aanspreekpunt|eindverantwoordelijk|eindverantwoordelijke|verantwoordelijke partij|' +
    'verantwoordelijke organisatie|houder|voorzitter|r|a|accountable|responsible|owner|lead|who|by whom|action owner|responsible party|chair',
  date: 'datum|deadline|wanneer|gereed|klaar|termijn|streefdatum|einddatum|uiterlijk|planning|opleverdatum|date|due|due date|when|by when|target date|end date|ready',
  norm: 'norm|normen|streefwaarde|doelwaarde|streefcijfer|target|target value|threshold',
  frequency: 'frequentie|hoe vaak|ritme|meetfrequentie|rapportagefrequentie|cyclus|frequency|how often|rhythm|interval',
};

const ROLE_OF_NAME: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(ROLES) as ColumnRole[]).flatMap((role) => ROLES[role].split('|').map((name) => [name, role] as const)),
);

/** What each role is called in messages, with the blank that a fix puts in. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, { readonly name: Localized; readonly blank: Localized }>> = {
  owner: { name: { nl: 'wie het doet', en: 'who does it' }, blank: { nl: '[wie]', en: '[who]' } },
  date: { name: { nl: 'wanneer het klaar is', en: 'when it is done' }, blank: { nl: '[datum]', en: '[date]' } },
  norm: { name: { nl: 'de norm', en: 'the norm' }, blank: { nl: '[norm]', en: '[norm]' } },
  frequency: { name: { nl: 'hoe vaak', en: 'how often' }, blank: { nl: '[hoe vaak]', en: '[how often]' } },
};

/** The head of a column that tells how far something is. */
export const STATUS_HEAD =
  /^(?:(?:huidige|actuele|current) )?(?:status|stand(?: van zaken)?|voortgang|progress|state)(?:\s*\([^()]{0,40}\))?$/i;

const RACI = new RegExp(word('RAS?CI'), 'i');
/** So much text before a table and behind it may say what its letters stand for. */
const NEAR = 200;

const TOTAL =
  /^(?:(?:eind|sub)?totaal|(?:grand |sub)?total)(?: (?:generaal|kosten|uren|budget|begroot|costs|hours))?(?: (?:fase|jaar|phase|year)? ?\d{1,4})?(?: \([^()]{0,40}\))?:?$/i;

/** Whether a row of that name is the sum of others: "Totaal 2027", "Grand total". */
export const isTotalName = (name: string): boolean => TOTAL.test(name.trim());

/** The tables of a plan that are recognised by their heads: one names an action, indicator or meeting, another an owner, date, norm or frequency. Ask for them with `context.once`. */
export function actionTables({ plan, readings }: Pick<RuleContext, 'plan' | 'readings'>): readonly ActionTable[] {
  return plan.tables
    .map(readings.kept(readTable))
    .filter((table) => table !== null)
    .filter((table) => table.letters.length === 0 || isRaci(plan, table));
}

/** Whether letters stand for roles of which one carries out and one is accountable: an R or an A is among them, or the text around the table calls it so. Others mark what a legend says, or are scores. */
function isRaci({ sources }: Plan, { table, letters }: ActionTable): boolean {
  if (table.rows.some(({ cells }) => letters.some((column) => /[AR]/.test(cells[column]?.text ?? '')))) return true;
  const { text } = sources[table.source] as SourceText;
  const { start, end } = table.span;
  const firstRow = table.rows[0]?.span.start ?? end;
  return RACI.test(text.slice(Math.max(0, start - NEAR), firstRow)) || RACI.test(text.slice(end, end + NEAR));
}

/** The required cells of a row; a row that is too short gives null for what it lacks. */
export function requiredCells(
  table: ActionTable,
  row: Row,
): readonly { readonly column: number; readonly role: ColumnRole; readonly cell: Cell | null }[] {
  return table.required.map(({ column, role }) => ({ column, role, cell: row.cells[column] ?? null }));
}

function readTable(table: Table): ActionTable | null {
  const heads = table.heads.map(({ text }) => normalise(text));
  const subject = heads.findIndex((head) => namesIn(head).some((name) => SUBJECT_NAMES.has(name)));
  if (subject < 0) return null;
  const columns = heads.flatMap((head, column) => {
    const name = head.replace(YEAR, '').trim();
    const role = column === subject ? undefined : roleOf(name);
    return role === undefined ? [] : [{ column, role, isOfYear: name !== head }];
  });
  // Of several years one may be enough, and nobody can tell which.
  const required = columns
    .filter((one) => !columns.some((other) => other !== one && one.isOfYear && other.role === one.role))
    .map(({ column, role }) => ({ column, role }));
  const letters = columns.length === 0 ? letterColumns(table, subject) : [];
  return required.length > 0 || letters.length > 0 ? { table, subject, required, letters } : null;
}

function normalise(head: string): string {
  return head
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[?*:]/g, ' ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Streefwaarde 2026", "target 2026/2027". */
const YEAR = /(?<!\d)(?:19|20)\d\d(?:[/–-](?:(?:19|20)\d\d|\d\d))?$/;
/** What makes a plural of a word. */
const PLURAL_ENDS = ['', 's', "'s", 'n', 'en'];
/** Letters that are left of a plural at least: "as" is none of "a". */
const SHORTEST = 3;

/** What stands around the name of a role: "datum gereed", "gereed in". */
const AROUND = /^datum (?=.)| (?:op|in|per|voor|vóór)$/;

/** The names in a head ("eigenaar / trekker"), each as it stands and without what makes a plural of it. */
function namesIn(head: string): readonly string[] {
  return head.split(/ ?\/ ?/).flatMap((name) => PLURAL_ENDS.filter((end) => name.endsWith(end)).map((end) => singularOf(name, end)));
}

const singularOf = (name: string, end: string): string =>
  name.length - end.length < SHORTEST ? name : name.slice(0, name.length - end.length);

function roleOf(head: string): ColumnRole | undefined {
  for (const name of namesIn(head)) {
    const role = ROLE_OF_NAME.get(name.replace(AROUND, ''));
    if (role !== undefined) return role;
  }
  return undefined;
}

/** Columns of which every filled cell holds RACI letters, when the table has at least two of them. */
function letterColumns(table: Table, subject: number): readonly number[] {
  const columns = table.heads.flatMap((_, column) => {
    const texts = table.rows.map((row) => row.cells[column]?.text.trim() ?? '').filter((text) => text !== '' && text !== '-');
    return column !== subject && texts.length > 0 && texts.every((text) => /^[RASCIVO](?:\s*(?:[/,+&]\s*)?[RASCIVO])*$/.test(text))
      ? [column]
      : [];
  });
  return columns.length >= 2 ? columns : [];
}
