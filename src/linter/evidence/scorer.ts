/** Scores of units of text, and the words that made them. */
import type { Language } from '../../framework/types.ts';
import type { PassageForm, PassageMark } from '../types.ts';
import { type ConceptSet, createConceptRows, createConceptSet } from './concept-set.ts';
import {
  addingGroups,
  type FeatureVisitor,
  featureGroups,
  formGroup,
  hashOfConcept,
  maxConcepts,
  type Sequence,
  visitAcross,
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
  readonly concepts: ConceptSet;
}

/** The unit that is being put together: what is counted so far, and how it ends, which is all that a next text is joined to. */
interface Line extends Sums {
  readonly concepts: ConceptSet;
  gist: Gist;
  words: number;
  /** The stem of the last word. */
  stem: number;
  /** The hits that have features with words or hits behind them. */
  tail: readonly ConceptHit[];
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
  const line: Line = { ...newSums(), concepts: newSet(), gist: nothing, words: 0, stem: 0, tail: noHits };
  const ring = Array.from({ length: ringSize }, (): Own => ({ ...newSums(), reading: null, stems: [], concepts: newSet() }));
  let oldest = 0;
  const said = newSet();

  let into: Sums = line;
  const addRow = (row: number, group: number): void => {
    into.counts[group]!++;
    if (row >= 0) addPacked(rows, row * width, width, into.values, group * width);
  };
  const add: FeatureVisitor = (hash, group) => addRow(rowOf(hash), group);
  const addConcepts = (found: ConceptSet, hits: readonly ConceptHit[]): void => {
    for (let i = 0; i < hits.length && found.count < maxConcepts; i++) {
      const { concept } = hits[i] as ConceptHit;
      if (found.has(concept)) continue;
      addRow(conceptRows.single(concept), 3);
      for (let at = 0; at < found.count; at++) addRow(conceptRows.pair(found.list[at] as number, concept), 4);
      found.add(concept);
    }
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
    entry.concepts.clear();
    addConcepts(entry.concepts, reading.hits);
    return entry;
  };

  const { scoreLine, aspectOf, slopeOf } = createOutputs(model);
  return {
    read: (text) => readText(text, language, lexicon),
    begin: (reading) => {
      const { values, counts, stems, concepts: found } = own(reading);
      line.values.set(values);
      line.counts.set(counts);
      line.concepts.copy(found);
      line.gist = reading;
      line.words = stems.length;
      line.stem = stems.at(-1) ?? 0;
      line.tail = tailOf(reading.hits, line.words);
    },
    join: (reading, byColon) => {
      const next = own(reading);
      into = line;
      for (const [from, to] of addingGroups) {
        addPacked(next.values, from * width, (to - from) * width, line.values, from * width);
        for (let group = from; group < to; group++) line.counts[group]! += next.counts[group] as number;
      }
      if (byColon) addWord(knownWord(colon));
      const { window, joint, shift } = windowOf(line, next.stems, reading.hits, byColon ? knownWord(colon).stem : null);
      visitAcross(window, joint, concepts, add);
      addConcepts(line.concepts, reading.hits);
      line.words = joint.start + shift + next.stems.length;
      line.stem = next.stems.at(-1) ?? window.stems.at(-1) ?? 0;
      line.tail = tailOf(line.tail.concat(movedHits(tailOf(reading.hits, next.stems.length), joint.start + shift)), line.words);
      line.gist = joined(line.gist, reading);
    },
    score: ({ form, marks }) => {
      into = line;
      line.counts[formGroup] = 0;
      line.values.fill(0, formGroup * width, (formGroup + 1) * width);
      visitForm({ gist: line.gist, form, marks }, add);
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
      const share = (row: number, group: number, from: number, to: number): void => {
        if (row < 0) return;
        const whole = (factors[group] as number) * dotRow(row, slope);
        if (to - from > 2 && (group === 4 || group === 5)) {
          shares[from]! += whole / 2;
          shares[to - 1]! += whole / 2;
        } else for (let i = from; i < to; i++) shares[i]! += whole / (to - from);
      };
      const shareHash: FeatureVisitor = (hash, group, from, to) => {
        if (to > from) share(rowOf(hash), group, from, to);
      };
      const { hits } = reading;
      visitInner({ stems: known.map(({ stem }) => stem), hits }, concepts, shareHash);
      const found: ConceptHit[] = [];
      said.clear();
      for (let i = 0; i < hits.length && found.length < maxConcepts; i++) {
        const hit = hits[i] as ConceptHit;
        if (said.has(hit.concept)) continue;
        share(conceptRows.single(hit.concept), 3, hit.from, hit.to);
        for (const before of found) share(conceptRows.pair(before.concept, hit.concept), 4, before.from, Math.max(before.to, hit.to));
        said.add(hit.concept);
        found.push(hit);
      }
      visitForm({ gist: reading, form, marks }, shareHash);
      return shares;
    },
    aspectOf,
  };
}

/** How many hits before a joint have features with those behind it; all that end at the joint have one with the word behind it. */
const hitsBefore = 3;

function tailOf(hits: readonly ConceptHit[], words: number): readonly ConceptHit[] {
  return hits.filter((hit, i) => i >= hits.length - hitsBefore || hit.to === words);
}

/** The words and hits around the joint of a unit and the text that is joined on, `shift` words nearer to the start than they stand in the unit. */
function windowOf(
  { words, stem, tail }: Line,
  stems: readonly number[],
  hits: readonly ConceptHit[],
  colonStem: number | null,
): { readonly window: Sequence; readonly joint: Joint; readonly shift: number } {
  const around = words === 0 ? [] : [stem];
  const word = around.length;
  if (colonStem !== null) around.push(colonStem);
  const start = around.length;
  if (stems.length > 0) around.push(stems[0] as number);
  const shift = words - word;
  const before = shift === 0 ? tail : movedHits(tail, -shift);
  const after = movedHits(
    hits.filter(({ from }, i) => i < hitsBefore || from === 0),
    start,
  );
  return { window: { stems: around, hits: before.concat(after) }, joint: { word, hit: before.length, start }, shift };
}

/** What of a joined text makes features of its form. */
function joined(before: Gist, next: Gist): Gist {
  const markers = next.markers.length === 0 ? before.markers : before.markers.concat(next.markers);
  return { hits: noHits, markers, hasNumber: before.hasNumber || next.hasNumber, asks: next.asks };
}
