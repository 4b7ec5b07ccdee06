/** Cuts a document into parts at the places where the parser would start afresh, and sets aside what would cost it too much. */
import { atxDepth, type Line, markerCount, measureLine } from './block-lines.ts';
import { isRaw, type LineRole, type ScanState, scanLine, startScan } from './block-scan.ts';
import { frontMatterEnd } from './front-matter-end.ts';
import { columnCount, isPlainLine, isPlainStart, isTableRule, markupCount } from './plain-lines.ts';
import { mayContinueList } from './typed-items.ts';
import type { Limit } from './types.ts';

/** A line above this many code units is read as plain text. */
export const LONGEST_LINE = 65_536;
/** A paragraph, or line of a table, with more markup characters than this is read as plain text. */
export const MOST_MARKUP = 3_000;
/** A table with more columns than this is read as plain text. */
export const MOST_COLUMNS = 400;
/** In a list that goes on for more lines than this, one line is read as plain text, so that what follows starts afresh. */
export const MOST_LINES = 2_000;
/** A line that starts with more quote and list markers than this (two columns of indent count as one) is read as plain text. */
export const MOST_NESTING = 100;

/**
 * How a segment is read. `heading`, `paragraph`: an ATX heading or a paragraph without any markup, read by hand; `markdown`: by hand when it is simple,
 * else by the parser; `parsed`: by the parser; `plain`: as text, because of a limit; `front-matter`: as YAML.
 */
export type SegmentKind = 'heading' | 'paragraph' | 'markdown' | 'parsed' | 'plain' | 'front-matter';

/** A stretch of the document, in code units. */
export interface Part {
  kind: SegmentKind;
  start: number;
  end: number;
  /** Nothing before it matters for how it is read. */
  free: boolean;
  isHeading: boolean;
  limit: Limit['kind'] | null;
}

export function newPart(kind: SegmentKind, start: number, end: number, free: boolean): Part {
  return { kind, start, end, free, isHeading: false, limit: null };
}

/** The splitter at work: the parts so far, and what is known of the part that grows. */
interface Splitter {
  readonly text: string;
  readonly parts: Part[];
  state: ScanState;
  /** Markup characters since the last blank line, and where that stretch began; in a table, those of one line. */
  markup: number;
  runStart: number;
  runLines: number;
  columns: number;
  inTable: boolean;
  /** Lines since a place where the text could be cut. */
  lines: number;
  blank: boolean;
}

/** Asked when a free part is about to begin; `parts` are all before it. True ends the cutting there. */
export type PartStop = (start: number, isHeading: boolean, parts: readonly Part[]) => boolean;

/** Cuts a text (without byte-order mark) into parts that join up to the whole. */
export function splitParts(text: string): readonly Part[] {
  const body = frontMatterEnd(text);
  const first = body > 0 ? [newPart('front-matter', 0, body, true)] : [];
  return splitPartsFrom(text, body, first, () => false);
}

/** Cuts on from the offset `from`, where a free part begins or nothing but front matter stands before; `parts` are those before it, and are added to. */
export function splitPartsFrom(text: string, from: number, parts: Part[], stop: PartStop): readonly Part[] {
  const splitter: Splitter = {
    text,
    parts,
    state: startScan(),
    markup: 0,
    runStart: from,
    runLines: 0,
    columns: 0,
    inTable: false,
    lines: 0,
    blank: true,
  };
  for (let start = from; start < text.length; ) {
    const end = lineEnd(text, start);
    const next = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : end < text.length ? 1 : 0);
    if (!takeLine(splitter, measureLine(text, start, end), next, stop)) break;
    start = next;
  }
  return parts;
}

function lineEnd(text: string, start: number): number {
  let i = start;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
  }
  return i;
}

/** Takes a line in. False when the cutting ends before it. */
function takeLine(splitter: Splitter, line: Line, next: number, stop: PartStop): boolean {
  const { text, state } = splitter;
  const raw = isRaw(state);
  const limit = raw ? null : limitOf(text, line);
  if (limit) {
    setAside(splitter, line.start, next, limit);
    return true;
  }
  const role = scanLine(state, text, line);
  const free = role === 'heading' || (role === 'start' && !mayContinueList(text, line.at));
  if (free && stop(line.start, role === 'heading', splitter.parts)) return false;
  addLine(splitter, line, next, role, free);
  countCost(splitter, line, next, role, raw);
  return true;
}

function limitOf(text: string, line: Line): Limit['kind'] | null {
  if (line.end - line.start > LONGEST_LINE) return 'long-line';
  const markers = markerCount(text, line);
  return markers > 0 && markers + line.indent / 2 > MOST_NESTING ? 'deep-nesting' : null;
}

/** Adds a line to the part that grows, or begins a new one. */
function addLine(splitter: Splitter, line: Line, next: number, role: LineRole, free: boolean): void {
  const { text, parts, blank } = splitter;
  const part = parts.at(-1);
  splitter.blank = role === 'blank';
  if (role === 'blank') {
    if (part) part.end = next;
    else parts.push(newPart('markdown', line.start, next, false));
  } else if (role === 'heading') {
    const byHand = isPlainLine(text, line.at + atxDepth(text, line), line.end);
    parts.push({ ...newPart(byHand ? 'heading' : 'markdown', line.start, next, true), isHeading: true });
  } else if (role === 'start') {
    const byHand = isPlainStart(text, line) && isPlainLine(text, line.at, line.end);
    parts.push(newPart(byHand ? 'paragraph' : 'markdown', line.start, next, free));
  } else if (part?.kind === 'markdown') {
    part.end = next;
  } else if (part?.kind === 'paragraph' && !blank) {
    if (line.indent > 0 || !isPlainStart(text, line) || !isPlainLine(text, line.at, line.end)) part.kind = 'markdown';
    part.end = next;
  } else {
    parts.push(newPart('markdown', line.start, next, false));
  }
}

/** Counts what is costly to the parser since it could start afresh, and sets aside as plain text what is too much. */
function countCost(splitter: Splitter, line: Line, next: number, role: LineRole, raw: boolean): void {
  const startsAfresh = role === 'heading' || role === 'start';
  splitter.lines = startsAfresh ? 0 : splitter.lines + 1;
  if (raw || role === 'blank') restartCount(splitter, next);
  else if (splitter.lines > MOST_LINES) setAside(splitter, line.start, next, 'dense-markup');
  else {
    if (startsAfresh) restartCount(splitter, line.start);
    countMarkup(splitter, line, next);
    if (role === 'heading') restartCount(splitter, next);
  }
}

function countMarkup(splitter: Splitter, line: Line, next: number): void {
  const { text } = splitter;
  if (++splitter.runLines === 1) splitter.columns = columnCount(text, line);
  else if (splitter.runLines === 2) splitter.inTable = isTableRule(text, line) && columnCount(text, line) === splitter.columns;
  if (splitter.inTable) {
    splitter.markup = 0;
    splitter.lines = 0;
    if (splitter.columns > MOST_COLUMNS) setAside(splitter, splitter.runStart, next, 'dense-markup');
  }
  if (splitter.parts.at(-1)?.kind === 'markdown') splitter.markup += markupCount(text, line);
  if (splitter.markup > MOST_MARKUP) setAside(splitter, splitter.inTable ? line.start : splitter.runStart, next, 'dense-markup');
}

function restartCount(splitter: Splitter, start: number): void {
  splitter.markup = 0;
  splitter.runStart = start;
  splitter.runLines = 0;
  splitter.inTable = false;
}

/** Makes `[start, end)` a plain part, and starts afresh after it. */
function setAside(splitter: Splitter, start: number, end: number, limit: Limit['kind']): void {
  const { parts } = splitter;
  while (parts.length > 0 && (parts.at(-1) as Part).start >= start) parts.pop();
  const last = parts.at(-1);
  if (last) last.end = Math.min(last.end, start);
  if (last?.limit === limit && last.end === start) last.end = end;
  else parts.push({ ...newPart('plain', start, end, true), limit });
  splitter.state = startScan();
  restartCount(splitter, end);
  splitter.lines = 0;
  splitter.blank = true;
}
