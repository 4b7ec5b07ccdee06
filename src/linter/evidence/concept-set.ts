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

/** The model's rows of concepts and of pairs of them in either order, or −1. */
export interface ConceptRows {
  readonly single: (concept: number) => number;
  readonly pair: (one: number, other: number) => number;
}

const unknown = -2;

/** Looks each up once. `concepts` holds the hash of each concept. */
export function createConceptRows(concepts: Int32Array, rowOf: (hash: number) => number): ConceptRows {
  const size = concepts.length;
  const singles = concepts.map((hash) => rowOf(hash));
  const pairs = new Int32Array(size * size).fill(unknown);
  return {
    single: (concept) => singles[concept] as number,
    pair(one, other) {
      const at = one < other ? one * size + other : other * size + one;
      const known = pairs[at] as number;
      if (known !== unknown) return known;
      const row = rowOf(hashOfConceptPair(concepts[one] as number, concepts[other] as number));
      pairs[at] = row;
      return row;
    },
  };
}
