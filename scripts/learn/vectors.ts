/** Sparse vectors over hashed features, for the trainer. */
import type { Language } from '../../src/framework/types.ts';
import { featureGroups, hashOfConcept, stemHash, visitFeatures, visitGrams } from '../../src/linter/evidence/features.ts';
import type { Lexicon } from '../../src/linter/evidence/lexicon.ts';
import { factorOf } from '../../src/linter/evidence/outputs.ts';
import type { Reading } from '../../src/linter/evidence/reading.ts';
import type { Standing } from '../../src/linter/evidence/scorer.ts';
import { perSpelling, type Spelling } from '../../src/linter/language/words.ts';

/** Feature index → value, as parallel arrays. */
export interface SparseVector {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** How often a unit has each feature of a table, with the group of the feature, as parallel arrays. */
export interface FeatureCounts {
  readonly index: Int32Array;
  readonly count: Uint16Array;
  readonly group: Uint8Array;
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

/** Hash → count and group of all features of a unit. */
export function rawFeatures(
  reading: Reading,
  { form, marks }: Standing,
  language: Language,
  lexicon: Lexicon,
): Map<number, [count: number, group: number]> {
  const counts = new Map<number, [number, number]>();
  const add = (hash: number, group: number): void => {
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
  return counts;
}

/** Looks features up in a table; with `grow`, unknown features enter it and are counted. */
export function countsOf(features: Map<number, [number, number]>, table: FeatureTable, grow: boolean): FeatureCounts {
  const index: number[] = [];
  const counts: number[] = [];
  const groups: number[] = [];
  for (const [hash, [count, group]] of features) {
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
    counts.push(count);
    groups.push(group);
  }
  return { index: Int32Array.from(index), count: Uint16Array.from(counts), group: Uint8Array.from(groups) };
}

/**
 * The vector of the features that have a place in `position` (−1 leaves a feature out), under those places. What a group weighs is spread over what is known of
 * it: words that nobody has learnt say nothing, and take nothing from the others.
 */
export function vectorOf({ index, count, group }: FeatureCounts, position: Int32Array): SparseVector {
  const chosen = [...index.keys()].filter((i) => (position[index[i] as number] as number) >= 0);
  const known = new Float64Array(featureGroups.length);
  for (const i of chosen) known[group[i] as number]! += count[i] as number;
  return {
    index: Int32Array.from(chosen, (i) => position[index[i] as number] as number),
    value: Float32Array.from(chosen, (i) => (count[i] as number) * factorOf(known[group[i] as number] as number, group[i] as number)),
  };
}
