import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace, planText, type Workspace } from './harness.ts';

const WITH = ['--baseline', 'basis.json', '--severity-threshold', 'info'];

describe('baseline', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({ 'plan.md': `${planText(3)}\nDe kosten zijn PM.\n`, 'map/tweede.md': planText(4) });
  });
  afterEach(() => space.remove());
  const make = (): ReturnType<Workspace['run']> => space.run(['check', ...WITH, '--update-baseline', 'plan.md', 'map/tweede.md']);

  it('is made, and then only new findings fail', async () => {
    assert.equal((await make()).code, 0);
    assert.equal((await space.run(['check', ...WITH, 'plan.md', 'map/tweede.md'])).code, 0);
    space.write('plan.md', `Vooraf.\n\n${planText(3, 5)}\nDe kosten zijn PM.\n`);
    const { code, report } = await space.json([...WITH, 'plan.md']);
    assert.equal(code, 1);
    assert.deepEqual(report.summary.findings, { error: 0, warning: 1, info: 0, hint: 0 });
    const [document] = report.documents as unknown as [{ findings: { pillar: number | null; known?: true }[] }];
    assert.deepEqual(
      document.findings.filter(({ known }) => !known).map(({ pillar }) => pillar),
      [5],
    );
  });

  it('says in the text report what is known and what is solved', async () => {
    await make();
    space.write('plan.md', `${planText()}\nDe kosten zijn PM.\n`);
    const { stdout } = await space.run(['check', ...WITH, 'plan.md']);
    assert.match(stdout, /Geen nieuwe bevindingen\.\n\n {2}1 bekende bevinding\n/);
    assert.match(stdout, /1 bekende bevinding · 1 uit de nulmeting opgelost\n$/);
  });

  it('keeps what it says of documents outside the run, and forgets those that are gone', async () => {
    await make();
    space.write('plan.md', planText());
    await space.run(['check', ...WITH, '--update-baseline', 'plan.md']);
    const { documents } = JSON.parse(readFileSync(join(space.folder, 'basis.json'), 'utf8'));
    assert.deepEqual(
      documents.map(({ file }: { file: string }) => file),
      ['map/tweede.md'],
    );
    assert.equal((await space.run(['check', '--baseline', '../basis.json', 'tweede.md'], { cwd: 'map' })).code, 0);
  });

  const WRONG: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['--baseline', 'weg.json'], /Cannot read the baseline weg\.json: it does not exist[\s\S]*--update-baseline/],
    [['--baseline', 'plan.md'], /plan\.md is not valid JSON/],
    [['--baseline', 'anders.json'], /anders\.json is no baseline: version is not a whole number/],
    [['--baseline', 'later.json'], /later\.json is no baseline: its version is 2/],
    [['--update-baseline'], /--update-baseline needs --baseline/],
  ];
  it('a baseline that cannot be read is not made anew over itself, and the advice is not to do so', async () => {
    for (const text of ['{"version": 2, "documents": []}', '{', '# Een plan\n']) {
      space.write('anders.json', text);
      const { code, stderr } = await space.run(['check', '--baseline', 'anders.json', '--update-baseline', 'plan.md']);
      assert.equal(code, 2);
      assert.match(stderr, /anders\.json is no[^\n]*\n {2}Restore it from an earlier version, or remove it/);
      assert.equal(readFileSync(join(space.folder, 'anders.json'), 'utf8'), text);
    }
  });

  for (const [argv, message] of WRONG)
    it(argv.join(' '), async () => {
      space.write('anders.json', '{"version": "1"}');
      space.write('later.json', '{"version": 2, "documents": []}');
      const { code, stderr } = await space.run(['check', ...argv, 'plan.md']);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });
});
