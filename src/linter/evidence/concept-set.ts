/** The concepts of a unit, and the rows of the model that they and their pairs have: most of what a unit counts are pairs of concepts. */
import { hashOfConceptPair } from './features.ts';
import type { Model } from './model.ts';

/** Concepts by their number in the lexicon, each once, in the order in which they were found. */
export interface ConceptSet {
  readonly list: Int32Array;
  readonly count: number;
  readonly has: (concept: number) => boolean;
  readonly add: (concept: number) => void;
  readonly clear: () => void;
  readonly copy: (other: ConceptSet) => void;
}

/** An empty set for so many concepts; `list` is where it keeps them. */
export function createConceptSet(size: number, list: Int32Array = new Int32Array(size)): ConceptSet {
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
  /** The place in the memory of the kernel of the rows of a concept's pairs, by the other concept. */
  readonly pairsOf: (concept: number) => number;
  readonly pair: (one: number, other: number) => number;
}

/** `concepts` holds the hash of each concept. The pairs of a concept are looked up when they are first asked for. */
export function createConceptRows(concepts: Int32Array, { rowOf, kernel }: Pick<Model, 'rowOf' | 'kernel'>): ConceptRows {
  const size = concepts.length;
  const place = kernel.allocate(size * size * 4);
  const pairs = new Int32Array(kernel.memory, place, size * size);
  const isKnown = new Uint8Array(size);
  const lookUp = (concept: number): void => {
    const hash = concepts[concept] as number;
    for (let other = 0; other < size; other++) pairs[concept * size + other] = rowOf(hashOfConceptPair(hash, concepts[other] as number));
    isKnown[concept] = 1;
  };
  const pairsOf = (concept: number): number => {
    if (isKnown[concept] === 0) lookUp(concept);
    return place + concept * size * 4;
  };
  return {
    single: concepts.map((hash) => rowOf(hash)),
    pairsOf,
    pair: (one, other) => {
      pairsOf(one);
      return pairs[one * size + other] as number;
    },
  };
}
