/** What one line of Markdown can begin, outside fenced code and HTML blocks. CommonMark 0.31, as the parser reads it. */

const SPACE = 32;
const TAB = 9;

const isBlankCode = (code: number): boolean => code === SPACE || code === TAB;
const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** A line: from `start` to `end` (its line ending left out); `at` is its first character that is no space or tab, at column `indent`. */
export interface Line {
  readonly start: number;
  readonly at: number;
  readonly indent: number;
  readonly end: number;
}

/** Measures the line from `start` to `end`. Tabs go to the next multiple of four. */
export function measureLine(text: string, start: number, end: number): Line {
  let at = start;
  let indent = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) indent++;
    else if (code === TAB) indent += 4 - (indent % 4);
    else break;
  }
  return { start, at, indent, end };
}

/** Where the run of one and the same character from `at` ends. */
function runEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let i = at;
  while (i < end && text.charCodeAt(i) === code) i++;
  return i;
}

function onlyBlanks(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
}

/** The depth of an ATX heading, or 0. */
export function atxDepth(text: string, line: Line): number {
  if (text.charCodeAt(line.at) !== 35) return 0;
  const after = runEnd(text, line.at, line.end);
  const depth = after - line.at;
  return depth <= 6 && (after === line.end || isBlankCode(text.charCodeAt(after))) ? depth : 0;
}

/** An open code fence: its character and length. */
export interface Fence {
  readonly code: number;
  readonly size: number;
}

/** The fence that the line opens, or null. */
export function openingFence(text: string, line: Line): Fence | null {
  const code = text.charCodeAt(line.at);
  if (code !== 96 && code !== 126) return null;
  const after = runEnd(text, line.at, line.end);
  if (after - line.at < 3) return null;
  if (code === 96) for (let i = after; i < line.end; i++) if (text.charCodeAt(i) === 96) return null;
  return { code, size: after - line.at };
}

/** Whether the line closes the fence. */
export function closesFence(text: string, line: Line, fence: Fence): boolean {
  if (line.indent > 3 || text.charCodeAt(line.at) !== fence.code) return false;
  const after = runEnd(text, line.at, line.end);
  return after - line.at >= fence.size && onlyBlanks(text, after, line.end);
}

/** A thematic break: three or more of `*`, `-` or `_` with nothing but blanks between. */
export function isThematicBreak(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.at);
  if (code !== 42 && code !== 45 && code !== 95) return false;
  let count = 0;
  for (let i = line.at; i < line.end; i++) {
    const here = text.charCodeAt(i);
    if (here === code) count++;
    else if (!isBlankCode(here)) return false;
  }
  return count >= 3;
}

/** The start of a list item. `width`: the column its content must reach; `sure`: it may also interrupt a paragraph. */
export interface ItemStart {
  readonly marker: number;
  readonly width: number;
  readonly empty: boolean;
  readonly sure: boolean;
}

/** The list item that the line starts, or null. */
export function itemStart(text: string, line: Line): ItemStart | null {
  let at = line.at;
  const first = text.charCodeAt(at);
  const bullet = first === 42 || first === 43 || first === 45;
  if (!bullet) {
    while (at < line.end && isDigitCode(text.charCodeAt(at))) at++;
    const delimiter = text.charCodeAt(at);
    if (at === line.at || at - line.at > 9 || at >= line.end || (delimiter !== 41 && delimiter !== 46)) return null;
  }
  const marker = text.charCodeAt(at++);
  if (at < line.end && !isBlankCode(text.charCodeAt(at))) return null;
  const column = line.indent + (at - line.at);
  const content = measureFrom(text, at, line.end, column);
  if (content === -1) return { marker, width: column + 1, empty: true, sure: false };
  const gap = content - column;
  return { marker, width: gap > 4 ? column + 1 : content, empty: false, sure: bullet || (first === 49 && at - line.at === 2) };
}

/** The column of the first character from `at`, which stands at `column`, that is no blank; -1 when there is none. */
function measureFrom(text: string, at: number, end: number, column: number): number {
  let here = column;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) here++;
    else if (code === TAB) here += 4 - (here % 4);
    else return here;
  }
  return -1;
}

/** How many quote and list markers stand in a row at the start of the line. */
export function markerCount(text: string, line: Line): number {
  let count = 0;
  let at = line.at;
  while (at < line.end) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) at++;
    else if (code === 62) {
      count++;
      at++;
    } else {
      let after = at;
      if (code === 42 || code === 43 || code === 45) after++;
      else {
        while (after < line.end && after - at < 9 && isDigitCode(text.charCodeAt(after))) after++;
        if (after === at || (text.charCodeAt(after) !== 46 && text.charCodeAt(after) !== 41)) return count;
        after++;
      }
      if (after < line.end && !isBlankCode(text.charCodeAt(after))) return count;
      count++;
      at = after;
    }
  }
  return count;
}
