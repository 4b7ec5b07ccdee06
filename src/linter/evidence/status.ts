/** From passages to the status of a pillar: many weak passages are not one strong one, and one clear agreement is enough. */
import type { PillarJudgement } from '../types.ts';
import type { StatusWeights } from './model.ts';

/** The classes in the order of their weights. */
export const statusClasses = ['addressed', 'thin', 'missing'] as const;

/** Logits beyond this say nothing more. */
const bound = 6;

/** What one passage says of one pillar, as logits: that it addresses it, and that it at least touches it. */
export interface PassageScore {
  readonly addressed: number;
  readonly touched: number;
}

/** The logit of what cannot be. */
export const never = -bound;

/** How much of its lead the best pillar of a unit takes from the others: a statement is seldom about two. Found by measurement. */
const rivalry = 0.5;

/** How much doubt whether anything is agreed at all weighs. Found by measurement. */
const doubt = 0.25;

/** A run of passages must beat the single passage by this much to count instead of it. */
const runMargin = 0.3;

/** How a unit stands in the text. `silent`: it cannot address anything (comment, instruction, struck-through, a bare heading). */
export interface UnitStanding {
  readonly silent: boolean;
  readonly single: boolean;
}

/** Scores of many units, one after the other: `pillars` numbers for each. */
export interface ScoreList {
  readonly addressed: Float64Array;
  readonly touched: Float64Array;
}

/** Scores one unit for all pillars, from the outputs of the model (addressed per pillar, touched per pillar, strength), which begin at `from`. */
export function scoreUnit(
  outputs: ArrayLike<number>,
  from: number,
  pillars: number,
  { silent, single }: UnitStanding,
  list: ScoreList,
  at: number,
): void {
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < pillars; p++) {
    const value = outputs[from + p] as number;
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) second = value;
  }
  const held = doubt * Math.min(0, outputs[from + 2 * pillars] as number) - (single ? 0 : runMargin);
  for (let p = 0; p < pillars; p++) {
    const value = outputs[from + p] as number;
    const rival = value === first ? second : first;
    list.addressed[at + p] = silent ? never : value - rivalry * Math.max(0, rival - value) + held;
    list.touched[at + p] = outputs[from + pillars + p] as number;
  }
}

/** The scores of one unit for all pillars. */
export function unitScores(outputs: ArrayLike<number>, pillars: number, standing: UnitStanding): PassageScore[] {
  const list: ScoreList = { addressed: new Float64Array(pillars), touched: new Float64Array(pillars) };
  scoreUnit(outputs, 0, pillars, standing, list, 0);
  return Array.from({ length: pillars }, (_, p) => ({ addressed: list.addressed[p] as number, touched: list.touched[p] as number }));
}

const clip = (logit: number): number => Math.max(-bound, Math.min(bound, logit));

/** Gathers the scores of a pillar over a document. */
export interface Tally {
  readonly enter: (addressed: number, touched: number) => void;
  /**
   * The features of the pillar: the two best of each score, and how many passages of the document carry no pillar at all (`idle`).
   * A long document has more chances of a false hit; passages that carry another pillar are left out of the count,
   * so that taking them away never makes this pillar better.
   */
  readonly features: (idle: number) => number[];
}

/** An empty tally. */
export function createTally(): Tally {
  const best = [-bound, -bound] as [number, number];
  const touching = [-bound, -bound] as [number, number];
  const enter = (pair: [number, number], value: number): void => {
    const logit = clip(value);
    if (logit > pair[0]) {
      pair[1] = pair[0];
      pair[0] = logit;
    } else if (logit > pair[1]) pair[1] = logit;
  };
  return {
    enter: (addressed, touched) => {
      enter(best, addressed);
      enter(touching, touched);
    },
    features: (idle) => [...best, ...touching, Math.log(1 + idle), 1],
  };
}

/** The features of a pillar over a document, from the scores of its passages. */
export function statusFeatures(scores: Iterable<PassageScore>, idle: number): number[] {
  const tally = createTally();
  for (const { addressed, touched } of scores) tally.enter(addressed, touched);
  return tally.features(idle);
}

/** Probabilities of the classes. */
export function statusProbabilities(features: readonly number[], { weights }: StatusWeights): number[] {
  const logits = weights.map((row) => row.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), 0));
  const top = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** The likeliest status of a pillar, how sure it is, and the next likeliest. */
export function judgeStatus(pillar: number, features: readonly number[], weights: StatusWeights): PillarJudgement {
  const chances = statusProbabilities(features, weights);
  const order = [0, 1, 2].sort((a, b) => (chances[b] as number) - (chances[a] as number) || a - b);
  const [first, second] = order as [number, number];
  return {
    pillar,
    status: statusClasses[first] as PillarJudgement['status'],
    confidence: chances[first] as number,
    alternative: statusClasses[second] as PillarJudgement['status'],
  };
}
