/** Lines of a text, as far as this room needs them. */
export interface Lines {
  readonly count: number;
  readonly isBlank: (line: number) => boolean;
}

/**
 * The lines (0-based, both included) that a writer with the caret on `line` is busy with: the run of lines that are not blank around it. On a blank line, what
 * stands right above belongs to it, since the next sentence is about to come there.
 */
export function linesBeingWritten({ count, isBlank }: Lines, line: number): readonly [number, number] {
  let first = Math.min(line, count - 1);
  let last = first;
  while (first > 0 && isBlank(first)) first--;
  while (first > 0 && !isBlank(first - 1)) first--;
  while (last < count - 1 && !isBlank(last) && !isBlank(last + 1)) last++;
  return [first, last];
}
