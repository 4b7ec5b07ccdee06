import type { CheckFlags, Threshold } from './args.ts';
import { allFailures, type CheckResult, type Counts, countFindings } from './result.ts';

/** 0: clean. 1: findings. 2: something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** The exit code of a run. `--exit-zero` forgives findings, never failures. */
export function exitCodeOf(
  result: CheckResult,
  { threshold, maxWarnings, exitZero }: Pick<CheckFlags, 'threshold' | 'maxWarnings' | 'exitZero'>,
): ExitCode {
  if (allFailures(result).length > 0) return 2;
  if (exitZero) return 0;
  const counts = countFindings(result.documents);
  return atOrAbove(counts, threshold) > 0 || counts.warning > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

function atOrAbove({ error, warning, info }: Counts, threshold: Threshold): number {
  if (threshold === 'error') return error;
  return threshold === 'warning' ? error + warning : error + warning + info;
}
