import type { GateFlags, Threshold } from './args.ts';
import { allFailures, type CheckResult, type Counts, countFindings } from './result.ts';

/** 0: clean. 1: findings. 2: something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** The lowest severity that counts for the exit code of this result: the threshold that was asked for, and warnings too when there are more than are allowed. */
export function countedFrom(
  { documents }: CheckResult,
  { threshold, maxWarnings }: Pick<GateFlags, 'threshold' | 'maxWarnings'>,
): Threshold {
  const isOver = countFindings(documents).warning > (maxWarnings ?? Number.POSITIVE_INFINITY);
  return isOver && threshold === 'error' ? 'warning' : threshold;
}

/** The exit code of a run. `--exit-zero` forgives findings, never failures. */
export function exitCodeOf(result: CheckResult, flags: Pick<GateFlags, 'threshold' | 'maxWarnings' | 'exitZero'>): ExitCode {
  if (allFailures(result).length > 0) return 2;
  if (flags.exitZero) return 0;
  return atOrAbove(countFindings(result.documents), countedFrom(result, flags)) > 0 ? 1 : 0;
}

function atOrAbove({ error, warning, info }: Counts, threshold: Threshold): number {
  if (threshold === 'error') return error;
  return threshold === 'warning' ? error + warning : error + warning + info;
}
