/** Scores of the units of a plan: each passage alone, and the runs of neighbouring passages. */
import type { Language } from '../../framework/types.ts';
import { readPassageWords } from '../chain-words.ts';
import { markersByLanguage, NO_MARKERS } from '../passage-markers.ts';
import type { Readings } from '../readings.ts';
import type { Passage, Plan, Stretch } from '../types.ts';
import { joinedManner, type Manner, mannerOf } from './manner.ts';
import type { Memory, Remembered, RunVerdict, UnitVerdict } from './memory.ts';
import type { Reading, TextReading } from './reading.ts';
import type { Scorer, Standing } from './scorer.ts';
import { endOfRun, needsColon } from './units.ts';

/** A scored unit: `count` passages, the first of which is the one with the index `first` of its stretch. */
export interface ScoredUnit extends Standing {
  readonly first: number;
  readonly count: number;
  readonly verdict: UnitVerdict;
}

/** Scores the units of one plan; what the memory knows is not scored again. Passages are given by their index in the plan. */
export interface Verdicts {
  /** The units that begin in a stretch, in order of their first passage, shorter ones first. */
  readonly unitsOf: (stretch: Stretch) => readonly ScoredUnit[];
  /** The verdict on a passage alone. */
  readonly alone: (passage: number) => Pick<ScoredUnit, 'form' | 'verdict'>;
  /** The reading of the passage as it begins or (`bare`) continues a unit. */
  readonly readingOf: (passage: Passage, bare: boolean) => Reading;
  /** Frees the readings. */
  readonly close: () => void;
}

/** Begins to score a plan. The markers of what is read on the way are left in `readings`, and its chain words when those are wanted. */
export function openVerdicts(
  plan: Plan,
  language: Language,
  scorer: Scorer,
  memory: Memory,
  readings?: Readings,
  wantsChainWords = false,
): Verdicts {
  const { passages } = plan;
  const tell = readings && tellerOf(readings, language);
  memory.makeRoom(plan.sources.reduce((sum, { text }) => sum + text.length, 0));
  const opened: Remembered[] = [];
  const read = (item: Remembered): TextReading => {
    if (item.reading === null) {
      item.reading = scorer.read(item.text, wantsChainWords);
      opened.push(item);
    }
    return item.reading;
  };
  const items = new Map<number, Remembered>();
  const bareItems = new Map<number, Remembered>();
  const itemOf = (passage: number): Remembered => {
    const known = items.get(passage) ?? memory.recall(passages[passage] as Passage, language);
    items.set(passage, known);
    return known;
  };
  const bareOf = (passage: number): Remembered => {
    if (passages[passage]?.leadIn === '') return itemOf(passage);
    const known = bareItems.get(passage) ?? memory.recallBare(passages[passage] as Passage, language);
    bareItems.set(passage, known);
    return known;
  };
  const manner = (item: Remembered): Manner => {
    item.manner ??= mannerOf(read(item), item);
    return item.manner;
  };
  const aloneOf = (item: Remembered): UnitVerdict => {
    if (item.alone === null) {
      scorer.begin(read(item));
      item.alone = { score: scorer.score(item), ...manner(item), aspects: [], explanations: [] };
    }
    return item.alone;
  };
  const runsOf = (from: number, to: number, first: Remembered): [RunVerdict, RunVerdict | undefined] => {
    const second = bareOf(from + 1);
    const third = to - from > 2 ? bareOf(from + 2) : null;
    let pair = knownRun(first, second, null);
    let triple = third === null ? undefined : knownRun(first, second, third);
    if (pair === undefined || (third !== null && triple === undefined)) {
      const { marks } = first;
      scorer.begin(read(first));
      scorer.join(read(second), needsColon(passages[from] as Passage));
      pair ??= addRun(first, second, null, scorer.score({ form: second.form, marks }), joinedManner([manner(first), manner(second)]));
      if (third !== null) {
        scorer.join(read(third), needsColon(passages[from + 1] as Passage));
        const score = scorer.score({ form: third.form, marks });
        triple ??= addRun(first, second, third, score, joinedManner([manner(first), manner(second), manner(third)]));
      }
    }
    return [pair, triple];
  };
  return {
    unitsOf({ from, to }) {
      const units: ScoredUnit[] = [];
      for (let passage = from; passage < to; passage++) {
        const first = passage - from;
        const item = itemOf(passage);
        const { form, marks } = item;
        units.push({ first, count: 1, form, marks, verdict: aloneOf(item) });
        if (item.reading?.whole) tell?.(passages[passage] as Passage, item.reading);
        const end = endOfRun(plan, passage);
        if (end < passage + 2) continue;
        const [pair, triple] = runsOf(passage, end, item);
        units.push({ first, count: 2, form: pair.second.form, marks, verdict: pair });
        if (triple?.third) units.push({ first, count: 3, form: triple.third.form, marks, verdict: triple });
      }
      return units;
    },
    alone(passage) {
      const item = itemOf(passage);
      return { form: item.form, verdict: aloneOf(item) };
    },
    readingOf: (passage, bare) => read(bare ? memory.recallBare(passage, language) : memory.recall(passage, language)),
    close: () => {
      for (const item of opened) item.reading = null;
    },
  };
}

/** Tells what was read of a passage. The words that introduce a list are no part of it. */
function tellerOf(readings: Readings, language: Language): (passage: Passage, reading: TextReading) => void {
  const tellMarkers = readings.tell(markersByLanguage[language]);
  const tellWords = readings.tell(readPassageWords);
  return (passage, { markers, chainWords }) => {
    if (passage.leadIn !== '') return;
    tellMarkers(passage, markers.length === 0 ? NO_MARKERS : markers);
    if (chainWords !== null) tellWords(passage, chainWords);
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
  manner: Manner,
): RunVerdict {
  const run: RunVerdict = { score, ...manner, second, third, aspects: [], explanations: [] };
  if (runs.length >= mostRuns) runs.shift();
  runs.push(run);
  return run;
}
