import assert from 'node:assert/strict';
import { createWorkspace, planText, type Workspace } from './harness.ts';

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

  it('says what it does not know', async () => {
    const unknown = await space.run(['explain', 'pillar-mising']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /nothing to explain about "pillar-mising"\. Did you mean pillar-missing\?/);
    const noLine = await space.run(['explain', 'plan.md:99']);
    assert.equal(noLine.code, 2);
    assert.match(noLine.stderr, /plan\.md has no line 99/);
    const noFile = await space.run(['explain', 'weg.md:1']);
    assert.equal(noFile.code, 2);
    assert.match(noFile.stderr, /Cannot read weg\.md/);
  });
});
