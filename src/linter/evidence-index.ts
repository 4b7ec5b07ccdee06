import type { Evidence } from './types.ts';

/** Evidence by the passages that show it. */
export interface EvidenceIndex {
  /** The evidence of the passages `from` to `to` (exclusive), in order. */
  readonly between: (from: number, to: number) => readonly Evidence[];
}

const NONE: readonly Evidence[] = Object.freeze([]);

export function createEvidenceIndex(evidence: readonly Evidence[]): EvidenceIndex {
  const isSorted = evidence.every((item, i) => i === 0 || (evidence[i - 1] as Evidence).passage <= item.passage);
  const sorted = isSorted ? evidence : [...evidence].sort((a, b) => a.passage - b.passage);
  const firstFrom = (passage: number, start: number): number => {
    let low = start;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Evidence).passage < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    between(from, to) {
      const start = firstFrom(from, 0);
      let end = start;
      while (end < sorted.length && (sorted[end] as Evidence).passage < to) end++;
      return start === end ? NONE : sorted.slice(start, end);
    },
  };
}
