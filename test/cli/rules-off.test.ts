import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { readXml } from './formats/readers.ts';
import { readSarif } from './formats/schema-readers.ts';
import { createWorkspace, planText, type Workspace } from './harness.ts';

type Row = Readonly<Record<string, string>>;

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

  it('are rows of their own in the CSV report', async () => {
    const rows = parse((await space.run(['check', '--format', 'csv', 'a.md', 'los/c.md'])).stdout, { bom: true, columns: true }) as Row[];
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'rule-off').map(({ plan, rule, reason }) => [plan, rule, reason]),
      [['Ketenplan van de partners', 'placeholder', REASON]],
    );
  });

  it('are tests in JUnit that were skipped, also where they are about pillars', async () => {
    space.write('stil/.ketensturing.json', JSON.stringify({ rules: { 'pillar-missing': 'off' } }));
    space.write('stil/e.md', planText(3));
    const suites = readXml((await space.run(['check', '--format', 'junit', 'a.md', 'los/c.md', 'stil/e.md'])).stdout).children;
    const skipped = suites.map(({ attributes, children }) => [
      attributes.skipped,
      ...children.flatMap(({ attributes: { name }, children: [state] }) =>
        state?.name === 'skipped' ? [`${name}: ${state.attributes.message}`] : [],
      ),
    ]);
    assert.deepEqual(skipped, [['1', `placeholder: uitgezet, omdat: ${REASON}`], ['0'], ['1', 'pillar-missing: uitgezet, zonder reden']]);
  });

  it('are disabled in SARIF when that holds for all plans, and else a notification with the plans', async () => {
    const invocation = async (...files: readonly string[]) => readSarif((await space.run(['check', '--format', 'sarif', ...files])).stdout);
    const all = await invocation('a.md', 'b.md');
    const [override, ...others] = all.invocations[0]?.ruleConfigurationOverrides ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(override?.configuration, { enabled: false });
    assert.deepEqual(override?.properties, { reason: REASON });
    assert.equal(all.tool.driver.rules[override?.descriptor.index ?? -1]?.id, 'placeholder');
    assert.deepEqual(all.invocations[0]?.toolConfigurationNotifications, []);

    const some = await invocation('a.md', 'los/c.md');
    assert.deepEqual(some.invocations[0]?.ruleConfigurationOverrides, []);
    const [told] = some.invocations[0]?.toolConfigurationNotifications ?? [];
    assert.equal(told?.message.text, `placeholder: uitgezet, omdat: ${REASON}`);
    assert.equal(told?.associatedRule.id, 'placeholder');
    assert.deepEqual(
      told?.locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
      ['a.md'],
    );
    const none = await invocation('los/c.md');
    assert.deepEqual(none.invocations[0]?.ruleConfigurationOverrides, []);
    assert.deepEqual(none.invocations[0]?.toolConfigurationNotifications, []);
  });

  it('are told in the language of the plan, also without a reason', async () => {
    space.write('zonder/.ketensturing.json', JSON.stringify({ language: 'en', rules: { 'pillar-missing': 'off' } }));
    space.write('zonder/d.md', planText(3));
    const { stdout } = await space.run(['check', 'zonder/d.md']);
    assert.match(stdout, /Rules that are off\n {2}pillar-missing: switched off, without a reason\n/);
  });
});
