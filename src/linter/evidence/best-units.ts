/** For each pillar and passage, the unit that shows the pillar best. */
import type { Passage, Plan } from '../types.ts';
import { isOwnText } from '../voice.ts';
import { never, type ScoreList, scoreUnit } from './status.ts';
import type { ScoredUnit } from './verdicts.ts';

/** By passage: the best unit that the passage carries (an index, or −1), and its scores as logits. */
export interface PillarBest {
  readonly unit: Int32Array;
  readonly addressed: Float64Array;
  readonly touched: Float64Array;
  /** Passages that the writer has labelled. */
  readonly byWriter: Set<number>;
}

/** Whether a unit can never be strong: a bare heading, or text that is not the plan's own. The trainer asks the same. */
export const isSilent = ({ form, marks }: Pick<Passage, 'form' | 'marks'>): boolean => form === 'heading' || !isOwnText({ marks });

/** Finds the best units of a plan, for as many pillars as the model knows. */
export function bestUnits({ passages }: Plan, units: readonly ScoredUnit[], pillars: number): readonly PillarBest[] {
  const count = passages.length;
  const best = Array.from(
    { length: pillars },
    (): PillarBest => ({
      unit: new Int32Array(count).fill(-1),
      addressed: new Float64Array(count),
      touched: new Float64Array(count),
      byWriter: new Set(),
    }),
  );
  const alone: ScoredUnit[] = units.filter(({ from, to }) => to - from === 1);
  const scores: ScoreList = { addressed: new Float64Array(pillars), touched: new Float64Array(pillars) };
  units.forEach((unit, index) => {
    const { values, outputs } = unit.verdict.score;
    const single = unit.to - unit.from === 1;
    scoreUnit(values, outputs, pillars, { silent: isSilent(unit), single }, scores, 0);
    for (let p = 0; p < pillars; p++) {
      const holder = single ? unit.from : strongestPart(alone, unit, p);
      const own = best[p] as PillarBest;
      const addressed = scores.addressed[p] as number;
      const touched = scores.touched[p] as number;
      const held = (own.unit[holder] as number) >= 0;
      if (held && addressed <= (own.addressed[holder] as number)) continue;
      own.touched[holder] = held ? Math.max(touched, own.touched[holder] as number) : touched;
      own.addressed[holder] = addressed;
      own.unit[holder] = index;
    }
  });
  return best;
}

/** The passage of a run that carries it: the one that scores highest by itself. `alone` holds each passage as a unit. */
function strongestPart(alone: readonly ScoredUnit[], { from, to }: ScoredUnit, pillar: number): number {
  let holder = from;
  let most = Number.NEGATIVE_INFINITY;
  for (let passage = from; passage < to; passage++) {
    const { form, verdict } = alone[passage] as ScoredUnit;
    const value = form === 'heading' ? never : (verdict.score.values[verdict.score.outputs + pillar] as number);
    if (value > most) {
      holder = passage;
      most = value;
    }
  }
  return holder;
}
