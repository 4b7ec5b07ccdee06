/** Scores of all units of a plan: each passage alone, and the runs of neighbouring passages. */
import type { Language } from '../../framework/types.ts';
import type { Passage, Plan } from '../types.ts';
import type { Memory, Remembered, RunVerdict, UnitVerdict } from './memory.ts';
import type { Reading } from './reading.ts';
import type { Scorer, Standing } from './scorer.ts';
import { endOfRun, needsColon } from './units.ts';

/** A scored unit: the passages `from` to `to` (exclusive). */
export interface ScoredUnit extends Standing {
  readonly from: number;
  readonly to: number;
  readonly verdict: UnitVerdict;
}

/** The scored units of a plan, in order of their first passage, shorter ones first. */
export interface Verdicts {
  readonly units: readonly ScoredUnit[];
  /** The reading of the passage as it begins or (`bare`) continues a unit. */
  readonly readingOf: (passage: number, bare: boolean) => Reading;
  /** Frees the readings. */
  readonly close: () => void;
}

/** Scores all units; what the memory knows is not scored again. */
export function scorePlan(plan: Plan, language: Language, scorer: Scorer, memory: Memory): Verdicts {
  const { passages } = plan;
  const opened: Remembered[] = [];
  const read = (item: Remembered): Reading => {
    if (item.reading === null) {
      item.reading = scorer.read(item.text);
      opened.push(item);
    }
    return item.reading;
  };
  const items = passages.map((passage) => memory.recall(passage, language));
  const bare = (passage: number): Remembered =>
    (passages[passage] as Passage).leadIn === ''
      ? (items[passage] as Remembered)
      : memory.recallBare(passages[passage] as Passage, language);
  const negates = (item: Remembered): boolean => read(item).markers.some(({ kind }) => kind === 'negation');
  const units: ScoredUnit[] = [];
  const scoreRuns = (from: number, to: number): void => {
    const first = items[from] as Remembered;
    const second = bare(from + 1);
    const third = to - from > 2 ? bare(from + 2) : null;
    const { marks } = first;
    let pair = knownRun(first, second, null);
    let triple = third === null ? undefined : knownRun(first, second, third);
    if (pair === undefined || (third !== null && triple === undefined)) {
      scorer.begin(read(first));
      scorer.join(read(second), needsColon(passages[from] as Passage));
      pair ??= addRun(first, second, null, scorer.score({ form: second.form, marks }), negates(first) || negates(second));
      if (third !== null) {
        scorer.join(read(third), needsColon(passages[from + 1] as Passage));
        const score = scorer.score({ form: third.form, marks });
        triple ??= addRun(first, second, third, score, negates(first) || negates(second) || negates(third));
      }
    }
    units.push({ from, to: from + 2, form: second.form, marks, verdict: pair });
    if (third !== null) units.push({ from, to: from + 3, form: third.form, marks, verdict: triple as RunVerdict });
  };
  for (let from = 0; from < passages.length; from++) {
    const item = items[from] as Remembered;
    if (item.alone === null) {
      scorer.begin(read(item));
      item.alone = { score: scorer.score(item), negates: negates(item), aspects: [], explanations: [] };
    }
    units.push({ from, to: from + 1, form: item.form, marks: item.marks, verdict: item.alone });
    const to = endOfRun(plan, from);
    if (to > from + 1) scoreRuns(from, to);
  }
  return {
    units,
    readingOf: (passage, isBare) => read(isBare ? bare(passage) : (items[passage] as Remembered)),
    close: () => {
      for (const item of opened) item.reading = null;
    },
  };
}

/** Runs remembered of one passage; a small heading that stands in more places has its oldest forgotten. */
const mostRuns = 64;

function knownRun({ runs }: Remembered, second: Remembered, third: Remembered | null): RunVerdict | undefined {
  for (const run of runs) if (run.second === second && run.third === third) return run;
  return undefined;
}

function addRun(
  { runs }: Remembered,
  second: Remembered,
  third: Remembered | null,
  score: UnitVerdict['score'],
  isNegated: boolean,
): RunVerdict {
  const run: RunVerdict = { score, negates: isNegated, second, third, aspects: [], explanations: [] };
  if (runs.length >= mostRuns) runs.shift();
  runs.push(run);
  return run;
}
