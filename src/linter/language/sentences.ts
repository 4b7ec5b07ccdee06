/** Where sentences end in Dutch and English running text. One pass, without backtracking. */
import { ABBREVIATIONS, CLOSING_ABBREVIATIONS, SENTENCE_OPENERS } from './abbreviations.ts';

const CLOSERS = '"\'’”»)]}*_¹²³⁴⁵⁶⁷⁸⁹⁰';
const OPENERS = '"\'‘’“„«([{';

/** Whether white space stands at a place. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0;
}

/** Whether a mark that may end a sentence stands at a place: ".", "!", "?" or "…". */
function isTerminator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return char.toLowerCase() !== char.toUpperCase();
}

const isLower = (char: string): boolean => isLetter(char) && char === char.toLowerCase();

/**
 * Splits text in sentences. Returns their bounds as pairs `[from, to)` in order, without the white space around them.
 * A newline counts as a space. Text without a final full stop is a sentence too; white space alone is none.
 */
export function splitSentences(text: string): readonly (readonly [number, number])[] {
  const sentences: (readonly [number, number])[] = [];
  let from = skipSpace(text, 0);
  let i = from;
  while (i < text.length) {
    if (!isTerminator(text, i)) {
      i++;
      continue;
    }
    const stop = i;
    while (isTerminator(text, i)) i++;
    i = skipAny(text, i, CLOSERS);
    if (!isSpace(text, i)) continue;
    const next = skipSpace(text, i);
    if (next < text.length && endsSentence(text, from, stop, i, next)) {
      sentences.push([from, i]);
      from = next;
    }
    i = next;
  }
  let end = text.length;
  while (end > from && isSpace(text, end - 1)) end--;
  if (end > from) sentences.push([from, end]);
  return sentences;
}

/** Whether the mark at `stop` (with its closing quotes up to `end`) ends the sentence that began at `from`; the text goes on at `next`. */
function endsSentence(text: string, from: number, stop: number, end: number, next: number): boolean {
  const opener = skipAny(text, next, OPENERS);
  const follow = text[opener] ?? '';
  const word = wordBefore(text, from, stop);
  const single = text[stop] === '.' && (end === stop + 1 || !isTerminator(text, stop + 1));
  if (isLower(follow)) return single ? isEnumerator(text, opener) && !isShort(word) : false;
  if (!single || word === '') return true;
  return !isOpenWord(text, from, stop, word, follow, opener);
}

/** Whether a full stop after `word` belongs to the word, so that the sentence goes on. */
function isOpenWord(text: string, from: number, stop: number, word: string, follow: string, next: number): boolean {
  const lower = word.toLowerCase();
  if (CLOSING_ABBREVIATIONS.has(lower)) return !(isLetter(follow) && startsSentence(text, next, lower));
  if (ABBREVIATIONS.has(lower)) return true;
  const isFirst = from + word.length >= stop;
  if (isDigits(word)) return isFirst;
  if (word.length === 1 && isLetter(word)) return isFirst || (word !== lower ? !opensSentence(text, next) : false);
  if (isDotted(word)) return !opensSentence(text, next);
  return false;
}

/** After an abbreviation that may close a sentence: units of time and lists close it before any capital, names of companies before an opening word. */
function startsSentence(text: string, next: number, word: string): boolean {
  return word.length > 4 || !word.includes('v') ? true : opensSentence(text, next);
}

/** "M.A", "d.w.z", "U.S": letters in groups of at most four with full stops between them. */
function isDotted(word: string): boolean {
  let run = 0;
  let dots = 0;
  for (const char of word) {
    if (char === '.') {
      if (run === 0) return false;
      dots++;
      run = 0;
    } else if (isLetter(char)) {
      if (++run > 4) return false;
    } else return false;
  }
  return dots > 0 && run > 0;
}

const isShort = (word: string): boolean => word.length === 1 || ABBREVIATIONS.has(word.toLowerCase()) || isDotted(word);

/** "b. " or "ii. " or "3) ": the number or letter of a point in a list that is written out in running text. */
function isEnumerator(text: string, at: number): boolean {
  return isLetter(text[at] ?? '') && (text[at + 1] === '.' || text[at + 1] === ')') && isSpace(text, at + 2);
}

/** Whether the word at `at` is one that usually begins a sentence ("De", "The"). */
function opensSentence(text: string, at: number): boolean {
  let end = at;
  while (end < text.length && end < at + 12 && isLetter(text[end] as string)) end++;
  return SENTENCE_OPENERS.has(text.slice(at, end));
}

/** The word that the full stop at `stop` stands against, without opening brackets and quotes. */
function wordBefore(text: string, from: number, stop: number): string {
  let start = stop;
  const least = Math.max(from, stop - 24);
  while (start > least && !isSpace(text, start - 1) && !`${OPENERS}/–—`.includes(text[start - 1] as string)) start--;
  return text.slice(start, stop);
}

function isDigits(word: string): boolean {
  if (word.length > 3) return false;
  for (const char of word) if (!isDigit(char)) return false;
  return true;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (isSpace(text, i)) i++;
  return i;
}

function skipAny(text: string, at: number, chars: string): number {
  let i = at;
  // Mostly a space stands there, and then nothing is to be looked for.
  while (i < text.length && text.charCodeAt(i) !== 32 && chars.includes(text[i] as string)) i++;
  return i;
}
