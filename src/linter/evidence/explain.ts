/** Why a unit counts for a pillar: the words that counted, and the reason. */
import type { Passage, Plan, Strength } from '../types.ts';
import type { Explanation } from './memory.ts';
import type { Reading } from './reading.ts';
import { reasonFor } from './reason.ts';
import type { Scorer } from './scorer.ts';
import { readUnit, type TextUnit, unitOf } from './units.ts';
import type { ScoredUnit, Verdicts } from './verdicts.ts';
import { chooseWords } from './words-that-counted.ts';

/** What is asked: the output of the model that is to be explained, and what the answer is for. */
export interface Question {
  readonly pillar: number;
  readonly output: number;
  readonly strength: Strength;
  /** The passage that carries the unit. */
  readonly holder: number;
  /** Whether the words that counted are to be named. */
  readonly inWords: boolean;
}

/** A unit at its place: the passages `from` to `to` (exclusive) of the plan. */
export interface PlacedUnit extends Pick<ScoredUnit, 'form' | 'marks' | 'verdict'> {
  readonly from: number;
  readonly to: number;
}

const unnamed = { words: [], quotes: [] };

/** Explains units of one plan. An explanation that was given before is not made again. */
export type Explainer = (unit: PlacedUnit, question: Question) => Explanation;

export function createExplainer(plan: Plan, scorer: Scorer, verdicts: Verdicts): Explainer {
  let last: { readonly from: number; readonly to: number; readonly text: TextUnit; readonly reading: Reading } | null = null;
  /** A unit is often asked about for several pillars, one after the other. */
  const read = (from: number, to: number): NonNullable<typeof last> => {
    if (last === null || last.from !== from || last.to !== to) {
      const text = unitOf(plan, from, to);
      last = { from, to, text, reading: readUnit(plan, text, verdicts.readingOf) };
    }
    return last;
  };
  return (unit, { pillar, strength, inWords, output, holder: passage }) => {
    const { explanations, score } = unit.verdict;
    const holder = passage - unit.from;
    for (const known of explanations) {
      if (known.pillar === pillar && known.strength === strength && known.holder === holder && known.inWords === inWords) return known;
    }
    const { text, reading } = read(unit.from, unit.to);
    const { words, quotes } = inWords ? chooseWords(text, reading, scorer.explain(reading, unit, score, output)) : unnamed;
    const reason = reasonFor({ strength, passage: plan.passages[passage] as Passage, unit: text, markers: reading.markers, quotes });
    const made: Explanation = { pillar, strength, holder, inWords, words, reason };
    explanations.push(made);
    return made;
  };
}
