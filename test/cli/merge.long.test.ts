import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../src/cli/formats/registry.ts';
import { createWorkspace, planText, type Workspace } from './harness.ts';

describe('shards and merge', () => {
  let space: Workspace;
  before(async () => {
    const plans = Array.from({ length: 9 }, (_, index): [string, string] => [
      `plannen/p${index}.md`,
      `${planText((index % 8) + 1)}\nPM\n\n<!-- P8 weak? -->\n`,
    ]);
    space = createWorkspace({
      ...Object.fromEntries(plans),
      'plannen/stuk.md': new Uint8Array([0]),
      'deel/a.md': planText(2),
      'deel/b.md': planText(3),
      'deel/c.md': planText(3),
      'deel/.ketensturing.json': JSON.stringify({
        onbekend: 1,
        plans: [
          { name: 'Samen', files: ['a.md', 'b.md'] },
          { name: 'Weg', files: ['c.md', 'weg.md'] },
        ],
      }),
    });
    for (const part of [1, 2, 3, 4, 5])
      await space.run(['check', '--format', 'json', '-o', `deel-${part}.json`, '--shard', `${part}/5`, 'plannen', 'deel']);
    await space.run(['check', '--format', 'json', '-o', 'heel.json', 'plannen', 'deel']);
  });
  after(() => space.remove());

  for (const { id } of FORMATS)
    it(`gives as ${id} what one run would have given`, async () => {
      const whole = await space.run(['check', '--format', id, 'plannen', 'deel']);
      const merged = await space.run(['merge', '--format', id, 'deel-5.json', 'deel-3.json', 'deel-1.json', 'deel-2.json', 'deel-4.json']);
      assert.equal(merged.stdout, whole.stdout);
      assert.equal(merged.stderr, whole.stderr);
      assert.equal(merged.code, whole.code);
    });

  it('reads reports that are larger than a document may be', async () => {
    space.write('groot.json', readFileSync(join(space.folder, 'heel.json'), 'utf8') + ' '.repeat(11_000_000));
    assert.equal(
      (await space.run(['merge', '--format', 'gitlab', 'groot.json'])).stdout,
      (await space.run(['merge', '--format', 'gitlab', 'heel.json'])).stdout,
    );
  });

  it('finds the reports by a pattern', async () => {
    const { stdout } = await space.run(['merge', '--format', 'json', 'deel-*.json']);
    assert.equal(stdout, (await space.run(['merge', '--format', 'json', 'heel.json'])).stdout);
  });

  it('gives every document to one part, and the files of a plan to the same', async () => {
    const parts = await Promise.all([1, 2, 3].map((part) => space.json(['--shard', `${part}/3`, 'plannen', 'deel'])));
    const files = parts.map(({ report }) => report.documents.map(({ file }) => file));
    assert.equal(new Set(files.flat()).size, 14);
    assert.equal(files.flat().length, 14);
    assert.equal(files.filter((list) => list.includes('deel/a.md') || list.includes('deel/b.md')).length, 1);
    assert.ok(files.every((list) => list.length >= 3));
  });

  it('makes a baseline of all parts', async () => {
    const { code } = await space.run(['merge', '--baseline', 'basis.json', '--update-baseline', 'deel-*.json']);
    assert.equal(code, 2);
    const { report } = await space.json(['--baseline', 'basis.json', 'plannen/p1.md']);
    assert.equal(report.summary.findings.warning, 0);
  });

  const WRONG: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['merge'], /nothing to merge/],
    [['merge', 'weg.json'], /Cannot read weg\.json/],
    [['merge', 'geen-*.json'], /No files match/],
    [['merge', 'deel-1.json', 'deel-2.json', 'deel-4.json'], /Not all parts are there: 3\/5, 5\/5 are missing/],
    [['merge', 'deel-1.json', 'deel-1.json'], /Part 1\/5 is given twice/],
    [['merge', 'heel.json', 'heel.json'], /stands in more than one report/],
    [['merge', 'heel.json', 'deel-1.json'], /not the parts of one run/],
    [['merge', 'kapot.json'], /kapot\.json is no report that can be merged: documents is not a list/],
    [['check', '--shard', '0/3', 'plannen'], /"0\/3" is no part/],
    [['check', '--shard', '4/3', 'plannen'], /"4\/3" is no part/],
    [['check', '--shard', '1/2', '-'], /--shard divides files/],
    [['check', '--shard', '1/2', '--baseline', 'b.json', '--update-baseline', 'plannen'], /Give --update-baseline to ketensturing merge/],
  ];
  for (const [argv, message] of WRONG)
    it(argv.join(' '), async () => {
      space.write('kapot.json', '{"version": 1, "tool": {"name": "x", "version": "1"}, "framework": {"id": "x", "version": "1"}}');
      const { code, stdout, stderr } = await space.run(argv);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
});
