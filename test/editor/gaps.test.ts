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
    assert.equal(nextGap([findings], { source: 0, line: 1, column: 1 }, 1)?.line, 3);
    assert.equal(nextGap([findings], { source: 0, line: 3, column: 1 }, 1)?.line, 5);
    assert.equal(nextGap([findings], { source: 0, line: 5, column: 4 }, 1)?.line, 9);
    assert.equal(nextGap([findings], { source: 0, line: 9, column: 1 }, -1)?.line, 5);
  });

  it('go round', () => {
    assert.equal(nextGap([findings], { source: 0, line: 9, column: 1 }, 1)?.line, 3);
    assert.equal(nextGap([findings], { source: 0, line: 1, column: 1 }, -1)?.line, 9);
    assert.equal(nextGap([[]], { source: 0, line: 1, column: 1 }, 1), undefined);
  });

  it('go on in the next file of the plan, and round over all of them', () => {
    const files = [[at(1)], [at(2, 1, 'hint')], [at(7), at(3)]];
    const next = (source: number, line: number, direction: 1 | -1): readonly unknown[] => {
      const gap = nextGap(files, { source, line, column: 1 }, direction);
      return [gap?.source, gap?.line];
    };
    assert.deepEqual(next(1, 2, 1), [2, 3]);
    assert.deepEqual(next(1, 2, -1), [0, 1]);
    assert.deepEqual(next(0, 1, 1), [2, 3]);
    assert.deepEqual(next(2, 7, 1), [0, 1]);
    assert.deepEqual(next(0, 1, -1), [2, 7]);
    assert.deepEqual(nextGap([[], [], [at(4)]], { source: 1, line: 9, column: 1 }, -1)?.source, 2);
  });
});
