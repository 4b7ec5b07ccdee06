import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/cli/compose.ts';
import { createLinter } from '../../src/linter/index.ts';
import type { Rule } from '../../src/linter/types.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from './harness.ts';

/** Tells of each plan that it lacks pillar 3, by the names of its files; of one with `a.md` further on in the text. */
const naming: Rule = {
  meta: {
    id: 'pillar-missing',
    title: { nl: 'Ontbreekt', en: 'Missing' },
    description: { nl: 'Ontbreekt.', en: 'Missing.' },
    severity: 'warning',
    scope: 'pillar',
    whileTyping: 'show',
  },
  *check({ plan }) {
    const files = plan.sources.map(({ name }) => name).join(' en ');
    const at = files.includes('a.md') ? (plan.sources[0]?.text.indexOf('De') ?? 0) : 0;
    const said = { nl: `Pijler 3 ontbreekt in ${files}.`, en: `Pillar 3 is missing in ${files}.` };
    yield { source: 0, span: { start: at, end: at + 2 }, pillar: 3, message: said, advice: said };
  },
};
const namingEngine: Engine = {
  ...toyEngine,
  linter: (framework) => createLinter({ framework, judge: { id: 'none', judge: () => ({ evidence: [], pillars: [] }) }, rules: [naming] }),
};

interface Found {
  readonly line: number;
  readonly message: string;
  readonly fingerprint: string;
  readonly known?: true;
}

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

  it('knows what each of two plans lacks in the document that both have, which is told in order of place', async () => {
    const plans = [
      { name: 'Alfa', files: ['samen.md', 'a.md'] },
      { name: 'Beta', files: ['samen.md', 'b.md'] },
      { name: 'Gamma', files: ['samen.md', 'c.md'] },
    ];
    space.write('.ketensturing.json', JSON.stringify({ plans }));
    for (const file of ['samen.md', 'a.md', 'b.md', 'c.md']) space.write(file, planText(3));
    const check = async (...argv: readonly string[]) => {
      const { code, report } = await space.json([...argv, 'a.md', 'b.md', 'c.md'], { engine: namingEngine });
      const findings = (list: readonly unknown[]): readonly Found[] => list as readonly Found[];
      const samen = report.documents.find(({ file }) => file === 'samen.md');
      return { code, found: findings(samen?.findings ?? []), inPlans: report.plans.map((plan) => findings(plan.findings)[0] as Found) };
    };
    const { found, inPlans } = await check();
    assert.deepEqual(
      found.map(({ line, message }) => [line, message]),
      [
        [1, 'Pijler 3 ontbreekt in samen.md en b.md.'],
        [1, 'Pijler 3 ontbreekt in samen.md en c.md.'],
        [3, 'Pijler 3 ontbreekt in samen.md en a.md.'],
      ],
    );
    const prints = new Map(found.map(({ message, fingerprint }) => [message, fingerprint]));
    assert.equal(new Set(prints.values()).size, 3);
    assert.deepEqual(
      inPlans.map(({ message, fingerprint }) => [message, fingerprint]),
      inPlans.map(({ message }) => [message, prints.get(message)]),
    );
    // The first plan is known by what it always was.
    const { report: alone } = await space.json(['a.md'], { engine: namingEngine });
    assert.equal(
      prints.get('Pijler 3 ontbreekt in samen.md en a.md.'),
      (alone.plans as unknown as readonly { readonly findings: readonly Found[] }[])[0]?.findings[0]?.fingerprint,
    );
    assert.equal((await check(...WITH, '--update-baseline')).code, 0);
    const again = await check(...WITH);
    assert.equal(again.code, 0);
    assert.ok([...again.found, ...again.inPlans].every(({ known }) => known));
  });

  it('stays as it was when there is no report', async () => {
    await make();
    const read = (file: string): string => readFileSync(join(space.folder, file), 'utf8');
    const before = read('basis.json');
    space.write('plan.md', planText(3, 5));
    for (const output of ['geen-map/r.html', 'plan.md']) {
      const { code, stderr } = await space.run(['check', ...WITH, '--update-baseline', '--format', 'html', '-o', output, 'plan.md']);
      assert.equal(code, 2);
      assert.match(stderr, /Cannot write geen-map|would be written over plan\.md/);
      assert.equal(read('basis.json'), before);
    }
    const env = { GITHUB_STEP_SUMMARY: 'geen-map/samenvatting.md' };
    assert.equal((await space.run(['check', ...WITH, '--update-baseline', '--format', 'github', 'plan.md'], { env })).code, 2);
    assert.equal(read('basis.json'), before);
    const { code, stdout } = await space.run(['check', ...WITH, '--update-baseline', 'plan.md']);
    assert.equal(code, 0);
    assert.match(stdout, /Geen nieuwe bevindingen/);
    assert.notEqual(read('basis.json'), before);
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
