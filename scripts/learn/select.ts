/** Chooses the features that are worth their place in the model: those that linear classifiers lean on most. */
import { createRandom, shuffle } from './random.ts';
import type { SparseVector } from './vectors.ts';

/** Weights of a linear support vector machine (squared hinge, dual coordinate descent); the last one is the constant. */
export function trainLinear(
  vectors: readonly SparseVector[],
  isPositive: (example: number) => boolean,
  features: number,
  cost = 0.3,
  rounds = 6,
): Float32Array {
  const weights = new Float32Array(features + 1);
  const diagonal = 1 / (2 * cost);
  const norms = Float32Array.from(vectors, ({ value }) => value.reduce((sum, v) => sum + v * v, 1) + diagonal);
  const dual = new Float32Array(vectors.length);
  const order = Int32Array.from(vectors.keys());
  const random = createRandom(777);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const example of order) {
      const { index, value } = vectors[example] as SparseVector;
      const sign = isPositive(example) ? 1 : -1;
      let margin = weights[features] as number;
      for (let i = 0; i < index.length; i++) margin += (weights[index[i] as number] as number) * (value[i] as number);
      const before = dual[example] as number;
      const gradient = sign * margin - 1 + diagonal * before;
      const after = Math.max(0, before - gradient / (norms[example] as number));
      if (after === before) continue;
      dual[example] = after;
      const step = (after - before) * sign;
      for (let i = 0; i < index.length; i++) weights[index[i] as number]! += step * (value[i] as number);
      weights[features]! += step;
    }
  }
  return weights;
}

/** The `keep` most useful features: root of the summed squares of their weights over all tasks, times the root of their number of texts. */
export function selectFeatures(
  vectors: readonly SparseVector[],
  tasks: readonly ((example: number) => boolean)[],
  counts: readonly number[],
  keep: number,
): Int32Array {
  const use = new Float32Array(counts.length);
  for (const task of tasks)
    trainLinear(vectors, task, counts.length).forEach((weight, f) => {
      if (f < use.length) use[f]! += weight * weight;
    });
  const rank = Float32Array.from(use, (sum, f) => Math.sqrt(sum * (counts[f] as number)));
  return Int32Array.from(rank.keys())
    .sort((a, b) => (rank[b] as number) - (rank[a] as number) || a - b)
    .slice(0, keep);
}
