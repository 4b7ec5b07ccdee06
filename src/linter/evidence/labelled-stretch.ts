import type { JudgedStretch } from './judged-stretch.ts';
import { never } from './status.ts';

/** What a passage is given when the writer says that it counts. */
const surely = -never;

/** Puts what the writer says of passages (by `pillar:passage`, as `withExemptions` gives it) in the place of what was learnt. */
export type Labeller = (stretches: readonly JudgedStretch[], labels: ReadonlyMap<string, boolean>) => readonly JudgedStretch[];

interface Label {
  readonly p: number;
  readonly passage: number;
  readonly counts: boolean;
}

/** A stretch with the same labels as before stays the same object. `pillars`: those of the model, in their order. */
export function createLabeller(pillars: readonly number[]): Labeller {
  const memory = new WeakMap<JudgedStretch, { readonly key: string; readonly labelled: JudgedStretch }>();
  return (stretches, labels) => {
    if (labels.size === 0) return stretches;
    const all = [...labels].flatMap(([key, counts]): Label[] => {
      const [pillar, passage] = key.split(':').map(Number) as [number, number];
      const p = pillars.indexOf(pillar);
      return p < 0 ? [] : [{ p, passage, counts }];
    });
    all.sort((a, b) => a.passage - b.passage);
    let next = 0;
    return stretches.map((judged) => {
      const { from, to } = judged.stretch;
      const own: Label[] = [];
      for (; next < all.length && (all[next] as Label).passage < to; next++)
        own.push({ ...(all[next] as Label), passage: (all[next] as Label).passage - from });
      if (own.length === 0) return judged;
      const key = JSON.stringify(own);
      const known = memory.get(judged);
      if (known?.key === key) return known.labelled;
      const labelled = withLabels(judged, own);
      memory.set(judged, { key, labelled });
      return labelled;
    });
  };
}

function withLabels({ stretch, best }: JudgedStretch, labels: readonly Label[]): JudgedStretch {
  const addressed = best.addressed.slice();
  const touched = best.touched.slice();
  const byWriter = new Set<number>();
  for (const { p, passage, counts } of labels) {
    const at = p * best.count + passage;
    addressed[at] = touched[at] = counts ? surely : never;
    byWriter.add(at);
  }
  return { stretch, best: { ...best, addressed, touched }, byWriter };
}
