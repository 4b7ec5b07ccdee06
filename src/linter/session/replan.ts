/** Keeps a plan up to date with its texts: reads again only what changed. */
import { type Chunk, splitChunks } from '../chunks.ts';
import { createSource, type SourceInput, type SourceText } from '../source.ts';
import type { Plan } from '../types.ts';
import { changeBetween, changeLineStarts } from './change.ts';
import { createJoiner } from './join-placed.ts';
import { type ReadChunk, type ReadChunks, readChunks } from './read-chunks.ts';
import { rechunk } from './rechunk.ts';

interface KeptDocument extends ReadChunks {
  readonly source: SourceText;
  /** Those of `source`, which a change changes. */
  readonly lineStarts: number[];
  /** What the last change took out: an undo brings it back. */
  readonly dropped: readonly ReadChunk[];
}

/**
 * Gives the plan of texts, as `createPlan` does. Passages, blocks and tables of unchanged text are the same objects each time; they hold good
 * until the next call, as they then get their new places.
 */
export function createReplanner(): (inputs: readonly SourceInput[]) => Plan {
  const join = createJoiner();
  let documents: readonly KeptDocument[] = [];
  return (inputs) => {
    documents = inputs.map((input, index) => {
      const known = documents[index];
      return known === undefined ? newDocument(input) : changedDocument(known, input);
    });
    return join(documents.map(({ source, chunks }) => ({ source, fragments: chunks.map(({ placed }) => placed) })));
  };
}

function newDocument(input: SourceInput): KeptDocument {
  const { name, text, lineStarts: frozen } = createSource(input);
  const lineStarts = [...frozen];
  return {
    source: Object.freeze({ name, text, lineStarts }),
    lineStarts,
    ...readChunks([], splitChunks(text).map(detached), [], { labels: null, dropped: [] }),
    dropped: [],
  };
}

function changedDocument(known: KeptDocument, { name, text: given }: SourceInput): KeptDocument {
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given;
  if (text === known.source.text)
    return name === known.source.name ? known : { ...known, source: Object.freeze({ ...known.source, name }) };
  const change = changeBetween(known.source.text, text);
  const chunks = known.chunks.map(({ chunk }) => chunk);
  const { head, middle, tail } = rechunk(chunks, startsOf(chunks), text, change);
  const end = chunks.length - tail;
  const dropped = known.chunks.slice(head, end);
  const read = readChunks(known.chunks.slice(0, head), middle.map(detached), known.chunks.slice(end), {
    labels: known.labels,
    dropped: [...known.dropped, ...dropped],
  });
  changeLineStarts(known.lineStarts, text, change);
  // A chunk has one place: what has come back already cannot come back a second time.
  const back = new Set(read.chunks.slice(head, read.chunks.length - tail));
  const out = dropped.filter((chunk) => !back.has(chunk));
  return { source: Object.freeze({ name, text, lineStarts: known.lineStarts }), lineStarts: known.lineStarts, ...read, dropped: out };
}

function startsOf(chunks: readonly Chunk[]): readonly number[] {
  let start = 0;
  return chunks.map(({ text }) => {
    start += text.length;
    return start - text.length;
  });
}

/** The chunk with a text of its own: a part of a string keeps the whole string in memory, and so every version that was ever checked. */
function detached(chunk: Chunk): Chunk {
  return { ...chunk, text: ` ${chunk.text}`.slice(1) };
}
