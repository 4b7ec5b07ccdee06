import assert from 'node:assert/strict';
import { createWorkspace, planText, type Workspace } from './harness.ts';

describe('arguments', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({ 'plan.md': planText() });
  });
  after(() => space.remove());

  const WRONG: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [[], /No command is given/],
    [['chek', 'plan.md'], /Unknown command "chek"\. Did you mean check\?/],
    [['plan.md'], /Unknown command "plan\.md"[\s\S]*ketensturing check plan\.md/],
    [['--format', 'json', 'plan.md'], /Put the command first/],
    [['check', '--formaat', 'json', 'plan.md'], /Unknown option --formaat\. Did you mean --format\?/],
    [['check', 'plan.md', '--format'], /--format needs a value/],
    [['check', '--format', '--exit-zero', 'plan.md'], /--format needs a value/],
    [['check', '--exit-zero=yes', 'plan.md'], /--exit-zero takes no value/],
    [['check', '--format', 'sarof', 'plan.md'], /Unknown format "sarof"[\s\S]*Use one of: text, json/],
    [['check', '--language', 'fr', 'plan.md'], /Unknown value "fr" for --language[\s\S]*auto, nl, en/],
    [['check', '--severity-threshold', 'hint', 'plan.md'], /Unknown value "hint"/],
    [['check', '--max-warnings', 'veel', 'plan.md'], /"veel" is no number for --max-warnings/],
    [['check', '--max-warnings', '5', '--severity-threshold', 'warning', 'plan.md'], /--max-warnings 5 allows warnings[\s\S]*Leave one/],
    [['merge', '--max-warnings', '5', '--severity-threshold', 'info', 'a.json'], /with --severity-threshold info the first one counts/],
    [['check', '--stdin-filename', 'x.md', 'plan.md'], /--stdin-filename names the text on standard input[\s\S]*Add - to the files/],
    [['explain'], /explain takes one subject/],
  ];
  for (const [argv, message] of WRONG) {
    it(`ketensturing ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await space.run(argv);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  it('helps', async () => {
    for (const [argv, text] of [
      [['--help'], /explain SUBJECT/],
      [['-h'], /explain SUBJECT/],
      [['help', 'check'], /--severity-threshold/],
      [['check', '--help'], /--severity-threshold/],
      [['explain', '-h'], /plan\.md:12/],
    ] as const) {
      const { code, stdout } = await space.run(argv);
      assert.equal(code, 0);
      assert.match(stdout, text);
    }
  });

  it('tells its version', async () => {
    assert.match((await space.run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match((await space.run(['check', '--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('helps when there is nothing to check', async () => {
    const onTerminal = await space.run(['check']);
    assert.equal(onTerminal.code, 2);
    assert.match(onTerminal.stderr, /ketensturing check \[OPTIONS\]/);
    const piped = await space.run(['check'], { stdin: '' });
    assert.equal(piped.code, 2);
    assert.match(piped.stderr, /nothing to check/);
  });
});
