/** Task items: a list item that begins with a box (GFM). */
import type { Paragraph } from 'mdast';
import type { PassageMark } from './types.ts';
import type { View } from './view.ts';

/** A box at the start of an item's text, with the white space after it. */
export const TASK = /^\[[ \t\n\r xX]\]\s+/;

/** The mark of the item that begins with this paragraph, or null when it is no task. */
export function taskMark(paragraph: Paragraph, view: View): PassageMark | null {
  const [first] = paragraph.children;
  if (first?.type !== 'text') return null;
  const at = first.position?.start.offset ?? 0;
  const box = view.text.slice(at, at + 4);
  if (!TASK.test(box)) return null;
  return box[1] === 'x' || box[1] === 'X' ? 'done-task' : 'open-task';
}
