import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  readonly plans: readonly {
    readonly agreed?: { readonly pillars: readonly { readonly pillar: number }[]; readonly sections: readonly object[] };
  }[];
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

  it('is kept by the same names of files, wherever the command is given', async () => {
    space.write('deel/b.md', '# Bijlage\n\nDe partners spraken af: P3 strong.\n');
    space.write('plan.md', planText(6));
    space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Alfa', files: ['plan.md', 'deel/b.md'] }] }));
    const record = (): string => readFileSync(join(space.folder, 'plan.md.agreed.json'), 'utf8');
    await space.run(['agree', 'deel/b.md', '--date', '2026-01-14']);
    const here = record();
    assert.deepEqual([...new Set(JSON.parse(here).sections.map(({ file }: { file: string }) => file))], ['plan.md', 'deel/b.md']);
    assert.equal((await space.run(['agree', 'b.md', '--date', '2026-01-14'], { cwd: 'deel' })).code, 0);
    assert.equal(record(), here);
    for (const cwd of ['.', 'deel']) {
      const { report } = await space.json([cwd === '.' ? 'deel/b.md' : 'b.md'], { cwd });
      assert.deepEqual((report as unknown as Told).plans[0]?.agreed, {
        agreedOn: '2026-01-14',
        day: '14 januari 2026',
        pillars: [],
        sections: [],
      });
    }
  });

  describe('with several plans that begin with the same file', () => {
    const CHECK = ['samen.md', 'a.md', 'b.md'];
    const annex = (text: string): string => `# Bijlage\n\nDe partners spraken af: ${text}.\n`;
    const plans = (...of: readonly (readonly [name: string, ...files: string[]])[]): void =>
      space.write('.ketensturing.json', JSON.stringify({ plans: of.map(([name, ...files]) => ({ name, files })) }));
    const agree = (file: string) => space.run(['agree', file, '--date', '2026-01-14']);
    const record = (file = 'samen.md'): string => readFileSync(join(space.folder, `${file}.agreed.json`), 'utf8');
    /** By plan the pillars on which something changed; undefined when nothing was agreed. */
    const changes = async (...paths: readonly string[]): Promise<object> => {
      const { report } = await space.json(paths);
      const told = (report as unknown as Told).plans;
      return Object.fromEntries(report.plans.map(({ name }, at) => [name, told[at]?.agreed?.pillars.map(({ pillar }) => pillar)]));
    };
    beforeEach(() => {
      for (const [file, text] of Object.entries({ 'samen.md': planText(3, 6), 'a.md': annex('P3 strong'), 'b.md': annex('P6 strong') }))
        space.write(file, text);
      plans(['Alfa', 'samen.md', 'a.md'], ['Beta', 'samen.md', 'b.md']);
    });

    it('is told of the plan of which it was agreed, whichever files are checked', async () => {
      assert.equal((await agree('a.md')).stdout, 'samen.md.agreed.json\n');
      assert.deepEqual(await changes(...CHECK), { Alfa: [], Beta: undefined });
      assert.doesNotMatch((await space.run(['check', ...CHECK])).stdout, /changed-since-agreed/);
      assert.deepEqual(await changes('b.md'), { Beta: undefined });
      space.write('a.md', annex('P3 strong, elke dag'));
      space.write('b.md', annex('P6 strong, elke dag'));
      assert.deepEqual(await changes(...CHECK), { Alfa: [3], Beta: undefined });
      assert.deepEqual(await changes('a.md'), { Alfa: [3] });
    });

    it('is told of a plan that got a file since, or lost one, wherever those stand', async () => {
      await agree('a.md');
      space.write('map/c.md', annex('P6 strong'));
      plans(['Alfa', 'samen.md', 'a.md', 'map/c.md', 'map/d.md'], ['Beta', 'samen.md', 'b.md']);
      space.write('map/d.md', annex('P7 strong'));
      assert.deepEqual(await changes(...CHECK), { Alfa: [6, 7], Beta: undefined });
      plans(['Alfa', 'samen.md'], ['Beta', 'samen.md', 'b.md']);
      assert.deepEqual(await changes(...CHECK), { Alfa: [3], Beta: undefined });
      plans(['Alfa', 'samen.md', 'map/c.md'], ['Beta', 'samen.md', 'b.md']);
      assert.deepEqual(await changes(...CHECK), { Alfa: undefined, Beta: undefined });
    });

    it('is told of no plan of which only the file that all begin with is left', async () => {
      plans(['Alfa', 'samen.md', 'a.md', 'a2.md', 'a3.md'], ['Beta', 'samen.md', 'b.md']);
      space.write('a2.md', annex('P6 strong'));
      space.write('a3.md', annex('P7 strong'));
      await agree('a.md');
      plans(['Alfa', 'samen.md', 'c.md', 'd.md', 'e.md'], ['Beta', 'samen.md', 'b.md']);
      for (const file of ['c.md', 'd.md', 'e.md']) space.write(file, annex('P6 strong'));
      assert.deepEqual(await changes('c.md', 'b.md'), { Alfa: undefined, Beta: undefined });
    });

    it('is not marked by a file that stands for no single plan, and the command says which do', async () => {
      const { code, stdout, stderr } = await agree('samen.md');
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(
        stderr,
        'ketensturing: samen.md is a part of 2 plans ("Alfa", "Beta"), so it does not say which of them was agreed.\n  Name a file that stands for one: a.md for "Alfa", b.md for "Beta".\n',
      );
      assert.throws(() => record(), { code: 'ENOENT' });
      plans(['Alfa', 'samen.md', 'a.md'], ['Beta', 'samen.md', 'a.md']);
      assert.match((await agree('a.md')).stderr, /is a part of 2 plans.+\n {2}Give each plan a file of its own/);
    });

    it('is marked by the file that a plan begins with, and the command says that another plan has it too', async () => {
      plans(['Alfa', 'samen.md'], ['Beta', 'b.md', 'samen.md']);
      const { code, stdout, stderr } = await agree('samen.md');
      assert.deepEqual([code, stdout], [0, 'samen.md.agreed.json\n']);
      assert.match(
        stderr,
        /^samen\.md is a part of 2 plans \("Alfa", "Beta"\) and begins "Alfa", so that .+: samen\.md for "Alfa", b\.md for "Beta"\.\n$/,
      );
      assert.equal((await agree('b.md')).stdout, 'b.md.agreed.json\n');
      assert.deepEqual(await changes('samen.md', 'b.md'), { Alfa: [], Beta: [] });
    });

    it('is never written over what was agreed of another', async () => {
      await agree('a.md');
      const before = record();
      const { code, stdout, stderr } = await agree('b.md');
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(
        stderr,
        /samen\.md\.agreed\.json holds what was agreed of other files than those of "Beta".+"Alfa" begins with samen\.md too\.\n {2}Put another file first in "Beta"/,
      );
      assert.equal(record(), before);
      plans(['Alfa', 'samen.md', 'a.md'], ['Beta', 'b.md', 'samen.md']);
      assert.equal((await agree('b.md')).stdout, 'b.md.agreed.json\n');
      assert.deepEqual(await changes(...CHECK), { Alfa: [], Beta: [] });
      space.write('a.md', annex('P3 strong, elke dag'));
      assert.equal((await agree('a.md')).code, 0);
      assert.deepEqual(await changes(...CHECK), { Alfa: [], Beta: [] });
    });
  });

  it('cannot be told when the file is broken, which hides nothing else', async () => {
    space.write('map/plan.md.agreed.json', '{"version":1}');
    const { code, stdout, stderr } = await space.run(['check', 'map']);
    assert.equal(code, 2);
    assert.match(stderr, /map\/plan\.md\.agreed\.json is no record of an agreed plan.+\n.+Restore the file/);
    assert.match(stdout, /8 van 8 pijlers behandeld/);
  });
});
