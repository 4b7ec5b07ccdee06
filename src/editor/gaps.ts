import type { Place } from '../linter/source.ts';
import type { Finding } from '../linter/types.ts';

/** The place before (`-1`) or behind (`1`) the caret where something is to be mended; past the last comes the first. Findings at one place are one gap; hints are none. */
export function nextGap(findings: readonly Finding[], caret: Pick<Place, 'line' | 'column'>, direction: 1 | -1): Finding | undefined {
  const gaps = findings.filter(({ severity }) => severity !== 'hint').sort((a, b) => compare(a, b));
  if (direction === 1) return gaps.find((gap) => compare(gap, caret) > 0) ?? gaps[0];
  return gaps.findLast((gap) => compare(gap, caret) < 0) ?? gaps.at(-1);
}

function compare(a: Pick<Place, 'line' | 'column'>, b: Pick<Place, 'line' | 'column'>): number {
  return a.line - b.line || a.column - b.column;
}
