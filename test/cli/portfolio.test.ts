import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { createWorkspace, planText, type Workspace } from './harness.ts';

describe('ketensturing portfolio', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({
      'plannen/a.md': `---\neigenaar: Jan\ndatum: 3 mei 2026\n---\n${planText(3)}`,
      'plannen/b.md': planText(3, 4).replace('# Ketenplan', '# Een plan'),
      'plannen/lees.md': 'Een verhaal.\n',
    });
  });
  after(() => space.remove());

  it('is a table on the terminal', async () => {
    const { code, stdout } = await space.run(['portfolio', 'plannen']);
    assert.equal(code, 0);
    assert.match(stdout, /^Plan +1 2 3 4 5 6 7 8/);
    assert.match(stdout, /^Ketenplan van de partners +● ● ○ ● ● ● ● ● {2}Jan, 3 mei 2026$/m);
    assert.match(stdout, /^ {2}3 vertrouwen tussen ketenpartners: ontbreekt in 2 van 2$/m);
    assert.match(stdout, /2 ketenplannen · 1 ander document is geen ketenplan\n$/);
  });

  it('names the file of plans that have the same title', async () => {
    space.write('dubbel/a.md', planText(3));
    space.write('dubbel/b.md', planText());
    const { stdout } = await space.run(['portfolio', 'dubbel']);
    assert.match(stdout, /^dubbel\/a\.md: Ketenplan van de partners +● ● ○/m);
    assert.match(stdout, /^dubbel\/b\.md: Ketenplan van de partners +● ● ●/m);
  });

  it('does not speak of another command when no path is given', async () => {
    const { stderr } = await space.run(['portfolio']);
    assert.match(stderr, /no PATH is given\.\n {2}Name files, folders or globs, such as plannen or "docs\/\*\*\/\*\.md"\.\n$/);
  });

  it('is JSON', async () => {
    const portfolio = JSON.parse((await space.run(['portfolio', '--format', 'json', 'plannen'])).stdout);
    assert.equal(portfolio.version, 1);
    assert.deepEqual(portfolio.weakest, [3, 4]);
    assert.deepEqual(portfolio.withoutOwner, ['Een plan van de partners']);
    assert.equal(portfolio.plans[0].pillars.length, 8);
  });

  it('is CSV', async () => {
    const rows = parse((await space.run(['portfolio', '--format', 'csv', 'plannen'])).stdout, { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    assert.deepEqual(
      rows.map(({ plan, owner, pillar3, pillar4 }) => [plan, owner, pillar3, pillar4]),
      [
        ['Een plan van de partners', '', 'missing', 'missing'],
        ['Ketenplan van de partners', 'Jan', 'missing', 'addressed'],
      ],
    );
  });

  it('is a page, in the language that is asked for', async () => {
    const { stdout } = await space.run(['portfolio', '--format', 'html', '--language', 'en', 'plannen']);
    assert.match(stdout, /<html lang="en">[\s\S]*Portfolio of chain plans/);
  });

  it('names what could not be judged, and does not count it among what is no plan', async () => {
    const own = createWorkspace({
      'ketenplan-a.md': planText(3),
      'ketenplan-b.md': Buffer.from(`\ufeff${planText()}`, 'utf16le'),
      'c1.md': planText(),
      'lees.md': 'Een verhaal.\n',
      '.ketensturing.json': JSON.stringify({ plans: [{ name: 'C', files: ['c1.md', 'c2.md'] }] }),
    });
    const run = (format: string): ReturnType<Workspace['run']> => own.run(['portfolio', '--format', format, '.']);
    const { code, stdout } = await run('json');
    const portfolio = JSON.parse(stdout);
    assert.equal(code, 2);
    assert.equal(portfolio.plans.length, 1);
    assert.equal(portfolio.otherDocuments, 1);
    assert.deepEqual(
      portfolio.failures.map(({ file, code }: { file: string; code: string }) => [file, code]),
      [
        ['c2.md', 'plan-incomplete'],
        ['ketenplan-b.md', 'encoding'],
        ['c2.md', 'unreadable'],
      ],
    );
    for (const [format, told] of [
      [
        'html',
        /1 ketenplan · 1 ander document is geen ketenplan · niet gelukt: 3<[\s\S]*<li><bdi>The plan &quot;C&quot; cannot[\s\S]*ketenplan-b\.md/,
      ],
      ['csv', /\n,"c2\.md",(?:,)*"The plan ""C"" cannot[^\n]*\n,"ketenplan-b\.md",(?:,)*"[^\n]*ketenplan-b\.md/],
      ['text', /Niet gelukt:\n {2}The plan "C" cannot[\s\S]*ketenplan-b\.md[\s\S]*· niet gelukt: 3\n$/],
    ] as const)
      assert.match((await run(format)).stdout, told);
    own.remove();
  });

  it('says what it cannot do', async () => {
    assert.match(
      (await space.run(['portfolio', '--format', 'sarif', 'plannen'])).stderr,
      /Unknown format "sarif"[\s\S]*text, html, csv, json/,
    );
    assert.equal((await space.run(['portfolio', 'weg.md'])).code, 2);
  });
});
