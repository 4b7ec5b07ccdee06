/** Scores of units of text, and the words that made them. */
import type { Language } from '../../framework/types.ts';
import type { Spelling } from '../language/words.ts';
import type { PassageForm, PassageMark } from '../types.ts';
import { type ConceptSet, createConceptRows, createConceptSet } from './concept-set.ts';
import {
  addAcross,
  addForm,
  addInner,
  addingGroups,
  type FeatureList,
  featureGroups,
  formGroup,
  hashOfConcept,
  maxConcepts,
  newFeatures,
} from './features.ts';
import { createKnownWords, type KnownWord } from './known-words.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Model } from './model.ts';
import { createOutputs, factorOf, type Sums, type UnitScore } from './outputs.ts';
import { addPacked, addRows, dotPacked } from './packed.ts';
import { colon, type Gist, mostTokens, type Reading, readText, type TextReading } from './reading.ts';
import { clearEnd, moveEnd, newUnitEnd, type UnitEnd } from './unit-end.ts';

/** How a unit stands in the text. */
export interface Standing {
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
}

/** Scores and explains units of one language. What it computes of a word it remembers. */
export interface Scorer {
  readonly read: (text: string) => TextReading;
  /** Begins a unit with one text; `join` adds the next one, after a colon or not, and `score` scores what is there. One unit at a time. */
  readonly begin: (reading: Reading) => void;
  readonly join: (reading: Reading, byColon: boolean) => void;
  readonly score: (standing: Standing) => UnitScore;
  /** By word of a unit: how much it raised an output. Holds good until the next is asked for; what lies beyond the words means nothing. */
  readonly explain: (reading: Reading, standing: Standing, score: UnitScore, output: number) => Float64Array;
  /** The aspect of a pillar that a unit shows most. */
  readonly aspectOf: (score: UnitScore, pillar: number) => string;
}

const groups = featureGroups.length;

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

/** The features of a unit that is being explained, apart from its form: those that the model knows, as its rows. */
interface Known {
  reading: Reading | null;
  words: readonly KnownWord[];
  count: number;
  readonly rows: number[];
  readonly groups: number[];
  readonly from: number[];
  readonly to: number[];
}

const nothing: Gist = { hits: [], markers: [], hasNumber: false, asks: false };
const noHits: readonly ConceptHit[] = [];

/** Creates a scorer on a model. */
export function createScorer(model: Model, language: Language): Scorer {
  const { rows, rowOf, dotRow, width } = model;
  const lexicon = model.lexicon(language);
  const concepts = Int32Array.from(lexicon.concepts, hashOfConcept);
  const knownWord = createKnownWords(model, language);
  const conceptRows = createConceptRows(concepts, rowOf);
  const newSums = (): Sums => ({ values: new Float64Array(groups * width), counts: new Float64Array(groups) });
  const newSet = (): ConceptSet => createConceptSet(concepts.length);
  const line: Line = { ...newSums(), concepts: newSet(), end: newUnitEnd(), gist: nothing, only: null };
  const newOwn = (): Own => ({ ...newSums(), reading: null, stems: new Int32Array(mostTokens), concepts: newSet() });
  const ring = Array.from({ length: ringSize }, newOwn);
  let oldest = 0;
  const features = newFeatures();

  const addFeatures = ({ count, hashes, groups: of }: FeatureList, { values, counts }: Sums): void => {
    for (let i = 0; i < count; i++) {
      const group = of[i] as number;
      counts[group]!++;
      const row = rowOf(hashes[i] as number);
      if (row >= 0) addPacked(rows, row * width, width, values, group * width);
    }
  };
  /** Room for the known pairs of one concept. */
  const pairRows = new Int32Array(maxConcepts + 1);
  const addConcepts = (found: ConceptSet, hits: readonly ConceptHit[], { values, counts }: Sums): void => {
    const { single, pairs, from } = conceptRows;
    const { list } = found;
    for (let i = 0; i < hits.length && found.count < maxConcepts; i++) {
      const { concept } = hits[i] as ConceptHit;
      if (found.has(concept)) continue;
      const row = single[concept] as number;
      if (row >= 0) addPacked(rows, row * width, width, values, 3 * width);
      const own = from(concept);
      const before = found.count;
      let known = 0;
      for (let at = 0; at < before; at++) {
        const pair = pairs[own + (list[at] as number)] as number;
        pairRows[known] = pair;
        // Without a branch, which would be guessed wrong half of the time.
        known += 1 + (pair >> 31);
      }
      addRows(rows, pairRows, known, width, values, 4 * width);
      counts[3]!++;
      counts[4]! += before;
      found.add(concept);
    }
  };
  const addWord = ({ row, grams, values: ofGrams, at }: KnownWord, { values, counts }: Sums): void => {
    counts[0]!++;
    counts[1]! += grams;
    if (row >= 0) addPacked(rows, row * width, width, values, 0);
    addPacked(ofGrams, at, width, values, width);
  };

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

  const explained: Known = { reading: null, words: [], count: 0, rows: [], groups: [], from: [], to: [] };
  const enterKnown = (row: number, group: number, from: number, to: number): void => {
    if (row < 0 || to <= from) return;
    const at = explained.count++;
    explained.rows[at] = row;
    explained.groups[at] = group;
    explained.from[at] = from;
    explained.to[at] = to;
  };
  const enterFeatures = ({ count, hashes, groups: of, from, to }: FeatureList): void => {
    for (let i = 0; i < count; i++) enterKnown(rowOf(hashes[i] as number), of[i] as number, from[i] as number, to[i] as number);
  };
  const said = newSet();
  /** Looks the features of a unit up; it is often asked about for several pillars, one after the other. */
  const explain = (reading: Reading): Known => {
    if (explained.reading === reading) return explained;
    const { hits } = reading;
    explained.reading = reading;
    explained.words = reading.words.map(knownWord);
    explained.count = 0;
    features.count = 0;
    addInner({ stems: explained.words.map(({ stem }) => stem), count: explained.words.length, hits }, concepts, features);
    enterFeatures(features);
    const found: ConceptHit[] = [];
    said.clear();
    for (let i = 0; i < hits.length && found.length < maxConcepts; i++) {
      const hit = hits[i] as ConceptHit;
      if (said.has(hit.concept)) continue;
      enterKnown(conceptRows.single[hit.concept] as number, 3, hit.from, hit.to);
      const from = conceptRows.from(hit.concept);
      for (const before of found)
        enterKnown(conceptRows.pairs[from + before.concept] as number, 4, before.from, Math.max(before.to, hit.to));
      said.add(hit.concept);
      found.push(hit);
    }
    return explained;
  };
  let shares = new Float64Array(256);

  const { scoreLine, aspectOf, slopeOf } = createOutputs(model);
  return {
    read: (text) => readText(text, language, lexicon),
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
    explain: (reading, { form, marks }, score, output) => {
      const { words } = explain(reading);
      const unformed = explained.count;
      features.count = 0;
      addForm({ gist: reading, form, marks }, features);
      enterFeatures(features);
      const slope = slopeOf(score, output);
      const factors = featureGroups.map((_, group) => factorOf(score.values[score.counts + group] as number, group));
      const [byStem, byGrams] = factors as [number, number];
      if (words.length > shares.length) shares = new Float64Array(words.length * 2);
      for (let i = 0; i < words.length; i++) {
        const { row, values, at } = words[i] as KnownWord;
        shares[i] = (row < 0 ? 0 : byStem * dotRow(row, slope)) + byGrams * dotPacked(values, at, slope);
      }
      const { rows: known, groups: of, from: starts, to: ends } = explained;
      for (let at = 0; at < explained.count; at++) {
        const group = of[at] as number;
        const from = starts[at] as number;
        const to = ends[at] as number;
        const whole = (factors[group] as number) * dotRow(known[at] as number, slope);
        if (to - from > 2 && (group === 4 || group === 5)) {
          shares[from]! += whole / 2;
          shares[to - 1]! += whole / 2;
        } else for (let i = from; i < to; i++) shares[i]! += whole / (to - from);
      }
      explained.count = unformed;
      return shares;
    },
    aspectOf,
  };
}

/** What of a joined text makes features of its form. */
function joined(before: Gist, next: Gist): Gist {
  const markers = next.markers.length === 0 ? before.markers : before.markers.concat(next.markers);
  return { hits: noHits, markers, hasNumber: before.hasNumber || next.hasNumber, asks: next.asks };
}
