import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace, planText, type Workspace } from './harness.ts';

describe('paths that are left out', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({ 'a.md': planText(), 'map/b.md': planText(), 'map/oud/c.md': planText(), 'map/oud/d.md': planText() });
  });
  after(() => space.remove());
  const checked = async (argv: readonly string[], cwd = '.'): Promise<readonly string[]> =>
    (await space.json(argv, { cwd })).report.documents.map(({ file }) => file);

  it('are files, folders and patterns that begin with "!", in any order', async () => {
    assert.deepEqual(await checked(['.', '!map/oud/**']), ['a.md', 'map/b.md']);
    assert.deepEqual(await checked(['!map/oud', '.']), ['a.md', 'map/b.md']);
    assert.deepEqual(await checked(['.', '!**/c.md', '!a.md']), ['map/b.md', 'map/oud/d.md']);
    assert.deepEqual(await checked(['map/b.md', 'a.md', '!map/b.md']), ['a.md']);
    assert.deepEqual(await checked(['..', '!../map/oud'], 'map').then((files) => files.length), 2);
    assert.deepEqual(await checked(['.', '!nergens/*.md']), ['a.md', 'map/b.md', 'map/oud/c.md', 'map/oud/d.md']);
  });

  it('are all in a folder that a pattern matches, written with a slash behind it or not', async () => {
    for (const pattern of ['!**/oud', '!**/oud/', '!*/o*', '!map/[o]ud', '!**/{oud,nieuw}'])
      assert.deepEqual(await checked(['.', pattern]), ['a.md', 'map/b.md'], pattern);
    assert.deepEqual(await checked(['.', '!**/map']), ['a.md']);
    assert.deepEqual(await checked(['..', '!../**/oud'], 'map').then((files) => files.length), 2);
    assert.deepEqual((await checked(['.', '!**/ma'])).length, 4);
  });

  it('leave a file whose name begins with "!" alone', async () => {
    space.write('!let op.md', planText());
    assert.deepEqual(await checked(['!let op.md']), ['!let op.md']);
  });

  it('leave out a link, and not the plan that it leads to', async () => {
    space.write('links/plan.md', planText());
    symlinkSync(join(space.folder, 'links/plan.md'), join(space.folder, 'links/kopie.md'));
    assert.deepEqual(await checked(['links', '!links/kopie.md']), ['links/plan.md']);
  });

  it('leave standard input to be checked', async () => {
    const { code, stderr } = await space.run(['check', '--exit-zero', '-', '!map'], { stdin: planText() });
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('do not make a clean result when nothing is left', async () => {
    for (const argv of [['.', '!**'], ['!map/**']]) {
      const { code, stderr } = await space.run(['check', ...argv]);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /Nothing is left to check: "!(?:map\/)?\*\*" leaves out all there is\.\n {2}Name beside it what is to be checked/,
      );
    }
  });
});

describe('check', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({
      'goed.md': planText(),
      'gat.md': planText(3),
      'map/b.md': planText(4),
      'map/a.markdown': planText(),
      'map/.verborgen/x.md': planText(1),
      'map/node_modules/x.md': planText(1),
      'map/notities.txt': 'niets',
    });
  });
  afterEach(() => space.remove());

  it('exits with 0 when nothing is found and 1 when something is', async () => {
    assert.equal((await space.run(['check', 'goed.md'])).code, 0);
    assert.equal((await space.run(['check', 'gat.md'])).code, 1);
    assert.equal((await space.run(['check', '--exit-zero', 'gat.md'])).code, 0);
  });

  it('judges a plan with a name as long as names may be, beside which nothing can have been kept', async () => {
    const { code, stderr } = await space.run(['check', '--stdin-filename', `${'x'.repeat(252)}.md`, '-'], { stdin: planText() });
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('judges files that are named only when they are plans, with --only-plans', async () => {
    space.write('lees.md', 'Een verhaal.\n');
    assert.equal((await space.run(['check', 'lees.md'])).code, 1);
    assert.equal((await space.run(['check', '--only-plans', 'lees.md'])).code, 0);
    assert.equal((await space.run(['check', '--only-plans', 'lees.md', 'gat.md'])).code, 1);
  });

  it('judges standard input only when it is a plan, with --only-plans', async () => {
    const onStdin = (name: string, text: string): Promise<{ code: number }> =>
      space.run(['check', '-', '--only-plans', '--stdin-filename', name], { stdin: text });
    assert.equal((await onStdin('README.md', '# Lees mij\n\nInstalleer het pakket.\n')).code, 0);
    assert.equal((await onStdin('gat.md', planText(3))).code, 1);
    assert.equal((await onStdin('README.md', `---\nketensturing: true\n---\n${planText(3)}`)).code, 1);
  });

  it('lists the documents of a folder by name, without node_modules and dot folders', async () => {
    const { report } = await space.json(['map', 'gat.md']);
    assert.deepEqual(
      report.documents.map(({ file }) => file),
      ['map/a.markdown', 'map/b.md', 'gat.md'],
    );
  });

  it('takes globs, and each document once', async () => {
    const { report } = await space.json(['**/*.md', 'map', './gat.md']);
    assert.deepEqual(
      report.documents.map(({ file }) => file),
      ['gat.md', 'goed.md', 'map/b.md', 'map/a.markdown'],
    );
  });

  it('reads a file whose name looks like a glob', async () => {
    space.write('plan [1].md', planText());
    const { report } = await space.json(['plan [1].md']);
    assert.equal(report.documents[0]?.file, 'plan [1].md');
  });

  it('ends on links that go round in a circle', async () => {
    symlinkSync('..', join(space.folder, 'map/rond'));
    const { report, code } = await space.json(['map']);
    assert.equal(code, 1);
    assert.deepEqual(
      report.documents.map(({ file }) => file),
      ['map/a.markdown', 'map/b.md', 'map/rond/gat.md', 'map/rond/goed.md'],
    );
  });

  describe('a document that links lead to', () => {
    let links: Workspace;
    const link = (to: string, from: string): void => symlinkSync(join(links.folder, to), join(links.folder, from));
    const seen = async (argv: readonly string[], cwd = '.'): Promise<readonly string[]> => {
      const { report, code } = await links.json(argv, { cwd });
      return [`${code}`, ...report.documents.map(({ file, isPlan }) => `${file} ${isPlan}`)];
    };
    beforeEach(() => {
      links = createWorkspace({ 'r/ketenplan.md': '# Ketenplan\n\nDe trekker is n.t.b.\n', 'r/archief/oud.md': '# Oud\n' });
    });
    afterEach(() => links.remove());

    it('is judged once, under its own path, whatever the links are called', async () => {
      link('r/ketenplan.md', 'r/README.md');
      link('r/ketenplan.md', 'r/archief/ketenplan.md');
      links.write('r/.ketensturing.json', '{"exclude": ["archief/**"]}');
      for (const [argv, cwd] of [
        [['r'], '.'],
        [['.'], 'r'],
        [['README.md', 'ketenplan.md'], 'r'],
        [['../r'], 'r'],
      ] as const)
        assert.deepEqual(
          (await seen(argv, cwd)).filter((line) => !line.includes('oud')),
          ['1', cwd === 'r' ? 'ketenplan.md true' : 'r/ketenplan.md true'],
        );
      assert.equal((await seen(['r/README.md'])).at(-1), 'r/README.md true');
    });

    it('is judged under its own path in a folder that links lead to as well', async () => {
      mkdirSync(join(links.folder, 'w'));
      renameSync(join(links.folder, 'r'), join(links.folder, 'w/r'));
      link('w/r', 'w/archief');
      links.write('w/.ketensturing.json', '{"exclude": ["archief"]}');
      assert.deepEqual(await seen(['w']), ['1', 'w/r/archief/oud.md false', 'w/r/ketenplan.md true']);
      link('w', 'koppeling');
      assert.deepEqual(await seen(['.'], 'koppeling'), ['1', 'r/archief/oud.md false', 'r/ketenplan.md true']);
    });

    it('is judged under a link when its own path is left out, or was not found', async () => {
      renameSync(join(links.folder, 'r/ketenplan.md'), join(links.folder, 'r/archief/2026.md'));
      link('r/archief/2026.md', 'r/ketenplan.md');
      links.write('r/.ketensturing.json', '{"exclude": ["archief/**"]}');
      assert.deepEqual(await seen(['r']), ['1', 'r/ketenplan.md true', 'r/archief/oud.md false']);
      assert.deepEqual(await seen(['r/*.md']), ['1', 'r/ketenplan.md true']);
      assert.deepEqual(await seen(['r/archief']), ['0', 'r/archief/2026.md false', 'r/archief/oud.md false']);
    });
  });

  it('judges a named file as a plan, and a found one only when it is', async () => {
    space.write('map/README.md', '# Lees mij\n\nInstalleer het pakket.\n');
    const named = await space.json(['map/README.md']);
    assert.equal(named.report.documents[0]?.isPlan, true);
    assert.equal(named.report.documents[0]?.findings.length, 8);
    const found = await space.json(['map']);
    const readme = found.report.documents.find(({ file }) => file === 'map/README.md');
    assert.equal(readme?.isPlan, false);
    assert.deepEqual(readme?.findings, []);
    assert.equal(readme?.coverage.length, 8);
  });

  it('counts from the threshold up', async () => {
    space.write('pm.md', `${planText()}\nKosten: PM\n`);
    assert.equal((await space.run(['check', 'pm.md'])).code, 0);
    assert.equal((await space.run(['check', '--severity-threshold', 'info', 'pm.md'])).code, 1);
    assert.equal((await space.run(['check', '--severity-threshold=error', 'gat.md'])).code, 0);
  });

  it('allows the given number of warnings', async () => {
    space.write('twee.md', planText(1, 2));
    assert.equal((await space.run(['check', '--max-warnings', '2', 'twee.md'])).code, 0);
    assert.equal((await space.run(['check', '--max-warnings', '1', 'twee.md'])).code, 1);
    assert.equal((await space.run(['check', '--max-warnings', '2', '--severity-threshold', 'error', 'twee.md'])).code, 0);
    assert.equal((await space.run(['check', '--max-warnings', '0', '--severity-threshold', 'info', 'twee.md'])).code, 1);
  });

  it('reads standard input for "-", for a pipe without paths, and under a name', async () => {
    for (const argv of [['-'], []]) {
      const { report, code } = await space.json(argv, { stdin: planText(3) });
      assert.equal(code, 1);
      assert.equal(report.documents[0]?.file, '<stdin>');
      assert.equal(report.documents[0]?.isPlan, true);
    }
    const { report } = await space.json(['--stdin-filename', 'map/nieuw.md'], { stdin: planText(3) });
    assert.equal(report.documents[0]?.file, 'map/nieuw.md');
  });

  it('does not take a file on standard input and others for one', async () => {
    const { report } = await space.json(['-', 'goed.md'], { stdin: planText(3) });
    assert.deepEqual(
      report.documents.map(({ file, findings }) => [file, findings.length]),
      [
        ['<stdin>', 1],
        ['goed.md', 0],
      ],
    );
  });

  it('writes the report to a file', async () => {
    const { code, stdout } = await space.run(['check', '--format', 'json', '--output', 'uit.json', 'gat.md']);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.equal(JSON.parse(readFileSync(join(space.folder, 'uit.json'), 'utf8')).version, 1);
  });

  it('speaks the language that is asked for', async () => {
    assert.match((await space.run(['check', 'gat.md'])).stdout, /Pijler 3 ontbreekt/);
    assert.match((await space.run(['check', '--language', 'en', 'gat.md'])).stdout, /Pillar 3 is missing/);
  });

  it('gives the same report for the same input', async () => {
    const first = await space.run(['check', '--format', 'json', '.']);
    assert.deepEqual(await space.run(['check', '--format', 'json', '.']), first);
  });

  it('shows progress for many files, on a terminal only', async () => {
    for (let index = 0; index < 25; index++) space.write(`veel/${index}.md`, planText());
    assert.match((await space.run(['check', 'veel'], { terminal: true })).stderr, /25 \/ 25/);
    assert.equal((await space.run(['check', 'veel'])).stderr, '');
  });
});
