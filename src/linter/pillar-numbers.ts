import { DIGIT, LETTER, NO_LETTER, NO_LETTER_BEFORE } from './language/letters.ts';

/** A pillar number in a text (indices, end exclusive). `inRange`: not written itself, but inside "1 t/m 4"; it then stands at the last number. */
export interface NumberAt {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly inRange: boolean;
}

const ROMAN = listed('I II III IV V VI VII VIII IX X XI XII');
const WORDS = ['één twee drie vier vijf zes zeven acht negen tien', 'one two three four five six seven eight nine ten'].map(listed);
const ORDINALS = [
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende',
  'first second third fourth fifth sixth seventh eighth ninth tenth',
].map(listed);
const NUMBER = new RegExp(`(?:\\d{1,2}(?![\\d%]|[.,]\\d)|[IVX]{1,4}|${WORDS.flat().join('|')})(?![${LETTER}${DIGIT}])`, 'y');
const NUMBER_LEAD = /[\s-]{1,3}(?:(?:nr|no|nummer|number)\.?\s{1,2})?#?/iuy;
const ORDINAL_BEFORE = new RegExp(
  `(?<![${LETTER}${DIGIT}])(?:(\\d{1,2})(?:e|de|ste|st|nd|rd|th)|(${ORDINALS.flat().join('|')}))\\s{1,3}$`,
  'i',
);
/** What makes a number behind "pijler" count what comes next: "per pijler tien indicatoren", "for each pillar two partners". */
const ONE_BY_ONE = new RegExp(
  `${NO_LETTER_BEFORE}(?:per|elke?|iedere?|each|every)\\s{1,2}(?:(?:afzonderlijke|individual|single|(?:van|of) (?:de|the)(?: (?:acht|eight))?)\\s{1,2})?(?:pijler|pillar)s?$`,
  'i',
);
/** At least as long as what `ONE_BY_ONE` matches. */
const LONGEST_LEAD = 50;
/** Joins the parts of a list of pillars. */
export const LIST_JOIN = /\s{0,2}(?:,|\/|&|en|and|of|or|t\/m|tot en met|through|–|-)\s{0,2}/iuy;
const RANGE_JOIN = /t\/m|tot en met|through|–|-/i;

/** What shows, behind the last of several numbers, that it counts no things: "Pijler 6 en 7 zijn …", where "pijler 6 en 7 partners" is one pillar. */
const LIST_END = new RegExp(
  `(?:$|["'’”*_]{0,3}\\s{0,2}(?:$|[.,:;!?)]|(?:is|are|zijn|gelden|worden|blijven|vallen|niet|not|n\\.?v\\.?t|do|does|don|will|apply|laten|passen|achten)${NO_LETTER}))`,
  'iy',
);

/** The numbers that follow the word "pijler(s)" that ends at `end`: one, or several after a plural, in a range, or where nothing can be counted by the last; none behind "per" or "elke". */
export function numbersAfter(text: string, end: number, plural: boolean): NumberAt[] {
  const found: NumberAt[] = [];
  let sure = Number.POSITIVE_INFINITY;
  if (ONE_BY_ONE.test(text.slice(Math.max(0, end - LONGEST_LEAD), end))) return found;
  let lead = stick(NUMBER_LEAD, text, end);
  let at = end;
  while (lead !== null && found.length < 12) {
    const word = stick(NUMBER, text, at + lead.length);
    const number = word === null ? null : numberOf(word);
    if (word === null || number === null) break;
    const from = at + lead.length;
    const to = from + word.length;
    const previous = found.at(-1);
    if (previous && RANGE_JOIN.test(lead)) {
      for (let inner = previous.number + 1; inner < Math.min(number, previous.number + 12); inner++)
        found.push({ from, to, number: inner, inRange: true });
    }
    found.push({ from, to, number, inRange: false });
    at = to;
    lead = stick(LIST_JOIN, text, at);
    if (lead === null || plural || /t\/m|tot en met|through/i.test(lead)) continue;
    if (/[–-]/.test(lead)) break;
    sure = Math.min(sure, found.length);
  }
  return found.length > sure && stick(LIST_END, text, at) === null ? found.slice(0, sure) : found;
}

function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  const roman = ROMAN.indexOf(word);
  if (roman >= 0) return roman + 1;
  for (const list of WORDS) if (list.includes(word.toLowerCase())) return list.indexOf(word.toLowerCase()) + 1;
  return null;
}

/** The ordinal ("derde", "3e", "third") that ends just before `start`. */
export function ordinalBefore(text: string, start: number): { from: number; to: number; number: number } | null {
  const offset = Math.max(0, start - 24);
  const match = ORDINAL_BEFORE.exec(text.slice(offset, start));
  if (match === null) return null;
  const word = match[2]?.toLowerCase() ?? '';
  const number = match[1] === undefined ? (ORDINALS.map((list) => list.indexOf(word)).find((at) => at >= 0) ?? -1) + 1 : Number(match[1]);
  const from = offset + match.index;
  return { from, to: from + match[0].trimEnd().length, number };
}

/** What a sticky pattern matches at `at`, or null. */
export function stick(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function listed(words: string): readonly string[] {
  return words.split(' ');
}
