/** Scores of units of text, and the words that made them. */
import type { Language } from '../../framework/types.ts';
import type { PassageForm, PassageMark } from '../types.ts';
import {
  addingGroups,
  type FeatureVisitor,
  featureGroups,
  formGroup,
  hashOfConcept,
  visitAcross,
  visitConcepts,
  visitFeatures,
  visitForm,
  visitInner,
} from './features.ts';
import { createKnownWords, type KnownWord } from './known-words.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Model } from './model.ts';
import { createOutputs, factorOf, type Sums, type UnitScore } from './outputs.ts';
import { addPacked, dotPacked } from './packed.ts';
import { colon, type Gist, type Joint, movedHits, type Reading, readText } from './reading.ts';

/** How a unit stands in the text. */
export interface Standing {
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
}

/** Scores and explains units of one language. What it computes of a word it remembers. */
export interface Scorer {
  readonly read: (text: string) => Reading;
  /** Begins a unit with one text; `join` adds the next one, after a colon or not, and `score` scores what is there. One unit at a time. */
  readonly begin: (reading: Reading) => void;
  readonly join: (reading: Reading, byColon: boolean) => void;
  readonly score: (standing: Standing) => UnitScore;
  /** By word of a unit: how much it raised an output. */
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
  stems: readonly number[];
  concepts: ConceptHit[];
}

/** The unit that is being put together. */
interface Line extends Sums {
  stems: readonly number[];
  concepts: ConceptHit[];
  gist: Gist;
}

const nothing: Gist = { hits: [], markers: [], hasNumber: false, asks: false };

/** Creates a scorer on a model. */
export function createScorer(model: Model, language: Language): Scorer {
  const { rows, rowOf, dotRow, width } = model;
  const lexicon = model.lexicon(language);
  const concepts = Int32Array.from(lexicon.concepts, hashOfConcept);
  const knownWord = createKnownWords(model, language);
  const newSums = (): Sums => ({ values: new Float64Array(groups * width), counts: new Float64Array(groups) });
  const line: Line = { ...newSums(), stems: [], concepts: [], gist: nothing };
  const ring = Array.from({ length: ringSize }, (): Own => ({ ...newSums(), reading: null, stems: [], concepts: [] }));
  let oldest = 0;

  let into: Sums = line;
  const add: FeatureVisitor = (hash, group) => {
    into.counts[group]!++;
    const row = rowOf(hash);
    if (row >= 0) addPacked(rows, row * width, width, into.values, group * width);
  };
  const addWord = ({ row, grams, values, at }: KnownWord): void => {
    into.counts[0]!++;
    into.counts[1]! += grams;
    if (row >= 0) addPacked(rows, row * width, width, into.values, 0);
    addPacked(values, at, width, into.values, width);
  };

  const own = (reading: Reading): Own => {
    for (const known of ring) if (known.reading === reading) return known;
    const entry = ring[oldest] as Own;
    oldest = (oldest + 1) % ringSize;
    into = entry;
    entry.values.fill(0);
    entry.counts.fill(0);
    entry.reading = reading;
    entry.stems = reading.words.map((word) => {
      const known = knownWord(word);
      addWord(known);
      return known.stem;
    });
    visitInner({ stems: entry.stems, hits: reading.hits }, concepts, add);
    entry.concepts = [];
    visitConcepts(entry.concepts, reading.hits, concepts, add);
    return entry;
  };

  const { scoreLine, aspectOf, slopeOf } = createOutputs(model);
  return {
    read: (text) => readText(text, language, lexicon),
    begin: (reading) => {
      const { values, counts, stems, concepts } = own(reading);
      line.values.set(values);
      line.counts.set(counts);
      line.stems = stems;
      line.concepts = concepts;
      line.gist = reading;
    },
    join: (reading, byColon) => {
      const next = own(reading);
      into = line;
      for (const [from, to] of addingGroups) {
        addPacked(next.values, from * width, (to - from) * width, line.values, from * width);
        for (let group = from; group < to; group++) line.counts[group]! += next.counts[group] as number;
      }
      const joint: Joint = { word: line.stems.length, hit: line.gist.hits.length, start: line.stems.length + (byColon ? 1 : 0) };
      if (byColon) addWord(knownWord(colon));
      line.stems = byColon ? [...line.stems, knownWord(colon).stem, ...next.stems] : line.stems.concat(next.stems);
      line.gist = joined(line.gist, reading, joint.start);
      line.concepts = [...line.concepts];
      visitAcross({ stems: line.stems, hits: line.gist.hits }, joint, concepts, add);
      visitConcepts(line.concepts, reading.hits, concepts, add);
    },
    score: ({ form, marks }) => {
      into = line;
      line.counts[formGroup] = 0;
      line.values.fill(0, formGroup * width, (formGroup + 1) * width);
      visitForm({ stems: line.stems, gist: line.gist, form, marks }, add);
      return scoreLine(line);
    },
    explain: (reading, { form, marks }, score, output) => {
      const slope = slopeOf(score, output);
      const factors = featureGroups.map((_, group) => factorOf(score.values[score.counts + group] as number, group));
      const [byStem, byGrams] = factors as [number, number];
      const known = reading.words.map(knownWord);
      const shares = new Float64Array(known.length);
      known.forEach(({ row, values, at }, i) => {
        shares[i] = (row < 0 ? 0 : byStem * dotRow(row, slope)) + byGrams * dotPacked(values, at, slope);
      });
      const unit = { stems: known.map(({ stem }) => stem), gist: reading, form, marks };
      visitFeatures(unit, concepts, (hash, group, from, to) => {
        const row = to <= from ? -1 : rowOf(hash);
        if (row < 0) return;
        const whole = (factors[group] as number) * dotRow(row, slope);
        if (to - from > 2 && (group === 4 || group === 5)) {
          shares[from]! += whole / 2;
          shares[to - 1]! += whole / 2;
        } else for (let i = from; i < to; i++) shares[i]! += whole / (to - from);
      });
      return shares;
    },
    aspectOf,
  };
}

function joined(before: Gist, next: Gist, words: number): Gist {
  const hits: readonly ConceptHit[] = next.hits.length === 0 ? before.hits : before.hits.concat(movedHits(next.hits, words));
  const markers = next.markers.length === 0 ? before.markers : before.markers.concat(next.markers);
  return { hits, markers, hasNumber: before.hasNumber || next.hasNumber, asks: next.asks };
}
