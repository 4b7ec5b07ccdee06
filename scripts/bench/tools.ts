/** The processes of the tools, each of which is asked to check a file at a time. */
import { type ChildProcess, type ForkOptions, fork, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Peers } from './peers.ts';

/** What one check took: milliseconds on the clock and of all cores together, and MB in use afterwards. */
export interface Sample {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** `keys`: type so many and check after each; `retained`: how much memory is kept. Both are known to this checker alone. */
export interface Task {
  readonly file: string;
  readonly keys?: number;
  readonly retained?: boolean;
}

export interface Tool {
  readonly name: string;
  readonly ask: <T = Sample>(task: Task) => Promise<T>;
  readonly end: () => void;
}

export const PEERS = ['markdownlint', 'remark-lint', 'textlint', 'remark-parse'] as const;

export const OWN = 'ketensturing';

/** Starts this checker (`bundle`, with its model) and its peers. */
export async function startTools({ folder, node }: Peers, bundle: string, model: string): Promise<readonly Tool[]> {
  return Promise.all([
    startOwn(node, bundle, model),
    ...PEERS.map((name) => started(name, fork(join(folder, 'peer.mjs'), [name], { ...optionsFor(node), cwd: folder }))),
  ]);
}

/** Starts this checker alone. */
export function startOwn(node: string, bundle: string, model: string): Promise<Tool> {
  return started(OWN, fork(bundle, [model], optionsFor(node)));
}

function optionsFor(node: string): ForkOptions {
  return { execPath: node, execArgv: ['--expose-gc'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
}

async function started(name: string, child: ChildProcess): Promise<Tool> {
  const answer = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const fail = (code: number | null): void => reject(new Error(`${name} ended (exit ${code})`));
      child.once('exit', fail);
      child.once('message', (message) => {
        child.off('exit', fail);
        resolve(message as T);
      });
    });
  await answer();
  return {
    name,
    ask(task) {
      child.send(task);
      return answer();
    },
    end: () => child.kill(),
  };
}

/** Runs a program and gives the milliseconds on the clock until it ended, whatever its exit code. */
export function timeProgram(node: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): number {
  const start = performance.now();
  const { error } = spawnSync(node, [...args], { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  if (error) throw error;
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The smallest number that a share of the numbers does not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
