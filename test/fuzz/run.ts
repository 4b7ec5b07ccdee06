/** Tries targets with random inputs, in rounds, so that each has had its share whenever the run ends. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { AnyTarget } from './target.ts';

/** Executions of one target in a row. */
const ROUND = 100;

/** An input that broke a target, made as small as could be. */
export interface Crash {
  readonly target: string;
  readonly input: unknown;
  readonly message: string;
}

/** Where a run is: for a watcher, and to repeat the round that hangs. */
export interface Standing {
  readonly target: number;
  readonly seed: number;
}

export interface RunOptions {
  readonly seed: number;
  /** How many executions there are in all; unlimited when left out. */
  readonly runs?: number;
  /** Asked before each round. */
  readonly goesOn: () => boolean;
  /** Told before each round. */
  readonly at?: (standing: Standing) => void;
  /** Told before each execution. */
  readonly step?: () => void;
  readonly crashed?: (crash: Crash) => void;
}

/** What a target cost: its executions, and the milliseconds that they took with making the inputs. */
export interface Effort {
  executions: number;
  milliseconds: number;
}

/** What each target, by name, cost, and what broke. A target that broke is left out from then on. */
export interface RunResult {
  readonly efforts: ReadonlyMap<string, Readonly<Effort>>;
  readonly crashes: readonly Crash[];
}

export async function fuzz(targets: readonly AnyTarget[], options: RunOptions): Promise<RunResult> {
  const efforts = new Map(targets.map((target) => [target, { executions: 0, milliseconds: 0 }]));
  const crashes: Crash[] = [];
  const left = new Set(targets);
  let total = 0;
  const most = options.runs ?? Number.POSITIVE_INFINITY;
  while (left.size > 0 && total < most && options.goesOn()) {
    const [target, effort] = mostBehind(left, efforts);
    const seed = seedOf(options.seed, target.name, effort.executions);
    const start = performance.now();
    options.at?.({ target: targets.indexOf(target), seed });
    const numRuns = Math.min(ROUND, most - total);
    const details = await fc.check(
      fc.asyncProperty(target.inputs, async (input) => {
        options.step?.();
        await holdsSafely(target, input);
      }),
      { seed, numRuns },
    );
    total += details.numRuns;
    effort.executions += details.numRuns;
    effort.milliseconds += performance.now() - start;
    if (!details.failed) continue;
    left.delete(target);
    const crash = { target: target.name, input: details.counterexample?.[0], message: messageOf(details.errorInstance) };
    crashes.push(crash);
    options.crashed?.(crash);
  }
  return { efforts: new Map([...efforts].map(([{ name }, effort]) => [name, effort])), crashes };
}

/** Runs a target, and fails too when the prototypes that all objects share have changed. */
export async function holdsSafely(target: AnyTarget, input: unknown): Promise<void> {
  await target.holds(input as never);
  for (const key in {}) {
    delete (Object.prototype as Record<string, unknown>)[key];
    throw new Error(`Object.prototype has got a key "${key}".`);
  }
}

/** The name of the file in which an input is kept. */
export function keptName({ target, input }: Crash): string {
  return `${target}/${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12)}.json`;
}

function mostBehind(targets: ReadonlySet<AnyTarget>, efforts: ReadonlyMap<AnyTarget, Effort>): readonly [AnyTarget, Effort] {
  const entries = [...efforts].filter(([target]) => targets.has(target));
  const rate = ([{ share }, { executions }]: readonly [AnyTarget, Effort]): number => executions / share;
  return entries.reduce((behind, entry) => (rate(entry) < rate(behind) ? entry : behind));
}

/** The seed of a round, which does not depend on the other targets. */
function seedOf(seed: number, target: string, done: number): number {
  return createHash('sha256').update(`${seed} ${target} ${done}`).digest().readInt32LE(0);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
