/** What the model knows of words, looked up once per spelling. */
import type { Language } from '../../framework/types.ts';
import { perSpelling, type Spelling } from '../language/words.ts';
import { newGrams, readGrams, stemHash } from './features.ts';
import type { Model } from './model.ts';

/** What a word brings wherever it stands. */
export interface KnownWord {
  /** Stem hash, and the model's row of it (−1 when the model does not know it). */
  readonly stem: number;
  readonly row: number;
  /** The rows of those of its grams that the model knows. */
  readonly grams: readonly number[];
}

/** Knows the words of a language. */
export function createKnownWords({ rowOf }: Pick<Model, 'rowOf'>, language: Language): (spelling: Spelling) => KnownWord {
  const hashes = newGrams();
  return perSpelling(({ form }) => {
    const count = readGrams(form, hashes);
    const grams: number[] = [];
    for (let i = 0; i < count; i++) {
      const row = rowOf(hashes[i] as number);
      if (row >= 0) grams.push(row);
    }
    const stem = stemHash(form, language);
    return { stem, row: rowOf(stem), grams };
  });
}
