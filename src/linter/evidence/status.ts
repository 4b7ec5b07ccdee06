/** From passages to the status of a pillar: many weak passages are not one strong one, and one clear agreement is enough. */
import type { PillarJudgement } from '../types.ts';
import { createJoinedRows } from './joined-rows.ts';
import type { StatusWeights } from './model.ts';

/** The classes in the order of their weights. */
export const statusClasses = ['addressed', 'thin', 'missing'] as const;

/** Logits beyond this say nothing more. */
const bound = 6;

/** The logit of what cannot be. */
export const never = -bound;

/** How much of its lead the best pillar of a unit takes from the others: a statement is seldom about two. Found by measurement. */
const rivalry = 0.5;

/** How much doubt whether anything is agreed at all weighs. Found by measurement. */
const doubt = 0.5;

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

/** Below these a best score says no more than that nothing is there: what tells thin from missing lies above them. Found by measurement. */
const leastAddressed = -3;
const leastTouched = -2;

const clip = (logit: number, least: number): number => Math.max(least, Math.min(bound, logit));

/** Logits from which a passage counts as strong, and from which it counts as touching. */
export type Thresholds = Pick<StatusWeights, 'strongFrom' | 'touchedFrom'>;

/** The best scores of the passages of a text, or of a part of it, by `pillar * count + passage`, both counted from 0; see `best-units.ts`. */
export interface PassageScores {
  readonly count: number;
  readonly addressed: Float64Array;
  readonly touched: Float64Array;
}

/** How many of the features of a pillar can only grow when passages are added; no weight of theirs may count against a better status. */
export const evidenceFeatures = 5;

/** The feature of how many statements carry no pillar. */
const idleFeature = 5;

/** The chance that a logit stands for. */
export const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/**
 * What the passages of a part of a text make of the features, as a row of numbers: `nobody` and how many count for no pillar; then, for each pillar that one counts for, its
 * place, the two best scores of each kind, how many passages count, and the chance that each is strong.
 */
type PartTally = Float64Array;
const nobody = -1;

/** The features of one pillar. */
class Tally {
  private readonly best: [number, number] = [leastAddressed, leastAddressed];
  private readonly touching: [number, number] = [leastTouched, leastTouched];
  private strong = 0;

  /** Enters what stands in a tally from `at` on, behind the place of the pillar, and returns where the next pillar begins. */
  enter(tally: PartTally, at: number): number {
    const chances = at + 5;
    const end = chances + (tally[at + 4] as number);
    raise(this.best, tally[at] as number);
    raise(this.best, tally[at + 1] as number);
    raise(this.touching, tally[at + 2] as number);
    raise(this.touching, tally[at + 3] as number);
    for (let i = chances; i < end; i++) this.strong += tally[i] as number;
    return end;
  }

  features(idle: number): number[] {
    return [...this.best, ...this.touching, Math.log(1 + this.strong), Math.log(1 + Math.min(manyIdle, Math.max(0, idle - 1))), 1];
  }
}

/** Beyond what the labelled documents have, a longer text says nothing more. */
const manyIdle = 400;

function raise(pair: [number, number], logit: number): void {
  if (logit > pair[0]) {
    pair[1] = pair[0];
    pair[0] = logit;
  } else if (logit > pair[1]) pair[1] = logit;
}

/** The scores of a text, or of a part of it, with the passages that count. */
export interface CountedScores extends PassageScores {
  /** Which passages count for which pillars: they hint at it at least. Places in the scores. */
  readonly counting: readonly number[];
  /** How many passages of the plan's own text count for no pillar; headings, comments and the like say nothing anyway. */
  readonly idle: number;
}

/** How much less than a touching passage one may touch a pillar and still count: a subject may be spread over sentences that each only hint at it. */
const hint = 1;

/** Finds the passages that count. */
export function countedScores(scores: PassageScores, pillars: number, { strongFrom, touchedFrom }: Thresholds): CountedScores {
  const { count, addressed, touched } = scores;
  const counting: number[] = [];
  let idle = 0;
  for (let passage = 0; passage < count; passage++) {
    const before = counting.length;
    for (let p = 0, at = passage; p < pillars; p++, at += count) {
      if ((touched[at] as number) >= touchedFrom - hint || (addressed[at] as number) >= strongFrom) counting.push(at);
    }
    if (counting.length === before && (addressed[passage] as number) !== never) idle++;
  }
  return { count, addressed, touched, counting, idle };
}

function tallyOf({ count, counting, idle, addressed, touched }: CountedScores, pillars: number, strongFrom: number): PartTally {
  const numbers: number[] = [nobody, idle];
  for (let pillar = 0; pillar < pillars; pillar++) {
    const best: [number, number] = [leastAddressed, leastAddressed];
    const touching: [number, number] = [leastTouched, leastTouched];
    const start = numbers.length;
    for (const at of counting) {
      if (at < pillar * count || at >= (pillar + 1) * count) continue;
      raise(best, clip(addressed[at] as number, leastAddressed));
      raise(touching, clip(touched[at] as number, leastTouched));
      if (numbers.length === start) numbers.push(pillar, 0, 0, 0, 0, 0);
      numbers.push(chanceOf((addressed[at] as number) - strongFrom));
    }
    if (numbers.length === start) continue;
    [numbers[start + 1], numbers[start + 2]] = best;
    [numbers[start + 3], numbers[start + 4]] = touching;
    numbers[start + 5] = numbers.length - start - 6;
  }
  return Float64Array.from(numbers);
}

/**
 * The features by which the status of each pillar is judged: the two best scores of each kind, about how many passages are strong, and how many
 * statements carry no pillar at all, the first left out (a long document has more chances of a false hit). Only passages that hint at a pillar count for it, and one that does so for
 * another is not counted as carrying nothing: so taking away what carries one pillar never makes another better.
 */
export function statusFeatures(
  parts: readonly CountedScores[],
  pillars: number,
  thresholds: Pick<Thresholds, 'strongFrom'>,
): readonly (readonly number[])[] {
  return createStatusFeatures(pillars, thresholds)(parts);
}

/** The same for the versions of one text, of which each is mostly the one before. */
export function createStatusFeatures(
  pillars: number,
  { strongFrom }: Pick<Thresholds, 'strongFrom'>,
): (parts: readonly CountedScores[]) => readonly (readonly number[])[] {
  const join = createJoinedRows((part: CountedScores) => tallyOf(part, pillars, strongFrom));
  return (parts) => {
    const sums = Array.from({ length: pillars }, () => new Tally());
    const { values, size } = join(parts);
    let idle = 0;
    for (let at = 0; at < size; ) {
      const place = values[at] as number;
      if (place === nobody) {
        idle += values[at + 1] as number;
        at += 2;
      } else at = (sums[place] as Tally).enter(values, at + 1);
    }
    return sums.map((tally) => tally.features(idle));
  };
}

/** Probabilities of the classes. */
export function statusProbabilities(features: readonly number[], { weights }: StatusWeights): number[] {
  const logits = weights.map((row) => row.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), 0));
  const top = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** The logit that the best passage must have in a long text (a chance of 55%): the longer a text, the more chances of a false hit. */
const sureFrom = 0.2;

/** Statements without any pillar from which a text is long. */
const longFrom = 20;

/**
 * The logit from which a passage is strong evidence in a text, and that the best one must have for a pillar to be addressed: many weak passages are not one strong one. In a text of a few
 * statements it is the usual threshold; more of them that carry nothing raise it to `sureFrom`.
 */
export function strongFromIn(features: readonly number[], { strongFrom }: Pick<StatusWeights, 'strongFrom'>): number {
  const length = Math.min(1, (features[idleFeature] ?? 0) / Math.log(1 + longFrom));
  return strongFrom + Math.max(0, sureFrom - strongFrom) * length;
}

/** "Missing" is only said when it is clearly likelier than the two others together: it is the worst thing to be wrong about. */
const missingFrom = 0.6;

/** The status of a pillar by itself, how likely it is, and the likeliest of the others. It is thin where missing is likeliest but not likely enough. */
export function judgeStatus(pillar: number, features: readonly number[], weights: StatusWeights): PillarJudgement {
  return judgedBy(strongFromIn(features, weights), pillar, features, weights);
}

function judgedBy(bar: number, pillar: number, features: readonly number[], weights: StatusWeights): PillarJudgement {
  const chances = statusProbabilities(features, weights) as [number, number, number];
  const likeliestOf = (classes: readonly (0 | 1 | 2)[]): 0 | 1 | 2 =>
    classes.reduce((best, one) => (chances[one] > chances[best] ? one : best));
  const likeliest = likeliestOf((features[0] ?? never) >= bar ? [0, 1, 2] : [1, 2]);
  const status = likeliest === 2 && chances[2] < missingFrom ? 1 : likeliest;
  const alternative = likeliestOf(([0, 1, 2] as const).filter((one) => one !== status));
  return { pillar, status: statusClasses[status], confidence: chances[status], alternative: statusClasses[alternative] };
}

/**
 * A text that speaks of a pillar and of at least `spokenOf` others, and addresses at most `addressed` of those, speaks of everything and binds hardly anybody: most of what passes for an
 * agreement there is a slogan. So the pillar must be addressed by a chance of `chance`, or one passage be as clear as `sure` (a chance of 88%). Found on labelled documents by pens that the
 * network has not read.
 */
const hardlyBinds = { spokenOf: 4, addressed: 1, chance: 0.9, sure: 2 };

const noPillars: ReadonlySet<number> = new Set();

/**
 * The statuses of the pillars of a text; `features` are those of {@link statusFeatures}, in the order of the pillars. Pillars in `apart` say nothing of how much the text speaks of: a plan
 * says of them that they do not apply.
 */
export function judgeStatuses(
  pillars: readonly number[],
  features: readonly (readonly number[])[],
  weights: StatusWeights,
  apart: ReadonlySet<number> = noPillars,
): readonly PillarJudgement[] {
  const alone = pillars.map((pillar, p) => judgeStatus(pillar, features[p] as readonly number[], weights));
  const counting = alone.filter(({ pillar }) => !apart.has(pillar));
  const spokenOf = counting.filter(({ status }) => status !== 'missing').length - 1;
  const addressed = counting.filter(({ status }) => status === 'addressed').length - 1;
  if (spokenOf < hardlyBinds.spokenOf || addressed > hardlyBinds.addressed) return alone;
  return alone.map((judgement, p) =>
    judgement.status === 'addressed' && judgement.confidence < hardlyBinds.chance
      ? judgedBy(hardlyBinds.sure, judgement.pillar, features[p] as readonly number[], weights)
      : judgement,
  );
}
