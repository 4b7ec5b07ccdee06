/** Checks many documents at once: this thread and workers take them from one list. */

import { isWord } from '../linter/readable.ts';
import { checkDocument, checkTarget } from './check-document.ts';
import type { Configurations } from './configuration.ts';
import type { Target } from './discover.ts';
import type { Io, Workers } from './io.ts';
import type { DocumentResult } from './result.ts';
import type { WorkerLink } from './worker-link.ts';

/** Below so many bytes in all documents together, a worker costs more than it saves: it has the program and the model to load. Measured by the bench. */
export const WORTH_WORKERS = 1_000_000;
/** More workers than this want more memory than they save time. */
const MOST_WORKERS = 8;
/** Documents that a worker has at hand, so that it need not wait while this thread is busy. */
const AT_HAND = 4;

/**
 * With so many bytes for each thread, a thread for each core pays. With fewer, V8 compiles beside each thread for most of its time, all anew, and takes a second core for that. Reckoned
 * from CPU time on two cores, a second thread makes 2 MB take a seventh longer, 4 MB as long, and 10 MB a tenth less; it costs two fifths more CPU in any case.
 */
const PER_CORE = 2_500_000;

/** How many threads pay for so many bytes on so many cores. */
export function threadsThatPay(bytes: number, cores: number): number {
  return Math.max(1, Math.min(cores, Math.max(cores >> 1, Math.floor(bytes / PER_CORE))));
}

/** The number of workers that pay for documents of that size; `threadsFor` says how many threads, this one included, may run for so many bytes. */
export function workersFor(targets: readonly Target[], threadsFor: Workers['threadsFor'], { files }: Pick<Io, 'files'>): number {
  if (targets.length < 2) return 0;
  let bytes = 0;
  for (const { path } of targets) bytes += sizeOf(path, files);
  return bytes < WORTH_WORKERS ? 0 : Math.min(threadsFor(bytes) - 1, MOST_WORKERS, targets.length - 1);
}

function sizeOf(path: string, files: Io['files']): number {
  try {
    return files.stat(path).size;
  } catch {
    return 0;
  }
}

/** A worker with the documents it was given and has not answered, in the order in which it takes them. */
interface Crew {
  readonly link: WorkerLink;
  readonly given: number[];
}

/**
 * The results for the targets, in their order. A worker that ends costs only the document that it was at: the others it had are checked by the
 * rest. `step` is told after each result how many there are.
 */
export async function checkTogether(
  targets: readonly Target[],
  configurations: Configurations,
  io: Pick<Io, 'files' | 'stderr'>,
  start: () => WorkerLink,
  count: number,
  step: (done: number) => void,
): Promise<readonly DocumentResult[]> {
  const results = new Array<DocumentResult | undefined>(targets.length).fill(undefined);
  const waiting = targets.map((_, index) => index).reverse();
  let done = 0;
  let wake = (): void => {};
  const crews = new Set<Crew>();
  const settle = (index: number, result: DocumentResult): void => {
    results[index] = result;
    step(++done);
    wake();
  };
  const feed = (crew: Crew): void => {
    while (crew.given.length < AT_HAND) {
      // What there is to say of reading a Word document is said by this thread.
      const at = waiting.findLastIndex((index) => !isWord((targets[index] as Target).path));
      if (at < 0) return;
      const [index] = waiting.splice(at, 1) as [number];
      crew.given.push(index);
      crew.link.give(index, targets[index] as Target);
    }
  };
  for (let i = 0; i < count; i++) {
    const crew: Crew = { link: start(), given: [] };
    crews.add(crew);
    crew.link.listen({
      result(index, result) {
        crew.given.splice(crew.given.indexOf(index), 1);
        settle(index, result);
        feed(crew);
      },
      ended(reason) {
        crews.delete(crew);
        const [broken, ...rest] = crew.given.splice(0);
        waiting.push(...rest.reverse());
        if (broken !== undefined) settle(broken, lost(targets[broken] as Target, reason, configurations, io));
        wake();
      },
    });
    feed(crew);
  }
  while (done < targets.length) {
    const index = waiting.pop();
    if (index === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    const target = targets[index] as Target;
    settle(index, await checkTarget(target, io, configurations.scopeFor(target.path)));
    // Answers of the workers come in between two documents.
    if (crews.size > 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all([...crews].map(({ link }) => link.end()));
  return results as readonly DocumentResult[];
}

function lost(target: Target, reason: string, { scopeFor }: Configurations, { files }: Pick<Io, 'files'>): DocumentResult {
  const failure = {
    code: 'worker-ended',
    message: `${target.file} was not checked: the worker that was at it ended (${reason}).`,
    advice: 'Check the file by itself. If that fails too, please report it as a fault of Ketensturing, if possible with the file.',
  };
  return checkDocument(target, { failure }, scopeFor(target.path), files);
}
