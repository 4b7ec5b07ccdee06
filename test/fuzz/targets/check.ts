import assert from 'node:assert/strict';
import type { Report } from '../../../src/linter/types.ts';
import { frozenToTheBottom } from '../../harness/frozen.ts';
import { assertPlaces } from '../../harness/report-places.ts';
import { always, shippedLinter, toyLinter } from '../engines.ts';
import { markdown } from '../markdown.ts';
import { target } from '../target.ts';

const checked = (text: string, linter = toyLinter): Report => linter.check([{ name: 'plan.md', text }], always);
const withoutFixes = ({ findings }: Report): readonly unknown[] => findings.map(({ fixes: _, ...finding }) => finding);

function assertSound(text: string, report: Report): void {
  assert.deepEqual(report.failures, []);
  assert.equal(report.coverage.length, 8);
  assert.ok(frozenToTheBottom(report));
  assertPlaces(text, report);
}

/** Whole checks with the judge that is shipped. */
export const check = target<string>({
  name: 'check',
  share: 4,
  inputs: markdown,
  holds(text) {
    const report = checked(text, shippedLinter());
    assertSound(text, report);
  },
});

/** Rules and places over any text. The judge is small, so that the rest is tried often. */
export const rules = target<string>({ name: 'rules', share: 20, inputs: markdown, holds: (text) => assertSound(text, checked(text)) });

/** The same text with other line ends, and with a byte-order mark, gives the same findings. */
export const lineEnds = target<string>({
  name: 'line-ends',
  share: 6,
  inputs: markdown,
  holds(text) {
    const plain = text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
    const findings = withoutFixes(checked(plain));
    for (const ending of ['\r\n', '\r']) assert.deepEqual(withoutFixes(checked(plain.replaceAll('\n', ending))), findings);
    assert.deepEqual(withoutFixes(checked(`\uFEFF${plain}`)), findings);
  },
});
