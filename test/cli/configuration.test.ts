import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../../src/assistant/arguments.ts';
import { createWorkspace, planText, type Workspace } from './harness.ts';

describe('configuration', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({ 'plan/deel/gat.md': planText(3) });
  });
  afterEach(() => space.remove());

  const configure = (file: string, value: object): void => space.write(file, JSON.stringify(value));
  const severity = async (argv: readonly string[], cwd = '.'): Promise<string | undefined> =>
    (await space.json(argv, { cwd })).report.documents[0]?.findings[0]?.severity;

  it('is the nearest upwards from the document, wherever the command runs', async () => {
    configure('.ketensturing.json', { rules: { 'pillar-missing': 'error' } });
    assert.equal(await severity(['plan/deel/gat.md']), 'error');
    assert.equal(await severity(['gat.md'], 'plan/deel'), 'error');
    configure('plan/.ketensturing.json', { rules: { 'pillar-missing': 'hint' } });
    assert.equal(await severity(['plan/deel/gat.md']), 'hint');
  });

  it('gives way to --config, and its settings to flags', async () => {
    configure('.ketensturing.json', { rules: { 'pillar-missing': 'error' }, language: 'en' });
    configure('anders.json', { rules: { 'pillar-missing': 'info' } });
    assert.equal(await severity(['--config', 'anders.json', 'plan/deel/gat.md']), 'info');
    assert.match((await space.run(['check', 'plan/deel/gat.md'])).stdout, /Pillar 3 is missing/);
    assert.match((await space.run(['check', '--language', 'nl', 'plan/deel/gat.md'])).stdout, /Pijler 3 ontbreekt/);
  });

  it('is not needed to hear of front matter that cannot be read, in which a document says that it is a plan', async () => {
    space.write('a.md', '---\ntitle: Ketenplan: versie 2\nketensturing: ja\n---\n\nTekst.\n');
    space.write('b.md', '---\nketensturing: ja\n---\n\nTekst.\n');
    const { report, code } = await space.json(['a.md', 'b.md', '--only-plans']);
    assert.equal(code, 1);
    assert.deepEqual(
      report.documents.map(({ isPlan }) => isPlan),
      [true, true],
    );
  });

  it('names plans and others by pattern, from its own folder', async () => {
    space.write('plan/tekst.md', 'Een verhaal over de zee.\n');
    configure('plan/.ketensturing.json', { include: ['tekst.md'], exclude: ['deel/**'] });
    const { report } = await space.json(['.']);
    const isPlan = Object.fromEntries(report.documents.map((document) => [document.file, document.isPlan]));
    assert.deepEqual(isPlan, { 'plan/deel/gat.md': false, 'plan/tekst.md': true });
  });

  it('leaves out a folder with all below it, as "!" does on the command line', async () => {
    space.write('oud/archief/plan.md', planText(1));
    for (const [pattern, left] of [
      ['plan', ['oud/archief/plan.md']],
      ['plan/', ['oud/archief/plan.md']],
      ['./plan', ['oud/archief/plan.md']],
      ['archief', ['oud/archief/plan.md', 'plan/deel/gat.md']],
      ['**/archief', ['plan/deel/gat.md']],
      ['*/deel', ['oud/archief/plan.md']],
      ['**/.*', ['oud/archief/plan.md', 'plan/deel/gat.md']],
    ] as const) {
      configure('.ketensturing.json', { check: 'always', exclude: [pattern] });
      const plans = (await space.json(['.'])).report.documents.filter(({ isPlan }) => isPlan);
      assert.deepEqual(
        plans.map(({ file }) => file),
        left,
        pattern,
      );
      configure('.ketensturing.json', { check: 'always' });
      const found = (await space.json(['.', `!${pattern}`])).report.documents;
      assert.deepEqual(
        found.map(({ file }) => file),
        left,
        `!${pattern}`,
      );
    }
  });

  it('takes all below a folder for plans, and no more', async () => {
    space.write('plan/deel/gat.md', 'Een verhaal over de zee.\n');
    space.write('oud/plan/tekst.md', 'Een verhaal over de zee.\n');
    for (const [pattern, plans] of [
      ['plan', ['plan/deel/gat.md']],
      ['plan/', ['plan/deel/gat.md']],
      ['./plan', ['plan/deel/gat.md']],
      ['**/plan', ['oud/plan/tekst.md', 'plan/deel/gat.md']],
      ['*/deel', ['plan/deel/gat.md']],
      ['.', ['oud/plan/tekst.md', 'plan/deel/gat.md']],
      ['pl', []],
    ] as const) {
      configure('.ketensturing.json', { include: [pattern] });
      const found = (await space.json(['.'])).report.documents.filter(({ isPlan }) => isPlan);
      assert.deepEqual(
        found.map(({ file }) => file),
        plans,
        pattern,
      );
    }
  });

  it('leaves out what is excluded, and all with "never", also where the front matter asks for findings', async () => {
    space.write('archief/oud.md', '---\nketensturing: true\n---\n\n# Oud plan\n\nDe trekker is n.t.b.\n');
    const isPlan = async (): Promise<boolean | undefined> => (await space.json(['archief'])).report.documents[0]?.isPlan;
    configure('.ketensturing.json', {});
    assert.equal(await isPlan(), true);
    for (const configuration of [{ exclude: ['archief'] }, { check: 'never' }]) {
      configure('.ketensturing.json', configuration);
      assert.equal(await isPlan(), false, JSON.stringify(configuration));
    }
  });

  it('does not overrule that the user asked for a file', async () => {
    configure('.ketensturing.json', { check: 'never', exclude: ['**/gat.md'] });
    assert.equal((await space.json(['.'])).report.documents[0]?.isPlan, false);
    assert.equal((await space.json(['plan/deel/gat.md'])).report.documents[0]?.isPlan, true);
  });

  it('adds to the framework', async () => {
    configure('.ketensturing.json', { framework: 'eigen.json' });
    const sample = (await import('../framework/extension.json', { with: { type: 'json' } })).default;
    configure('eigen.json', sample);
    const { report, code } = await space.json(['plan/deel/gat.md']);
    assert.equal(code, 1);
    const ids = report.documents[0]?.coverage.flatMap(({ aspects }) => aspects.map(({ id }) => id)) ?? [];
    assert.ok(sample.aspects.every(({ id }) => ids.includes(id)));
  });
});

describe('plans of several files', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({
      'a.md': planText(3, 4, 5),
      'b.md': planText(1, 2, 4),
      'c.md': planText(),
      '.ketensturing.json': JSON.stringify({ plans: [{ name: 'Samen', files: ['a.md', 'b.md'] }] }),
    });
  });
  afterEach(() => space.remove());

  it('are judged together: findings about a pillar stand once, in the first file', async () => {
    const { report, code } = await space.json(['.']);
    assert.equal(code, 1);
    assert.deepEqual(
      report.documents.map(({ file, findings }) => [file, findings.map(({ pillar }) => pillar)]),
      [
        ['a.md', [4]],
        ['b.md', []],
        ['c.md', []],
      ],
    );
    const [plan] = report.plans;
    assert.deepEqual(plan?.files, ['a.md', 'b.md']);
    assert.deepEqual(
      plan?.findings.map(({ pillar }) => pillar),
      [4],
    );
    assert.deepEqual(
      plan?.coverage.filter(({ status }) => status === 'missing').map(({ pillar }) => pillar),
      [4],
    );
    assert.equal(report.summary.findings.warning, 1);
  });

  it('are found where their paths have the backslashes of Windows', async () => {
    space.write('map/deel1.md', planText());
    space.write('map/.ketensturing.json', JSON.stringify({ plans: [{ name: 'x', files: ['.\\deel1.md', '..\\b.md'] }] }));
    const { report, code } = await space.json(['map']);
    assert.notEqual(code, 2);
    assert.deepEqual(report.plans[0]?.files, ['map/deel1.md', 'b.md']);
  });

  it('come along with any of their parts, and keep each document its own coverage', async () => {
    const { report } = await space.json(['b.md']);
    assert.deepEqual(
      report.documents.map(({ file }) => file),
      ['b.md', 'a.md'],
    );
    assert.deepEqual(
      report.documents[0]?.coverage.filter(({ status }) => status === 'missing').map(({ pillar }) => pillar),
      [1, 2, 4],
    );
  });

  it('are known by each path that leads to a part: a link to one is no plan of its own', async () => {
    const together = [
      ['a.md', [4]],
      ['b.md', []],
    ];
    for (const [link, to] of [
      ['0.md', 'b.md'],
      ['z.md', 'a.md'],
    ] as const)
      symlinkSync(join(space.folder, to), join(space.folder, link));
    for (const argv of [['0.md'], ['z.md'], ['a.md', '0.md'], ['.', '!c.md'], ['--stdin-filename', '0.md', '-']]) {
      const { report } = await space.json(argv, argv.includes('-') ? { stdin: planText(1, 2, 4) } : {});
      const found = report.documents.map(({ file, findings }) => [file, findings.map(({ pillar }) => pillar)]);
      assert.deepEqual(found.sort(), together, `${argv}`);
      assert.deepEqual(report.plans[0]?.files, ['a.md', 'b.md']);
    }
    const { stdout } = await space.run(['explain', '0.md:1']);
    assert.match(stdout, /^0\.md:1\n/);
    assert.doesNotMatch(stdout, /ontbreekt/);
  });

  it('count a text once that several of their files are links to', async () => {
    symlinkSync(join(space.folder, 'b.md'), join(space.folder, 'd.md'));
    space.write(
      '.ketensturing.json',
      JSON.stringify({
        plans: [
          { name: 'Samen', files: ['b.md', '[ad].md'] },
          { name: 'Ook', files: ['d.md'] },
        ],
      }),
    );
    const { report } = await space.json(['a.md']);
    assert.deepEqual(
      report.plans.map(({ files }) => files),
      [['b.md', 'a.md']],
    );
    const both = await space.json(['a.md', 'd.md']);
    assert.deepEqual(
      both.report.plans.map(({ files }) => files),
      [['b.md', 'a.md'], ['b.md']],
    );
    assert.deepEqual(both.report.documents.map(({ file }) => file).sort(), ['a.md', 'b.md']);
  });

  it('have the text of standard input in the place of its file', async () => {
    for (const argv of [
      ['--stdin-filename', 'b.md'],
      ['--stdin-filename', 'b.md', '-', '.'],
    ]) {
      const { report } = await space.json(argv, { stdin: planText(1, 2) });
      assert.deepEqual(
        report.documents.filter(({ file }) => file !== 'c.md').map(({ file, findings }) => [file, findings]),
        [
          ['b.md', []],
          ['a.md', []],
        ],
      );
      assert.deepEqual(
        report.plans.map(({ files, findings }) => [files, findings]),
        [[['a.md', 'b.md'], []]],
      );
    }
    const { report } = await space.json([], { stdin: planText(1, 2) });
    assert.deepEqual(
      report.documents.map(({ file, findings }) => [file, findings.length]),
      [['<stdin>', 2]],
    );
  });

  it('are shown as one', async () => {
    const { stdout } = await space.run(['check', '.']);
    assert.match(stdout, /a\.md\ndeel van plan "Samen"/);
    assert.match(stdout, /Plan "Samen"\na\.md, b\.md · 7 van 8 pijlers behandeld/);
  });

  it('are not judged when nothing is, unless a part is asked for', async () => {
    space.write('.ketensturing.json', JSON.stringify({ check: 'never', plans: [{ name: 'Samen', files: ['a.md', 'b.md'] }] }));
    const whole = (await space.json(['.'])).report;
    assert.deepEqual(
      whole.documents.map(({ isPlan, findings }) => [isPlan, findings]),
      whole.documents.map(() => [false, []]),
    );
    for (const format of ['text', 'markdown'])
      assert.doesNotMatch((await space.run(['check', '--format', format, '.'])).stdout, /8 pijlers/, format);
    const { report } = await space.json(['b.md']);
    assert.deepEqual(
      report.documents.map(({ file, isPlan, findings }) => [file, isPlan, findings.length]),
      [
        ['b.md', true, 0],
        ['a.md', true, 1],
      ],
    );
  });

  it('hold nobody up when nothing is to be checked, whatever they lack, unless a part is asked for', async () => {
    space.write('brief.docx', 'x');
    for (const lacking of ['weg.md', 'weg/*.md', '../elders.md', 'brief.docx']) {
      const plans = [{ name: 'Samen', files: ['a.md', lacking] }];
      space.write('.ketensturing.json', JSON.stringify({ check: 'never', plans }));
      for (const argv of [['[ab].md'], ['--only-plans', 'a.md']]) {
        const { report, code, stderr } = await space.json(argv);
        assert.deepEqual([code, stderr, report.failures, report.plans], [0, '', [], []], `${lacking}: ${argv}`);
        assert.ok(
          report.documents.every(({ file, isPlan, incompletePlan }) => file !== lacking && !isPlan && incompletePlan === undefined),
        );
      }
      const portfolio = await space.run(['portfolio', '--format', 'json', '[ab].md']);
      assert.equal(portfolio.code, 0, lacking);
      assert.equal(JSON.parse(portfolio.stdout).otherDocuments, 2, lacking);
      const asked = await space.json(['a.md']);
      assert.equal(asked.code, 2, lacking);
      assert.match(asked.stderr, /The plan "Samen" cannot be judged as a whole/, lacking);
      await assert.rejects(space.ask({ path: 'a.md' }), /The plan "Samen" cannot be judged as a whole/, lacking);
    }
  });

  it('does not hide a file that was found and cannot be read, also when nothing is to be checked', async () => {
    space.write('.ketensturing.json', JSON.stringify({ check: 'never', plans: [{ name: 'Samen', files: ['a.md', 'b.md'] }] }));
    space.write('b.md', new Uint8Array([0]));
    const { code, stderr } = await space.json(['.']);
    assert.equal(code, 2);
    assert.match(stderr, /b\.md/);
    assert.doesNotMatch(stderr, /Samen/);
  });

  it('are judged as a plan whatever their files say of themselves', async () => {
    space.write('b.md', `---\nketensturing: false\n---\n${planText(1, 2, 4)}`);
    const { report } = await space.json(['.']);
    assert.deepEqual(
      report.documents.map(({ isPlan }) => isPlan),
      [true, true, true],
    );
  });

  it('do not hold a report that a pattern matches beside its document, unless it is named', async () => {
    for (const file of ['delen/b.md', 'delen/b-rapport.md', 'delen/B-report-2.md', 'delen/jaar-rapport.md'])
      space.write(file, planText(1, 2));
    const filesWith = async (...files: readonly string[]) => {
      space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Samen', files: ['a.md', ...files] }] }));
      return (await space.json(['.'])).report.plans[0]?.files;
    };
    assert.deepEqual(await filesWith('delen/*.md'), ['a.md', 'delen/B-report-2.md', 'delen/b.md', 'delen/jaar-rapport.md']);
    assert.deepEqual(await filesWith('delen/*.md', 'delen/b-rapport.md'), [
      'a.md',
      'delen/B-report-2.md',
      'delen/b.md',
      'delen/jaar-rapport.md',
      'delen/b-rapport.md',
    ]);
  });

  it('do not hold what is excluded', async () => {
    const files = ['a.md', 'b.md', 'delen/*.md'];
    space.write('delen/oud.md', planText(1, 2));
    space.write('.ketensturing.json', JSON.stringify({ exclude: ['b.md', 'delen'], plans: [{ name: 'Samen', files }] }));
    const { report } = await space.json(['.']);
    assert.deepEqual(report.failures, []);
    assert.deepEqual(
      report.documents.map(({ file, isPlan, findings }) => [file, isPlan, findings.length]),
      [
        ['a.md', true, 3],
        ['b.md', false, 0],
        ['c.md', true, 0],
        ['delen/oud.md', false, 0],
      ],
    );
    assert.deepEqual(report.plans[0]?.files, ['a.md']);
  });

  describe('with a part that cannot be read', () => {
    beforeEach(() => {
      space.write('a.md', `${planText(3, 4, 5)}\nDe kosten zijn PM.\n`);
      space.write('b.md', new Uint8Array([0]));
    });

    it('are not judged as a whole, and nothing is said about pillars', async () => {
      const { report, code, stderr } = await space.json(['.']);
      assert.equal(code, 2);
      assert.match(stderr, /The plan "Samen" cannot be judged as a whole, because b\.md cannot be read/);
      assert.deepEqual(report.plans, []);
      assert.deepEqual(
        report.documents.map(({ file, findings, incompletePlan }) => [file, findings.map(({ ruleId }) => ruleId), incompletePlan]),
        [
          ['a.md', ['placeholder'], 'Samen'],
          ['b.md', [], 'Samen'],
          ['c.md', [], undefined],
        ],
      );
    });

    it('call no pillar missing in any report, and hide nothing else', async () => {
      for (const format of ['text', 'html', 'markdown', 'csv', 'junit']) {
        const { stdout } = await space.run(['check', '--format', format, 'a.md']);
        assert.doesNotMatch(stdout, /Pijler \d ontbreekt|○|,missing,|pillar-missing/, format);
        assert.match(stdout, /Hier staat nog PM/, format);
      }
      const { stdout } = await space.run(['check', 'a.md']);
      assert.match(stdout, /a\.md\ndeel van plan "Samen", dat niet in zijn geheel kon worden beoordeeld\n/);
      const page = (await space.run(['check', '--format', 'html', 'a.md'])).stdout;
      assert.match(
        page,
        /Deel van het plan &quot;Samen&quot;, dat niet in zijn geheel kon worden beoordeeld: over de pijlers volgt geen oordeel\./,
      );
      assert.doesNotMatch(page, /kt-picture"|van 8 pijlers/);
    });

    it('survive a merge', async () => {
      await space.run(['check', '--format', 'json', '-o', 'uit.json', '.']);
      for (const format of ['json', 'markdown']) {
        const { stdout } = await space.run(['merge', '--format', format, 'uit.json']);
        assert.equal(stdout, (await space.run(['check', '--format', format, '.'])).stdout);
      }
    });

    it('stay in the baseline as they were', async () => {
      const basis = ['check', '--severity-threshold', 'info', '--baseline', 'basis.json'];
      space.write('b.md', planText(1, 2, 4));
      await space.run([...basis, '--update-baseline', '.']);
      const before = readFileSync(join(space.folder, 'basis.json'), 'utf8');
      assert.match(before, /pillar-missing/);
      space.write('b.md', new Uint8Array([0]));
      const { stdout } = await space.run([...basis, '.']);
      assert.doesNotMatch(stdout, /opgelost/);
      await space.run([...basis, '--update-baseline', '.']);
      assert.equal(readFileSync(join(space.folder, 'basis.json'), 'utf8'), before);
    });

    it('do not stand in the portfolio', async () => {
      const portfolio = JSON.parse((await space.run(['portfolio', '--format', 'json', '.'])).stdout);
      assert.deepEqual(
        portfolio.plans.map(({ files }: { files: string[] }) => files),
        [['c.md']],
      );
      assert.equal(portfolio.otherDocuments, 0);
      const none = (await space.run(['portfolio', 'a.md'])).stdout;
      assert.match(none, /\nNiet gelukt:\n {2}The plan "Samen" cannot be judged as a whole[\s\S]*\n0 ketenplannen · niet gelukt: 2\n$/);
      assert.doesNotMatch(none, /Alle pijlers zijn/);
    });

    it('are no answer for an assistant', async () => {
      await assert.rejects(space.ask({ path: 'a.md' }), (error: Error) => {
        assert.ok(error instanceof ToolError);
        assert.match(error.message, /The plan "Samen" cannot be judged as a whole, because b\.md cannot be read/);
        return true;
      });
    });
  });

  it('cannot hold a Word document, and are not judged without a file that their configuration names', async () => {
    for (const [entry, message] of [
      ['bijlage.docx', /because bijlage\.docx is a Word document, and the files of a plan must be Markdown/],
      ['bijlagen/*.md', /because not all its files are found/],
      ['../elders.md', /because not all its files are found/],
    ] as const) {
      space.write('.ketensturing.json', JSON.stringify({ plans: [{ name: 'Samen', files: ['a.md', entry] }] }));
      const { report, code, stderr } = await space.json(['a.md']);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(report.documents[0]?.findings, [], entry);
    }
  });

  it('tell an assistant what is wrong in the configuration beside the answer', async () => {
    space.write('.ketensturing.json', JSON.stringify({ rules: { 'pilar-missing': 'off' } }));
    const { notDone } = JSON.parse(await space.ask({ path: 'a.md' }));
    assert.equal(notDone.length, 1);
    assert.match(notDone[0], /pilar-missing/);
  });
});
