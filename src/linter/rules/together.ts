/** Passages that are read as one whole: those of a block, and those of a list whose marks are typed, where each item may be a paragraph. */
import type { Passage, Plan } from '../types.ts';

type Passages = Pick<Plan, 'passages' | 'blocks'>;

/** The indices, in order, of the passages that are read as one whole with the one at `index`, which is among them, as far as they stand at most `most` passages away. All lie in one stretch. */
export function together(plan: Passages, index: number, most: number): readonly number[] {
  const found = [index];
  for (let at = index - 1; at >= index - most && at >= 0; at--) if (goesOn(plan, at, found[0] as number)) found.unshift(at);
  for (let at = index + 1; at <= index + most && at < plan.passages.length; at++)
    if (goesOn(plan, found.at(-1) as number, at)) found.push(at);
  return found;
}

/** Whether two passages, the first at the lower index, are read as one whole. */
export function areTogether(plan: Passages, first: number, last: number): boolean {
  // Words that lead to items stand in their section, so nothing goes on beyond a heading; in a long plan most questions are far apart.
  if (plan.passages[first]?.section !== plan.passages[last]?.section) return false;
  let reached = first;
  for (let at = first + 1; at <= last; at++) if (goesOn(plan, reached, at)) reached = at;
  return reached === last;
}

/** Whether the passage at `first` is read as one whole with that at `last`, behind it. A quote or table in an item of a list stands between two passages of its block. */
function goesOn({ passages, blocks }: Passages, first: number, last: number): boolean {
  const [one, next] = [passages[first] as Passage, passages[last] as Passage];
  return one.block === next.block || (last === first + 1 && isTypedItem(blocks, one) && isTypedItem(blocks, next));
}

const isTypedItem = (blocks: Plan['blocks'], { form, block }: Passage): boolean => form === 'item' && blocks[block]?.kind === 'paragraph';
