import type { Target } from './discover.ts';
import { usageError } from './failure.ts';
import type { PlanFiles } from './plans.ts';
import type { ShardPart } from './result.ts';

/** One of several equal parts of the work: `index` of `of`, from 1. */
export type Shard = Pick<ShardPart, 'index' | 'of'>;

/** Parts that the work may be divided into. */
export const MOST_SHARDS = 1000;

/** Reads "2/5". Throws a `CliError` for anything else. */
export function parseShard(value: string): Shard {
  const [, index, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index === undefined || of === undefined || index < 1 || of < index || of > MOST_SHARDS) {
    throw usageError(`"${value}" is no part for --shard.`, 'Write which part of how many, from 1, as in --shard 2/5.');
  }
  return { index, of };
}

export interface Part {
  readonly targets: readonly Target[];
  readonly plans: readonly PlanFiles[];
  /** Undefined when there is only one part: the whole. */
  readonly part: ShardPart | undefined;
}

/**
 * The documents and plans of one part. The order in which documents were found is dealt out like cards, so every machine that sees the same files comes to
 * the same parts, and long and short ones spread. Documents that share a plan stay together.
 */
export function partOf(targets: readonly Target[], plans: readonly PlanFiles[], shard: Shard | undefined): Part {
  if (shard === undefined) return { targets, plans, part: undefined };
  const group = groupsOf(targets, plans);
  const order = new Map([...new Set(targets.map(({ path }) => group(path)))].map((name, index) => [name, index]));
  const isOurs = (path: string): boolean => (order.get(group(path)) ?? 0) % shard.of === shard.index - 1;
  const ours = targets.flatMap((target, at) => (isOurs(target.path) ? [{ target, at }] : []));
  const own = plans.flatMap((plan, at) => (isOurs(plan.files[0]?.path ?? '') ? [{ plan, at }] : []));
  return {
    targets: ours.map(({ target }) => target),
    plans: own.map(({ plan }) => plan),
    part: { ...shard, documents: ours.map(({ at }) => at), plans: own.map(({ at }) => at) },
  };
}

/** Gives each path a name that it shares with all paths that plans tie to it. */
function groupsOf(targets: readonly Target[], plans: readonly PlanFiles[]): (path: string) => string {
  const above = new Map(targets.map(({ path }) => [path, path]));
  const group = (path: string): string => {
    let top = path;
    for (let next = above.get(top) ?? top; next !== top; next = above.get(top) ?? top) top = next;
    above.set(path, top);
    return top;
  };
  for (const { files } of plans) for (const { path } of files) above.set(group(path), group(files[0]?.path ?? path));
  return group;
}
