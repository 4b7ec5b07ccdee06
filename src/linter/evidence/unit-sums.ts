/** Adds up the hidden vectors of what a text has: its words, its features, its concepts and their pairs. */
import { type ConceptRows, type ConceptSet, unknownPair } from './concept-set.ts';
import { type FeatureList, featureGroups, maxConcepts } from './features.ts';
import type { KnownWord } from './known-words.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Sums } from './outputs.ts';
import { addPacked, addRows } from './packed.ts';

/** What can be added to sums. */
export interface Adder {
  readonly newSums: () => Sums;
  readonly addWord: (word: KnownWord, into: Sums) => void;
  readonly addFeatures: (features: FeatureList, into: Sums) => void;
  /** Adds the concepts that are not in `found` yet, each alone and with those before it, and puts them there: a unit that grows has only what is new to be added. */
  readonly addConcepts: (found: ConceptSet, hits: readonly ConceptHit[], into: Sums) => void;
}

export function createAdder({ rows, rowOf, width }: Model, { single, pairs, size, pair: lookUp }: ConceptRows): Adder {
  const groups = featureGroups.length;
  /** Room for the known pairs of one concept. */
  const pairRows = new Int32Array(maxConcepts + 1);
  return {
    newSums: () => ({ values: new Float64Array(groups * width), counts: new Float64Array(groups) }),
    addWord({ row, grams, values: ofGrams, at }, { values, counts }) {
      counts[1]! += grams;
      if (row >= 0) {
        counts[0]!++;
        addPacked(rows, row * width, width, values, 0);
      }
      addPacked(ofGrams, at, width, values, width);
    },
    addFeatures({ count, hashes, groups: of }, { values, counts }) {
      for (let i = 0; i < count; i++) {
        const group = of[i] as number;
        const row = rowOf(hashes[i] as number);
        if (row < 0) continue;
        counts[group]!++;
        addPacked(rows, row * width, width, values, group * width);
      }
    },
    addConcepts(found, hits, { values, counts }) {
      const { list } = found;
      for (let i = 0; i < hits.length && found.count < maxConcepts; i++) {
        const { concept } = hits[i] as ConceptHit;
        if (found.has(concept)) continue;
        const row = single[concept] as number;
        if (row >= 0) {
          counts[3]!++;
          addPacked(rows, row * width, width, values, 3 * width);
        }
        const own = concept * size;
        const before = found.count;
        let known = 0;
        for (let at = 0; at < before; at++) {
          const other = list[at] as number;
          let pair = pairs[own + other] as number;
          if (pair === unknownPair) pair = lookUp(concept, other);
          pairRows[known] = pair;
          // Without a branch, which would be guessed wrong half of the time.
          known += 1 + (pair >> 31);
        }
        addRows(rows, pairRows, known, width, values, 4 * width);
        counts[4]! += known;
        found.add(concept);
      }
    },
  };
}
