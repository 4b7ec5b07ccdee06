/** Words of a text: the units that the lexicon and the model count. */

/** One word or sign with its place in the text. `form` is lower-case; `text` as written. */
export interface Word {
  readonly text: string;
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
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00;
}

/** Signs that join two parts of one word when a letter or digit stands on both sides: `n.t.b`, `vice-voorzitter`, `auto's`, `P&O`, `9.00`, `7,5`, `t/m`. */
function joins(code: number, before: number, after: number): boolean {
  if (!isWordCode(after)) return false;
  if (code === 45 || code === 39 || code === 0x2019 || code === 38 || code === 47 || code === 0x2010 || code === 0x2011 || code === 0xad)
    return true;
  if (code === 46) return true;
  return (code === 44 || code === 58) && isDigit(before) && isDigit(after);
}

/** Signs that carry meaning of their own. */
const signs = new Set([...'?!:;%€$*[]…'].map((sign) => sign.charCodeAt(0)));

/** Splits a text into words and meaningful signs, in one pass. A run of two or more dots counts as the sign `…`. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      const from = at++;
      while (at < length) {
        const next = text.charCodeAt(at);
        if (isWordCode(next)) at++;
        else if (joins(next, text.charCodeAt(at - 1), text.charCodeAt(at + 1))) at += 2;
        else break;
      }
      const raw = text.slice(from, at);
      words.push({ text: raw, form: raw.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', ''), from, to: at });
    } else if (signs.has(code)) {
      words.push({ text: text.charAt(at), form: text.charAt(at), from: at, to: at + 1 });
      at++;
    } else if (code === 46 && text.charCodeAt(at + 1) === 46) {
      const from = at;
      while (text.charCodeAt(at) === 46) at++;
      words.push({ text: text.slice(from, at), form: '…', from, to: at });
    } else at++;
  }
  return words;
}
