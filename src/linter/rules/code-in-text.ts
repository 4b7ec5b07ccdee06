/** Inline code in the source of a passage: its words are of a program, not of the writer. */
import type { Span } from '../source.ts';

/** Where the code between backticks stands in a stretch of a source, in order. A stretch may begin and end with code, without its marks. */
export function codeInText(text: string, { start, end }: Span): readonly Span[] {
  let from = start;
  while (text[from - 1] === '`') from--;
  let to = end;
  while (text[to] === '`') to++;
  const marks = [...text.slice(from, to).matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ at: from + index, length }));
  const closing = closingMarks(marks.map(({ length }) => length));
  const code: Span[] = [];
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as (typeof marks)[number];
    const close = closing[i] as number;
    if (close < 0 || text[mark.at - 1] === '\\') continue;
    code.push({ start: mark.at + mark.length, end: (marks[close] as typeof mark).at });
    i = close;
  }
  return code;
}

/** For each mark the next one of the same length, or -1. */
function closingMarks(lengths: readonly number[]): readonly number[] {
  const next = new Map<number, number>();
  const closing = lengths.map(() => -1);
  for (let i = lengths.length - 1; i >= 0; i--) {
    const length = lengths[i] as number;
    closing[i] = next.get(length) ?? -1;
    next.set(length, i);
  }
  return closing;
}
