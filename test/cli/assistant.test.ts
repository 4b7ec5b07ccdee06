import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../../src/assistant/arguments.ts';
import { createWorkspace, planText, type Workspace } from './harness.ts';

const IN_WORK = { cwd: 'werk' };

describe('what an assistant may have read', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({
      'werk/plan.md': planText(3),
      'geheim/nota.md': '# Nota\n\nDe partners spraken in het geheim af: P3 strong.\n',
      '.ketensturing.json': JSON.stringify({ plans: [{ name: 'Alles', files: ['werk/plan.md', 'geheim/nota.md'] }] }),
    });
  });
  afterEach(() => space.remove());

  async function refused(path: string, message: RegExp): Promise<void> {
    await assert.rejects(space.ask({ path }, IN_WORK), (error: Error) => {
      assert.ok(error instanceof ToolError, String(error));
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /in het geheim|nota/);
      return true;
    });
  }
  const OUTSIDE = /^The plan "Alles", of which plan\.md is a part, has a part outside the working folder.+folder above.+--anywhere/;

  it('is no part of a plan that lies outside its folder', () => refused('plan.md', OUTSIDE));

  it('is no part that a link or a pattern leads to there, and none that is not there', async () => {
    symlinkSync(join(space.folder, 'geheim/nota.md'), join(space.folder, 'werk/bijlage.md'));
    for (const entry of ['werk/bijlage.md', 'werk/*.md', 'geheim/*.md', 'geheim/weg.md', '../elders.md', 'werk/../geheim/nota.md']) {
      space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Alles', files: ['werk/plan.md', entry, 'geheim/nota.md'] }] }));
      await refused('plan.md', OUTSIDE);
    }
  });

  it('is no record of what was agreed that a link leads to there', async () => {
    space.write('.ketensturing.json', '{}');
    space.write('geheim/nota.md.agreed.json', '{}');
    symlinkSync(join(space.folder, 'geheim/nota.md.agreed.json'), join(space.folder, 'werk/plan.md.agreed.json'));
    await refused('plan.md', /^plan\.md\.agreed\.json, which holds what was agreed, leads outside the working folder/);
  });

  it('is all of a plan in the folder above, or anywhere when it was started so', async () => {
    for (const [path, options] of [
      ['werk/plan.md', {}],
      ['plan.md', { ...IN_WORK, anywhere: true }],
    ] as const) {
      const answer = JSON.parse(await space.ask({ path }, options));
      assert.match(JSON.stringify(answer), /in het geheim/, path);
      assert.equal(answer.pillars[2].status, 'addressed');
    }
  });

  it('is a plan in its folder, named by a configuration above it', async () => {
    space.write('werk/bijlage.md', '# Bijlage\n\nDe partners spraken af: P3 strong.\n');
    space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Samen', files: ['werk/*.md'] }] }));
    assert.equal(JSON.parse(await space.ask({ path: 'plan.md' }, IN_WORK)).pillars[2].status, 'addressed');
  });
});
