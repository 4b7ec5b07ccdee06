/** Passages that are read as one whole: those of a block, and those of a list whose marks are typed, where each item may be a paragraph. */
import type { Passage, Plan } from '../types.ts';

type Passages = Pick<Plan, 'passages' | 'blocks'>;

/** The first and the last of the passages that are read as one whole with the one at `index`, as far as they stand at most `most` passages away. All lie in one stretch. */
export function together(plan: Passages, index: number, most: number): readonly [from: number, to: number] {
  let from = index;
  let to = index;
  while (index - from < most && goesOn(plan, from - 1)) from--;
  while (to - index < most && goesOn(plan, to)) to++;
  return [from, to];
}

/** Whether two passages, the first at the lower index, are read as one whole. */
export function areTogether(plan: Passages, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (!goesOn(plan, at)) return false;
  return true;
}

/** Whether the passage at that index is read as one whole with the next. */
function goesOn(plan: Passages, at: number): boolean {
  const [one, next] = [plan.passages[at], plan.passages[at + 1]];
  if (one === undefined || next === undefined) return false;
  return one.block === next.block || (isTypedItem(plan, one) && isTypedItem(plan, next));
}

const isTypedItem = ({ blocks }: Passages, { form, block }: Passage): boolean => form === 'item' && blocks[block]?.kind === 'paragraph';
