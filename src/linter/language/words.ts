/** Words of a text. The one tokenisation: lexicon, model, markers and rules all read what is found here. */
import { isDigit, isWordCode, type Spelling, spellingAt, stir } from './spellings.ts';

export { isWordCode, perSpelling, type Spelling } from './spellings.ts';

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

/** Room for the code units of most texts, which are read many times: V8 finds out for each of a string anew how it keeps that string. */
const kept = new Uint16Array(2 ** 13);

/** The code units of a text, with a zero behind them. Holds good until the next is asked for. */
function codesOf(text: string): Uint16Array {
  const { length } = text;
  const codes = length < kept.length ? kept : new Uint16Array(length + 1);
  for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i);
  codes[length] = 0;
  return codes;
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
  const codes = codesOf(text);
  let count = 0;
  let at = 0;
  while (at < length && count < most) {
    const first = codes[at] as number;
    if (isSpace(first)) {
      at++;
      continue;
    }
    const start = at++;
    let hash = stir(0, first);
    if (isWordCode(first)) {
      for (; at < length; at++) {
        const code = codes[at] as number;
        if (!isWordCode(code) && !joins(code, codes[at - 1] as number, codes[at + 1] as number)) break;
        hash = stir(hash, code);
      }
    } else if (first === 46 || first === 63) for (; codes[at] === first; at++) hash = stir(hash, first);
    spellings[count] = spellingAt(text, codes, start, at, hash);
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
