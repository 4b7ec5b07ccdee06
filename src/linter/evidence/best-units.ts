/** For each pillar and passage, the unit that shows the pillar best. */
import type { Passage } from '../types.ts';
import { isOwnText } from '../voice.ts';
import { never, type ScoreList, scoreUnit } from './status.ts';
import type { ScoredUnit, Verdicts } from './verdicts.ts';

/**
 * The best units of a stretch. What is known of a pillar and a passage stands at `pillar * count + passage`, both counted from 0: the best unit
 * that the passage carries, and its scores as logits.
 */
export interface BestUnits {
  /** How many passages the stretch has. */
  readonly count: number;
  readonly units: readonly ScoredUnit[];
  readonly addressed: Float64Array;
  readonly touched: Float64Array;
  /** What runs bring to passages of the next stretches. */
  readonly spill: readonly Spill[];
}

/** A run with the passage that carries it for a pillar; both are counted from the first passage of the stretch at hand. */
export interface Spill {
  readonly unit: ScoredUnit;
  readonly holder: number;
  readonly pillar: number;
  readonly addressed: number;
  readonly touched: number;
}

/** Whether a unit can never be strong: a bare heading, or text that is not the plan's own. The trainer asks the same. */
export const isSilent = ({ form, marks }: Pick<Passage, 'form' | 'marks'>): boolean => form === 'heading' || !isOwnText({ marks });

/** From what strength a doubtful manner of saying something is overruled. */
const boundFrom = 0.5;

function isInDoubt({ verdict }: ScoredUnit, pillars: number): boolean {
  return verdict.isDoubtful && (verdict.score.values[verdict.score.outputs + 2 * pillars] as number) < boundFrom;
}

/** Where a stretch stands: index of its first passage, and number of its passages. */
export interface StretchPlace {
  readonly from: number;
  readonly count: number;
}

/** Finds the best units of a stretch, for as many pillars as the model knows. `before`: what comes from the stretches before it. */
export function bestUnits(
  { from, count }: StretchPlace,
  own: readonly ScoredUnit[],
  verdicts: Pick<Verdicts, 'alone'>,
  pillars: number,
  before: readonly Spill[],
): BestUnits {
  const units = new Array<ScoredUnit>(pillars * count);
  const addressed = new Float64Array(pillars * count);
  const touched = new Float64Array(pillars * count);
  const spill: Spill[] = [];
  const enter = (unit: ScoredUnit, holder: number, pillar: number, high: number, low: number): void => {
    if (holder >= count) {
      const moved = { ...unit, first: unit.first - count };
      spill.push({ unit: moved, holder: holder - count, pillar, addressed: high, touched: low });
      return;
    }
    const at = pillar * count + holder;
    const held = units[at] !== undefined;
    if (held && high <= (addressed[at] as number)) return;
    touched[at] = held ? Math.max(low, touched[at] as number) : low;
    addressed[at] = high;
    units[at] = unit;
  };
  for (const { unit, holder, pillar, ...scores } of before) enter(unit, holder, pillar, scores.addressed, scores.touched);
  const singles = own.filter((unit) => unit.count === 1);
  const alone = (passage: number): Pick<ScoredUnit, 'form' | 'verdict'> => singles[passage] ?? verdicts.alone(from + passage);
  const scores: ScoreList = { addressed: new Float64Array(pillars), touched: new Float64Array(pillars) };
  for (const unit of own) {
    const { values, outputs } = unit.verdict.score;
    const single = unit.count === 1;
    scoreUnit(values, outputs, pillars, { silent: isSilent(unit) || unit.verdict.isOpen || isInDoubt(unit, pillars), single }, scores, 0);
    for (let pillar = 0; pillar < pillars; pillar++) {
      const holder = single ? unit.first : strongestPart(alone, unit, pillar);
      enter(unit, holder, pillar, scores.addressed[pillar] as number, scores.touched[pillar] as number);
    }
  }
  return { count, units, addressed, touched, spill };
}

/** The passage of a run that carries it: the one that scores highest by itself. */
function strongestPart(
  alone: (passage: number) => Pick<ScoredUnit, 'form' | 'verdict'>,
  { first, count }: ScoredUnit,
  pillar: number,
): number {
  let holder = first;
  let most = Number.NEGATIVE_INFINITY;
  for (let passage = first; passage < first + count; passage++) {
    const { form, verdict } = alone(passage);
    const value = form === 'heading' ? never : (verdict.score.values[verdict.score.outputs + pillar] as number);
    if (value > most) {
      holder = passage;
      most = value;
    }
  }
  return holder;
}
