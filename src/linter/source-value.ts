/** Finds where the characters of an mdast value stand in the source: escapes, entities and line prefixes lie between them. */
import { join, type Run, write, writeDecoded } from './run.ts';
import { sourceEnd, sourceStart, type View } from './view.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const AMPERSANDS = new Set(['&amp;', '&AMP;', '&#38;', '&#x26;', '&#X26;']);
const LONGEST_ENTITY = 40;

/** Adds what stands at `[from, to)` of the view. */
export function writeView(run: Run, view: View, from: number, to: number): void {
  if (to <= from) return;
  const start = sourceStart(view, from);
  write(run, view.source.slice(start, sourceEnd(view, to)), start);
}

/**
 * Adds `value`, which the view spells at `[from, to)`, to the run. Each line ending becomes one newline that is not in the source,
 * and so do the quote marks and the indent after it.
 */
export function writeValue(run: Run, view: View, from: number, to: number, value: string): void {
  const { text } = view;
  if (to - from === value.length && !value.includes('\n') && !value.includes('\r')) {
    writeView(run, view, from, to);
    return;
  }
  let valueAt = 0;
  let sourceAt = from;
  for (let line = 0; ; line++) {
    const valueEnd = lineEnd(value, valueAt, value.length);
    const stop = lineEnd(text, sourceAt, to);
    writeLine(run, view, sourceAt, stop, value.slice(valueAt, valueEnd), line > 0);
    if (valueEnd >= value.length) return;
    join(run, '\n');
    valueAt = valueEnd + endingLength(value, valueEnd);
    sourceAt = Math.min(to, stop + endingLength(text, stop));
  }
}

function writeLine(run: Run, view: View, from: number, to: number, value: string, prefixed: boolean): void {
  const { text } = view;
  const trimmed = trimEnd(text, from, to);
  const ends = prefixed ? [trimmed - value.length, to - value.length] : [from];
  for (const start of ends) {
    if (start >= from && text.startsWith(value, start)) {
      writeView(run, view, start, start + value.length);
      return;
    }
  }
  for (const start of prefixed ? prefixEnds(text, from, to) : [from]) {
    const pieces = align(text, start, to, value);
    if (!pieces) continue;
    for (let i = 0; i < pieces.length; i += 3) {
      const [at, place, length] = pieces.slice(i, i + 3) as [number, number, number];
      if (text[place] === '&') writeDecoded(run, value.slice(at, at + length), sourceStart(view, place));
      else writeView(run, view, place, place + length);
    }
    return;
  }
  join(run, value);
}

/** Where the text of a line may begin after quote marks and indent: the furthest place first. */
function prefixEnds(text: string, from: number, to: number): readonly number[] {
  const ends: number[] = [];
  let at = skipBlanks(text, from, to);
  ends.push(at);
  while (text[at] === '>' && at < to && ends.length < 100) {
    at = skipBlanks(text, at + 1, to);
    ends.push(at);
  }
  return ends.reverse();
}

/** Triples `at, start, length` that map the value to the source line, or null when they do not fit. */
function align(text: string, from: number, to: number, value: string): readonly number[] | null {
  const pieces: number[] = [];
  let at = from;
  let i = 0;
  while (i < value.length) {
    if (at >= to) return null;
    const char = text[at] as string;
    let length = 1;
    let next = at + 1;
    let start = at;
    if (char === '\\' && at + 1 < to && text[at + 1] === value[i] && PUNCTUATION.test(value[i] as string)) {
      start = at + 1;
      next = at + 2;
    } else if (char === '&' && isDecoded(text, at, to, value, i)) {
      next = text.indexOf(';', at) + 1;
      length = decodedLength(value, i, text.slice(at, next), next < to ? (text[next] as string) : '');
    } else if (char !== value[i] && !(char === '\0' && value[i] === '\ufffd')) return null;
    const last = pieces.length - 3;
    if (last >= 0 && start === at && next === at + 1 && (pieces[last + 1] as number) + (pieces[last + 2] as number) === at) {
      pieces[last + 2] = (pieces[last + 2] as number) + 1;
    } else pieces.push(i, start, length);
    i += length;
    at = next;
  }
  return trimEnd(text, at, to) === at ? pieces : null;
}

/** Whether the `&` at `at` begins an entity that the value shows decoded at `i`. */
function isDecoded(text: string, at: number, to: number, value: string, i: number): boolean {
  const end = text.indexOf(';', at);
  if (end === -1 || end >= to || end - at > LONGEST_ENTITY) return false;
  return value[i] !== '&' || AMPERSANDS.has(text.slice(at, end + 1)) || /^&#(?:0*38|[xX]0*26);$/.test(text.slice(at, end + 1));
}

/** How many code units of the value an entity stands for: a few named ones are two characters. */
function decodedLength(value: string, i: number, entity: string, follow: string): number {
  const code = value.charCodeAt(i);
  if (code >= 0xd800 && code < 0xdc00) return 2;
  if (entity.startsWith('&#') || follow === '' ? i + 1 >= value.length || entity.startsWith('&#') : value[i + 1] === follow) return 1;
  return '&\\'.includes(follow) ? 1 : Math.min(2, value.length - i);
}

function lineEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return to;
}

const endingLength = (text: string, at: number): number => (text.startsWith('\r\n', at) ? 2 : 1);

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}
