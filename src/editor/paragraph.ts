/** Lines of a text, as far as this room needs them. */
export interface Lines {
  readonly count: number;
  readonly isBlank: (line: number) => boolean;
}

/** Its first and last line, 0-based. */
export type Paragraph = readonly [first: number, last: number];

/**
 * The lines that a writer with the caret on `line` is busy with: the run of lines that are not blank around it. On a blank line, what
 * stands right above belongs to it, since the next sentence is about to come there.
 */
export function linesBeingWritten({ count, isBlank }: Lines, line: number): Paragraph {
  let first = Math.min(line, count - 1);
  let last = first;
  while (first > 0 && isBlank(first)) first--;
  while (first > 0 && !isBlank(first - 1)) first--;
  while (last < count - 1 && !isBlank(last) && !isBlank(last + 1)) last++;
  return [first, last];
}

/** The same for each of several carets; those in one paragraph share it. */
export function paragraphsBeingWritten(lines: Lines, carets: readonly number[]): readonly Paragraph[] {
  return carets.reduce<readonly Paragraph[]>(
    (found, line) => (found.some(([first, last]) => first <= line && line <= last) ? found : [...found, linesBeingWritten(lines, line)]),
    [],
  );
}
