import assert from 'node:assert/strict';
import { nextGap } from '../../src/editor/gaps.ts';
import type { Finding } from '../../src/linter/types.ts';

const at = (line: number, column = 1, severity: Finding['severity'] = 'warning'): Finding => ({
  file: 'a.md',
  line,
  column,
  endLine: line,
  endColumn: column + 1,
  ruleId: 'placeholder',
  severity,
  message: '',
  advice: '',
  url: '',
  pillar: null,
  related: [],
  fixes: [],
});

describe('gaps', () => {
  const findings = [at(9), at(3), at(3), at(5, 4), at(6, 1, 'hint')];

  it('come in the order of the text, each place once, without hints', () => {
    assert.equal(nextGap(findings, { line: 1, column: 1 }, 1)?.line, 3);
    assert.equal(nextGap(findings, { line: 3, column: 1 }, 1)?.line, 5);
    assert.equal(nextGap(findings, { line: 5, column: 4 }, 1)?.line, 9);
    assert.equal(nextGap(findings, { line: 9, column: 1 }, -1)?.line, 5);
  });

  it('go round', () => {
    assert.equal(nextGap(findings, { line: 9, column: 1 }, 1)?.line, 3);
    assert.equal(nextGap(findings, { line: 1, column: 1 }, -1)?.line, 9);
    assert.equal(nextGap([], { line: 1, column: 1 }, 1), undefined);
  });
});
