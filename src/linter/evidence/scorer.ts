/** Scores of units of text, and the words that made them. */
import type { Language } from '../../framework/types.ts';
import type { Spelling } from '../language/words.ts';
import type { PassageForm, PassageMark } from '../types.ts';
import { type ConceptSet, createConceptRows, createConceptSet } from './concept-set.ts';
import { addAcross, addForm, addInner, addingGroups, formGroup, hashOfConcept, newFeatures } from './features.ts';
import { createKnownWords } from './known-words.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Model } from './model.ts';
import { createOutputs, type Sums, type UnitScore } from './outputs.ts';
import { addPacked } from './packed.ts';
import { colon, type Gist, mostTokens, type Reading, readText, type TextReading } from './reading.ts';
import { clearEnd, moveEnd, newUnitEnd, type UnitEnd } from './unit-end.ts';
import { createAdder } from './unit-sums.ts';
import { createWordShares } from './word-shares.ts';

/** How a unit stands in the text. */
export interface Standing {
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
}

/** Scores and explains units of one language. What it computes of a word it remembers. */
export interface Scorer {
  /** `withChainWords`: the words by which a plan is known too. */
  readonly read: (text: string, withChainWords?: boolean) => TextReading;
  /** Begins a unit with one text; `join` adds the next one, after a colon or not, and `score` scores what is there. One unit at a time. */
  readonly begin: (reading: Reading) => void;
  readonly join: (reading: Reading, byColon: boolean) => void;
  readonly score: (standing: Standing) => UnitScore;
  /** By word of a unit: how much it raised an output. Holds good until the next is asked for; what lies beyond the words means nothing. */
  readonly explain: (reading: Reading, standing: Standing, score: UnitScore, output: number) => Float64Array;
  /** The aspect of a pillar that a unit shows most. */
  readonly aspectOf: (score: UnitScore, pillar: number) => string;
}

/** Texts whose own sums are kept: as many as stand in one unit, and one. */
const ringSize = 4;

/** The sums of the features inside one text. */
interface Own extends Sums {
  reading: Reading | null;
  /** By word; those beyond the words of the reading mean nothing. */
  stems: Int32Array;
  readonly concepts: ConceptSet;
}

/** The unit that is being put together: what is counted so far, and how it ends. */
interface Line extends Sums {
  readonly concepts: ConceptSet;
  readonly end: UnitEnd;
  gist: Gist;
  /** The text, while it is the only one. */
  only: Reading | null;
}

const nothing: Gist = { hits: [], markers: [], hasNumber: false, asks: false };
const noHits: readonly ConceptHit[] = [];

/** Creates a scorer on a model. */
export function createScorer(model: Model, language: Language): Scorer {
  const { rowOf, width } = model;
  const lexicon = model.lexicon(language);
  const concepts = Int32Array.from(lexicon.concepts, hashOfConcept);
  const knownWord = createKnownWords(model, language);
  const conceptRows = createConceptRows(concepts, rowOf);
  const { newSums, addWord, addFeatures, addConcepts } = createAdder(model, conceptRows);
  const newSet = (): ConceptSet => createConceptSet(concepts.length);
  const line: Line = { ...newSums(), concepts: newSet(), end: newUnitEnd(), gist: nothing, only: null };
  const newOwn = (): Own => ({ ...newSums(), reading: null, stems: new Int32Array(mostTokens), concepts: newSet() });
  const ring = Array.from({ length: ringSize }, newOwn);
  let oldest = 0;
  const features = newFeatures();

  const own = (reading: Reading): Own => {
    for (const known of ring) if (known.reading === reading) return known;
    const entry = ring[oldest] as Own;
    oldest = (oldest + 1) % ringSize;
    const { words, hits } = reading;
    if (words.length > entry.stems.length) entry.stems = new Int32Array(words.length);
    const { stems } = entry;
    const sums: Sums = entry;
    entry.values.fill(0);
    entry.counts.fill(0);
    entry.reading = reading;
    for (let i = 0; i < words.length; i++) {
      const known = knownWord(words[i] as Spelling);
      addWord(known, sums);
      stems[i] = known.stem;
    }
    features.count = 0;
    addInner({ stems, count: words.length, hits }, concepts, features);
    addFeatures(features, sums);
    entry.concepts.clear();
    addConcepts(entry.concepts, hits, sums);
    return entry;
  };

  const sharesOf = createWordShares(model, concepts, conceptRows, knownWord);
  const { scoreLine, aspectOf, slopeOf } = createOutputs(model);
  return {
    read: (text, withChainWords = false) => readText(text, language, lexicon, withChainWords),
    begin: (reading) => {
      if (line.only === reading) return;
      const { values, counts, stems, concepts: found } = own(reading);
      const words = reading.words.length;
      line.values.set(values);
      line.counts.set(counts);
      line.concepts.copy(found);
      line.gist = reading;
      line.only = reading;
      clearEnd(line.end);
      moveEnd(line.end, words, stems[words - 1] ?? 0, reading.hits, null);
    },
    join: (reading, byColon) => {
      const next = own(reading);
      for (const [from, to] of addingGroups) {
        addPacked(next.values, from * width, (to - from) * width, line.values, from * width);
        for (let group = from; group < to; group++) line.counts[group]! += next.counts[group] as number;
      }
      const between = byColon ? knownWord(colon) : null;
      if (between !== null) addWord(between, line);
      const { stems } = next;
      const { hits } = reading;
      const count = reading.words.length;
      const colonStem = between === null ? null : between.stem;
      features.count = 0;
      addAcross(line.end, { stems, count, hits }, colonStem, concepts, features);
      addFeatures(features, line);
      addConcepts(line.concepts, hits, line);
      moveEnd(line.end, count, stems[count - 1] ?? 0, hits, colonStem);
      line.gist = joined(line.gist, reading);
      line.only = null;
    },
    score: ({ form, marks }) => {
      line.counts[formGroup] = 0;
      line.values.fill(0, formGroup * width, (formGroup + 1) * width);
      features.count = 0;
      addForm({ gist: line.gist, form, marks }, features);
      addFeatures(features, line);
      return scoreLine(line);
    },
    explain: (reading, standing, score, output) => sharesOf(reading, standing, score, slopeOf(score, output)),
    aspectOf,
  };
}

/** What of a joined text makes features of its form. */
function joined(before: Gist, next: Gist): Gist {
  const markers = next.markers.length === 0 ? before.markers : before.markers.concat(next.markers);
  return { hits: noHits, markers, hasNumber: before.hasNumber || next.hasNumber, asks: next.asks };
}
