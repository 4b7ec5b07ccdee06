/** Places left open by punctuation: "[naam]", "Trekker: …", "____", "{{datum}}". */
import type { Marker } from '../types.ts';
import { perSpelling, type Spelling, type Tokens } from './words.ts';

const LONGEST_BLANK = 14;
const OPENERS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' };

/** Words in brackets that belong to quotations and references, not to templates. */
const NO_BLANK = new Set(
  'sic red noot bron noten note ref source x de het een the a an hij zij he she they sc versie version concept draft bijlage annex artikel art vgl zie see toc'.split(
    ' ',
  ),
);

/** What kind of file a link leads to, and in what its size is told: "[pdf]", "[pdf, 2 MB]". */
const FILE_WORDS = new Set('pdf doc docx xls xlsx ppt pptx odt ods odp csv txt xml json zip png jpg svg excel kb mb gb'.split(' '));

/** What tells somebody to write, and so makes a blank of any bracketed text. */
const FILL_IN = 'invullen invoegen aanvullen insert fill xxx xx pm tbd todo'.split(' ');
const FILL_IN_WORDS = new Set(FILL_IN);

/** What makes a bracketed text a blank whatever comes first, and capitals or angle marks too. */
const BLANK_WORDS = new Set([
  ...FILL_IN,
  ...(
    'naam namen datum wie wat wanneer bedrag aantal functie organisatie rol plaats trekker frequentie ' +
    'name date who what when amount number role organisation place owner frequency x'
  ).split(' '),
]);

/** What attributes in braces begin with, as Markdown has them behind a heading: "{#organisatie}", "{.breed}". */
const ATTRIBUTES = new Set(['#', '.', ':']);

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’']);
/** Those that are no apostrophe. */
const DOUBLE_QUOTES = new Set(['"', '“', '”', '„', '«', '»']);
/** What an apostrophe leaves of a word: "'s ochtends", "'s-Gravenhage", "'t", "'90". */
const CLIPPED = /^(?:[stnkmr](?:-|$)|\d)/;

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
    if (!spelling.isWord && mayBeBlank(spelling)) return blanksIn(tokens);
  }
  return none;
}

/** The blanks of a text with a sign of one. Apart, since few texts have any: V8 compiles the look for them once, and not again for each thing that it comes upon. */
function blanksIn(tokens: Tokens): readonly Marker[] {
  const { count, spellings, from, to } = tokens;
  const blanks: Marker[] = [];
  let quotations = beginsQuoted(tokens) ? 1 : 0;
  for (let at = 0; at < count; at++) {
    const spelling = spellings[at] as Spelling;
    if (QUOTES.has(spelling.low)) quotations = opensQuotation(tokens, at) ? quotations + 1 : Math.max(0, quotations - 1);
    if (spelling.isWord || !mayBeBlank(spelling)) continue;
    const close = closerOf(spelling);
    if (close !== '') {
      const end = closingToken(spellings, count, at, close);
      if (end < 0 || isOtherUse(tokens, at, end, quotations > 0) || !isBlank(spellings.slice(at + 1, end), spelling.low)) continue;
      blanks.push({ kind: 'placeholder', from: from[at] as number, to: to[end] as number });
      at = end;
    } else if (isLine(spelling) || standsAlone(spellings[at - 1], at + 1 < count ? spellings[at + 1] : undefined)) {
      blanks.push({ kind: 'placeholder', from: from[at] as number, to: to[at] as number });
    }
  }
  return blanks;
}

/** Whether a word is what a blank asks for: "naam", "datum". */
export const isBlankWord = (word: string): boolean => BLANK_WORDS.has(word.toLowerCase());

/** A tag without values whose first word is no name of HTML. */
const BARE_TAG = /^<(?!(?:a|col|img|input|map|meta|object|param|t[dh])[\s>])([a-z][^<>=/"']{0,60})>$/i;

/** Whether a tag is a blank in angle marks, which no browser shows: "<nog invullen>", "<naam partner>". */
export const isBlankTag = (tag: string): boolean => BARE_TAG.exec(tag)?.[1]?.split(/\s+/).some(isBlankWord) ?? false;

function closingToken(spellings: readonly Spelling[], count: number, open: number, close: string): number {
  for (let at = open + 1; at < count && at <= open + LONGEST_BLANK; at++) {
    if (spellings[at]?.low === close) return at;
  }
  return -1;
}

/** Whether the signs at two places are used for something else than a blank. */
function isOtherUse(tokens: Tokens, open: number, end: number, isQuoted: boolean): boolean {
  const { spellings } = tokens;
  const inside = spellings.slice(open + 1, end);
  const opener = spellings[open]?.low;
  const first = inside[0]?.low ?? '';
  if (opener === '{') return ATTRIBUTES.has(first);
  if (inside.some(({ low }) => FILL_IN_WORDS.has(low))) return false;
  if (opener === '<') return !BLANK_WORDS.has(first) && isComparison(tokens, open, end);
  if (inside.length === 1 && BLANK_WORDS.has(first)) return false;
  return (
    (isQuoted && !isWholeQuotation(tokens, open, end)) || isWikiLink(tokens, open, end) || isCitation(tokens, open, end) || isFile(inside)
  );
}

/** "< 6 weken; bij meer klachten >", "<- wie levert ->": less than one thing and more than another, or arrows. A blank stands against its signs. */
function isComparison({ spellings, from, to }: Tokens, open: number, end: number): boolean {
  const isLoose = from[open + 1] !== to[open] || to[end - 1] !== from[end];
  return isLoose || /^[\d=-]/.test(spellings[open + 1]?.raw ?? '') || spellings.slice(open, end).some(({ low }) => low === ';');
}

/** "[[ketenkaart]]", seen from either of its opening brackets. */
function isWikiLink({ count, spellings }: Tokens, open: number, end: number): boolean {
  const closesTwice = end + 1 < count && spellings[end + 1]?.low === ']';
  return closesTwice && (spellings[open - 1]?.low === '[' || spellings[open + 1]?.low === '[');
}

/** "[@grijpink2010]", "[zie ook @grijpink2010, p. 3]": a key stands against the sign, and no word before it does, as in an address. */
function isCitation({ spellings, from, to }: Tokens, open: number, end: number): boolean {
  for (let at = open + 1; at < end - 1; at++) {
    const [before, key] = [spellings[at - 1] as Spelling, spellings[at + 1] as Spelling];
    if (spellings[at]?.low !== '@' || from[at + 1] !== to[at] || (before.isWord && to[at - 1] === from[at])) continue;
    if (key.isWord && !BLANK_WORDS.has(key.low)) return true;
  }
  return false;
}

function isFile(inside: readonly Spelling[]): boolean {
  const words = inside.filter(({ isWord }) => isWord);
  return words.length > 0 && words.every(({ low, startsWithDigit }) => startsWithDigit || FILE_WORDS.has(low));
}

/** Whether a text is the rest of a quotation: the first mark in it closes one. */
function beginsQuoted(tokens: Tokens): boolean {
  for (let at = 0; at < tokens.count; at++) {
    if (DOUBLE_QUOTES.has((tokens.spellings[at] as Spelling).low)) return !opensQuotation(tokens, at);
  }
  return false;
}

/** Whether the quotation mark at a place opens a quotation: it stands against what follows, and not against what is before it. Any other closes one. */
function opensQuotation({ count, spellings, from, to }: Tokens, at: number): boolean {
  const next = at + 1 < count && from[at + 1] === to[at] ? spellings[at + 1] : undefined;
  const before = at > 0 && to[at - 1] === from[at] ? spellings[at - 1] : undefined;
  if (next === undefined || (before !== undefined && before.low !== '(' && before.low !== '[')) return false;
  return DOUBLE_QUOTES.has((spellings[at] as Spelling).low) || !CLIPPED.test(next.low);
}

/** A blank with nothing beside it in its quotation stands for what is named: "[naam van de keten]". */
function isWholeQuotation({ count, spellings }: Tokens, open: number, end: number): boolean {
  return end + 1 < count && QUOTES.has(spellings[open - 1]?.low ?? '') && QUOTES.has(spellings[end + 1]?.low ?? '');
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
