/**
 * Tries as bytes, for the model file. Columns, because what is alike compresses best side by side: per node the number of its edges, then per node the number of its concepts, both seven bits at a
 * time, lowest first, with the eighth bit set when more follow; per edge its pattern, as the difference from the edge before it of the same node, the low bytes before the high ones; per end
 * its concept, likewise; and the patterns, in the order of their characters: for each the number of characters that it begins with as the one before it does (at most 255), and then what
 * follows on these, in UTF-8, each ended by `|`.
 */
import type { Trie } from './lexicon.ts';

/** Sizes of a trie, as the header of the model has them. */
export interface TrieSize {
  readonly nodes: number;
  readonly ends: number;
  readonly patterns: number;
}

const mostShared = 255;

/** The size that `unpackTrie` asks for. */
export const sizeOf = ({ edgeStart, concepts, patterns }: Trie): TrieSize => ({
  nodes: edgeStart.length - 1,
  ends: concepts.length,
  patterns: patterns.length,
});

/** Patterns and concepts are numbered in 16 bits. */
const mostPatterns = 2 ** 16;

/** Packs a trie. Throws a `RangeError` when it has more patterns than can be numbered. */
export function packTrie({ edgeStart, edgePattern, conceptStart, concepts, patterns }: Trie): Uint8Array {
  if (patterns.length > mostPatterns)
    throw new RangeError(
      `A lexicon of ${patterns.length} words in one language does not fit in a model, which has room for ${mostPatterns}.`,
    );
  const steps = edgePattern.slice();
  for (let node = 0; node + 1 < edgeStart.length; node++) {
    const first = edgeStart[node] as number;
    for (let edge = (edgeStart[node + 1] as number) - 1; edge > first; edge--) steps[edge]! -= edgePattern[edge - 1] as number;
  }
  const shared = patterns.map((pattern, i) => sharedStart(pattern, patterns[i - 1] ?? ''));
  const rest = patterns.map((pattern, i) => `${pattern.slice(shared[i])}|`).join('');
  return Uint8Array.from([
    ...packCounts(edgeStart),
    ...packCounts(conceptStart),
    ...lowBytes(steps),
    ...highBytes(steps),
    ...lowBytes(concepts),
    ...highBytes(concepts),
    ...shared,
    ...new TextEncoder().encode(rest),
  ]);
}

function sharedStart(text: string, before: string): number {
  let length = 0;
  while (length < Math.min(text.length, before.length, mostShared) && text[length] === before[length]) length++;
  return length;
}

/** The differences of numbers that never fall. */
function packCounts(starts: Int32Array): number[] {
  const bytes: number[] = [];
  for (let i = 1; i < starts.length; i++) {
    let rest = (starts[i] as number) - (starts[i - 1] as number);
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return bytes;
}

const lowBytes = (numbers: Int32Array): Uint8Array => Uint8Array.from(numbers, (number) => number & 255);
const highBytes = (numbers: Int32Array): Uint8Array => Uint8Array.from(numbers, (number) => number >> 8);

/** Reads a trie. Returns null when the bytes do not make a trie of this size with this many concepts. */
export function unpackTrie(bytes: Uint8Array, size: TrieSize, conceptCount: number): Trie | null {
  const { nodes, ends } = size;
  const edges = nodes - 1;
  // Each of these takes so many bytes at least; what a header may promise beyond it would be room for nothing.
  if (2 * nodes + 2 * edges + 2 * ends + 2 * size.patterns > bytes.length) return null;
  const edgeStart = new Int32Array(nodes + 1);
  const conceptStart = new Int32Array(nodes + 1);
  const conceptsAt = readCounts(bytes, 0, edgeStart, edges);
  const numbersAt = conceptsAt === null ? null : readCounts(bytes, conceptsAt, conceptStart, ends);
  if (numbersAt === null) return null;
  const patternsAt = numbersAt + 2 * edges + 2 * ends;
  const patterns = readPatterns(bytes.subarray(patternsAt), size.patterns);
  if (patterns === null) return null;
  const edgePattern = readNumbers(bytes.subarray(numbersAt, numbersAt + 2 * edges), edges);
  const concepts = readNumbers(bytes.subarray(numbersAt + 2 * edges, patternsAt), ends);
  if (!addSteps(edgePattern, edgeStart, size.patterns)) return null;
  if (concepts.some((concept) => concept >= conceptCount)) return null;
  return { patterns, edgeStart, edgePattern, conceptStart, concepts };
}

/**
 * Adds up the steps from edge to edge of each node; whether all come to a pattern, and lead on: an edge leads to the node behind it in number, so one from a later node would lead back. In one
 * loop, as V8 would compile the loop of a node apart and drop it again at each node.
 */
function addSteps(edgePattern: Int32Array, edgeStart: Int32Array, patterns: number): boolean {
  let node = -1;
  let end = 0;
  for (let edge = 0; edge < edgePattern.length; edge++) {
    const isFirst = edge >= end;
    while (edge >= end) end = edgeStart[++node + 1] as number;
    if (isFirst && edge < node) return false;
    const pattern = (edgePattern[edge] as number) + (isFirst ? 0 : (edgePattern[edge - 1] as number));
    if (pattern >= patterns) return false;
    edgePattern[edge] = pattern;
  }
  return true;
}

/** Reads the counts from `from` on, adds them up in `starts`, and returns where they end; null when they do not come to `total`. */
function readCounts(bytes: Uint8Array, from: number, starts: Int32Array, total: number): number | null {
  let at = from;
  for (let i = 1; i < starts.length; i++) {
    let count = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      count |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    const sum = (starts[i - 1] as number) + count;
    if (sum > total) return null;
    starts[i] = sum;
  }
  return starts.at(-1) === total ? at : null;
}

function readNumbers(bytes: Uint8Array, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = (bytes[i] as number) | ((bytes[count + i] as number) << 8);
  return numbers;
}

function readPatterns(bytes: Uint8Array, count: number): string[] | null {
  const rests = new TextDecoder().decode(bytes.subarray(count)).split('|');
  if (rests.pop() !== '' || rests.length !== count) return null;
  let before = '';
  for (let i = 0; i < count; i++) {
    const shared = bytes[i] as number;
    if (shared > before.length) return null;
    before = before.slice(0, shared) + (rests[i] as string);
    rests[i] = before;
  }
  return rests;
}
