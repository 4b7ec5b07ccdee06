import assert from 'node:assert/strict';
import type { Report } from '../../src/linter/types.ts';

type Placed = Pick<Report, 'findings' | 'coverage'> & Partial<Pick<Report, 'suppressed'>>;

/** Fails unless every place in the report is one of the text: findings, evidence, the words that counted, exemptions and related places. */
export function assertPlaces(text: string, { findings, suppressed = [], coverage }: Placed): void {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const found = [...findings, ...suppressed];
  const places = [
    ...found,
    ...found.flatMap(({ related }) => related),
    ...coverage.flatMap(({ exemption }) => exemption ?? []),
    ...coverage.flatMap(({ aspects }) => aspects.flatMap(({ evidence }) => evidence.flatMap((item) => [item, ...item.words]))),
  ];
  for (const { line: from, column, endLine, endColumn } of places) {
    const place = `${from}:${column}-${endLine}:${endColumn}`;
    assert.ok(from >= 1 && column >= 1 && endLine <= lines.length && (from < endLine || (from === endLine && column <= endColumn)), place);
    assert.ok(column - 1 <= (lines[from - 1] as string).length && endColumn - 1 <= (lines[endLine - 1] as string).length, place);
  }
}
