/** How much each word of a unit raised an output of the network. */

import type { Spelling } from '../language/words.ts';
import { createConceptSet } from './concept-set.ts';
import { addForm, addInner, type FeatureList, featureGroups, maxConcepts, newFeatures } from './features.ts';
import { dotFixed } from './fixed-point.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Model } from './model.ts';
import { factorOf, type UnitScore } from './outputs.ts';
import type { Reading } from './reading.ts';
import type { Standing } from './scorer.ts';
import type { Workspace } from './workspace.ts';

/** By word of a unit its share. Holds good until the next is asked for; what lies beyond the words means nothing. `slope`: how much the output rises with the hidden layer. */
export type WordShares = (reading: Reading, standing: Standing, score: UnitScore, slope: Float64Array) => Float64Array;

/** The features of a unit that the model knows, as its rows, with the words they come from. */
interface KnownFeatures {
  count: number;
  readonly rows: number[];
  readonly groups: number[];
  readonly from: number[];
  readonly to: number[];
}

export function createWordShares(
  { rowOf, dotRow, kernel: { memory, width } }: Model,
  { concepts, conceptRows, knownWord }: Workspace,
): WordShares {
  const integers = new Int32Array(memory);
  const features = newFeatures();
  const said = createConceptSet(concepts.length);
  const known: KnownFeatures = { count: 0, rows: [], groups: [], from: [], to: [] };
  let last: Reading | null = null;
  let shares = new Float64Array(256);

  const enter = (row: number, group: number, from: number, to: number): void => {
    if (row < 0 || to <= from) return;
    const at = known.count++;
    known.rows[at] = row;
    known.groups[at] = group;
    known.from[at] = from;
    known.to[at] = to;
  };
  const enterFeatures = ({ count, hashes, groups, from, to }: FeatureList): void => {
    for (let i = 0; i < count; i++) enter(rowOf(hashes[i] as number), groups[i] as number, from[i] as number, to[i] as number);
  };
  const enterConcepts = (hits: readonly ConceptHit[]): void => {
    const found: ConceptHit[] = [];
    said.clear();
    for (let i = 0; i < hits.length && found.length < maxConcepts; i++) {
      const hit = hits[i] as ConceptHit;
      if (said.has(hit.concept)) continue;
      enter(conceptRows.single[hit.concept] as number, 3, hit.from, hit.to);
      for (const before of found) enter(conceptRows.pair(before.concept, hit.concept), 4, before.from, Math.max(before.to, hit.to));
      said.add(hit.concept);
      found.push(hit);
    }
  };
  /** Looks up what a unit has; it is often asked about for several pillars, one after the other. */
  const read = (reading: Reading): void => {
    if (last === reading) return;
    last = reading;
    const { words, hits } = reading;
    known.count = 0;
    features.count = 0;
    addInner({ stems: Int32Array.from(words, (word) => knownWord(word).stem), count: words.length, hits }, concepts, features);
    enterFeatures(features);
    enterConcepts(hits);
  };

  return (reading, { form, marks }, score, slope) => {
    read(reading);
    const { words } = reading;
    const unformed = known.count;
    features.count = 0;
    addForm({ gist: reading, form, marks }, features);
    enterFeatures(features);
    const factors = featureGroups.map((_, group) => factorOf(score.values[score.counts + group] as number, group));
    const [byStem, byGrams] = factors as [number, number];
    if (words.length > shares.length) shares = new Float64Array(words.length * 2);
    for (let i = 0; i < words.length; i++) {
      const { row, at } = knownWord(words[i] as Spelling);
      shares[i] = (row < 0 ? 0 : byStem * dotRow(row, slope)) + byGrams * dotFixed(integers, (at >> 2) + width, slope);
    }
    for (let at = 0; at < known.count; at++) {
      const group = known.groups[at] as number;
      const from = known.from[at] as number;
      const to = known.to[at] as number;
      const whole = (factors[group] as number) * dotRow(known.rows[at] as number, slope);
      // Pairs and orders of concepts belong to their ends.
      if (to - from > 2 && (group === 4 || group === 5)) {
        shares[from]! += whole / 2;
        shares[to - 1]! += whole / 2;
      } else for (let i = from; i < to; i++) shares[i]! += whole / (to - from);
    }
    known.count = unformed;
    return shares;
  };
}
