/** Where units of a language are put together, in the memory of the kernel: one place for each language of a model, which all judges on that model use in turn. */
import type { Language } from '../../framework/types.ts';
import { type ConceptRows, type ConceptSet, createConceptRows } from './concept-set.ts';
import { hashOfConcept } from './features.ts';
import { createKnownWords, type KnownWords } from './known-words.ts';
import type { Model } from './model.ts';
import { createOutputs, type Outputs } from './outputs.ts';
import type { Gist, Reading } from './reading.ts';
import { newUnitEnd, type UnitEnd } from './unit-end.ts';
import { type Adder, createAdder, type Sums } from './unit-sums.ts';

/** The sums of the features inside one text. */
export interface Own extends Sums {
  reading: Reading | null;
  /** By word; those beyond the words of the reading mean nothing. */
  stems: Int32Array;
  readonly concepts: ConceptSet;
}

/** The unit that is being put together: what is counted so far, and how it ends. */
export interface Line extends Sums {
  readonly concepts: ConceptSet;
  readonly end: UnitEnd;
  gist: Gist;
  /** The text, while it is the only one. */
  only: Reading | null;
}

export interface Workspace {
  /** The hash of each concept of the lexicon. */
  readonly concepts: Int32Array;
  readonly conceptRows: ConceptRows;
  readonly adder: Adder;
  readonly knownWord: KnownWords;
  readonly outputs: Outputs;
  /** Texts whose own sums are kept: as many as stand in one unit, and one. */
  readonly ring: readonly Own[];
  readonly line: Line;
}

const ringSize = 4;

const nothing: Gist = { hits: [], markers: [], hasNumber: false, asks: false };

const known = new WeakMap<Model, Partial<Record<Language, Workspace>>>();

export function workspaceOf(model: Model, language: Language): Workspace {
  const own = known.get(model) ?? {};
  known.set(model, own);
  own[language] ??= createWorkspace(model, language);
  return own[language];
}

function createWorkspace(model: Model, language: Language): Workspace {
  const concepts = Int32Array.from(model.lexicon(language).concepts, hashOfConcept);
  const conceptRows = createConceptRows(concepts, model);
  const adder = createAdder(model, concepts.length, conceptRows);
  const { newSums, newSet } = adder;
  return {
    concepts,
    conceptRows,
    adder,
    knownWord: createKnownWords(model, language),
    outputs: createOutputs(model),
    ring: Array.from({ length: ringSize }, () => ({ ...newSums(), reading: null, stems: new Int32Array(0), concepts: newSet() })),
    line: { ...newSums(), concepts: newSet(), end: newUnitEnd(), gist: nothing, only: null },
  };
}
