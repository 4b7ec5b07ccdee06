/** Scores of units of text, and the words that made them. */
import type { Language } from '../../framework/types.ts';
import type { Spelling } from '../language/words.ts';
import type { PassageForm, PassageMark } from '../types.ts';
import { addAcross, addForm, addInner, addingGroups, formGroup, newFeatures } from './features.ts';
import type { ConceptHit } from './lexicon.ts';
import type { Model } from './model.ts';
import type { UnitScore } from './outputs.ts';
import { colon, type Gist, type Reading, readText, type TextReading } from './reading.ts';
import { clearEnd, moveEnd } from './unit-end.ts';
import { createWordShares } from './word-shares.ts';
import { type Own, workspaceOf } from './workspace.ts';

/** How a unit stands in the text. */
export interface Standing {
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
}

/** Scores and explains units of one language. What it computes of a word it remembers. */
export interface Scorer {
  /** `withChainWords`: the words by which a plan is known too. */
  readonly read: (text: string, withChainWords?: boolean) => TextReading;
  /** Begins a unit with one text; `join` adds the next one, after a colon or not, and `score` scores what is there. One unit at a time of all scorers on the model. */
  readonly begin: (reading: Reading) => void;
  readonly join: (reading: Reading, byColon: boolean) => void;
  readonly score: (standing: Standing) => UnitScore;
  /** By word of a unit: how much it raised an output. Holds good until the next is asked for; what lies beyond the words means nothing. */
  readonly explain: (reading: Reading, standing: Standing, score: UnitScore, output: number) => Float64Array;
  /** The aspect of a pillar that a unit shows most. */
  readonly aspectOf: (score: UnitScore, pillar: number) => string;
}

const noHits: readonly ConceptHit[] = [];

/** Creates a scorer on a model. */
export function createScorer(model: Model, language: Language): Scorer {
  const lexicon = model.lexicon(language);
  const workspace = workspaceOf(model, language);
  const { concepts, adder, knownWord, ring, line } = workspace;
  const { addWord, addFeatures, addConcepts, flush, clear, copy, addGroups, clearGroup } = adder;
  const { scoreLine, aspectOf, slopeOf } = workspace.outputs;
  let oldest = 0;
  const features = newFeatures();

  const own = (reading: Reading): Own => {
    for (const known of ring) if (known.reading === reading) return known;
    const entry = ring[oldest] as Own;
    oldest = (oldest + 1) % ring.length;
    const { words, hits } = reading;
    if (words.length > entry.stems.length) entry.stems = new Int32Array(2 * words.length);
    const { stems } = entry;
    clear(entry);
    entry.reading = reading;
    for (let i = 0; i < words.length; i++) {
      const known = knownWord(words[i] as Spelling);
      addWord(known, entry);
      stems[i] = known.stem;
    }
    features.count = 0;
    addInner({ stems, count: words.length, hits }, concepts, features);
    addFeatures(features, entry);
    entry.concepts.clear();
    addConcepts(entry.concepts, hits, entry);
    flush(entry);
    return entry;
  };

  const sharesOf = createWordShares(model, workspace);
  return {
    read: (text, withChainWords = false) => readText(text, language, lexicon, withChainWords),
    begin: (reading) => {
      if (line.only === reading) return;
      const first = own(reading);
      const words = reading.words.length;
      copy(first, line);
      line.concepts.copy(first.concepts);
      line.gist = reading;
      line.only = reading;
      clearEnd(line.end);
      moveEnd(line.end, words, words === 0 ? 0 : (first.stems[words - 1] as number), reading.hits, null);
    },
    join: (reading, byColon) => {
      const next = own(reading);
      for (const [from, to] of addingGroups) addGroups(next, from, to, line);
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
      flush(line);
      moveEnd(line.end, count, count === 0 ? 0 : (stems[count - 1] as number), hits, colonStem);
      line.gist = joined(line.gist, reading);
      line.only = null;
    },
    score: ({ form, marks }) => {
      clearGroup(formGroup, line);
      features.count = 0;
      addForm({ gist: line.gist, form, marks }, features);
      addFeatures(features, line);
      flush(line);
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
