import { firstNotBefore } from './ordered.ts';
import type { Evidence, Judgement, Plan, Stretch } from './types.ts';

/** Evidence by the passages that show it. */
export interface EvidenceIndex {
  /** The evidence of one passage. */
  readonly of: (passage: number) => readonly Evidence[];
  /** The evidence of each stretch of the plan, in the order of the stretches. */
  readonly byStretch: readonly (readonly Evidence[])[];
}

const NONE: readonly Evidence[] = Object.freeze([]);

export function createEvidenceIndex(
  { stretches }: Plan,
  { evidence, byStretch }: Pick<Judgement, 'evidence' | 'byStretch'>,
): EvidenceIndex {
  const isSorted = byStretch !== undefined || evidence.every((item, i) => i === 0 || (evidence[i - 1] as Evidence).passage <= item.passage);
  const sorted = isSorted ? evidence : [...evidence].sort((a, b) => a.passage - b.passage);
  return {
    of(passage) {
      const start = firstFrom(sorted, passage, 0, sorted.length);
      let end = start;
      while (end < sorted.length && (sorted[end] as Evidence).passage === passage) end++;
      return start === end ? NONE : sorted.slice(start, end);
    },
    byStretch: byStretch ?? cutByStretch(stretches, sorted),
  };
}

function cutByStretch(stretches: readonly Stretch[], sorted: readonly Evidence[]): readonly (readonly Evidence[])[] {
  let start = 0;
  return stretches.map(({ to }) => {
    let step = 1;
    while (start + step < sorted.length && (sorted[start + step] as Evidence).passage < to) step *= 2;
    const end = firstFrom(sorted, to, start + (step >> 1), Math.min(sorted.length, start + step));
    const own = start === end ? NONE : sorted.slice(start, end);
    start = end;
    return own;
  });
}

/** Index of the first evidence, between two indices, of that passage or a later one. */
function firstFrom(sorted: readonly Evidence[], passage: number, from: number, to: number): number {
  return firstNotBefore((i) => (sorted[i] as Evidence).passage < passage, from, to);
}
