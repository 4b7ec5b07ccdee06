import { atxDepth, measureLine } from '../linter/block-lines.ts';
import { isRaw, scanLine, startScan } from '../linter/block-scan.ts';
import { frontMatterLines } from '../linter/front-matter-end.ts';
import { tolerantTitle } from '../linter/tolerant-headings.ts';

/** A heading as found by its marks alone; lines are 0-based. One of several lines stands on its first. */
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

const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** What no paragraph at the margin goes on with: a quotation, or the row of dashes in a table. */
const ELSE = /^(?:[ \t]*>|[-:|\s]*$)/;

/** The headings of a text, outside front matter, code and HTML, as the linter knows them. A look at each line, no parse. */
export function* headingLines(text: TextLines): Iterable<HeadingLine> {
  const state = startScan();
  /** Where the paragraph begins that a line of `=` or `-` makes a heading. */
  let paragraph = -1;
  for (let line = afterFrontMatter(text); line < text.lineCount; line++) {
    const content = text.lineAt(line).text;
    const isUnderline = paragraph >= 0 && UNDERLINE.test(content);
    const measured = measureLine(content, 0, content.length);
    const role = scanLine(state, content, measured);
    // The cutter stops where it is in doubt; a heading is looked for all the same.
    state.doubt = false;
    const tolerant = role === 'start' ? tolerantTitle(content) : null;
    if (isUnderline) yield { line: paragraph, depth: content.includes('=') ? 1 : 2 };
    if (role === 'heading') yield { line, depth: atxDepth(content, measured) };
    if (tolerant !== null) yield { line, depth: tolerant.depth };
    if (isUnderline || tolerant !== null) Object.assign(state, { list: null, quiet: true });
    if (role === 'start') paragraph = line;
    if (state.quiet || state.list !== null || isRaw(state) || ELSE.test(content)) paragraph = -1;
  }
}

/** The line of the title: the first heading of rank 1 with words, else the first such heading, else the first line with text. */
export function titleLine(text: TextLines): number {
  let first: number | undefined;
  for (const { line, depth } of headingLines(text)) {
    if (!/[^\s#]/.test(text.lineAt(line).text)) continue;
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
