/**
 * Tries as bytes, for the model file. Numbers are written seven bits at a time, lowest first, with the eighth bit set when more follow.
 * Per node, in order: the number of edges, the number of concepts, the edges' patterns (each as the difference from the one before), the concepts.
 */
import type { Trie } from './lexicon.ts';

/** What a trie comes to in numbers; the patterns go into the header of the model. */
export function packTrie(trie: Trie): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const { edgeStart, edgePattern, conceptStart, concepts } = trie;
  for (let node = 0; node + 1 < edgeStart.length; node++) {
    const edges = edgePattern.subarray(edgeStart[node], edgeStart[node + 1]);
    const ends = concepts.subarray(conceptStart[node], conceptStart[node + 1]);
    write(edges.length);
    write(ends.length);
    edges.forEach((pattern, i) => {
      write(i === 0 ? pattern : pattern - (edges[i - 1] as number));
    });
    ends.forEach(write);
  }
  return Uint8Array.from(bytes);
}

/** Sizes of a trie, as the header of the model has them. */
export interface TrieSize {
  readonly nodes: number;
  readonly ends: number;
}

/** Reads a trie. Returns null when the bytes do not make a trie of this size, with these patterns and this many concepts. */
export function unpackTrie(bytes: Uint8Array, patterns: readonly string[], { nodes, ends }: TrieSize, conceptCount: number): Trie | null {
  const edgeStart = new Int32Array(nodes + 1);
  const edgePattern = new Int32Array(nodes - 1);
  const conceptStart = new Int32Array(nodes + 1);
  const concepts = new Int32Array(ends);
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value;
  };
  let edge = 0;
  let end = 0;
  for (let node = 0; node < nodes; node++) {
    const edges = read();
    const own = read();
    const leadsBack = edges > 0 && edge < node;
    if (edge + edges > edgePattern.length || end + own > ends || leadsBack) return null;
    for (let i = 0, pattern = 0; i < edges; i++) {
      pattern += read();
      if (pattern >= patterns.length) return null;
      edgePattern[edge++] = pattern;
    }
    for (let i = 0; i < own; i++) {
      const concept = read();
      if (concept >= conceptCount) return null;
      concepts[end++] = concept;
    }
    edgeStart[node + 1] = edge;
    conceptStart[node + 1] = end;
  }
  const whole = edge === edgePattern.length && end === ends && at === bytes.length;
  return whole ? { patterns, edgeStart, edgePattern, conceptStart, concepts } : null;
}
