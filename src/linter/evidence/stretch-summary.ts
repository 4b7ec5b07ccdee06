import type { JudgedStretch } from './judged-stretch.ts';
import { type CountedScores, countedScores, type Thresholds } from './status.ts';

/** What the status of the pillars needs of a stretch, so that its passages need not be looked at again. */
export interface StretchSummary extends CountedScores {
  /** By pillar, how much the passage addresses it that does so most, of those that touch it; minus infinity when none does. */
  readonly most: Float64Array;
}

/** Sums a stretch up once. */
export function createSummaries(pillars: number, thresholds: Thresholds): (judged: JudgedStretch) => StretchSummary {
  const memory = new WeakMap<JudgedStretch, StretchSummary>();
  return (judged) => {
    const known = memory.get(judged);
    if (known !== undefined) return known;
    const made = summaryOf(judged, pillars, thresholds);
    memory.set(judged, made);
    return made;
  };
}

function summaryOf({ best }: JudgedStretch, pillars: number, thresholds: Thresholds): StretchSummary {
  const counted = countedScores(best, pillars, thresholds);
  const most = new Float64Array(pillars).fill(Number.NEGATIVE_INFINITY);
  for (const at of counted.counting) {
    const p = Math.floor(at / best.count);
    if ((best.touched[at] as number) >= thresholds.touchedFrom) most[p] = Math.max(most[p] as number, best.addressed[at] as number);
  }
  return { ...counted, most };
}
