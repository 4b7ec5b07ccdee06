import type { Severity } from '../../linter/types.ts';
import type { Threshold } from '../args.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** Whether a severity counts under a threshold. */
export function counts(severity: Severity, threshold: Threshold): boolean {
  return RANK[severity] >= RANK[threshold];
}

/** For sorting: the gravest first. */
export function byGravity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return RANK[b.severity] - RANK[a.severity];
}
