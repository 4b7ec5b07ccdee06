/** Cuts a changed text into chunks again, only where the change can matter. */
import { type Chunk, splitChunksFrom } from '../chunks.ts';
import { firstFrom } from '../ordered.ts';
import type { Change } from './change.ts';

/** The new chunks are the first `head` of the old ones, `middle`, and the last `tail` of the old ones. */
export interface Rechunked {
  readonly head: number;
  readonly middle: readonly Chunk[];
  readonly tail: number;
}

/** `chunks` are those of the old text, and `starts` the offsets at which they begin. The same as cutting the whole text. */
export function rechunk(chunks: readonly Chunk[], starts: readonly number[], text: string, change: Change): Rechunked {
  const by = change.newEnd - change.oldEnd;
  const head = lastSafe(chunks, starts, text, change.start);
  const tailFrom = (start: number): number => {
    if (start < change.newEnd || start - by < change.oldEnd) return -1;
    const index = firstFrom(starts, start - by);
    return starts[index] === start - by && chunks[index]?.free ? index : -1;
  };
  let tail = chunks.length;
  const middle = splitChunksFrom(text, starts[head] ?? 0, (start) => tailFrom(start) >= 0);
  const end = (starts[head] ?? 0) + middle.reduce((total, chunk) => total + chunk.text.length, 0);
  if (end < text.length) tail = tailFrom(end);
  return { head, middle, tail: chunks.length - tail };
}

/** The chunk from which on is cut again: a free one with another before the change, so that its first line is as it was; 0 when there is none. */
function lastSafe(chunks: readonly Chunk[], starts: readonly number[], text: string, change: number): number {
  // What opens like front matter may become it by what is written further on.
  if (text.startsWith('---') && chunks[0]?.segments[0]?.kind !== 'front-matter') return 0;
  let index = firstFrom(starts, change) - 2;
  while (index > 0 && !chunks[index]?.free) index--;
  return Math.max(0, index);
}
