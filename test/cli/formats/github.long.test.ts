import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace, planText, type Workspace } from '../harness.ts';
import { readAnnotations } from './readers.ts';
import { longPlan, ordinarySpace, quotingEngine } from './support.ts';

describe('GitHub', () => {
  let space: Workspace;
  beforeEach(() => {
    space = ordinarySpace();
  });
  afterEach(() => space.remove());

  it('annotates failures and findings, the gravest first, with their places', async () => {
    const { stdout } = await space.run(['check', '--format', 'github', 'plannen/een.md', 'plannen/twee é.md', 'plannen/stuk.md']);
    const annotations = readAnnotations(stdout);
    assert.deepEqual(
      annotations.map(({ level, properties }) => [level, properties.title, properties.file, properties.line]),
      [
        ['error', 'binary', 'plannen/stuk.md', undefined],
        ['warning', 'pillar-missing', 'plannen/een.md', '1'],
        ['notice', 'placeholder', 'plannen/een.md', '17'],
      ],
    );
    assert.equal(annotations.length, stdout.trimEnd().split('\n').length);
  });

  it('adds a summary of the job when there is a place for it', async () => {
    const summary = join(space.folder, 'summary.md');
    space.write('summary.md', 'Eerder.\n');
    await space.run(['check', '--format', 'github', 'plannen/een.md'], { env: { GITHUB_STEP_SUMMARY: summary } });
    assert.match(
      readFileSync(summary, 'utf8'),
      /^Eerder\.\n# Ketenplan van de partners\n[\s\S]*\| 3 vertrouwen tussen ketenpartners \| ○ ontbreekt \|/,
    );
    await space.run(['check', '--format', 'text', 'plannen/een.md'], { env: { GITHUB_STEP_SUMMARY: summary } });
    assert.equal(readFileSync(summary, 'utf8').match(/# Ketenplan van de partners/g)?.length, 1);
  });

  it('keeps within the limits of GitHub', async () => {
    const many = createWorkspace({ 'lang.md': longPlan(3000), 'kort.md': planText(3) });
    const options = { engine: quotingEngine, env: { GITHUB_STEP_SUMMARY: join(many.folder, 's.md') } };
    const { stdout } = await many.run(['check', '--format', 'github', 'kort.md', 'lang.md'], options);
    const summary = readFileSync(join(many.folder, 's.md'));
    many.remove();
    assert.equal(readAnnotations(stdout).length, 50);
    assert.match(stdout, /\n\d+ more annotations are left out; the job summary has them\.\n$/);
    assert.ok(summary.length < 1024 * 1024);
    assert.match(summary.toString(), /1 more parts of this report do not fit/);
  });

  it('says when the summary cannot be written', async () => {
    const options = { env: { GITHUB_STEP_SUMMARY: join(space.folder, 'geen', 's.md') } };
    const { code, stderr } = await space.run(['check', '--format', 'github', 'plannen/een.md'], options);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot write/);
  });
});
