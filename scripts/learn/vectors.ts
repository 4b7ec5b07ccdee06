/** Sparse vectors over hashed features, for the trainer. */
import type { Language } from '../../src/framework/types.ts';
import { featureGroups, groupWeights, hashOfConcept, stemHash, visitFeatures, visitGrams } from '../../src/linter/evidence/features.ts';
import type { Lexicon } from '../../src/linter/evidence/lexicon.ts';
import type { Reading } from '../../src/linter/evidence/reading.ts';
import type { Standing } from '../../src/linter/evidence/scorer.ts';
import { perSpelling, type Spelling } from '../../src/linter/language/words.ts';

/** Feature index → value, as parallel arrays. */
export interface SparseVector {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** Known features: hash → index, with the number of texts that have each. */
export interface FeatureTable {
  readonly index: Map<number, number>;
  readonly hashes: number[];
  readonly groups: number[];
  readonly counts: number[];
}

export const createFeatureTable = (): FeatureTable => ({ index: new Map(), hashes: [], groups: [], counts: [] });

interface WordFeatures {
  readonly stem: number;
  readonly grams: readonly number[];
}

function featuresOfWord(form: string, language: Language): WordFeatures {
  const grams: number[] = [];
  visitGrams(form, (hash) => grams.push(hash));
  return { stem: stemHash(form, language), grams };
}

const wordFeatures: Readonly<Record<Language, (spelling: Spelling) => WordFeatures>> = {
  nl: perSpelling(({ form }) => featuresOfWord(form, 'nl')),
  en: perSpelling(({ form }) => featuresOfWord(form, 'en')),
};

/** Hash → value of all features of a unit. */
export function rawFeatures(
  reading: Reading,
  { form, marks }: Standing,
  language: Language,
  lexicon: Lexicon,
): Map<number, [value: number, group: number]> {
  const counts = new Map<number, [number, number]>();
  const totals = new Float64Array(featureGroups.length);
  const add = (hash: number, group: number): void => {
    totals[group]!++;
    const known = counts.get(hash);
    if (known) known[0]++;
    else counts.set(hash, [1, group]);
  };
  const stems = reading.words.map((word) => {
    const { stem, grams } = wordFeatures[language](word);
    add(stem, 0);
    for (const gram of grams) add(gram, 1);
    return stem;
  });
  visitFeatures({ stems, gist: reading, form, marks }, lexicon.concepts.map(hashOfConcept), add);
  for (const entry of counts.values()) entry[0] *= groupWeights[entry[1]]! / Math.sqrt(totals[entry[1]]!);
  return counts;
}

/** Turns features into a vector; with `grow`, unknown features enter the table and are counted. */
export function toVector(features: Map<number, [number, number]>, table: FeatureTable, grow: boolean): SparseVector {
  const index: number[] = [];
  const value: number[] = [];
  for (const [hash, [weight, group]] of features) {
    let at = table.index.get(hash);
    if (at === undefined) {
      if (!grow) continue;
      at = table.hashes.length;
      table.index.set(hash, at);
      table.hashes.push(hash);
      table.groups.push(group);
      table.counts.push(0);
    }
    if (grow) table.counts[at]!++;
    index.push(at);
    value.push(weight);
  }
  return { index: Int32Array.from(index), value: Float32Array.from(value) };
}
