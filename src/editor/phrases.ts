/** Words as a reader sees them: a hyphen or apostrophe inside belongs to the word, so that part of a compound is never taken for the whole. */
const WORD = /[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu;
const MOST_WORDS = 8;
/** How far around the place the line is looked at, in characters. */
const WINDOW = 240;

/** Phrases by their text in lower case, with single spaces. */
export type PhraseMap<T> = ReadonlyMap<string, T>;

/** A phrase found in a line: indices into it, end exclusive. */
export interface PhraseAt<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Word {
  readonly from: number;
  readonly to: number;
}

/** The longest known phrase of whole words that covers `column` (an index into `line`), or null. Takes the same time on any length of line. */
export function phraseAt<T>(line: string, column: number, phrases: PhraseMap<T>): PhraseAt<T> | null {
  const words = wordsAround(line, column);
  const at = words.findIndex(({ from, to }) => from <= column && column <= to);
  if (at < 0) return null;
  let best: PhraseAt<T> | null = null;
  for (let first = Math.max(0, at - MOST_WORDS + 1); first <= at; first++) {
    for (let last = at; last < Math.min(words.length, first + MOST_WORDS); last++) {
      const { from } = words[first] as Word;
      const { to } = words[last] as Word;
      if (best !== null && to - from <= best.to - best.from) continue;
      const value = phrases.get(line.slice(from, to).toLowerCase().replace(/\s+/g, ' '));
      if (value !== undefined) best = { from, to, value };
    }
  }
  return best;
}

/** The words in the part of the line around the column; those cut off at its edges are left out. */
function wordsAround(line: string, column: number): readonly Word[] {
  const start = Math.max(0, column - WINDOW);
  const end = Math.min(line.length, column + WINDOW);
  return [...line.slice(start, end).matchAll(WORD)]
    .map((match): Word => ({ from: start + match.index, to: start + match.index + match[0].length }))
    .filter(({ from, to }) => (from > start || start === 0) && (to < end || end === line.length));
}
