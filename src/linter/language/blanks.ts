/** Places left open by punctuation: "[naam]", "Trekker: …", "____", "{{datum}}". */
import type { Marker } from '../types.ts';
import type { Token } from './phrase-matcher.ts';

const LONGEST_BLANK = 14;
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

/** The blanks in a text, as placeholders. */
export function readBlanks(tokens: readonly Token[]): Marker[] {
  const blanks: Marker[] = [];
  let skip = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (at < skip || token.word) continue;
    const close = OPENERS[token.low];
    if (close !== undefined) {
      const end = closingToken(tokens, at, close);
      if (end < 0 || !isBlank(tokens.slice(at + 1, end), token.low)) continue;
      blanks.push({ kind: 'placeholder', from: token.from, to: (tokens[end] as Token).to });
      skip = end + 1;
    } else if (isLine(token) || (isOpenMark(token) && standsAlone(tokens, at))) {
      blanks.push({ kind: 'placeholder', from: token.from, to: token.to });
    }
  }
  return blanks;
}

function closingToken(tokens: readonly Token[], open: number, close: string): number {
  for (let at = open + 1; at < tokens.length && at <= open + LONGEST_BLANK; at++) {
    if (tokens[at]?.low === close) return at;
  }
  return -1;
}

function isBlank(inside: readonly Token[], opener: string): boolean {
  const words = inside.filter((token) => token.word);
  const first = words[0];
  if (first === undefined) return inside.length > 0 && inside.every((token) => isOpenMark(token));
  if (words.some((word) => BLANK_WORDS.has(word.low))) return opener !== '[' || words.length > 1 || first.low !== 'x';
  if (opener !== '[') return false;
  return !NO_BLANK.has(first.low) && /^\p{Ll}/u.test(first.raw);
}

/** "____" and "......": a line to write on. */
function isLine(token: Token): boolean {
  return (token.low.startsWith('__') && token.low.length > 2) || (token.low.startsWith('..') && token.low.length > 3);
}

function isOpenMark(token: Token): boolean {
  return token.low === '…' || token.low === '...' || token.low === '?' || token.low.startsWith('??');
}

/** Nothing but the mark is in the sentence, cell or value. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const opens = before === undefined || before.low === ':' || before.low === '€' || before.low === '(';
  const closes = after === undefined || after.low === ';' || after.low === ')' || after.low === '|';
  return opens && closes;
}
