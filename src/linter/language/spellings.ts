/** The memory of spellings: each word or sign that texts have is read once, and known by its code units wherever it stands again. */
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
  readonly startsWithCapital: boolean;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and digits, in any alphabet; the general-punctuation, currency and symbol blocks are not. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  return code !== 0x1680 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00;
}

/** Signs that carry meaning of their own. */
const signs = new Set([...'?!:;%€$*[]…']);

/** Spellings remembered at once; then the memory starts anew. Less than half of the slots. */
const mostSpellings = 40_000;

/** A longer word is read, but not remembered. In UTF-16 code units. */
const longestRemembered = 64;

/** Remembered spellings, and the number of the first of them. */
const known: Spelling[] = [];
let base = 0;

/** The code units of the remembered spellings, one behind the other, and where those of each begin. Comparing with these costs half of what comparing strings does. */
let letters = new Uint16Array(2 ** 16);
const starts = new Int32Array(mostSpellings + 1);

const slots = 2 ** 17;

/** A table of open addressing: for each slot the hash of a spelling, and its place in the list (−1: free). */
const table = new Int32Array(2 * slots).fill(-1);

/** One step of a hash over UTF-16 code units. */
export const stir = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const firstSlot = (hash: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/** The spelling of what stands in `text`, whose code units are `codes`, from `start` to `end`; these have the given hash. Nothing is copied when it is known. */
export function spellingAt(text: string, codes: Uint16Array, start: number, end: number, hash: number): Spelling {
  const length = end - start;
  if (length > longestRemembered) return newSpelling(text.slice(start, end), -1);
  let slot = firstSlot(hash);
  for (let place = table[2 * slot + 1] as number; place >= 0; place = table[2 * slot + 1] as number) {
    if (table[2 * slot] === hash && standsAt(place, codes, start, length)) return known[place] as Spelling;
    slot = (slot + 1) & (slots - 1);
  }
  return remember(ownText(text.slice(start, end)), hash, slot);
}

function standsAt(place: number, codes: Uint16Array, start: number, length: number): boolean {
  const from = starts[place] as number;
  if ((starts[place + 1] as number) - from !== length) return false;
  for (let i = 0; i < length; i++) if (letters[from + i] !== codes[start + i]) return false;
  return true;
}

/** `slot` is the free one that the hash leads to. */
function remember(raw: string, hash: number, slot: number): Spelling {
  if (known.length >= mostSpellings) {
    base += known.length;
    known.length = 0;
    table.fill(-1);
    return remember(raw, hash, firstSlot(hash));
  }
  const place = known.length;
  const spelling = newSpelling(raw, base + place);
  table[2 * slot] = hash;
  table[2 * slot + 1] = place;
  known.push(spelling);
  keepLetters(raw, place);
  return spelling;
}

function keepLetters(raw: string, place: number): void {
  const from = starts[place] as number;
  if (from + raw.length > letters.length) {
    const larger = new Uint16Array(letters.length * 2);
    larger.set(letters);
    letters = larger;
  }
  for (let i = 0; i < raw.length; i++) letters[from + i] = raw.charCodeAt(i);
  starts[place + 1] = from + raw.length;
}

function newSpelling(raw: string, id: number): Spelling {
  const code = raw.charCodeAt(0);
  if (!isWordCode(code)) {
    const form = raw.length > 1 ? (code === 46 ? '…' : '?') : raw;
    return { id, raw, low: raw, form, isWord: false, counts: signs.has(form), startsWithDigit: false, startsWithCapital: false };
  }
  const low = raw.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '');
  return {
    id,
    raw,
    low,
    form: low,
    isWord: code !== 95 || !/^_+$/u.test(raw),
    counts: true,
    startsWithDigit: isDigit(code),
    startsWithCapital: code !== low.charCodeAt(0),
  };
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
