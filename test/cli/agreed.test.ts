import assert from 'node:assert/strict';
import { markAgreed } from '../../src/linter/agreed/agreed-plan.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from './harness.ts';

const OLD = planText().replace('P3 strong', 'elke week P3 strong');
const NEW = planText().replace('P3 strong', 'elke maand P3 strong');

/** What a shell keeps of texts that were agreed. */
function kept(...texts: readonly { readonly name: string; readonly text: string }[]): string {
  const linter = toyEngine.linter(toyEngine.framework(), new Uint8Array(), '');
  const report = linter.check(texts, { named: true, settings: defaultSettings });
  return JSON.stringify(markAgreed(createPlan(texts), report, '2026-01-14'));
}

interface Told {
  readonly documents: readonly { readonly agreed?: { readonly day: string; readonly pillars: readonly object[] } }[];
  readonly plans: readonly { readonly agreed?: { readonly pillars: readonly { readonly pillar: number }[] } }[];
}

describe('what changed since a plan was agreed', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({ 'map/plan.md': NEW, 'map/plan.md.agreed.json': kept({ name: 'plan.md', text: OLD }) });
  });
  afterEach(() => space.remove());

  it('is found by the command line, from any folder, and is no reason to fail', async () => {
    for (const [cwd, path] of [
      ['.', 'map/plan.md'],
      ['map', 'plan.md'],
      ['.', 'map'],
    ] as const) {
      const { code, stdout } = await space.run(['check', path], { cwd });
      assert.equal(code, 0);
      assert.match(
        stdout.replace(/\s+/g, ' '),
        /7:1 opmerking: Deze afspraak over pijler 3 \(vertrouwen\) is gewijzigd .+ changed-since-agreed/,
      );
    }
    assert.equal((await space.run(['check', '--severity-threshold', 'info', 'map'])).code, 1);
  });

  it('stands in the JSON report, and survives a merge', async () => {
    const whole = await space.run(['check', '--format', 'json', '-o', 'a.json', 'map']);
    assert.equal(whole.code, 0);
    const { report } = await space.json(['map']);
    const [document] = (report as unknown as Told).documents;
    assert.equal(document?.agreed?.day, '14 januari 2026');
    const said = { kind: 'changed', before: 'De partners hebben dit afgesproken: elke week P3 strong.' };
    const now = { line: 7, column: 1, endLine: 7, endColumn: 58, text: 'De partners hebben dit afgesproken: elke maand P3 strong.' };
    assert.deepEqual(document?.agreed?.pillars, [{ pillar: 3, was: 'addressed', is: 'addressed', passages: [{ ...said, now }] }]);
    for (const format of ['json', 'html', 'markdown']) {
      const direct = await space.run(['check', '--format', format, 'map']);
      assert.equal((await space.run(['merge', '--format', format, 'a.json'])).stdout, direct.stdout);
      assert.match(direct.stdout, /elke week P3 strong/);
    }
  });

  it('is told of standard input by its name', async () => {
    const { stdout } = await space.run(['check', '--stdin-filename', 'map/plan.md', '-'], { stdin: NEW });
    assert.match(stdout, /changed-since-agreed/);
  });

  it('is not told of a text without a file, even where a record has the name that such a text is given', async () => {
    const record = kept({ name: 'plan.md', text: OLD });
    for (const name of ['stdin.md', 'plan.md']) space.write(`${name}.agreed.json`, record);
    const { report, code } = await space.json(['-'], { stdin: NEW });
    assert.equal(code, 0);
    assert.equal((report as unknown as Told).documents[0]?.agreed, undefined);
    const answer = JSON.parse(await space.ask({ text: NEW }));
    assert.deepEqual([answer.files, answer.changedSinceAgreed], [['plan.md'], undefined]);
    assert.equal(JSON.parse(await space.ask({ path: 'map/plan.md' })).changedSinceAgreed.day, '14 januari 2026');
  });

  it('is told of a plan of several files as a whole, never of one of them alone', async () => {
    const parts = [
      { name: 'hoofd.md', text: OLD },
      { name: 'bijlage.md', text: '# Bijlage\n\nDe partners spraken af: P6 strong, elke dag.\n' },
    ] as const;
    space.write('deel/hoofd.md', OLD);
    space.write('deel/bijlage.md', parts[1].text.replace('elke dag', 'elke week'));
    space.write('deel/hoofd.md.agreed.json', kept(...parts));
    assert.doesNotMatch((await space.run(['check', 'deel'])).stdout, /changed-since-agreed/);
    space.write('deel/.ketensturing.json', JSON.stringify({ plans: [{ name: 'Samen', files: ['hoofd.md', 'bijlage.md'] }] }));
    const { report } = await space.json(['deel']);
    assert.deepEqual(
      report.documents.map(({ file, findings }) => [file, findings.map(({ ruleId }) => ruleId)]),
      [
        ['deel/bijlage.md', ['changed-since-agreed']],
        ['deel/hoofd.md', []],
      ],
    );
    assert.deepEqual(
      (report as unknown as Told).plans[0]?.agreed?.pillars.map(({ pillar }) => pillar),
      [6],
    );
  });

  it('cannot be told when the file is broken, which hides nothing else', async () => {
    space.write('map/plan.md.agreed.json', '{"version":1}');
    const { code, stdout, stderr } = await space.run(['check', 'map']);
    assert.equal(code, 2);
    assert.match(stderr, /map\/plan\.md\.agreed\.json is no record of an agreed plan.+\n.+Restore the file/);
    assert.match(stdout, /8 van 8 pijlers behandeld/);
  });
});
