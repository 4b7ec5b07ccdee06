import assert from 'node:assert/strict';
import { type Engine, engine } from '../../src/cli/compose.ts';
import { RAW } from '../harness/hostile.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from './harness.ts';

describe('explain', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({ 'plan.md': planText(3), 'english.md': '# Plan\n\nThe partners have agreed on this: P3 weak.\n' });
  });
  after(() => space.remove());

  const explain = async (...argv: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await space.run(['explain', ...argv]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    return stdout;
  };

  it('teaches a pillar, by number, id or name', async () => {
    const text = await explain('P3');
    assert.match(text, /^Pijler 3 · vertrouwen tussen ketenpartners\n/);
    assert.match(text, /P3\.b .*\n/);
    for (const subject of ['3', 'p3', 'vertrouwen', 'Trust']) assert.equal(await explain(subject), text);
  });

  it('teaches in English when asked', async () => {
    assert.match(await explain('P3', '--language', 'en'), /^Pillar 3 · trust between chain partners\n/);
  });

  it('teaches an aspect, with examples that count and that do not', async () => {
    const text = await explain('P3.b');
    assert.match(text, /^P3\.b · /);
    assert.match(text, /Telt mee\n {2}● /);
    assert.match(text, /Telt niet of nauwelijks\n {2}◐ /);
    assert.ok(!text.includes('${'));
  });

  it('teaches a rule and a building block', async () => {
    assert.match(
      await explain('pillar-missing'),
      /^pillar-missing\nPijler ontbreekt\n[\s\S]*Ernst: waarschuwing\n.*docs\/rules\/pillar-missing\.md/,
    );
    assert.match(await explain('ketenkaart'), /^ketenkaart\nbouwsteen/);
  });

  it('shows what was found at a line', async () => {
    const text = await explain('plan.md:5');
    assert.match(text, /^plan\.md:5\n {2}De partners hebben dit afgesproken: P2 strong\.\n/);
    assert.match(text, /P2\.b .*: sterk \(90%\)/);
    assert.match(text, /Woorden die telden: “P2 strong”/);
    assert.match(await explain('english.md:3'), /P3\.b .*: weak/);
  });

  it('says plainly that nothing counted', async () => {
    assert.match(await explain('plan.md:1'), /Op deze regel is niets gevonden/);
  });

  it('says of a part of a plan only what a check says: nothing that another part has is missing', async () => {
    space.write('delen/.ketensturing.json', '{"plans": [{"name": "Delen", "files": ["a.md", "b.md"]}]}');
    space.write('delen/a.md', planText(3, 4));
    space.write('delen/b.md', '# Bijlage\n\nDe partners hebben dit afgesproken: P3 strong.\n');
    const text = await explain('delen/a.md:1');
    assert.match(text, /Pijler 4 ontbreekt/);
    assert.doesNotMatch(text, /Pijler 3 ontbreekt/);
    assert.match(await explain('delen/b.md:3'), /P3\.b .*: sterk/);
  });

  it('tells which part of a plan cannot be read, and accuses of nothing', async () => {
    space.write('stuk/.ketensturing.json', '{"plans": [{"name": "Stuk", "files": ["a.md", "weg.md"]}]}');
    space.write('stuk/a.md', planText(3));
    const { code, stdout, stderr } = await space.run(['explain', 'stuk/a.md:1']);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /The plan "Stuk" cannot be judged as a whole, because stuk\/weg\.md cannot be read[^\n]*\n {2}Put the file there, or correct its path under "plans"/,
    );
    assert.doesNotMatch(stdout, /ontbreekt/);
  });

  it('asks for the number of the line when a file is named without, or with more than one', async () => {
    for (const subject of ['plan.md', 'plan.md:5-7', 'plan.md:vijf']) {
      const { code, stderr } = await space.run(['explain', subject]);
      assert.equal(code, 2);
      assert.equal(
        stderr,
        `ketensturing: "${subject}" names no line of a file.\n  Add the number of one line, as in: ketensturing explain plan.md:12\n`,
      );
    }
  });

  it('names a file without the control characters of its name', async function () {
    // No name on Windows has them.
    if (process.platform === 'win32') return this.skip();
    const name = 'kwaad\x1b[2J.md';
    space.write(name, planText());
    assert.match(await explain(`${name}:1`), /^kwaad \[2J\.md:1\n/);
  });

  it('quotes a document without its control characters', async () => {
    const HOSTILE = '\x1b[2J\x9b31m\u202e';
    space.write('esc.md', `# Plan\n\nDe partners spraken af: P3 strong${HOSTILE}.\n`);
    const quoting: Engine = {
      ...toyEngine,
      linter(framework, model, file) {
        const toy = toyEngine.linter(framework, model, file);
        return {
          ...toy,
          check(sources, options) {
            const report = toy.check(sources, options);
            const coverage = report.coverage.map((pillar) => ({
              ...pillar,
              aspects: pillar.aspects.map((aspect) => ({
                ...aspect,
                name: `naam${HOSTILE}`,
                evidence: aspect.evidence.map((evidence) => ({ ...evidence, why: `reden${HOSTILE}` })),
              })),
            }));
            const findings = report.findings.map((finding) => ({ ...finding, line: 3, endLine: 3, message: `melding${HOSTILE}` }));
            return { ...report, coverage, findings };
          },
        };
      },
    };
    const { stdout } = await space.run(['explain', 'esc.md:3'], { engine: quoting });
    for (const part of ['naam', 'reden', 'melding', 'P3 strong']) assert.match(stdout, new RegExp(`${part} \\[2J`), part);
    assert.doesNotMatch(stdout, RAW);
  });

  it('tells what is wrong with a heading, without the control characters in it', async () => {
    space.write('leeg.md', '# Ketenplan\n\n## Leeg \x1b[2J\n\n## Doel\n\nDe partners werken samen.\n');
    const { stdout } = await space.run(['explain', 'leeg.md:3'], { engine });
    assert.match(stdout, /Bevindingen op deze regel\n {2}- .*Leeg \[2J/);
    assert.doesNotMatch(stdout, RAW);
  });

  it('looks for no line in a folder, or in a name that no file can have', async () => {
    space.write('map/plan.md', planText());
    for (const subject of ['map', 'x'.repeat(300)]) {
      const { stderr } = await space.run(['explain', subject]);
      assert.match(stderr, /^ketensturing: There is nothing to explain about "/);
    }
  });

  it('knows the names that it explains when one is misspelt', async () => {
    for (const [typed, meant] of [
      ['vertrouwn', 'vertrouwen'],
      ['Ketenkart', 'ketenkaart'],
      ['p3b', 'P3.b'],
    ] as const) {
      const { stderr } = await space.run(['explain', typed]);
      assert.match(stderr, new RegExp(`about "${typed}"\\. Did you mean ${meant}\\?\\n.*a term of the framework \\(ketenkaart\\)`));
    }
  });

  it('says what it does not know', async () => {
    const unknown = await space.run(['explain', 'pillar-mising']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /nothing to explain about "pillar-mising"\. Did you mean pillar-missing\?/);
    const noLine = await space.run(['explain', 'plan.md:99']);
    assert.equal(noLine.code, 2);
    assert.match(noLine.stderr, /plan\.md has no line 99/);
    for (const subject of ['plannen/ketenplan.md:1', 'plannen/ketenplan.md', 'plannen/ketenplan.md:vijf', 'plannen/ketenplan.docx']) {
      const noFile = await space.run(['explain', subject]);
      assert.equal(noFile.code, 2);
      assert.match(noFile.stderr, /^ketensturing: Cannot read plannen\/ketenplan\.(?:md|docx): it does not exist\.\n/);
    }
  });
});
