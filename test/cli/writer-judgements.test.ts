import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { engine } from '../../src/cli/compose.ts';
import { createWorkspace, planText, type Workspace } from './harness.ts';

const SAYS = 'De directeuren bellen elkaar elke maandag over de wachtlijst.';
const NOT = 'De partners praten over het geld.';
const EXAMPLES = [
  { text: SAYS, pillar: 3, counts: true, reason: 'SCHRIJVERREDEN <i>een</i>' },
  { text: NOT, pillar: 5, counts: false, reason: 'SCHRIJVERREDEN twee' },
  { text: 'Dit staat nergens.', pillar: 1, counts: false, reason: 'SCHRIJVERREDEN drie' },
];

describe('what the writer says of sentences', () => {
  let space: Workspace;
  before(() => {
    const plans = [{ name: 'Samen', files: ['deel/a.md', 'deel/b.md'] }];
    space = createWorkspace({
      'plan.md': `${planText()}\n${SAYS}\n\n- ${NOT}\n`,
      'leeg.md': planText(),
      'deel/a.md': planText(5),
      'deel/b.md': `# Bijlage\n\n${NOT}\n`,
      '.ketensturing.json': JSON.stringify({ examples: EXAMPLES, plans }),
    });
  });
  after(() => space.remove());
  const reasonsIn = (text: string): number => text.match(/SCHRIJVERREDEN/g)?.length ?? 0;
  const reportIn = async (format: string, ...files: readonly string[]): Promise<string> =>
    (await space.run(['check', '--format', format, ...files])).stdout;

  it('stands with its place and reason in the reports, also when it does not count; what stands nowhere is not told', async () => {
    for (const format of ['text', 'json', 'html', 'markdown', 'csv']) {
      assert.equal(reasonsIn(await reportIn(format, 'plan.md')), 2, format);
      assert.equal(reasonsIn(await reportIn(format, 'leeg.md')), 0, format);
    }
    for (const format of ['sarif', 'junit', 'gitlab', 'github']) assert.equal(reasonsIn(await reportIn(format, 'plan.md')), 0, format);
    const [document] = JSON.parse(await reportIn('json', 'plan.md')).documents;
    assert.deepEqual(document.writerJudgements, [
      { pillar: 3, counts: true, reason: EXAMPLES[0]?.reason, text: SAYS, line: 19, column: 1, endLine: 19, endColumn: SAYS.length + 1 },
      { pillar: 5, counts: false, reason: EXAMPLES[1]?.reason, text: NOT, line: 21, column: 3, endLine: 21, endColumn: NOT.length + 3 },
    ]);
  });

  it('is told in words, escaped', async () => {
    const text = await reportIn('text', 'plan.md');
    assert.match(
      text,
      /\n {2}Oordelen van de schrijver\n {2}regel 19, pijler 3: telt mee: “De directeuren[^\n]*”\n {4}Reden: SCHRIJVERREDEN <i>een<\/i>\n/,
    );
    assert.match(text, /\n {2}regel 21, pijler 5: telt niet mee: “De partners praten over het geld\.”\n {4}Reden: SCHRIJVERREDEN twee\n/);
    const html = await reportIn('html', 'plan.md');
    assert.match(
      html,
      /Oordelen van de schrijver<\/h2>[\s\S]*<td>telt niet mee<\/td><td><span class="kt-place"><bdi>regel 21<\/bdi><\/span>: <q><bdi>De partners/,
    );
    assert.match(html, /SCHRIJVERREDEN &lt;i&gt;een/);
    assert.match(
      await reportIn('markdown', 'plan.md'),
      /## Oordelen van de schrijver\n[\s\S]*\| telt niet mee \| regel 21: “De partners praten over het geld\.” \| SCHRIJVERREDEN twee \|\n/,
    );
    assert.match(
      (await space.run(['check', '--language', 'en', 'plan.md'])).stdout,
      /Judgements of the writer\n[\s\S]*line 21, pillar 5: does not count: “/,
    );
    const rows = parse(await reportIn('csv', 'plan.md'), { bom: true, columns: true }) as Record<string, string>[];
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'judgement').map(({ pillar, line, counts, reason }) => [pillar, line, counts, reason]),
      [
        ['3', '19', 'yes', EXAMPLES[0]?.reason],
        ['5', '21', 'no', EXAMPLES[1]?.reason],
      ],
    );
  });

  it('stands once in the report on a plan of several files, with the file, and after a merge as before', async () => {
    for (const format of ['html', 'markdown', 'csv', 'text']) {
      const report = await reportIn(format, 'deel');
      assert.equal(reasonsIn(report), 1, format);
      space.write('deel.json', await reportIn('json', 'deel'));
      assert.equal((await space.run(['merge', '--format', format, 'deel.json'])).stdout, report);
    }
    assert.match(await reportIn('markdown', 'deel'), /deel\/b\.md, regel 3: “De partners/);
  });

  it('is what the judge heeds', async function () {
    this.timeout(60_000);
    const strong = 'De gemeente betaalt de ketenregisseur en het overleg van de partners in 2026 en 2027 uit het gezamenlijke budget.';
    const statusOf = async (counts?: boolean): Promise<[string, number]> => {
      const examples = counts === undefined ? [] : [{ text: strong, pillar: 8, counts, reason: 'SCHRIJVERREDEN' }];
      space.write('echt/.ketensturing.json', JSON.stringify({ examples }));
      space.write('echt/plan.md', `# Ketenplan\n\n${strong}\n`);
      const { stdout } = await space.run(['check', '--format', 'json', 'echt/plan.md'], { engine });
      return [JSON.parse(stdout).documents[0].coverage[7].status, reasonsIn(stdout)];
    };
    assert.deepEqual(await statusOf(true), ['addressed', 1]);
    assert.deepEqual(await statusOf(false), ['missing', 1]);
    assert.equal((await statusOf())[1], 0);
  });
});
