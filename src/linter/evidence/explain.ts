/** Why a unit counts for a pillar: the words that counted, and the reason. */
import type { Passage, Strength } from '../types.ts';
import type { Explanation } from './memory.ts';
import type { Reading } from './reading.ts';
import { reasonFor } from './reason.ts';
import type { Scorer } from './scorer.ts';
import { readUnit, type TextUnit, unitOf } from './units.ts';
import type { ScoredUnit } from './verdicts.ts';
import { chooseWords } from './words-that-counted.ts';

/** What is asked: the output of the model that is to be explained, and what the answer is for. */
export interface Question {
  readonly pillar: number;
  readonly output: number;
  readonly strength: Strength;
  /** Whether it looks like an agreement. */
  readonly looksBound: boolean;
  /** The passage that carries the unit, counted from its first. */
  readonly holder: number;
  /** Whether the words that counted are to be named. */
  readonly inWords: boolean;
}

/** A unit with its passages. */
export interface UnitInFull extends Pick<ScoredUnit, 'form' | 'marks' | 'verdict'> {
  readonly passages: readonly Passage[];
}

const unnamed = { words: [], quotes: [] };

/** Explains units. An explanation that was given before is not made again. */
export type Explainer = (unit: UnitInFull, question: Question) => Explanation;

/** `readingOf` reads a passage as it begins or (`bare`) continues a unit. */
export function createExplainer(scorer: Scorer, readingOf: (passage: Passage, bare: boolean) => Reading): Explainer {
  let last: { readonly passages: readonly Passage[]; readonly text: TextUnit; readonly reading: Reading } | null = null;
  /** A unit is often asked about for several pillars, one after the other. */
  const read = (passages: readonly Passage[]): NonNullable<typeof last> => {
    if (last === null || last.passages[0] !== passages[0] || last.passages.length !== passages.length) {
      const text = unitOf({ passages }, 0, passages.length);
      last = { passages, text, reading: readUnit({ passages }, text, (index, bare) => readingOf(passages[index] as Passage, bare)) };
    }
    return last;
  };
  return (unit, { pillar, strength, looksBound, inWords, output, holder }) => {
    const { explanations, score } = unit.verdict;
    for (const known of explanations) {
      const isSame = known.pillar === pillar && known.strength === strength && known.looksBound === looksBound && known.holder === holder;
      if (isSame && known.inWords === inWords) return known;
    }
    const { text, reading } = read(unit.passages);
    const { words, quotes } = inWords ? chooseWords(text, reading, scorer.explain(reading, unit, score, output)) : unnamed;
    const passage = unit.passages[holder] as Passage;
    const reason = reasonFor({ strength, looksBound, passage, unit: text, markers: reading.markers, quotes });
    const made: Explanation = { pillar, strength, looksBound, holder, inWords, words, reason };
    explanations.push(made);
    return made;
  };
}
