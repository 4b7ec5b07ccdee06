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

const HEAD = 16_384;
const MOST_LINES = 120;
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
/** What stands in a field that nobody has filled in yet. */
const OPEN =
  /^(?:|[-–—.…?_xX]+|\[.*\]|<.*>|\{.*\}|(?:p\.?m\.?|n\.?t\.?b\.?|nader te bepalen|nog te bepalen|nog in te vullen|t\.?b\.?d\.?|to be determined|n\.?v\.?t\.?|n\/a|todo)\.?)$/i;
/** "Owner: X", "**Owner:** X", "- Owner: X", "| Owner | X |"; the names of fields have no other letters. */
const FIELD = /^\s*(?:[-*+]\s+)?(?:\|\s*)?[*_]{0,3}([a-z][a-z -]{2,40}?)[*_]{0,3}\s*[:|][*_]{0,3}([^|]*)/i;

/** "vastgesteld op 3 februari 2026", for plans that tell their date in a sentence or a status. */
const AGREED =
  /\b(?:vastgesteld|goedgekeurd|ondertekend|gewijzigd|adopted|agreed|approved|signed|updated)\b[^.\n]{0,80}?\b(\d{1,2} [a-zà-öø-ÿ]{3,12} (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d{2})/i;

/**
 * Reads title, owner and date from the beginning of a plan: front matter, a line such as "Eigenaar: …", or a row of a table. `frontMatterEnd` tells the offset at which the front
 * matter of a text (without byte-order mark) ends, 0 when there is none.
 */
export function planProfile(text: string, frontMatterEnd: (text: string) => number): PlanProfile {
  const found: { title: string | null; owner: string | null; date: string | null } = { title: null, owner: null, date: null };
  const whole = text.replace(/^\ufeff/, '');
  const lines = whole.slice(0, HEAD).split(LINE_END, MOST_LINES);
  const body = whole.slice(0, frontMatterEnd(whole)).split(LINE_END).length - 1;
  let agreed: string | null = null;
  for (const [index, line] of lines.entries()) {
    const inFrontMatter = index < body;
    const start = line.slice(0, LONGEST_LINE);
    if (!inFrontMatter && HEADING.test(start)) found.title ??= bare(start.replace(HEADING, '').trimEnd().replace(CLOSING, ''));
    agreed ??= AGREED.exec(start)?.[1] ?? null;
    const [, name = '', value = ''] = FIELD.exec(start) ?? [];
    const said = bare(value);
    if (said === null) continue;
    if (inFrontMatter && TITLE.test(name)) found.title = said;
    if (OWNER.test(name)) found.owner ??= said;
    if (DATE.test(name)) found.date ??= said;
  }
  return { ...found, date: found.date ?? agreed };
}

/** The text without quotes and emphasis around it; null when it is an open place. */
function bare(text: string): string | null {
  const said = text.replace(/^["'*_`\s]+|(?<!["'*_`\s])["'*_`\s]+$/g, '');
  return OPEN.test(said) ? null : said;
}
