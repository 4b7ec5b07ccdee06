/** Adds up the hidden vectors of what a text has: its words, its features, its concepts and their pairs. */
import { type ConceptRows, type ConceptSet, createConceptSet } from './concept-set.ts';
import { type FeatureList, featureGroups, maxConcepts } from './features.ts';
import type { KnownWord } from './known-words.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Model } from './model.ts';

/** Sums of hidden vectors, a vector for each group, and the number of features in each that the model knows. */
export interface Sums {
  /** The place in the memory of the kernel. */
  readonly at: number;
  readonly counts: Float64Array;
}

/** What can be added to sums. Features and concepts wait until `flush`, which must be called with the same sums. */
export interface Adder {
  readonly newSums: () => Sums;
  readonly newSet: () => ConceptSet;
  readonly addWord: (word: KnownWord, into: Sums) => void;
  readonly addFeatures: (features: FeatureList, into: Sums) => void;
  /** Adds the concepts that are not in `found` yet, each alone and with those before it, and puts them there: a unit that grows has only what is new to be added. */
  readonly addConcepts: (found: ConceptSet, hits: readonly ConceptHit[], into: Sums) => void;
  readonly flush: (into: Sums) => void;
  readonly clear: (sums: Sums) => void;
  readonly copy: (from: Sums, into: Sums) => void;
  /** Adds the sums of the groups from `first` up to `end`; makes those of a group zero. */
  readonly addGroups: (from: Sums, first: number, end: number, into: Sums) => void;
  readonly clearGroup: (group: number, sums: Sums) => void;
}

const groups = featureGroups.length;

/** Rows that can wait in a group. */
const mostWaiting = 256;

/** An adder for so many concepts. */
export function createAdder({ kernel, rowOf }: Model, concepts: number, { single, pairsOf }: ConceptRows): Adder {
  const { memory, width, blocks, allocate, addRows, addKnown, addSums, copySums, clearSums } = kernel;
  const perGroup = width * 4;
  const waiting = Array.from({ length: groups }, () => 0);
  const lists = allocate(groups * mostWaiting * 4);
  const rows = new Int32Array(memory, lists, groups * mostWaiting);
  const scratch = allocate(maxConcepts * 4);

  const flushGroup = (group: number, { at, counts }: Sums): void => {
    const count = waiting[group] as number;
    if (count === 0) return;
    addRows(lists + group * mostWaiting * 4, count, at + group * perGroup, blocks);
    counts[group]! += count;
    waiting[group] = 0;
  };
  const add = (group: number, row: number, into: Sums): void => {
    if (waiting[group] === mostWaiting) flushGroup(group, into);
    rows[group * mostWaiting + (waiting[group] as number)] = row;
    waiting[group]!++;
  };
  return {
    newSums: () => ({ at: allocate(groups * perGroup), counts: new Float64Array(groups) }),
    newSet: () => {
      const at = allocate(concepts * 4);
      return createConceptSet(concepts, new Int32Array(memory, at, concepts));
    },
    addWord({ row, grams, at }, into) {
      addSums(at, 2 * width, into.at);
      if (row >= 0) into.counts[0]!++;
      into.counts[1]! += grams;
    },
    addFeatures({ count, hashes, groups: of }, into) {
      for (let i = 0; i < count; i++) {
        const row = rowOf(hashes[i] as number);
        if (row >= 0) add(of[i] as number, row, into);
      }
    },
    addConcepts(found, hits, into) {
      const list = found.list.byteOffset;
      const to = into.at + 4 * perGroup;
      for (let i = 0; i < hits.length && found.count < maxConcepts; i++) {
        const { concept } = hits[i] as ConceptHit;
        if (found.has(concept)) continue;
        const row = single[concept] as number;
        if (row >= 0) add(3, row, into);
        into.counts[4]! += addKnown(pairsOf(concept), list, found.count, scratch, to, blocks);
        found.add(concept);
      }
    },
    flush(into) {
      for (let group = 0; group < groups; group++) flushGroup(group, into);
    },
    clear({ at, counts }) {
      clearSums(at, groups * width);
      counts.fill(0);
    },
    copy(from, into) {
      copySums(from.at, groups * width, into.at);
      for (let group = 0; group < groups; group++) into.counts[group] = from.counts[group] as number;
    },
    addGroups(from, first, end, into) {
      addSums(from.at + first * perGroup, (end - first) * width, into.at + first * perGroup);
      for (let group = first; group < end; group++) into.counts[group]! += from.counts[group] as number;
    },
    clearGroup(group, { at, counts }) {
      clearSums(at + group * perGroup, width);
      counts[group] = 0;
    },
  };
}
