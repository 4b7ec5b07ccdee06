import type { JudgedStretch } from './judged-stretch.ts';
import { type CountedScores, countedScores, type Thresholds } from './status.ts';

/** What the status of the pillars needs of a stretch, so that its passages need not be looked at again. */
export interface StretchSummary extends CountedScores {
  /** By pillar the highest scores of the passages that count for it; minus infinity when none does. */
  readonly mostAddressed: Float64Array;
  readonly mostTouched: Float64Array;
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
  const mostAddressed = new Float64Array(pillars).fill(Number.NEGATIVE_INFINITY);
  const mostTouched = new Float64Array(pillars).fill(Number.NEGATIVE_INFINITY);
  for (const at of counted.counting) {
    const p = Math.floor(at / best.count);
    mostAddressed[p] = Math.max(mostAddressed[p] as number, best.addressed[at] as number);
    mostTouched[p] = Math.max(mostTouched[p] as number, best.touched[at] as number);
  }
  return { ...counted, mostAddressed, mostTouched };
}
