import type { Place } from '../linter/source.ts';
import type { Finding } from '../linter/types.ts';

/** A place in one of the files of a plan, which `source` counts from 0. */
export interface Spot extends Pick<Place, 'line' | 'column'> {
  readonly source: number;
}

/**
 * The place before (`-1`) or behind (`1`) the caret where something is to be mended, with the findings of each file; past the last of one file comes the first of the next, and past the last of
 * all the first. Findings at one place are one gap; hints are none.
 */
export function nextGap(findings: readonly (readonly Finding[])[], caret: Spot, direction: 1 | -1): (Finding & Spot) | undefined {
  const gaps = findings
    .flatMap((own, source) => own.map((finding) => ({ ...finding, source })))
    .filter(({ severity }) => severity !== 'hint')
    .sort(compare);
  if (direction === 1) return gaps.find((gap) => compare(gap, caret) > 0) ?? gaps[0];
  return gaps.findLast((gap) => compare(gap, caret) < 0) ?? gaps.at(-1);
}

function compare(a: Spot, b: Spot): number {
  return a.source - b.source || a.line - b.line || a.column - b.column;
}
