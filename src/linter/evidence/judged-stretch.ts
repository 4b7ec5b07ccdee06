/** Remembers what was judged of the stretches of a plan, so that an edit costs the stretches that it changes. */
import type { Language } from '../../framework/types.ts';
import { createListMemory } from '../list-memory.ts';
import type { Passage, Plan, Stretch } from '../types.ts';
import { type BestUnits, bestUnits, type Spill } from './best-units.ts';
import type { ScoredUnit, Verdicts } from './verdicts.ts';

/** A stretch with the best units of its passages. It is the same object as long as nothing has changed that they depend on. */
export interface JudgedStretch {
  readonly stretch: Stretch;
  readonly best: BestUnits;
  /** Where in `best` the scores are what the writer says. */
  readonly byWriter: ReadonlySet<number>;
}

interface Known {
  readonly language: Language;
  /** The passages that runs may go on into. */
  readonly next: Passage | undefined;
  readonly afterNext: Passage | undefined;
  readonly units: readonly ScoredUnit[];
  /** When nothing spills into it. */
  readonly judged: JudgedStretch | null;
  readonly spill: readonly Spill[];
}

/** Judges the stretches of a plan, in order. */
export type StretchJudge = (plan: Plan, language: Language, verdicts: Verdicts) => readonly JudgedStretch[];

const NONE: readonly Spill[] = Object.freeze([]);
const NO_LABELS: ReadonlySet<number> = new Set();

/** Judges stretches for as many pillars as the model knows. */
export function createStretchJudge(pillars: number): StretchJudge {
  const memory = createListMemory<Stretch, Known>();
  return (plan, language, verdicts) => {
    const { passages } = plan;
    const all = memory(plan.stretches);
    let before = NONE;
    return plan.stretches.map((stretch, i) => {
      const next = passages[stretch.to];
      const afterNext = passages[stretch.to + 1];
      let known = all[i];
      if (known?.language !== language || known.next !== next || known.afterNext !== afterNext) known = undefined;
      if (known?.judged && before.length === 0) {
        before = known.spill;
        return known.judged;
      }
      const units = known?.units ?? verdicts.unitsOf(stretch);
      const place = { from: stretch.from, count: stretch.to - stretch.from };
      const judged = { stretch, best: bestUnits(place, units, verdicts, pillars, before), byWriter: NO_LABELS };
      const { spill } = judged.best;
      all[i] = { language, next, afterNext, units, judged: before.length === 0 ? judged : null, spill };
      before = spill;
      return judged;
    });
  };
}
