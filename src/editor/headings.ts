import { frontMatterLines } from '../linter/front-matter-end.ts';

/** A heading as found by its marks alone; lines are 0-based. */
export interface HeadingLine {
  readonly line: number;
  readonly depth: number;
}

/** Any text by its lines, as the editor keeps it. */
export interface TextLines {
  readonly lineCount: number;
  readonly lineAt: (line: number) => { readonly text: string };
}

/** The lines of a text that is in no editor. */
export function textLines(text: string): TextLines {
  const lines = text.split(/\r\n|\n|\r/);
  return { lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) };
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The `#` headings of a text, outside front matter and fenced code. A look at each line, no parse. */
export function* headingLines(text: TextLines): Iterable<HeadingLine> {
  let fence = '';
  for (let line = afterFrontMatter(text); line < text.lineCount; line++) {
    const content = text.lineAt(line).text;
    const mark = FENCE.exec(content)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence) && content.trim() === mark) fence = '';
    } else if (mark !== undefined) fence = mark;
    else {
      const depth = HEADING.exec(content)?.[1]?.length;
      if (depth !== undefined) yield { line, depth };
    }
  }
}

/** The line of the title: the first `#` heading of rank 1, else the first heading, else the first line with text. */
export function titleLine(text: TextLines): number {
  let first: number | undefined;
  for (const { line, depth } of headingLines(text)) {
    if (depth === 1) return line;
    first ??= line;
  }
  if (first !== undefined) return first;
  const start = afterFrontMatter(text);
  for (let line = start; line < text.lineCount; line++) if (text.lineAt(line).text.trim() !== '') return line;
  return Math.min(start, text.lineCount - 1);
}

function afterFrontMatter(text: TextLines): number {
  return frontMatterLines(linesOf(text));
}

function* linesOf(text: TextLines): Iterable<string> {
  for (let line = 0; line < text.lineCount; line++) yield text.lineAt(line).text;
}
