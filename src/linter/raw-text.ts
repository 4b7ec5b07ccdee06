/** Text that is not read as Markdown: in comments, in HTML, and beyond a limit. */
import { join, newRun, type Run, write } from './run.ts';

/** Strings without white space that are longer than this are data, no words. */
const LONGEST_WORD = 200;
const POINT = /^(?:[-*+•]|\d{1,9}[.)]|\[[ xX]\])(?=\s)/;

/** Reads `[from, to)` of a text: a new run after a blank line, and for each line that begins as a point or a heading. Line prefixes are left out. */
export function readRaw(text: string, from: number, to: number): readonly Run[] {
  const runs: Run[] = [];
  let run = newRun();
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && text[end] !== '\n' && text[end] !== '\r') end++;
    const start = skipPrefix(text, at, end);
    const opens = start >= end || isPoint(text, at, start, end);
    if (opens && run.text !== '') {
      runs.push(run);
      run = newRun();
    }
    writeWords(run, text, start, end);
    join(run, '\n');
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (run.text !== '') runs.push(run);
  return runs;
}

/** Where the words of a line begin: after white space, quote marks, heading marks and the marker of a point. */
function skipPrefix(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && ' \t>#'.includes(text[at] as string)) at++;
  for (let i = 0; i < 2; i++) {
    const point = POINT.exec(text.slice(at, Math.min(end, at + 12)));
    if (!point) break;
    at += point[0].length;
    while (at < end && ' \t'.includes(text[at] as string)) at++;
  }
  return at;
}

function isPoint(text: string, from: number, start: number, end: number): boolean {
  const prefix = text.slice(from, Math.min(start, from + 40)).trim();
  return prefix !== '' && prefix.replaceAll('>', '').trim() !== '' && start <= end;
}

/** Adds the words of one line, without strings that are too long to be words. */
function writeWords(run: Run, text: string, from: number, to: number): void {
  if (to - from <= LONGEST_WORD) {
    write(run, text.slice(from, to), from);
    return;
  }
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && text[end] !== ' ' && text[end] !== '\t') end++;
    if (end - at <= LONGEST_WORD) write(run, text.slice(at, Math.min(to, end + 1)), at);
    at = end + 1;
  }
}
