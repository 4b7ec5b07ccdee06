/** Places left open by punctuation: "[naam]", "Trekker: …", "____", "{{datum}}". */
import type { Marker } from '../types.ts';
import { perSpelling, type Spelling, type Tokens } from './words.ts';

const LONGEST_BLANK = 14;
const OPENERS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' };

/** Words in brackets that belong to quotations and references, not to templates. */
const NO_BLANK = new Set(
  'sic red noot bron noten note ref source x de het een the a an hij zij he she they sc versie version concept draft bijlage annex artikel art vgl zie see'.split(
    ' ',
  ),
);

/** What makes a bracketed text a blank whatever comes first, and capitals or angle marks too. */
const BLANK_WORDS = new Set(
  (
    'naam namen datum invullen invoegen aanvullen wie wat wanneer bedrag aantal functie organisatie rol plaats trekker frequentie ' +
    'name date insert fill who what when amount number role organisation place owner frequency xxx x xx pm tbd todo'
  ).split(' '),
);

/** The sign that closes what a sign opens, or nothing. */
const closerOf = perSpelling(({ low }) => (Object.hasOwn(OPENERS, low) ? (OPENERS[low] ?? '') : ''));

/** Whether a sign may open or be a blank; most do not. */
const mayBeBlank = perSpelling((spelling) => closerOf(spelling) !== '' || isLine(spelling) || isOpenMark(spelling));

const none: readonly Marker[] = Object.freeze([]);

/** The blanks in a text, as placeholders. */
export function readBlanks(tokens: Tokens): readonly Marker[] {
  const { count, spellings } = tokens;
  for (let at = 0; at < count; at++) {
    const spelling = spellings[at] as Spelling;
    if (!spelling.isWord && mayBeBlank(spelling)) return blanksFrom(tokens, at);
  }
  return none;
}

/** The blanks from a token on. Apart, since few texts have any: V8 compiles the look for them once, and not again for each thing that it comes upon. */
function blanksFrom({ count, spellings, from, to }: Tokens, first: number): readonly Marker[] {
  const blanks: Marker[] = [];
  for (let at = first; at < count; at++) {
    const spelling = spellings[at] as Spelling;
    if (spelling.isWord || !mayBeBlank(spelling)) continue;
    const close = closerOf(spelling);
    if (close !== '') {
      const end = closingToken(spellings, count, at, close);
      if (end < 0 || !isBlank(spellings.slice(at + 1, end), spelling.low)) continue;
      blanks.push({ kind: 'placeholder', from: from[at] as number, to: to[end] as number });
      at = end;
    } else if (isLine(spelling) || standsAlone(spellings[at - 1], at + 1 < count ? spellings[at + 1] : undefined)) {
      blanks.push({ kind: 'placeholder', from: from[at] as number, to: to[at] as number });
    }
  }
  return blanks;
}

function closingToken(spellings: readonly Spelling[], count: number, open: number, close: string): number {
  for (let at = open + 1; at < count && at <= open + LONGEST_BLANK; at++) {
    if (spellings[at]?.low === close) return at;
  }
  return -1;
}

function isBlank(inside: readonly Spelling[], opener: string): boolean {
  const words = inside.filter((spelling) => spelling.isWord);
  const first = words[0];
  if (first === undefined) return inside.length > 0 && inside.every(isOpenMark);
  if (words.some((word) => BLANK_WORDS.has(word.low))) return opener !== '[' || words.length > 1 || first.low !== 'x';
  if (opener !== '[') return false;
  return !NO_BLANK.has(first.low) && /^\p{Ll}/u.test(first.raw);
}

/** "____" and "......": a line to write on. */
function isLine({ low }: Spelling): boolean {
  return (low.startsWith('__') && low.length > 2) || (low.startsWith('..') && low.length > 3);
}

function isOpenMark({ low }: Spelling): boolean {
  return low === '…' || low === '...' || low === '?' || low.startsWith('??');
}

/** Nothing but the mark is in the sentence, cell or value. */
function standsAlone(before: Spelling | undefined, after: Spelling | undefined): boolean {
  const opens = before === undefined || before.low === ':' || before.low === '€' || before.low === '(';
  const closes = after === undefined || after.low === ';' || after.low === ')' || after.low === '|';
  return opens && closes;
}
