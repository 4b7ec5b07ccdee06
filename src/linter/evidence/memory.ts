/** Remembers what passages were read as and scored, by their content, so that judging an edited plan again costs what the edit costs. */
import type { Language } from '../../framework/types.ts';
import { ownText } from '../own-text.ts';
import type { Passage, PassageForm, Reason, Strength } from '../types.ts';
import type { Manner } from './manner.ts';
import type { UnitScore } from './outputs.ts';
import type { TextReading } from './reading.ts';
import type { Standing } from './scorer.ts';

/** A passage by its content: everything that its scores depend on. */
export interface Remembered extends Standing {
  /** What is read: the words that introduce a list, and the passage's own. */
  readonly text: string;
  /** Kept while one plan is judged. */
  reading: TextReading | null;
  manner: Manner | null;
  alone: UnitVerdict | null;
  /** With the next passage, and with the next two; some passages stand in more places than one. */
  readonly runs: RunVerdict[];
}

/** The scores of a unit, with the explanations that were asked for. */
export interface UnitVerdict extends Manner {
  readonly score: UnitScore;
  /** By pillar: the aspect that the unit shows most. Filled when asked for. */
  readonly aspects: (string | undefined)[];
  readonly explanations: Explanation[];
}

/** The verdict on a run, which holds as long as the same passages follow. */
export interface RunVerdict extends UnitVerdict {
  readonly second: Remembered;
  readonly third: Remembered | null;
}

/** Why a unit counts for a pillar. `holder` is the passage that carries it, counted from the first of the unit. */
export interface Explanation {
  readonly pillar: number;
  readonly strength: Strength;
  readonly looksBound: boolean;
  readonly holder: number;
  /** Whether the words that counted were looked for. */
  readonly inWords: boolean;
  readonly words: readonly CountedWords[];
  readonly reason: Reason;
}

/** Words that counted: places in the text of a passage, counted from the first of the unit. */
export interface CountedWords {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** A memory for one judge. */
export interface Memory {
  /** Tells how long the plan is that is judged next, in UTF-16 code units: at least that is kept. */
  readonly makeRoom: (text: number) => void;
  /** The passage as it begins a unit, after the words that introduce its list. */
  readonly recall: (passage: Passage, language: Language) => Remembered;
  /** The passage as it continues a unit. */
  readonly recallBare: (passage: Passage, language: Language) => Remembered;
}

/**
 * Text kept in each of the two generations, in UTF-16 code units, while the plan is short. A thousand units of text cost about 8 KB, so a writer who types all day leaves no more than
 * some megabytes.
 */
const leastKept = 200_000;

/** Text that is kept for each unit of the plan: its passages weigh half as much again as its text, and some edits are to fit beside it. */
const perText = 2;

/** What a passage weighs beside its text. */
const perPassage = 60;

/** A passage begins a run of two and one of three. */
const runsAtOnce = 2;

/** What is read of a passage that begins or (`bare`) continues a unit: with the words that introduce its list, or without. */
export const textOf = ({ text, leadIn }: Pick<Passage, 'text' | 'leadIn'>, bare: boolean): string =>
  bare || leadIn === '' ? text : `${leadIn} ${text}`;

type Shelf = Map<string, Map<string, Remembered>>;

const kindOf = (language: Language, form: PassageForm, marks: string, leadIn: string): string => `${language} ${form} ${marks} ${leadIn}`;

/** The kinds of most passages: without marks, and with no words that introduce a list. */
const plainKinds: Readonly<Record<Language, Readonly<Record<PassageForm, string>>>> = { nl: plainKindsOf('nl'), en: plainKindsOf('en') };

function plainKindsOf(language: Language): Readonly<Record<PassageForm, string>> {
  const kind = (form: PassageForm): string => kindOf(language, form, '', '');
  return { sentence: kind('sentence'), item: kind('item'), row: kind('row'), heading: kind('heading'), 'lead-in': kind('lead-in') };
}

/** An empty memory. When it is full, what was not used since the last time is forgotten. */
export function createMemory(): Memory {
  let young: Shelf = new Map();
  let old: Shelf = new Map();
  let kept = 0;
  let mostKept = leastKept;
  const recall = ({ text, form, marks }: Passage, leadIn: string, language: Language): Remembered => {
    const kind = marks.length === 0 && leadIn === '' ? plainKinds[language][form] : kindOf(language, form, marks.join(), leadIn);
    let shelf = young.get(kind);
    const known = shelf?.get(text);
    if (known !== undefined) return known;
    const before = old.get(kind)?.get(text);
    // Runs hold the passages that followed, which would not be forgotten with the others: only the last stay.
    before?.runs.splice(0, before.runs.length - runsAtOnce);
    const own = ownText(text);
    const item = before ?? {
      text: textOf({ text: own, leadIn }, false),
      form,
      marks,
      reading: null,
      manner: null,
      alone: null,
      runs: [],
    };
    if (kept > mostKept) {
      [old, young] = [young, new Map()];
      shelf = undefined;
      kept = 0;
    }
    if (shelf === undefined) {
      shelf = new Map();
      young.set(kind, shelf);
    }
    shelf.set(own, item);
    kept += text.length + leadIn.length + perPassage;
    return item;
  };
  return {
    makeRoom: (text) => {
      mostKept = Math.max(leastKept, text * perText);
    },
    recall: (passage, language) => recall(passage, passage.leadIn, language),
    recallBare: (passage, language) => recall(passage, '', language),
  };
}
