/**
 * Units: the stretches of text that are judged at once. A statement may need two or three sentences, or a small heading and the sentence under it;
 * so beside each passage, short runs of neighbouring passages are judged too.
 */
import { sourceBetween } from '../passage-span.ts';
import type { Passage, PassageForm, PassageMark, Plan } from '../types.ts';
import { isTitle } from '../voice.ts';
import { joinReadings, type Reading } from './reading.ts';

/** Where the text of a unit comes from: `length` code units at `at` are the text of `passage` from its start. */
export interface UnitPart {
  /** Index in `plan.passages`. */
  readonly passage: number;
  readonly at: number;
  readonly length: number;
}

/** A stretch of text to be judged. Words that introduce a list stand before its items' text and belong to no part. */
export interface TextUnit {
  readonly text: string;
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
  readonly parts: readonly UnitPart[];
}

/** Longest run of passages that is judged as one. */
const maxRun = 3;

/** Longest run in UTF-16 code units; a longer one is no single statement. */
const maxRunLength = 700;

/** Whether a colon that is in neither text stands between a small heading, or the first cell of a row, and what follows. */
export const needsColon = (previous: Passage): boolean => (isTitle(previous) || previous.form === 'row') && !/[.:!?]$/u.test(previous.text);

function sameMarks(a: readonly PassageMark[], b: readonly PassageMark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark === b[i]);
}

/** Whether `next` can be read on from `previous` as one statement. */
function continues(plan: Plan, previous: Passage, next: Passage): boolean {
  if (previous.source !== next.source || !sameMarks(previous.marks, next.marks)) return false;
  if (isTitle(previous)) return previous.section === next.section && !isTitle(next) && next.form !== 'row';
  if (previous.block !== next.block || isTitle(next)) return false;
  return (next.form !== 'item' && next.form !== 'row') || !/[\r\n]/.test(sourceBetween(plan, previous, next));
}

/** One unit of the passages `from` to `to` (exclusive). */
export function unitOf(plan: Pick<Plan, 'passages'>, from: number, to: number): TextUnit {
  const first = plan.passages[from] as Passage;
  let text = first.leadIn === '' ? '' : `${first.leadIn} `;
  const parts: UnitPart[] = [];
  for (let index = from; index < to; index++) {
    const passage = plan.passages[index] as Passage;
    if (index > from) text += needsColon(plan.passages[index - 1] as Passage) ? ': ' : ' ';
    parts.push({ passage: index, at: text.length, length: passage.text.length });
    text += passage.text;
  }
  const last = plan.passages[to - 1] as Passage;
  return { text, form: last.form, marks: first.marks, parts };
}

/** One past the last passage of the longest run that begins at `from`; the shorter ones are units too. */
export function endOfRun(plan: Plan, from: number): number {
  const { passages } = plan;
  let length = (passages[from] as Passage).text.length;
  let to = from + 1;
  for (; to < from + maxRun && to < passages.length; to++) {
    const next = passages[to] as Passage;
    length += next.text.length;
    if (length > maxRunLength || !continues(plan, passages[to - 1] as Passage, next)) break;
  }
  return to;
}

/** All units of a plan, in order of their first passage, shorter ones first. */
export function readUnits(plan: Plan): TextUnit[] {
  return plan.passages.flatMap((_, from) => {
    const last = endOfRun(plan, from);
    return Array.from({ length: last - from }, (_, i) => unitOf(plan, from, from + i + 1));
  });
}

/** The reading of a unit, with places in its text. `readingOf` reads a passage as it begins or (`bare`) continues a unit. */
export function readUnit(
  plan: Pick<Plan, 'passages'>,
  { parts }: Pick<TextUnit, 'parts'>,
  readingOf: (passage: number, bare: boolean) => Reading,
): Reading {
  const [first, ...rest] = parts as [UnitPart, ...UnitPart[]];
  const start = readingOf(first.passage, false);
  if (rest.length === 0) return start;
  return joinReadings(
    start,
    rest.map(({ passage, at }) => ({ reading: readingOf(passage, true), at, byColon: needsColon(plan.passages[passage - 1] as Passage) })),
  );
}
