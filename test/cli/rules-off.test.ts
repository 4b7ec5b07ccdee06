import assert from 'node:assert/strict';
import { createWorkspace, planText, type Workspace } from './harness.ts';

const REASON = 'Het bestuur <b>koos</b> voor PM in dit plan.';

describe('rules that the settings switch off', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({
      'a.md': `${planText()}\nDe kosten: PM\n`,
      'b.md': planText(),
      'los/c.md': planText(),
      'los/.ketensturing.json': '{}',
      '.ketensturing.json': JSON.stringify({ rules: { placeholder: { severity: 'off', reason: REASON } } }),
    });
  });
  after(() => space.remove());

  it('say nothing, and stand in the JSON report of each document that they are off for, with the reason', async () => {
    const { report } = await space.json(['a.md', 'los/c.md']);
    const [document, other] = report.documents;
    assert.deepEqual(document?.findings, []);
    assert.deepEqual(
      document?.rulesOff.map(({ ruleId, reason }) => [ruleId, reason]),
      [['placeholder', REASON]],
    );
    assert.deepEqual(other?.rulesOff, []);
  });

  it('are told once in the text report, with the documents when it is not for all', async () => {
    const { stdout } = await space.run(['check', 'a.md', 'b.md']);
    assert.equal(stdout.match(/uitgezet, omdat/g)?.length, 1);
    assert.match(stdout, /\n\nRegels die uit staan\n {2}placeholder: uitgezet, omdat: Het bestuur <b>koos<\/b> voor PM in dit plan\.\n\n/);
    assert.match((await space.run(['check', 'a.md', 'los/c.md'])).stdout, /in dit plan\.\s+\(a\.md\)\n/);
    assert.doesNotMatch((await space.run(['check', 'los/c.md'])).stdout, /uit staan/);
  });

  it('are told in the HTML and Markdown report, escaped, and after a merge as before', async () => {
    for (const [format, told] of [
      ['html', /Regels die uit staan<\/h2>\s*<ul>\s*<li><a [^>]*>placeholder<\/a>: [^\n]*uitgezet, omdat: Het bestuur &lt;b&gt;koos/],
      ['markdown', /## Regels die uit staan\n\n- \[placeholder\]\([^)]+\): uitgezet, omdat: Het bestuur \\?<b\\?>koos|&lt;b/],
    ] as const) {
      const { stdout } = await space.run(['check', '--format', format, 'a.md']);
      assert.match(stdout, told);
      space.write('a.json', (await space.run(['check', '--format', 'json', 'a.md'])).stdout);
      assert.equal((await space.run(['merge', '--format', format, 'a.json'])).stdout, stdout);
    }
  });

  it('are told in the language of the plan, also without a reason', async () => {
    space.write('zonder/.ketensturing.json', JSON.stringify({ language: 'en', rules: { 'pillar-missing': 'off' } }));
    space.write('zonder/d.md', planText(3));
    const { stdout } = await space.run(['check', 'zonder/d.md']);
    assert.match(stdout, /Rules that are off\n {2}pillar-missing: switched off, without a reason\n/);
  });
});
