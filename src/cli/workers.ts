/** Checks many documents at once: this thread and workers take them from one list. */
import { checkDocument, checkTarget } from './check-document.ts';
import type { Configurations } from './configuration.ts';
import type { Target } from './discover.ts';
import { isWord } from './docx.ts';
import type { Io } from './io.ts';
import type { DocumentResult } from './result.ts';
import type { WorkerLink } from './worker-link.ts';

/** Below so many bytes in all documents together, a worker costs more than it saves: it has the program and the model to load. Measured by the bench. */
export const WORTH_WORKERS = 1_000_000;
/** More workers than this want more memory than they save time. */
const MOST_WORKERS = 8;
/** Documents that a worker has at hand, so that it need not wait while this thread is busy. */
const AT_HAND = 4;

/** The number of workers that pay for documents of that size; `threads` is how many may run, this one included. */
export function workersFor(targets: readonly Target[], threads: number, { files }: Pick<Io, 'files'>): number {
  if (threads < 2 || targets.length < 2) return 0;
  let bytes = 0;
  for (const { path } of targets) bytes += sizeOf(path, files);
  return bytes < WORTH_WORKERS ? 0 : Math.min(threads - 1, MOST_WORKERS, targets.length - 1);
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
