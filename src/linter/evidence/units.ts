/**
 * Units: the stretches of text that are judged at once. A statement may need two or three sentences, or a small heading and the sentence under it;
 * so beside each passage, short runs of neighbouring passages are judged too.
 */
import type { Passage, PassageForm, PassageMark, Plan } from '../types.ts';

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

const isSmallHeading = (passage: Passage): boolean => passage.form === 'heading' || passage.form === 'lead-in';

/** Whether `next` can be read on from `previous` as one statement. */
function continues(plan: Plan, previous: Passage, next: Passage): boolean {
  if (previous.source !== next.source || previous.marks.join() !== next.marks.join()) return false;
  if (isSmallHeading(previous)) return previous.section === next.section && !isSmallHeading(next) && next.form !== 'row';
  if (previous.block !== next.block || next.form === 'row' || isSmallHeading(next)) return false;
  if (next.form !== 'item') return true;
  const between = plan.sources[next.source]?.text.slice(previous.span.end, next.span.start) ?? '\n';
  return !between.includes('\n') && !between.includes('\r');
}

/** One unit of the passages `from` to `to` (exclusive). */
export function unitOf(plan: Plan, from: number, to: number): TextUnit {
  const first = plan.passages[from] as Passage;
  let text = first.leadIn === '' ? '' : `${first.leadIn} `;
  const parts: UnitPart[] = [];
  for (let index = from; index < to; index++) {
    const passage = plan.passages[index] as Passage;
    if (index > from) text += isSmallHeading(plan.passages[index - 1] as Passage) && !/[.:!?]$/u.test(text) ? ': ' : ' ';
    parts.push({ passage: index, at: text.length, length: passage.text.length });
    text += passage.text;
  }
  const last = plan.passages[to - 1] as Passage;
  return { text, form: last.form, marks: first.marks, parts };
}

/** All units of a plan, in order of their first passage, shorter ones first. */
export function readUnits(plan: Plan): TextUnit[] {
  const units: TextUnit[] = [];
  plan.passages.forEach((_, from) => {
    units.push(unitOf(plan, from, from + 1));
    let length = (plan.passages[from] as Passage).text.length;
    for (let to = from + 2; to <= from + maxRun && to <= plan.passages.length; to++) {
      const next = plan.passages[to - 1] as Passage;
      length += next.text.length;
      if (length > maxRunLength || !continues(plan, plan.passages[to - 2] as Passage, next)) break;
      units.push(unitOf(plan, from, to));
    }
  });
  return units;
}
