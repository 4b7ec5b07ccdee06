import assert from 'node:assert/strict';
import type { Finding } from '../../../src/linter/types.ts';
import { always, toyLinter } from '../engines.ts';
import { markdown } from '../markdown.ts';
import { target } from '../target.ts';

const known = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ ruleId }) => !ruleId.startsWith('suppression-'))
    .map(({ ruleId, line, column, endLine, endColumn, message }) => JSON.stringify([ruleId, line, column, endLine, endColumn, message]))
    .sort();

/** A comment moves findings from one list to the other; none is lost and none is made. */
export const suppressions = target<string>({
  name: 'suppressions',
  share: 10,
  inputs: markdown,
  holds(text) {
    const silenced = toyLinter.check([{ name: 'plan.md', text }], always);
    const plain = toyLinter.check([{ name: 'plan.md', text: text.replace(/(ketensturing-)disable/gi, '$1disably') }], always);
    for (const { reason } of silenced.suppressed) assert.notEqual(reason.trim(), '');
    assert.deepEqual(known([...silenced.findings, ...silenced.suppressed]), known(plain.findings));
  },
});
