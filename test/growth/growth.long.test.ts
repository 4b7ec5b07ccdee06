import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { bundle } from '../../scripts/suites/bundle.mjs';
import type { Growth, Repetition } from './child.ts';

/** Four times the input may cost six times the work: four, and room for what grows with a logarithm. Work that grows with the square costs sixteen times. */
const MOST = 6;

describe('work on hostile input', function () {
  this.timeout(600_000);

  it('grows as the input does', async () => {
    await bundle(['test/growth/child.ts'], 'out/growth.cjs');
    const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('out/growth.cjs')], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): Growth | Repetition => JSON.parse(line));
    const growths = lines.filter((line) => 'small' in line);
    for (const { name, first, again } of lines.filter((line) => 'again' in line))
      assert.ok(again < first / 2, `${name}: ${first}, then ${again}`);
    assert.ok(growths.length > 50 && growths.every(({ small, large }) => small > 0 && large > 0));
    const steep = growths.filter(({ small, large }) => large > MOST * small);
    assert.deepEqual(
      steep.map(({ name, small, large }) => `${name}: ${small} → ${large}`),
      [],
    );
  });
});
