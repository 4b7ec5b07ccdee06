import type { JudgedStretch } from './judged-stretch.ts';
import { never } from './status.ts';

/** What the status of the pillars needs of a stretch, so that its passages need not be looked at again. */
export interface StretchSummary {
  /** How many of its passages touch no pillar. */
  readonly idle: number;
  /** Which passages touch which pillars: places in `best`. */
  readonly touching: readonly number[];
  /** The highest scores, by pillar. */
  readonly addressed: Float64Array;
  readonly touched: Float64Array;
}

/** Sums a stretch up once. */
export function createSummaries(pillars: number, touchedFrom: number): (judged: JudgedStretch) => StretchSummary {
  const memory = new WeakMap<JudgedStretch, StretchSummary>();
  return (judged) => {
    const known = memory.get(judged);
    if (known !== undefined) return known;
    const made = summaryOf(judged, pillars, touchedFrom);
    memory.set(judged, made);
    return made;
  };
}

function summaryOf({ best }: JudgedStretch, pillars: number, touchedFrom: number): StretchSummary {
  const { count } = best;
  const addressed = new Float64Array(pillars).fill(never);
  const touched = new Float64Array(pillars).fill(never);
  const touching: number[] = [];
  let idle = 0;
  for (let passage = 0; passage < count; passage++) {
    const before = touching.length;
    for (let p = 0, at = passage; p < pillars; p++, at += count) {
      addressed[p] = Math.max(addressed[p] as number, best.addressed[at] as number);
      touched[p] = Math.max(touched[p] as number, best.touched[at] as number);
      if ((best.touched[at] as number) >= touchedFrom) touching.push(at);
    }
    if (touching.length === before) idle++;
  }
  return { idle, touching, addressed, touched };
}
