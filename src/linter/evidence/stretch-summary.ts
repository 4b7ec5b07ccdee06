import { createListMemory } from '../list-memory.ts';
import type { JudgedStretch } from './judged-stretch.ts';
import { type CountedScores, countedScores, type Thresholds } from './status.ts';

/** What the status of the pillars needs of a stretch, so that its passages need not be looked at again. */
export interface StretchSummary extends CountedScores {
  /** By pillar how much a passage that counts for it touches it at most; minus infinity when none does. */
  readonly mostTouched: Float64Array;
}

/** Sums stretches up, each once. */
export function createSummaries(
  pillars: number,
  thresholds: Thresholds,
): (stretches: readonly JudgedStretch[]) => readonly StretchSummary[] {
  const memory = createListMemory<JudgedStretch, StretchSummary>();
  return (stretches) => {
    const made = memory(stretches);
    return stretches.map((judged, i) => {
      const summary = made[i] ?? summaryOf(judged, pillars, thresholds);
      made[i] = summary;
      return summary;
    });
  };
}

function summaryOf({ best }: JudgedStretch, pillars: number, thresholds: Thresholds): StretchSummary {
  const counted = countedScores(best, pillars, thresholds);
  const mostTouched = new Float64Array(pillars).fill(Number.NEGATIVE_INFINITY);
  for (const at of counted.counting) {
    const p = Math.floor(at / best.count);
    mostTouched[p] = Math.max(mostTouched[p] as number, best.touched[at] as number);
  }
  return { ...counted, mostTouched };
}
