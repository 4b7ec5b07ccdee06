/** Cuts a document into chunks that can be read one by one, with the same result as reading the whole. */
import { frontMatterEnd } from './front-matter-end.ts';
import type { Span } from './source.ts';
import { newPart, type Part, type SegmentKind, splitParts, splitPartsFrom } from './split-parts.ts';
import type { Limit } from './types.ts';

/** How long chunks are, in code units: from `least` on they are cut before a heading, from `full` on before a paragraph as well. */
export interface ChunkSize {
  readonly least: number;
  readonly full: number;
}

const USUAL_SIZE: ChunkSize = { least: 256, full: 1024 };

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
  /** It begins where the parser would start afresh whatever stands before it. */
  readonly free: boolean;
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
  if (body < text.length) parts.push(newPart('parsed', body, text.length, false));
  return groupParts(text, parts, USUAL_SIZE);
}

/**
 * The chunks of a text from the offset `from` on, where a free chunk begins (0: the start of the text), up to the first place at which
 * a free chunk would begin and `stop` is true: the same as `splitChunks` gives there.
 */
export function splitChunksFrom(text: string, from: number, stop: (start: number) => boolean): readonly Chunk[] {
  const body = from === 0 ? frontMatterEnd(text) : from;
  const first = body > from ? [newPart('front-matter', 0, body, true)] : [];
  const parts = splitPartsFrom(text, body, first, (start, isHeading, before) => {
    const last = before.at(-1);
    if (!stop(start)) return false;
    const part = { ...newPart('markdown', start, start, true), isHeading };
    return last === undefined || cutsBefore(part, last, lastChunkStart(before, USUAL_SIZE), USUAL_SIZE);
  });
  return groupParts(text, parts, USUAL_SIZE);
}

/** Where the last of the chunks begins into which parts are grouped. */
function lastChunkStart(parts: readonly Part[], size: ChunkSize): number {
  let { start } = parts[0] as Part;
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i] as Part;
    if (cutsBefore(part, parts[i - 1] as Part, start, size)) start = part.start;
  }
  return start;
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
  const first = parts[0] as Part;
  const { start } = first;
  const end = (parts.at(-1) as Part).end;
  const segments = parts.map((part): Segment => ({ kind: part.kind, start: part.start - start, end: part.end - start }));
  const { free, limit } = first;
  return { start, text: text.slice(start, end), segments, limit, free: free && !isAlone(first) };
}
