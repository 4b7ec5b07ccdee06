/** Workers as threads of this process, which run the same file as the main thread. */
import { availableParallelism, loadavg } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { checkDocument } from './check-document.ts';
import { engine } from './compose.ts';
import { createConfigurations } from './configuration.ts';
import { machineFiles } from './files.ts';
import { readDocument } from './read.ts';
import type { Answer, Order, WorkerLink, WorkerSetup } from './worker-link.ts';
import { threadsThatPay } from './workers.ts';

/** With this many processes at work for each core, there is no core to spare: a second thread costs more than it saves. */
const BUSY = 2;

/** How many threads may run for so many bytes: what the environment variable `KETENSTURING_THREADS` says, or else as many as pay, and one on a busy machine. */
export function threadsFor(env: Readonly<Record<string, string | undefined>>): (bytes: number) => number {
  const wanted = Number(env.KETENSTURING_THREADS);
  if (Number.isInteger(wanted) && wanted > 0) return () => wanted;
  const cores = availableParallelism();
  return (bytes) => ((loadavg()[0] ?? 0) > cores * BUSY ? 1 : threadsThatPay(bytes, cores));
}

/** Starts a worker; `file` is the program, which calls `serve` when it finds itself in a worker. */
export function startWorker(file: string, setup: WorkerSetup): WorkerLink {
  const worker = new Worker(file, { workerData: setup, stdout: true, stderr: true });
  let isAsked = false;
  return {
    give: (index, target) => worker.postMessage({ index, target } satisfies Order),
    listen({ result, ended }) {
      let reason: string | undefined;
      worker.on('message', (answer: Answer) => result(answer.index, answer.result));
      worker.on('messageerror', (error) => {
        reason = error.message;
        void worker.terminate();
      });
      worker.on('error', (error: Error) => {
        reason = error.message;
      });
      worker.on('exit', (code) => {
        if (!isAsked) ended(reason ?? `exit code ${code}`);
      });
    },
    async end() {
      isAsked = true;
      await worker.terminate();
    },
  };
}

/** The work of a worker: checks what it is given. */
export function serve(): void {
  const { cwd, modelFile, flags } = workerData as WorkerSetup;
  const configurations = createConfigurations({ cwd, modelFile, files: machineFiles }, flags, engine);
  parentPort?.on('message', ({ index, target }: Order) => {
    const read = readDocument(target.path, target.file, machineFiles);
    const result = checkDocument(target, read, configurations.scopeFor(target.path), machineFiles);
    parentPort?.postMessage({ index, result } satisfies Answer);
  });
}
