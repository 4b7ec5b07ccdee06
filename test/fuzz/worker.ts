/** The thread that fuzzes. The main thread watches it, and can end it when an input hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { TARGETS } from './index.ts';
import { fuzz, keptName } from './run.ts';

/** What the main thread asks for. `until`: a moment, as `Date.now` gives it. `standing`: target, seed of the round, executions so far. */
export interface FuzzOrder {
  readonly seed: number;
  readonly runs: number | undefined;
  readonly until: number | undefined;
  readonly only: readonly string[];
  readonly standing: SharedArrayBuffer;
}

const { seed, runs, until, only, standing } = workerData as FuzzOrder;
const shared = new Int32Array(standing);
const targets = TARGETS.filter(({ name }) => only.length === 0 || only.includes(name));

void fuzz(targets, {
  seed,
  ...(runs === undefined ? {} : { runs }),
  goesOn: () => until === undefined || Date.now() < until,
  at(round) {
    shared[0] = round.target;
    shared[1] = round.seed;
  },
  step: () => void Atomics.add(shared, 2, 1),
  crashed: (crash) => parentPort?.postMessage({ crash, file: keptName(crash) }),
}).then(({ efforts }) => parentPort?.postMessage({ efforts: [...efforts] }));
