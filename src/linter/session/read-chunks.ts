/** Reads the chunks of one document, with labels known to each other; what was read before is not read again. */
import type { Chunk } from '../chunks.ts';
import type { Fragment } from '../fragment.ts';
import { labelKey, mayDefine } from '../labels.ts';
import { foreignLabels } from '../plan.ts';
import { parseChunk } from '../read-chunk.ts';
import { type PlacedFragment, placeFragment } from './placed.ts';

/** A chunk with what it holds. `own`: as read by itself, for a chunk that may define labels; `foreign`: the labels it needs from elsewhere. */
export interface ReadChunk {
  readonly chunk: Chunk;
  readonly own: Fragment | null;
  readonly foreign: readonly string[];
  readonly placed: PlacedFragment;
}

/** `labels`: those defined in the document, by their keys, in order of place. */
export interface ReadChunks {
  readonly chunks: readonly ReadChunk[];
  readonly labels: ReadonlyMap<string, string>;
}

/** What is known of the document as it was: its labels, and chunks that were read and are no longer in it. */
export interface Known {
  readonly labels: ReadonlyMap<string, string> | null;
  readonly dropped: readonly ReadChunk[];
}

/** `before` and `after` stay as they are, unless the labels that the document defines have changed. */
export function readChunks(before: readonly ReadChunk[], fresh: readonly Chunk[], after: readonly ReadChunk[], known: Known): ReadChunks {
  const pool = new Map(known.dropped.map((read) => [contentOf(read.chunk), read]));
  const middle = fresh.map((chunk) => recall(chunk, pool));
  const chunks = [...before, ...middle, ...after];
  const mayChange = known.labels === null || [...known.dropped, ...middle].some(({ own }) => own !== null);
  const labels = mayChange || known.labels === null ? labelsOf(chunks) : known.labels;
  if (labels.size === 0 && (known.labels?.size ?? 0) === 0 && middle.every(({ foreign }) => foreign.length === 0))
    return { chunks, labels };
  const sameLabels = known.labels !== null && isSame(labels, known.labels);
  const isKept = (index: number): boolean => sameLabels && (index < before.length || index >= before.length + middle.length);
  return { chunks: chunks.map((read, index) => (isKept(index) ? read : withLabels(read, labels))), labels };
}

/** The chunk as it was read before, each time once, or else as read by itself. */
function recall(chunk: Chunk, pool: Map<string, ReadChunk>): ReadChunk {
  const key = contentOf(chunk);
  const known = pool.get(key);
  pool.delete(key);
  if (known !== undefined) return known;
  const fragment = parseChunk(chunk, []);
  return { chunk, own: mayDefine(chunk.text) ? fragment : null, foreign: [], placed: placeFragment(fragment) };
}

/** All that a fragment depends on, apart from foreign labels. */
function contentOf({ text, segments }: Chunk): string {
  const kind = segments[0]?.kind;
  return kind === 'front-matter' || kind === 'plain' ? `${kind}\n${text}` : `\n${text}`;
}

function labelsOf(chunks: readonly ReadChunk[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { own } of chunks) {
    for (const label of own?.defines ?? []) if (!labels.has(labelKey(label))) labels.set(labelKey(label), label);
  }
  return labels;
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a === b || (a.size === b.size && [...a].every(([key, label]) => b.get(key) === label));
}

function withLabels(read: ReadChunk, labels: ReadonlyMap<string, string>): ReadChunk {
  const { chunk, own } = read;
  const foreign = labels.size === 0 || !chunk.text.includes('[') ? [] : foreignLabels(chunk, labels, own ?? undefined);
  if (foreign.join('\n') === read.foreign.join('\n')) return read;
  return { chunk, own, foreign, placed: placeFragment(foreign.length === 0 && own ? own : parseChunk(chunk, foreign)) };
}
