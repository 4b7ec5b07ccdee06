/** Scores of a unit of text, and the words that made them. */
import type { Language } from '../../framework/types.ts';
import { readMarkers } from '../language/markers.ts';
import { readWords, type Word } from '../language/words.ts';
import type { Marker } from '../types.ts';
import { featureGroups, featuresOfWord, groupWeights, hashOfConcept, type Unit, visitUnitFeatures } from './features.ts';
import type { ConceptHit, Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import type { TextUnit } from './units.ts';

/** What a unit scores on each output of the model, as logits. */
export interface UnitScore {
  readonly outputs: Float32Array;
  readonly markers: readonly Marker[];
}

/** Words of a unit with their share in one output, largest first. */
export interface WordShare {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Scores and explains units. It remembers words by form and language, up to a bound. */
export interface Scorer {
  readonly score: (unit: TextUnit, language: Language) => UnitScore;
  /** The words (places in the unit's text) that raised an output, with their shares. */
  readonly explain: (unit: TextUnit, language: Language, output: number) => readonly WordShare[];
}

/** A known word: its hidden vectors by stem and by grams. */
interface KnownWord {
  readonly stem: number;
  readonly grams: number;
  readonly byStem: Float32Array;
  readonly byGrams: Float32Array;
}

const maxKnownWords = 20_000;
const groups = featureGroups.length;

/** A unit with its words, concepts and markers read. */
interface ReadUnit extends Unit {
  readonly stems: readonly number[];
  readonly known: readonly KnownWord[];
}

/** Creates a scorer on a model and a lexicon per language. */
export function createScorer(model: Model, lexicons: Readonly<Record<Language, Lexicon>>): Scorer {
  const { hidden } = model.header;
  const conceptHashes = { nl: lexicons.nl.concepts.map(hashOfConcept), en: lexicons.en.concepts.map(hashOfConcept) };
  const memory: Record<Language, Map<string, KnownWord>> = { nl: new Map(), en: new Map() };

  const knownWord = (form: string, language: Language): KnownWord => {
    const words = memory[language];
    const found = words.get(form);
    if (found) return found;
    const { stem, grams } = featuresOfWord(form, language);
    const byStem = new Float32Array(hidden);
    const byGrams = new Float32Array(hidden);
    model.addFeature(stem, 1, byStem, 0);
    for (const gram of grams) model.addFeature(gram, 1, byGrams, 0);
    const known = { stem, grams: grams.length, byStem, byGrams };
    if (words.size >= maxKnownWords) words.clear();
    words.set(form, known);
    return known;
  };

  const read = (unit: TextUnit, language: Language): ReadUnit => {
    const words: readonly Word[] = readWords(unit.text);
    const hits: readonly ConceptHit[] = lexicons[language].match(words);
    const known = words.map((word) => knownWord(word.form, language));
    return { words, hits, markers: readMarkers(unit.text, language), form: unit.form, marks: unit.marks, language, known, stems: known.map((word) => word.stem) };
  };

  /** Sums per group of hidden vectors, and how many features each group had. */
  const sums = (unit: ReadUnit): { sum: Float32Array; counts: Float32Array } => {
    const sum = new Float32Array(groups * hidden);
    const counts = new Float32Array(groups);
    for (const word of unit.known) {
      counts[0]!++;
      counts[1]! += word.grams;
      for (let h = 0; h < hidden; h++) {
        sum[h]! += word.byStem[h] as number;
        sum[hidden + h]! += word.byGrams[h] as number;
      }
    }
    visitUnitFeatures(unit, unit.stems, conceptHashes[unit.language], (hash, group) => {
      counts[group]!++;
      model.addFeature(hash, 1, sum, group * hidden);
    });
    return { sum, counts };
  };

  const factorOf = (counts: Float32Array, group: number): number => (counts[group] === 0 ? 0 : (groupWeights[group] as number) / Math.sqrt(counts[group] as number));

  const hiddenOf = (unit: ReadUnit): { layer: Float32Array; counts: Float32Array } => {
    const { sum, counts } = sums(unit);
    const layer = Float32Array.from(model.hiddenBias);
    for (let group = 0; group < groups; group++) {
      const factor = factorOf(counts, group);
      for (let h = 0; h < hidden; h++) layer[h]! += factor * (sum[group * hidden + h] as number);
    }
    return { layer, counts };
  };

  return {
    score: (unit, language) => {
      const readUnit = read(unit, language);
      const { layer } = hiddenOf(readUnit);
      const outputs = Float32Array.from(model.outputBias);
      for (let h = 0; h < hidden; h++) {
        const value = layer[h] as number;
        if (value <= 0) continue;
        const from = h * model.outputs;
        for (let k = 0; k < model.outputs; k++) outputs[k]! += value * (model.outputWeights[from + k] as number);
      }
      return { outputs, markers: readUnit.markers };
    },
    explain: (unit, language, output) => {
      const readUnit = read(unit, language);
      const { layer, counts } = hiddenOf(readUnit);
      const slope = Float32Array.from({ length: hidden }, (_, h) => ((layer[h] as number) > 0 ? (model.outputWeights[h * model.outputs + output] as number) : 0));
      const dot = (vector: Float32Array): number => vector.reduce((total, value, h) => total + value * (slope[h] as number), 0);
      const shares = readUnit.known.map((word) => factorOf(counts, 0) * dot(word.byStem) + factorOf(counts, 1) * dot(word.byGrams));
      const vector = new Float32Array(hidden);
      visitUnitFeatures(readUnit, readUnit.stems, conceptHashes[language], (hash, group, from, to) => {
        vector.fill(0);
        if (to <= from || !model.addFeature(hash, 1, vector, 0)) return;
        const ends = to - from > 2 && (group === 4 || group === 5) ? [from, to - 1] : Array.from({ length: to - from }, (_, i) => from + i);
        const part = (factorOf(counts, group) * dot(vector)) / ends.length;
        for (const at of ends) shares[at]! += part;
      });
      return readUnit.words
        .map((word, i) => ({ from: word.from, to: word.to, share: shares[i] as number }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share);
    },
  };
}
