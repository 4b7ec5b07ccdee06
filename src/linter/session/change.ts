import { firstFrom } from '../ordered.ts';
import { replaceItems } from '../replace-items.ts';

/** Where two versions of a text differ: `[start, oldEnd)` of the old one became `[start, newEnd)` of the new one, in UTF-16 code units. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Texts are compared by stretches of this length first, which is many times faster than by character. */
const STRETCH = 16_384;

/** The one stretch that holds all differences. Takes time in proportion to the text, but very little. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.slice(start, Math.min(most, start + STRETCH)) === after.slice(start, Math.min(most, start + STRETCH))) {
    start = Math.min(most, start + STRETCH);
  }
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const rest = most - start;
  let same = 0;
  const isSame = (more: number): boolean =>
    before.slice(before.length - same - more, before.length - same) === after.slice(after.length - same - more, after.length - same);
  while (same < rest && isSame(Math.min(STRETCH, rest - same))) same += Math.min(STRETCH, rest - same);
  while (same < rest && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** Changes the offsets at which the lines of the old text start into those of the new one, in place. */
export function changeLineStarts(starts: number[], text: string, { start, oldEnd, newEnd }: Change): void {
  const head = Math.max(1, firstFrom(starts, start));
  const tail = Math.max(head, firstFrom(starts, oldEnd + 1));
  const lines: number[] = [];
  for (let i = Math.max(0, start - 1); i < newEnd; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines.push(i + 1);
  }
  const by = newEnd - oldEnd;
  if (by !== 0) for (let i = tail; i < starts.length; i++) starts[i] = (starts[i] as number) + by;
  replaceItems(starts, head, tail, lines);
}
