/** Trains networks in threads, as many at a time as there are cores; each is the network that `trainNetwork` makes. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Network, Targets, TrainingOptions } from './network.ts';
import type { SparseVector } from './vectors.ts';

/** What a network is trained on. */
export interface Lessons {
  readonly vectors: readonly SparseVector[];
  readonly targets: readonly Targets[];
  /** By example the share of a full step that it takes. */
  readonly weights: readonly number[];
  readonly features: number;
  readonly options: TrainingOptions;
}

/** Lessons in arrays that go from thread to thread without being copied. `starts`: where each vector begins, and where the last one ends. */
export interface PackedLessons {
  readonly starts: Int32Array<ArrayBuffer>;
  readonly index: Int32Array<ArrayBuffer>;
  readonly value: Float32Array<ArrayBuffer>;
  readonly targets: Float32Array<ArrayBuffer>;
  readonly weights: Float64Array<ArrayBuffer>;
  readonly features: number;
  readonly options: TrainingOptions;
}

/** Packs lessons; there is at least one example. */
export function packLessons({ vectors, targets, weights, features, options }: Lessons): PackedLessons {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ index }, i) => {
    starts[i + 1] = (starts[i] as number) + index.length;
  });
  const size = starts[vectors.length] as number;
  const outputs = (targets[0] as Targets).length;
  const packed = {
    starts,
    index: new Int32Array(size),
    value: new Float32Array(size),
    targets: new Float32Array(targets.length * outputs),
    weights: Float64Array.from(weights),
    features,
    options,
  };
  vectors.forEach(({ index, value }, i) => {
    packed.index.set(index, starts[i]);
    packed.value.set(value, starts[i]);
  });
  targets.forEach((row, i) => {
    packed.targets.set(row, i * outputs);
  });
  return packed;
}

/** The lessons again. */
export function unpackLessons({ starts, index, value, targets, weights, features, options }: PackedLessons): Lessons {
  const count = weights.length;
  const outputs = targets.length / count;
  const examples = [...weights.keys()];
  return {
    vectors: examples.map((i) => ({ index: index.subarray(starts[i], starts[i + 1]), value: value.subarray(starts[i], starts[i + 1]) })),
    targets: examples.map((i) => targets.subarray(i * outputs, (i + 1) * outputs)),
    weights: [...weights],
    features,
    options,
  };
}

let running = 0;
const waiting: (() => void)[] = [];

/** Trains a network when a core is free; `lessonsOf` is asked for what it learns only then. Rejects when the thread fails. */
export async function trainInThread(lessonsOf: () => Lessons): Promise<Network> {
  if (running >= availableParallelism()) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await runThread(packLessons(lessonsOf()));
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function runThread(lessons: PackedLessons): Promise<Network> {
  const { starts, index, value, targets, weights } = lessons;
  const worker = new Worker(new URL('./network-thread.mjs', import.meta.url), {
    workerData: lessons,
    transferList: [starts, index, value, targets, weights].map(({ buffer }) => buffer),
  });
  return new Promise((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The thread that trains a network ended with exit code ${code} and without a network.`)));
  });
}
