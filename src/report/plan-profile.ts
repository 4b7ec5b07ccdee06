import type { TextFrontMatter } from '../linter/types.ts';

/** What a plan says of itself, as far as a portfolio needs it. */
export interface PlanProfile {
  /** The title in the front matter, else the first heading. */
  readonly title: string | null;
  /** Who answers for the plan. */
  readonly owner: string | null;
  /** When it was made, agreed or last changed, in the plan's own words. */
  readonly date: string | null;
}

/** What the documents of a plan together say of it: of each field the first that is filled in. */
export function joinedProfile(profiles: readonly PlanProfile[]): PlanProfile {
  const first = (key: keyof PlanProfile): string | null => profiles.map((profile) => profile[key]).find((value) => value !== null) ?? null;
  return { title: first('title'), owner: first('owner'), date: first('date') };
}

/** Characters, and lines, at the beginning of a plan in which title, owner and date are looked for. */
export const HEAD = 16_384;
export const MOST_LINES = 120;
/** Characters of a line that are looked at. */
const LONGEST_LINE = 400;
const LINE_END = /\r\n|\r|\n/;
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const CLOSING = /(?<=[ \t])#+$/;
const TITLE = /^(?:titel|title)$/i;
const OWNER =
  /^(?:eigenaar|plan-?eigenaar|eigenaar van (?:het|dit) plan|keteneigenaar|ketenregisseur|opdrachtgever|verantwoordelijke?|owner|plan owner|chain owner|responsible|accountable)$/i;
const DATE =
  /^(?:datum|versiedatum|datum (?:van )?vaststelling|vastgesteld(?: op)?|laatst gewijzigd|peildatum|date|version date|agreed on|adopted on|last (?:changed|updated|modified))$/i;
/** Other fields of a plan, by which a table of what it is about is known. Roles are none: those who have one stand in tables of actions too. */
const DOCUMENT =
  /^(?:titel|naam|onderwerp|document|kenmerk|versie(?:nummer)?|status|(?:start|eind|ingangs|evaluatie)datum|looptijd|(?:plan)?periode|geldig (?:van|vanaf|tot|tot en met)|doel|doelgroep|werkgebied|reikwijdte|budget|opgesteld (?:door|op)|plaats|auteurs?|telefoon|e-mail|contactpersoon|classificatie|rubricering|vertrouwelijkheid|title|name|subject|reference|version(?: number)?|(?:start|end|review) date|term|period|valid (?:from|until)|purpose|target group|scope|prepared by|authors?|phone|contact|place|classification|confidentiality)$/i;
/** What stands in a field that nobody has filled in yet. */
const OPEN =
  /^(?:|[-–—.…?_xX]+|\[.*\]|<.*>|\{.*\}|(?:p\.?m\.?|n\.?t\.?b\.?|nader te bepalen|nog te bepalen|nog in te vullen|t\.?b\.?d\.?|to be determined|n\.?v\.?t\.?|n\/a|todo)\.?)$/i;
/** "Nog niet benoemd", "not yet agreed": of owner and date no more than that they are open. */
const NOT_YET = /^(?:(?:nog )?niet|not)(?![\w-])/i;
/** "Owner: X", "**Owner:** X", "- Owner: X", "| Owner | X |"; the names of fields have no other letters. */
const FIELD = /^\s*(?:[-*+]\s+)?(?:\|\s*)?[*_]{0,3}([a-z][a-z -]{2,40}?)[*_]{0,3}\s*[:|][*_]{0,3}([^|]*)/i;

/** "vastgesteld op 3 februari 2026", for plans that tell their date in a sentence or a status. */
const AGREED =
  /\b(?:vastgesteld|goedgekeurd|ondertekend|gewijzigd|adopted|agreed|approved|signed|updated)\b[^.\n]{0,80}?\b(\d{1,2} [a-zà-öø-ÿ]{3,12} (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d{2})/i;

/** What is not so; "niet alleen" and "not only" deny nothing. */
const DENIED = /(?:\b(?:niet|not)|n['’]t)\b(?! (?:alleen|only)\b)/i;

/** Key and value of YAML in quotes, in which "#" begins no comment. */
const QUOTED = /^[^:]*:[ \t]+(?:"(?:[^"\\]|\\.)*"|'[^']*')/;
const COMMENT = /(?:^|[ \t])#/;
const EDGES = /^[*_`\s]+|(?<![*_`\s])[*_`\s]+$/g;
/** Quotes around the whole. */
const IN_QUOTES = /^"([^"]*)"$|^'([^']*)'$/;
/** What stands between the head of a table and its rows, with "-" and "|". */
const DELIMITER = /^[-:|\s]+$/;

/**
 * Reads title, owner and date from the beginning of a plan: front matter, a line such as "Eigenaar: …", or a row of a table, the heads of columns left out. `readFrontMatter` is given the text
 * without byte-order mark; where it finds front matter but no fields, the lines of that are read as they are.
 */
export function planProfile(text: string, readFrontMatter: (text: string) => TextFrontMatter): PlanProfile {
  const whole = text.replace(/^\ufeff/, '');
  const { end, fields } = readFrontMatter(whole);
  const found = profileIn(fields ?? []);
  const lines = whole.slice(0, HEAD).split(LINE_END, MOST_LINES);
  const body = whole.slice(0, end).split(LINE_END).length - 1;
  let agreed: string | null = null;
  let inColumns = false;
  for (const [index, line] of lines.entries()) {
    const inFrontMatter = index < body;
    const cut = line.slice(0, LONGEST_LINE);
    const start = inFrontMatter ? withoutComment(cut) : cut;
    if (!inFrontMatter && HEADING.test(start)) found.title ??= bare(start.replace(HEADING, '').trimEnd().replace(CLOSING, ''));
    agreed ??= agreedIn(start);
    if (inFrontMatter && fields !== null) continue;
    inColumns &&= isRow(line);
    if (inColumns) continue;
    const [, name = '', value = ''] = FIELD.exec(start) ?? [];
    const said = bare(value);
    if (said === null) continue;
    if (inFrontMatter && TITLE.test(name)) found.title = said;
    const isOwner = OWNER.test(name);
    if (NOT_YET.test(said) || !(isOwner || DATE.test(name))) continue;
    inColumns = isHead(lines, index, isOwner);
    if (inColumns) continue;
    if (isOwner) found.owner ??= said;
    else found.date ??= said;
  }
  return { ...found, date: found.date ?? agreed };
}

/** What front matter says: of each field the first that is filled in. */
function profileIn(fields: NonNullable<TextFrontMatter['fields']>): { -readonly [Key in keyof PlanProfile]: PlanProfile[Key] } {
  const all = fields.map(([name, said]) => [name, said.replace(EDGES, '')] as const);
  const first = (names: RegExp, open: RegExp): string | null =>
    all.find(([name, said]) => names.test(name) && !OPEN.test(said) && !open.test(said))?.[1] ?? null;
  return { title: first(TITLE, OPEN), owner: first(OWNER, NOT_YET), date: first(DATE, NOT_YET) };
}

/** A line of front matter without the comment behind it. */
export function withoutComment(line: string): string {
  const quoted = QUOTED.exec(line)?.[0] ?? '';
  const rest = line.slice(quoted.length);
  const end = rest.search(COMMENT);
  return quoted + (end < 0 ? rest : rest.slice(0, end));
}

/** The date on which a sentence says that the plan was agreed; the one behind "nog niet" is when that may be. */
function agreedIn(line: string): string | null {
  for (const sentence of line.split(/[.;]/)) {
    const match = AGREED.exec(sentence);
    if (match === null) continue;
    const before =
      sentence
        .slice(0, match.index)
        .split(/[,:(|]/)
        .at(-1) ?? '';
    if (!DENIED.test(before + match[0])) return match[1] ?? null;
  }
  return null;
}

function isRow(line = ''): boolean {
  return line.includes('|');
}

/**
 * Whether a line that begins with the name of a field is the head of a table, which names columns ("| Datum | Versie |"). Where the rows below begin with such names too ("| Versie | 0.3 |"), the table has a
 * name and a value in each row, and the head is one of them. In a column of owners (`isOwner`) a row may begin with one, so there that tells nothing.
 */
function isHead(lines: readonly string[], index: number, isOwner: boolean): boolean {
  const below = lines[index + 1] ?? '';
  if (!DELIMITER.test(below) || !below.includes('-') || !isRow(below) || isRow(lines[index - 1])) return false;
  const cells = (lines[index] ?? '').trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length;
  if (cells % 2 === 1) return true;
  if (isOwner && cells === 2 && !isColumnName(lines[index] ?? '')) return false;
  const rest = lines.slice(index + 2);
  const end = rest.findIndex((line) => !isRow(line));
  const names = rest.slice(0, end < 0 ? rest.length : end).map((row) => FIELD.exec(row.slice(0, LONGEST_LINE))?.[1] ?? '');
  return !names.some((name) => DOCUMENT.test(name) || DATE.test(name) || (!isOwner && OWNER.test(name)));
}

/** What columns beside one of owners are called. */
const COLUMN =
  /^(?:acties?|taken|taak|rol(?:len)?|wie|wat|wanneer|gereed|planning|product(?:en)?|resultaat|resultaten|maatregel(?:en)?|risico['’]?s?|onderwerp|omschrijving|toelichting|opmerkingen|wijziging(?:en)?|organisatie|actions?|tasks?|roles?|who|what|when|deadline|products?|results?|measures?|risks?|subject|description|remarks|notes|changes?|organisation)$/i;

/** Whether the second cell of a row of two names a column. */
function isColumnName(row: string): boolean {
  const second = bare(row.trim().replace(/\|$/, '').split('|').at(-1)?.trim() ?? '') ?? '';
  return [COLUMN, DOCUMENT, DATE, OWNER].some((names) => names.test(second));
}

/** The text without quotes and emphasis around it; null when it is an open place. */
function bare(text: string): string | null {
  const said = text.replace(EDGES, '').replace(IN_QUOTES, '$1$2').replace(EDGES, '');
  return OPEN.test(said) ? null : said;
}
