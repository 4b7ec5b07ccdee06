import assert from 'node:assert/strict';
import type { Workspace } from '../harness.ts';
import { readQuality } from './schema-readers.ts';
import { ordinarySpace } from './support.ts';

describe('GitLab', () => {
  let space: Workspace;
  before(() => {
    space = ordinarySpace();
  });
  after(() => space.remove());

  it('has findings and failures', async () => {
    const { stdout } = await space.run(['check', '--format', 'gitlab', 'plannen/een.md', 'plannen/twee é.md', 'plannen/stuk.md']);
    assert.deepEqual(
      readQuality(stdout).map(({ check_name, severity, location }) => [check_name, severity, location.path, location.lines.begin]),
      [
        ['pillar-missing', 'major', 'plannen/een.md', 1],
        ['placeholder', 'minor', 'plannen/een.md', 17],
        ['binary', 'blocker', 'plannen/stuk.md', 1],
      ],
    );
  });

  it('is an empty list when there is nothing', async () => {
    assert.equal((await space.run(['check', '--format', 'gitlab', 'plannen/twee é.md'])).stdout, '[]\n');
  });
});
