import type { Span } from '../linter/source.ts';

/** A piece of text in the place of another, as the editor tells it; offsets of all changes of one edit are those of before it. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Tells of each place where it is after an edit. As squiggles do, places move along with their words and do not grow by what is typed at their ends; one whose words are replaced stays where it was. */
export function movedBy(edit: readonly Change[]): (span: Span) => Span {
  // From the last to the first, so that what lies before each change is as it was.
  const changes = [...edit].sort((a, b) => b.rangeOffset - a.rangeOffset);
  return (span) => changes.reduce(moved, span);
}

function moved({ start, end }: Span, { rangeOffset, rangeLength, text }: Change): Span {
  const from = rangeOffset + rangeLength;
  const to = rangeOffset + text.length;
  const along = (at: number): number => (at < from ? Math.min(at, to) : at - from + to);
  const first = along(start);
  return { start: first, end: Math.max(first, end > rangeOffset ? along(end) : end) };
}

/** Whether two places share a character, or one ends where the other begins. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
