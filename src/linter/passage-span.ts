import type { Span } from './source.ts';
import type { Passage, Plan } from './types.ts';

/**
 * Where the words `from` up to `to` (indices into `passage.text`) stand in the source. Text that is not in the source, such as a column head,
 * is left out at the edges; when nothing of the words is in the source, the whole passage is the place.
 */
export function spanOf(passage: Passage, from: number, to: number): Span {
  let start = -1;
  let end = -1;
  for (const piece of passage.pieces) {
    const first = Math.max(from, piece.at);
    const last = Math.min(to, piece.at + piece.length);
    if (first >= last) continue;
    if (start < 0) start = piece.start + first - piece.at;
    end = piece.start + last - piece.at;
  }
  return start < 0 ? passage.span : { start, end };
}

/** What stands in the source between two passages of it, of which `next` stands behind. */
export const sourceBetween = ({ sources }: Pick<Plan, 'sources'>, { source, span }: Passage, next: Passage): string =>
  sources[source]?.text.slice(span.end, next.span.start) ?? '';

/** Whether two passages of one block, of which `next` stands behind, stand in one row of a table. */
export const areInOneRow = (plan: Pick<Plan, 'sources'>, first: Passage, next: Passage): boolean =>
  first.form === 'row' && next.form === 'row' && first.block === next.block && !/[\r\n]/.test(sourceBetween(plan, first, next));

/** Whether two passages of one block, of which `next` stands behind, stand in one cell of a table. */
export const areInOneCell = (plan: Pick<Plan, 'sources'>, first: Passage, next: Passage): boolean =>
  areInOneRow(plan, first, next) && !sourceBetween(plan, first, next).includes('|');
