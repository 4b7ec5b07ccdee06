/** Cuts a document into chunks that can be read one by one, with the same result as reading the whole. */
import { atxDepth, type Line, markerCount, measureLine } from './block-lines.ts';
import { isRaw, type LineRole, type ScanState, scanLine, startScan } from './block-scan.ts';
import { frontMatterEnd } from './front-matter.ts';
import { isPlainLine, isPlainStart, markupCount } from './plain-lines.ts';
import type { Span } from './source.ts';
import type { Limit } from './types.ts';

/** A line above this many code units is read as plain text. */
export const LONGEST_LINE = 65_536;
/** A paragraph with more markup characters than this is read as plain text. */
export const MOST_MARKUP = 10_000;
/** A line that starts with more quote and list markers than this is read as plain text. */
export const MOST_NESTING = 100;

/** How long chunks are, in code units: from `least` on they are cut before a heading, from `full` on before a paragraph as well. */
export interface ChunkSize {
  readonly least: number;
  readonly full: number;
}

const USUAL_SIZE: ChunkSize = { least: 256, full: 1024 };

/**
 * How a segment is read. `heading`, `paragraph`: an ATX heading or a paragraph without any markup, read by hand; `markdown`: by the parser;
 * `plain`: as text, because of a limit; `front-matter`: as YAML.
 */
export type SegmentKind = 'heading' | 'paragraph' | 'markdown' | 'plain' | 'front-matter';

/** A stretch of a chunk; offsets from the start of the chunk. The segments of a chunk join up. */
export interface Segment extends Span {
  readonly kind: SegmentKind;
}

/** A part of a document that is read on its own. `limit`: why its `plain` segment is not read as Markdown. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly limit: Limit['kind'] | null;
}

interface Part {
  kind: SegmentKind;
  start: number;
  end: number;
  /** Nothing before it matters for how it is read. */
  free: boolean;
  isHeading: boolean;
  limit: Limit['kind'] | null;
}

function newPart(kind: SegmentKind, start: number, end: number, free: boolean): Part {
  return { kind, start, end, free, isHeading: false, limit: null };
}

/** Cuts a text (without byte-order mark). The chunks join up to the whole text; an empty text gives none. */
export function splitChunks(text: string, size: ChunkSize = USUAL_SIZE): readonly Chunk[] {
  return groupParts(text, splitParts(text), size);
}

/** The text as one chunk after its front matter, all read by the parser: what `splitChunks` must be equal to. For tests. */
export function wholeChunk(text: string): readonly Chunk[] {
  const body = frontMatterEnd(text);
  const parts: Part[] = [];
  if (body > 0) parts.push(newPart('front-matter', 0, body, true));
  if (body < text.length) parts.push(newPart('markdown', body, text.length, false));
  return groupParts(text, parts, USUAL_SIZE);
}

/** The splitter at work: the parts so far, and what is known of the part that grows. */
interface Splitter {
  readonly text: string;
  readonly parts: Part[];
  state: ScanState;
  /** Markup characters since the last blank line, and where that stretch began. */
  markup: number;
  runStart: number;
  blank: boolean;
}

function splitParts(text: string): readonly Part[] {
  const body = frontMatterEnd(text);
  const splitter: Splitter = { text, parts: [], state: startScan(), markup: 0, runStart: body, blank: true };
  if (body > 0) splitter.parts.push(newPart('front-matter', 0, body, true));
  let start = body;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const next = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : end < text.length ? 1 : 0);
    takeLine(splitter, measureLine(text, start, end), next);
    start = next;
  }
  return splitter.parts;
}

function lineEnd(text: string, start: number): number {
  let i = start;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
  }
  return i;
}

function takeLine(splitter: Splitter, line: Line, next: number): void {
  const { text, state } = splitter;
  const raw = isRaw(state);
  if (!raw && (line.end - line.start > LONGEST_LINE || markerCount(text, line) > MOST_NESTING)) {
    const limit = line.end - line.start > LONGEST_LINE ? 'long-line' : 'deep-nesting';
    setAside(splitter, line.start, next, limit);
    return;
  }
  const role = scanLine(state, text, line);
  addLine(splitter, line, next, role);
  countMarkup(splitter, line, next, role, raw);
}

/** Adds a line to the part that grows, or begins a new one. */
function addLine(splitter: Splitter, line: Line, next: number, role: LineRole): void {
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
    parts.push(newPart(byHand ? 'paragraph' : 'markdown', line.start, next, true));
  } else if (part?.kind === 'markdown') {
    part.end = next;
  } else if (part?.kind === 'paragraph' && !blank) {
    if (line.indent > 0 || !isPlainStart(text, line) || !isPlainLine(text, line.at, line.end)) part.kind = 'markdown';
    part.end = next;
  } else {
    parts.push(newPart('markdown', line.start, next, false));
  }
}

/** Counts markup in a stretch without blank lines, and sets the stretch aside as plain text when there is too much of it. */
function countMarkup(splitter: Splitter, line: Line, next: number, role: LineRole, raw: boolean): void {
  if (raw || role === 'blank') return restartCount(splitter, next);
  if (role !== 'inside') restartCount(splitter, line.start);
  if (splitter.parts.at(-1)?.kind === 'markdown') splitter.markup += markupCount(splitter.text, line);
  if (splitter.markup > MOST_MARKUP) setAside(splitter, splitter.runStart, next, 'dense-markup');
  else if (role === 'heading') restartCount(splitter, next);
}

function restartCount(splitter: Splitter, start: number): void {
  splitter.markup = 0;
  splitter.runStart = start;
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
  splitter.blank = true;
}

/** Groups parts into chunks. A part read as plain text and front matter stand alone. */
function groupParts(text: string, parts: readonly Part[], size: ChunkSize): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let first = 0;
  for (let i = 1; i <= parts.length; i++) {
    const part = parts[i];
    if (part && !cutsBefore(part, parts[i - 1] as Part, (parts[first] as Part).start, size)) continue;
    chunks.push(chunkOf(text, parts.slice(first, i)));
    first = i;
  }
  return chunks;
}

function cutsBefore(part: Part, before: Part, chunkStart: number, size: ChunkSize): boolean {
  if (isAlone(part) || isAlone(before)) return true;
  return part.free && part.start - chunkStart >= (part.isHeading ? size.least : size.full);
}

const isAlone = (part: Part): boolean => part.kind === 'plain' || part.kind === 'front-matter';

function chunkOf(text: string, parts: readonly Part[]): Chunk {
  const start = (parts[0] as Part).start;
  const end = (parts.at(-1) as Part).end;
  const segments: Segment[] = [];
  for (const part of parts) {
    const last = segments.at(-1);
    if (last?.kind === 'markdown' && part.kind === 'markdown') segments[segments.length - 1] = { ...last, end: part.end - start };
    else segments.push({ kind: part.kind, start: part.start - start, end: part.end - start });
  }
  return { start, text: text.slice(start, end), segments, limit: parts[0]?.limit ?? null };
}
