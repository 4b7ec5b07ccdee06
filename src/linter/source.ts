/** Text with its places. All offsets in the engine are UTF-16 code units into `text`, end exclusive. */
import { lastUpTo } from './ordered.ts';

/** A stretch of source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as reports show it: 1-based line and column, UTF-16, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the caller hands over: a name to report and the text as read. */
export interface SourceInput {
  readonly name: string;
  readonly text: string;
}

/** One document without its byte-order mark, with the offsets at which its lines start. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Takes a text in: strips a byte-order mark and indexes its lines (LF, CRLF and lone CR end a line). */
export function createSource(input: SourceInput): SourceText {
  const text = input.text.charCodeAt(0) === 0xfeff ? input.text.slice(1) : input.text;
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 13) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13) lineStarts.push(i + 1);
  }
  return Object.freeze({ name: input.name, text, lineStarts: Object.freeze(lineStarts) });
}

/** The 0-based index of the line that holds `offset`. */
export function lineAt(source: SourceText, offset: number): number {
  return lastUpTo(source.lineStarts, offset);
}

/** The place of a span. */
export function placeOf(source: SourceText, span: Span): Place {
  const first = lineAt(source, span.start);
  const last = lineAt(source, span.end);
  return {
    line: first + 1,
    column: span.start - (source.lineStarts[first] as number) + 1,
    endLine: last + 1,
    endColumn: span.end - (source.lineStarts[last] as number) + 1,
  };
}
