/** The hidden vectors of words, computed once per spelling. */
import type { Language } from '../../framework/types.ts';
import { perSpelling, type Spelling } from '../language/words.ts';
import { newGrams, readGrams, stemHash } from './features.ts';
import type { Model } from './model.ts';
import { addRows } from './packed.ts';
import { type Cut, createPool } from './pool.ts';

/** What a word brings wherever it stands. */
export interface KnownWord extends Cut<Float64Array> {
  /** Stem hash, and the model's row of it (−1 when the model does not know it). */
  readonly stem: number;
  readonly row: number;
  /** How many of its grams the model knows; the sum of their hidden vectors, packed, is in `values`. */
  readonly grams: number;
}

/** Knows the words of a language. */
export function createKnownWords({ width, rows, rowOf }: Model, language: Language): (spelling: Spelling) => KnownWord {
  const take = createPool(width, (length) => new Float64Array(length));
  const hashes = newGrams();
  const knownRows = newGrams();
  return perSpelling(({ form }) => {
    const { values, at } = take();
    const grams = readGrams(form, hashes);
    let known = 0;
    for (let i = 0; i < grams; i++) {
      const row = rowOf(hashes[i] as number);
      if (row >= 0) knownRows[known++] = row;
    }
    addRows(rows, knownRows, known, width, values, at);
    const stem = stemHash(form, language);
    return { stem, row: rowOf(stem), grams: known, values, at };
  });
}
