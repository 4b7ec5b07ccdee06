/** Words of a text. The one tokenisation: lexicon, model, markers and rules all read what is found here. */
import { ownText } from '../own-text.ts';

/** One spelling of a word or sign, shared by all places where it stands. */
export interface Spelling {
  /** A number that no other spelling has, given in order; −1 when the spelling is not remembered. */
  readonly id: number;
  /** As written. A run of dots, question marks or underscores is one token. */
  readonly raw: string;
  /** In lower case, with `'` for any apostrophe and without soft hyphens. */
  readonly low: string;
  /** What the model knows it by: `low`, but `…` for any run of dots and `?` for any run of question marks. */
  readonly form: string;
  /** Made of letters and digits. */
  readonly isWord: boolean;
  /** Read by lexicon and model: words, and signs that carry meaning of their own. */
  readonly counts: boolean;
  readonly startsWithDigit: boolean;
}

/** The first `count` tokens of a text, as parallel arrays: spelling, and place in the text (`to` exclusive). What lies beyond `count` means nothing. */
export interface Tokens {
  count: number;
  readonly spellings: Spelling[];
  readonly from: number[];
  readonly to: number[];
}

/** A word or telling sign with its place in the text. */
export interface Word {
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and digits, in any alphabet; the general-punctuation, currency and symbol blocks are not. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  return code !== 0x1680 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00;
}

const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x1680 ||
  code === 0xfeff;

/** Signs that join two parts of one word when a letter or digit stands on both sides: `n.t.b`, `vice-voorzitter`, `auto's`, `P&O`, `9.00`, `7,5`, `t/m`. */
function joins(code: number, before: number, after: number): boolean {
  if (!isWordCode(after)) return false;
  if (
    code === 45 ||
    code === 46 ||
    code === 39 ||
    code === 0x2019 ||
    code === 38 ||
    code === 47 ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0xad
  )
    return true;
  return (code === 44 || code === 58) && isDigit(before) && isDigit(after);
}

/** Signs that carry meaning of their own. */
const signs = new Set([...'?!:;%€$*[]…']);

/** Spellings remembered at once; then the memory starts anew. Less than half of the table. */
const mostSpellings = 40_000;

/** A longer word is read, but not remembered. In UTF-16 code units. */
const longestRemembered = 64;

/** Remembered spellings, the number of the first of them, and a table of open addressing that holds their places in the list (−1: free). */
const known: Spelling[] = [];
let base = 0;
const table = new Int32Array(2 ** 17).fill(-1);

/** One step of a hash over UTF-16 code units. */
const stir = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The spelling of what stands in `text` from `start` to `end`, whose code units have the given hash. Nothing is copied when it is known. */
function spellingAt(text: string, start: number, end: number, hash: number): Spelling {
  const length = end - start;
  if (length > longestRemembered) return newSpelling(text.slice(start, end), -1);
  let slot = (hash ^ (hash >>> 15)) & (table.length - 1);
  for (let place = table[slot] as number; place >= 0; place = table[slot] as number) {
    const spelling = known[place] as Spelling;
    if (spelling.raw.length === length && standsAt(spelling.raw, text, start)) return spelling;
    slot = (slot + 1) & (table.length - 1);
  }
  if (known.length >= mostSpellings) {
    base += known.length;
    known.length = 0;
    table.fill(-1);
    slot = (hash ^ (hash >>> 15)) & (table.length - 1);
  }
  const spelling = newSpelling(ownText(text.slice(start, end)), base + known.length);
  table[slot] = known.length;
  known.push(spelling);
  return spelling;
}

function standsAt(raw: string, text: string, start: number): boolean {
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function newSpelling(raw: string, id: number): Spelling {
  const code = raw.charCodeAt(0);
  if (!isWordCode(code)) {
    const form = raw.length > 1 ? (code === 46 ? '…' : '?') : raw;
    return { id, raw, low: raw, form, isWord: false, counts: signs.has(form), startsWithDigit: false };
  }
  const low = raw.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '');
  return { id, raw, low, form: low, isWord: code !== 95 || !/^_+$/u.test(raw), counts: true, startsWithDigit: isDigit(code) };
}

/**
 * Remembers what is computed of a spelling, which is never `undefined`. The memory is as bounded as that of the spellings;
 * for one that is no longer remembered it is computed again.
 */
export function perSpelling<T>(compute: (spelling: Spelling) => T): (spelling: Spelling) => T {
  let values: (T | undefined)[] = [];
  let since = base;
  return (spelling) => {
    if (since !== base) {
      values = [];
      since = base;
    }
    const place = spelling.id - since;
    if (place < 0) return compute(spelling);
    const known = values[place];
    if (known !== undefined) return known;
    const value = compute(spelling);
    // Without holes, the array stays one that V8 reads fast.
    while (values.length <= place) values.push(undefined);
    values[place] = value;
    return value;
  };
}

/** An empty list of tokens. */
export const newTokens = (): Tokens => ({ count: 0, spellings: [], from: [], to: [] });

/**
 * Splits a text into words and signs, in one pass; stops after `most` tokens. White space gives nothing.
 * `into` is filled anew; whoever reads many texts passes the same one.
 */
export function readTokens(text: string, most = Number.POSITIVE_INFINITY, into: Tokens = newTokens()): Tokens {
  const { spellings, from, to } = into;
  const { length } = text;
  let count = 0;
  let at = 0;
  while (at < length && count < most) {
    const first = text.charCodeAt(at);
    if (isSpace(first)) {
      at++;
      continue;
    }
    const start = at++;
    let hash = stir(0, first);
    if (isWordCode(first)) {
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        if (!isWordCode(code) && !joins(code, text.charCodeAt(at - 1), text.charCodeAt(at + 1))) break;
        hash = stir(hash, code);
      }
    } else if (first === 46 || first === 63) for (; text.charCodeAt(at) === first; at++) hash = stir(hash, first);
    spellings[count] = spellingAt(text, start, at, hash);
    from[count] = start;
    to[count++] = at;
  }
  into.count = count;
  return into;
}

/** The words and telling signs of a text. */
export function readWords(text: string): Word[] {
  const { spellings, from, to } = readTokens(text);
  return spellings.flatMap(({ form, counts }, i) => (counts ? [{ form, from: from[i] as number, to: to[i] as number }] : []));
}
