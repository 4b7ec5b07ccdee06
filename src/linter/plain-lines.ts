/** Lines that hold no markup, so that reading them needs no Markdown parser. */
import type { Line } from './block-lines.ts';

/** Characters that can begin or end markup somewhere in a line. */
const MARKUP = table('\0*_[]<&\\`~|#');
/** Characters with which a line can be something else than text. */
const STARTS = table('-+=>:0123456789');
/** Characters that make the parser look around. */
const COSTLY = table('*_[]<\\`~!&');

function table(chars: string): Uint8Array {
  const flags = new Uint8Array(128);
  for (const char of chars) flags[char.charCodeAt(0)] = 1;
  return flags;
}

/** Whether no character of `[from, to)` can be markup. */
export function isPlainLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && MARKUP[code] === 1) return false;
  }
  return true;
}

/** Whether the line begins as text: at the margin, and not as a list, quote, underline or table. */
export function isPlainStart(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.at);
  return line.indent === 0 && (code >= 128 || STARTS[code] !== 1);
}

/** How many characters of the line can be inline markup. */
export function markupCount(text: string, line: Line): number {
  let count = 0;
  for (let i = line.at; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && COSTLY[code] === 1) count++;
  }
  return count;
}

/** Whether the line can be the row of dashes under the head of a table. */
export function isTableRule(text: string, line: Line): boolean {
  let pipes = 0;
  for (let i = line.at; i < line.end; i++) {
    const char = text[i] as string;
    if (char === '|') pipes++;
    else if (char !== '-' && char !== ':' && char !== ' ' && char !== '\t') return false;
  }
  return pipes > 0;
}

/** How many cells the line has as a row of a table. */
export function columnCount(text: string, line: Line): number {
  let end = line.end;
  while (end > line.at && ' \t'.includes(text[end - 1] as string)) end--;
  let pipes = 0;
  for (let i = line.at; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|' && i > line.at && i < end - 1) pipes++;
  }
  return pipes + 1;
}
