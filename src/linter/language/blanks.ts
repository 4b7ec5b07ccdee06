/** Places left open by punctuation: "[naam]", "Trekker: …", "____", "{{datum}}". */
import type { Marker } from '../types.ts';
import { perSpelling, readTokens, type Spelling, type Tokens } from './words.ts';

const LONGEST_BLANK = 14;
/** So many tokens on each side of an omission are looked through for quotation marks. */
const LONGEST_QUOTATION = 60;
/** So many code units on each side of a mark hold the words beside it. */
const BESIDE = 60;
const OPENERS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' };

/** Words in brackets that belong to quotations and references, not to templates. */
const NO_BLANK = new Set([
  'sic',
  'red',
  'noot',
  'bron',
  'noten',
  'note',
  'ref',
  'source',
  'x',
  'de',
  'het',
  'een',
  'the',
  'a',
  'an',
  'hij',
  'zij',
  'he',
  'she',
  'they',
  'sc',
  'versie',
  'version',
  'concept',
  'draft',
  'bijlage',
  'annex',
  'artikel',
  'art',
  'vgl',
  'zie',
  'see',
]);

/** What makes a bracketed text a blank whatever comes first, and capitals or angle marks too. */
const BLANK_WORDS = new Set([
  ...[
    'naam',
    'namen',
    'datum',
    'invullen',
    'invoegen',
    'aanvullen',
    'wie',
    'wat',
    'wanneer',
    'bedrag',
    'aantal',
    'functie',
    'organisatie',
    'rol',
    'plaats',
    'trekker',
    'frequentie',
  ],
  ...[
    'name',
    'date',
    'insert',
    'fill',
    'who',
    'what',
    'when',
    'amount',
    'number',
    'role',
    'organisation',
    'place',
    'owner',
    'frequency',
    'xxx',
    'x',
    'xx',
    'pm',
    'tbd',
    'todo',
  ],
]);

/** Words that are nothing without what follows: an article, a preposition, "is", "komt". An open mark behind one of them stands for a name, number or date. */
const CALLS_FOR_MORE = new Set(
  (
    'de het een deze dit die dat van voor door aan met op in bij binnen uit naar over tot om per via te namens tussen onder vanaf na vóór ' +
    'is zijn wordt worden heet heten luidt bedraagt bedragen uiterlijk elke elk iedere ' +
    'komt komen vergadert vergaderen betaalt betalen ontvangt ontvangen levert telt duurt kost ' +
    'the a an this that of for by with on in at within from to per between under after before is are be was were called every each meets meet pays pay receives lasts costs'
  ).split(' '),
);
const callsForMore = perSpelling(({ low }) => CALLS_FOR_MORE.has(low));

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
function blanksFrom(tokens: Tokens, first: number): readonly Marker[] {
  const { count, spellings, from, to } = tokens;
  const blanks: Marker[] = [];
  for (let at = first; at < count; at++) {
    const spelling = spellings[at] as Spelling;
    if (spelling.isWord || !mayBeBlank(spelling)) continue;
    const close = closerOf(spelling);
    if (close !== '') {
      const end = closingToken(spellings, count, at, close);
      if (end < 0 || isQuotedOmission(tokens, at, end) || !isBlank(spellings.slice(at + 1, end), spelling.low)) continue;
      blanks.push({ kind: 'placeholder', from: from[at] as number, to: to[end] as number });
      at = end;
    } else if (
      isLine(spelling) ||
      (standsAlone(spellings[at - 1], at + 1 < count ? spellings[at + 1] : undefined) && !isQuotedOmission(tokens, at - 1, at + 1))
    ) {
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

/** Whether a blank in a text that is a quotation, between its place there, stands for words left out: `De keten [...] werkt niet vanzelf`. */
export function isOmissionAt(text: string, { from, to }: Omit<Marker, 'kind'>): boolean {
  const start = Math.max(0, from - BESIDE);
  const tokens = readTokens(text.slice(start, to + BESIDE));
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.from[at] !== from - start) continue;
    const open = closerOf(tokens.spellings[at] as Spelling) === '' ? at - 1 : at;
    return isOmission(tokens, open, open + 2);
  }
  return false;
}

/** An omission between quotation marks. Anywhere else nobody can tell it from a blank. */
function isQuotedOmission(tokens: Tokens, open: number, close: number): boolean {
  return isOmission(tokens, open, close) && isInQuotation(tokens, open, close);
}

/** The nearest quotation mark before a place opens, and the nearest behind it closes. */
function isInQuotation({ count, spellings, from, to }: Tokens, open: number, close: number): boolean {
  let before = open - 1;
  while (before >= 0 && before > open - LONGEST_QUOTATION && !isQuotationMark(spellings[before] as Spelling)) before--;
  let after = close + 1;
  while (after < count && after < close + LONGEST_QUOTATION && !isQuotationMark(spellings[after] as Spelling)) after++;
  const [opening, closing] = [spellings[before], after < count ? spellings[after] : undefined];
  if (opening === undefined || closing === undefined || !isQuotationMark(opening) || !isQuotationMark(closing)) return false;
  return OPENING.includes(opening.low) && CLOSING.includes(closing.low) && from[before + 1] === to[before] && to[after - 1] === from[after];
}

const OPENING = '"“„«‘';
const CLOSING = '"”“»’';
const isQuotationMark = perSpelling(({ low, isWord }) => !isWord && (OPENING.includes(low) || CLOSING.includes(low)));

/** "De keten [...] werkt niet vanzelf", "(…)": words that a quotation leaves out, between two that need nothing there. */
function isOmission({ spellings, count }: Tokens, open: number, close: number): boolean {
  const [before, mark, after] = [spellings[open - 1], spellings[open + 1], close + 1 < count ? spellings[close + 1] : undefined];
  if (close !== open + 2 || (mark?.low !== '…' && mark?.low !== '...') || !['[', '('].includes(spellings[open]?.low ?? '')) return false;
  return before?.isWord === true && after?.isWord === true && !callsForMore(before);
}

/** Nothing but the mark is in the sentence, cell or value. */
function standsAlone(before: Spelling | undefined, after: Spelling | undefined): boolean {
  const opens = before === undefined || before.low === ':' || before.low === '€' || before.low === '(';
  const closes = after === undefined || after.low === ';' || after.low === ')' || after.low === '|';
  return opens && closes;
}
