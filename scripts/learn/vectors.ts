/** Sparse vectors over hashed features, for the trainer. */
import { readWords } from '../../src/linter/language/words.ts';
import { readMarkers } from '../../src/linter/language/markers.ts';
import { featureGroups, featuresOfWord, groupWeights, hashOfConcept, type Unit, visitUnitFeatures, type WordFeatures } from '../../src/linter/evidence/features.ts';
import type { Lexicon } from '../../src/linter/evidence/lexicon.ts';
import type { Language } from '../../src/framework/types.ts';
import type { PassageForm, PassageMark } from '../../src/linter/types.ts';

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

/** What a text is read as before it becomes a vector. */
export interface ReadText {
  readonly text: string;
  readonly language: Language;
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
}

const wordMemory = new Map<string, WordFeatures>();

/** Hash → value of all features of a text. */
export function rawFeatures(read: ReadText, lexicon: Lexicon): Map<number, [value: number, group: number]> {
  const words = readWords(read.text);
  const unit: Unit = { words, hits: lexicon.match(words), markers: readMarkers(read.text, read.language), form: read.form, marks: read.marks, language: read.language };
  const counts = new Map<number, [number, number]>();
  const totals = new Float64Array(featureGroups.length);
  const add = (hash: number, group: number): void => {
    totals[group]!++;
    const known = counts.get(hash);
    if (known) known[0]++;
    else counts.set(hash, [1, group]);
  };
  const stems = words.map((word) => {
    const key = `${read.language} ${word.form}`;
    let features = wordMemory.get(key);
    if (!features) wordMemory.set(key, (features = featuresOfWord(word.form, read.language)));
    add(features.stem, 0);
    for (const gram of features.grams) add(gram, 1);
    return features.stem;
  });
  visitUnitFeatures(unit, stems, lexicon.concepts.map(hashOfConcept), add);
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
