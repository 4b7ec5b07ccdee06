/** What the model knows of words, added up once per spelling. */
import type { Language } from '../../framework/types.ts';
import { perSpelling, type Spelling } from '../language/words.ts';
import { mostGrams, newGrams, readGrams, stemHash } from './features.ts';
import type { Model } from './model.ts';

/** What a word brings wherever it stands. It holds good until the next word is asked for. */
export interface KnownWord {
  /** Stem hash, and the model's row of it (−1 when the model does not know it). */
  readonly stem: number;
  readonly row: number;
  /** How many of its grams the model knows. */
  readonly grams: number;
  /** The place in the memory of the kernel of two vectors, one behind the other: the row of the stem, and the sum of the rows of the grams. */
  readonly at: number;
}

/** Finds what is known of a word. */
export type KnownWords = (spelling: Spelling) => KnownWord;

/** Words whose vectors are kept at once; then the places are given out anew. Few texts have more words that are used often. */
const mostKept = 2 ** 13;

/** Bytes of the kernel's memory that the words of a language take, for vectors of `width` numbers. */
export const roomForWords = (width: number): number => (2 * mostKept * width + mostGrams) * 4;

interface Remembered {
  readonly stem: number;
  readonly row: number;
  grams: number;
  at: number;
  /** When its place was given out. */
  round: number;
}

/** Knows the words of a language. */
export function createKnownWords({ rowOf, kernel }: Pick<Model, 'rowOf' | 'kernel'>, language: Language): KnownWords {
  const { memory, width, blocks, allocate, addRows, clearSums } = kernel;
  const hashes = newGrams();
  const perVector = width * 4;
  const list = allocate(mostGrams * 4);
  const rows = new Int32Array(memory, list, mostGrams);
  const start = allocate(2 * mostKept * perVector);
  const end = start + 2 * mostKept * perVector;
  let next = start;
  let round = 0;
  const remembered = perSpelling(({ form }): Remembered => {
    const stem = stemHash(form, language);
    return { stem, row: rowOf(stem), grams: 0, at: 0, round: -1 };
  });
  const addUp = (word: Remembered, { form }: Spelling): void => {
    if (next === end) {
      next = start;
      round++;
    }
    word.round = round;
    word.at = next;
    next += 2 * perVector;
    clearSums(word.at, 2 * width);
    if (word.row >= 0) {
      rows[0] = word.row;
      addRows(list, 1, word.at, blocks);
    }
    const count = readGrams(form, hashes);
    word.grams = 0;
    for (let i = 0; i < count; i++) {
      const row = rowOf(hashes[i] as number);
      if (row >= 0) rows[word.grams++] = row;
    }
    addRows(list, word.grams, word.at + perVector, blocks);
  };
  return (spelling) => {
    const word = remembered(spelling);
    if (word.round !== round) addUp(word, spelling);
    return word;
  };
}
