/** The concepts of a unit, and the rows of the model that they and their pairs have: most of what a unit counts are pairs of concepts. */
import { hashOfConceptPair } from './features.ts';

/** Concepts by their number in the lexicon, each once, in the order in which they were found. */
export interface ConceptSet {
  readonly list: Int32Array;
  readonly count: number;
  readonly has: (concept: number) => boolean;
  readonly add: (concept: number) => void;
  readonly clear: () => void;
  readonly copy: (other: ConceptSet) => void;
}

/** An empty set for so many concepts. */
export function createConceptSet(size: number): ConceptSet {
  const list = new Int32Array(size);
  /** By concept: the round in which it was added. */
  const rounds = new Int32Array(size);
  let round = 1;
  const set = {
    list,
    count: 0,
    has: (concept: number): boolean => rounds[concept] === round,
    add(concept: number): void {
      rounds[concept] = round;
      list[set.count++] = concept;
    },
    clear(): void {
      round++;
      set.count = 0;
    },
    copy(other: ConceptSet): void {
      set.clear();
      for (let i = 0; i < other.count; i++) set.add(other.list[i] as number);
    },
  };
  return set;
}

/** The model's rows of concepts, and of pairs of them, or −1. */
export interface ConceptRows {
  readonly single: Int32Array;
  /** By two concepts (`one * size + other`, in either order) the row of the pair; `unknownPair` until `pair` was asked for it. */
  readonly pairs: Int32Array;
  readonly size: number;
  readonly pair: (one: number, other: number) => number;
}

/** Not looked up yet. */
export const unknownPair = -2;

/** `concepts` holds the hash of each concept. */
export function createConceptRows(concepts: Int32Array, rowOf: (hash: number) => number): ConceptRows {
  const size = concepts.length;
  const pairs = new Int32Array(size * size).fill(unknownPair);
  return {
    single: concepts.map((hash) => rowOf(hash)),
    pairs,
    size,
    pair(one, other) {
      const at = one * size + other;
      if (pairs[at] === unknownPair)
        pairs[at] = pairs[other * size + one] = rowOf(hashOfConceptPair(concepts[one] as number, concepts[other] as number));
      return pairs[at] as number;
    },
  };
}
