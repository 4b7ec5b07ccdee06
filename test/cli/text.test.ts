import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace, planText, type Workspace } from './harness.ts';

const ESCAPE = '\x1b';

describe('text report', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({ 'plan.md': `${planText(3)}\nDe kosten: PM\n\nOver P4 weak.\n`, 'lees.md': 'Een verhaal.\n' });
  });
  after(() => space.remove());

  it('has a line for each pillar, the findings with place and advice, and a summary', async () => {
    const { stdout } = await space.run(['check', 'plan.md']);
    assert.match(stdout, /^plan\.md\nketenplan · 7 van 8 pijlers behandeld\n/);
    assert.match(stdout, /^ {2}● 1 mindset gericht op ketensamenwerking {2,}behandeld {2,}regel 3 {2}“De partners/m);
    assert.match(stdout, /^ {2}○ 3 vertrouwen tussen ketenpartners {2,}ontbreekt$/m);
    assert.match(stdout, /^ {2}1:1 {4}waarschuwing: Pijler 3 ontbreekt\.\n {9}→ Schrijf erover\.\n {9}pillar-missing$/m);
    assert.match(stdout, /\n1 document · 1 ketenplan · 1 waarschuwing · 1 opmerking\n$/);
  });

  it('says of other documents in one line why they are not judged', async () => {
    const { stdout } = await space.run(['check', '.']);
    assert.match(stdout, /^lees\.md {2}niet beoordeeld als ketenplan \(geen ketenafspraken gevonden\)$/m);
  });

  it('has colours on a terminal only, and not with NO_COLOR', async () => {
    assert.ok((await space.run(['check', 'plan.md'], { terminal: true })).stdout.includes(ESCAPE));
    assert.ok(!(await space.run(['check', 'plan.md'], { terminal: true, env: { NO_COLOR: '1' } })).stdout.includes(ESCAPE));
    assert.ok(!(await space.run(['check', 'plan.md'])).stdout.includes(ESCAPE));
  });

  it('has colours elsewhere too when FORCE_COLOR asks for them, as in the log of a pipeline', async () => {
    const isColoured = async (env: Readonly<Record<string, string>>, terminal = false): Promise<boolean> =>
      (await space.run(['check', 'plan.md'], { env, terminal })).stdout.includes(ESCAPE);
    assert.ok(await isColoured({ FORCE_COLOR: '1' }));
    assert.ok(await isColoured({ FORCE_COLOR: '1', TERM: 'dumb' }));
    assert.ok(!(await isColoured({ FORCE_COLOR: '0' }, true)));
    assert.ok(!(await isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' })));
    assert.ok(!(await isColoured({ FORCE_COLOR: '' })));
    await space.run(['check', '-o', 'uit.txt', 'plan.md'], { env: { FORCE_COLOR: '1' } });
    assert.ok(!readFileSync(join(space.folder, 'uit.txt'), 'utf8').includes(ESCAPE));
  });

  it('counts a plan of several files once', async () => {
    space.write('delen/.ketensturing.json', '{"plans": [{"name": "Delen", "files": ["a.md", "b.md"]}]}');
    space.write('delen/a.md', planText(3));
    space.write('delen/b.md', planText(4));
    const { stdout } = await space.run(['check', 'delen']);
    assert.match(stdout, /\n2 documenten · 1 ketenplan · geen bevindingen\n$/);
  });

  it('keeps within the width of the terminal', async () => {
    const { stdout } = await space.run(['check', 'plan.md'], { terminal: true, env: { NO_COLOR: '1' } });
    assert.ok(stdout.split('\n').every((line) => line.length <= 100));
  });

  it('lets no control characters of a document through', async () => {
    space.write('kwaad.md', '# Plan\n\nDe partners doen P1 strong \x1b[2J\x07 hier.\n');
    const { stdout } = await space.run(['check', 'kwaad.md']);
    assert.ok(!stdout.includes(ESCAPE) && !stdout.includes('\x07'));
    assert.match(stdout, /P1 strong \[2J hier/);
  });
});
