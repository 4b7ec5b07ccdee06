/** Inline code in the source of a passage: its words are of a program, not of the writer. */
import type { Span } from '../source.ts';

/** Where the code between backticks stands in a stretch of a source, in order. A stretch may begin and end with code, without its marks. */
export function codeInText(text: string, { start, end }: Span): readonly Span[] {
  let from = start;
  while (text[from - 1] === '`') from--;
  let to = end;
  while (text[to] === '`') to++;
  const marks = [...text.slice(from, to).matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ at: from + index, length }));
  const closeOf = closingMarks(marks.map(({ length }) => length));
  const code: Span[] = [];
  for (let i = 0; i < marks.length; i++) {
    const { at, length } = marks[i] as (typeof marks)[number];
    const escaped = isEscaped(text, at) ? 1 : 0;
    const close = closeOf(i, length - escaped);
    if (close === undefined) continue;
    code.push({ start: at + length, end: (marks[close] as (typeof marks)[number]).at });
    i = close;
  }
  return code;
}

/** Whether the first backtick at a place is meant as it stands. Of two backslashes the second is. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}

/** Finds the next mark of a length behind the mark with that index; ask in order. A backslash before it means nothing: it stands in the code. */
function closingMarks(lengths: readonly number[]): (after: number, length: number) => number | undefined {
  const left = new Map<number, number[]>();
  for (let i = lengths.length - 1; i >= 0; i--) {
    const length = lengths[i] as number;
    const known = left.get(length);
    if (known === undefined) left.set(length, [i]);
    else known.push(i);
  }
  return (after, length) => {
    const next = left.get(length) ?? [];
    while ((next.at(-1) ?? after + 1) <= after) next.pop();
    return next.at(-1);
  };
}
