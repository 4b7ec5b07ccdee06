import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createPlan } from '../../../src/linter/plan.ts';
import type { Finding } from '../../../src/linter/types.ts';
import { wordsIn } from '../../../src/writing/docx/prepare.ts';
import { readWord } from '../../../src/writing/docx/read.ts';
import { writeWord } from '../../../src/writing/docx/write.ts';
import { checkReal } from '../engine.ts';

const DATE = new Date('2026-01-14T12:00:00Z');
const EXAMPLES = ['volledig-ketenplan.md', 'typisch-ketenplan-met-gaten.md', 'english-chain-plan.md'];
const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name] ?? new Uint8Array());
}

const finding = (line: number, message: string): Finding => ({
  file: 'x.md',
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  ruleId: 'pillar-thin',
  severity: 'warning',
  message,
  advice: 'Doe iets.',
  url: '',
  pillar: 1,
  related: [],
  fixes: [],
});

const write = (text: string, findings: readonly Finding[] = []): Promise<Uint8Array> =>
  writeWord({ parts: [{ text, findings }], language: 'nl', date: DATE });

describe('plans in Word', function () {
  this.timeout(20_000);
  for (const name of EXAMPLES) {
    it(`${name}: all words are there, and all findings as comments`, async () => {
      const text = example(name);
      const { findings, language } = checkReal(text, name);
      const bytes = await writeWord({ parts: [{ text, findings }], language, date: DATE });
      const back = await readWord(bytes, { language });
      const words = (markdown: string): readonly string[] =>
        createPlan([{ name, text: markdown }])
          .passages.filter(({ marks }) => !marks.includes('comment'))
          .flatMap((passage) => wordsIn(passage.text));
      const shown = new Set(words(back.markdown));
      assert.deepEqual(
        words(text).filter((word) => !shown.has(word)),
        [],
      );
      assert.equal(back.left.comments, findings.length);
    });

    it(`${name}: judged the same after a journey through Word`, async () => {
      const text = example(name);
      const back = await readWord(await write(text), { language: 'nl' });
      const status = (report: ReturnType<typeof checkReal>): readonly string[] =>
        report.coverage.map((pillar) => `${pillar.pillar} ${pillar.status}`);
      assert.deepEqual(status(checkReal(back.markdown)), status(checkReal(text)));
    });
  }

  it('a comment stands at the paragraph, item or row of its finding', async () => {
    const text =
      '---\nketensturing: true\n---\n\n# Plan\n\nEerste alinea.\n\n- item een\n- item twee\n\n| A | B |\n| --- | --- |\n| cel | x |\n\n<!-- opmerking -->\n\nLaatste.\n';
    const bytes = await write(text, [
      finding(10, 'Over item twee'),
      finding(14, 'Over de rij'),
      finding(2, 'Over de voorkant'),
      finding(16, 'Over de opmerking'),
    ]);
    const body = partOf(bytes, 'word/document.xml');
    const comments = partOf(bytes, 'word/comments.xml');
    const inRange = (id: number): string =>
      new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(body)?.[1]?.replace(/<[^>]+>/g, '') ??
      '';
    assert.deepEqual([0, 1, 2, 3].map(inRange), ['item twee', 'cel', 'Plan', 'cel']);
    for (const part of ['Waarschuwing: Over item twee', 'Doe iets.', 'pillar-thin', 'w:author="Ketensturing"'])
      assert.ok(comments.includes(part), part);
    assert.ok(!body.includes('opmerking') && !body.includes('ketensturing: true'));
  });

  it('a plan of several files is one document, in reading order, with the findings of each at their place', async () => {
    const bytes = await writeWord({
      parts: [
        {
          text: '---\ntaal: nl\n---\n\n# Plan\n\nEerste.[^1] Zie [het besluit][x].\n\n[^1]: Noot een.\n\n[x]: https://een.nl\n',
          findings: [finding(7, 'A')],
        },
        { text: '', findings: [] },
        {
          text: '## Overleg\n\nTweede.[^1] Zie [het besluit][x].\n\n1. een\n\n[^1]: Noot twee.\n\n[x]: https://twee.nl\n',
          findings: [finding(3, 'B'), finding(5, 'C')],
        },
      ],
      language: 'nl',
      date: DATE,
    });
    const { markdown, left } = await readWord(bytes, { language: 'nl' });
    assert.equal(
      markdown,
      '# Plan\n\nEerste.[^1] Zie [het besluit](<https://een.nl>).\n\n## Overleg\n\nTweede.[^2] Zie [het besluit](<https://twee.nl>).\n\n1. een\n\n[^1]: Noot een.\n\n[^2]: Noot twee.\n',
    );
    assert.equal(left.comments, 3);
    const body = partOf(bytes, 'word/document.xml');
    for (const [id, words] of ['Eerste', 'Tweede', 'een'].entries())
      assert.match(body, new RegExp(`commentRangeStart w:id="${id}"/>(?:(?!commentRange).)*${words}`));
  });

  it('form survives the journey', async () => {
    const text =
      '# Titel\n\n## Kop\n\nEen **vet** en *schuin* woord, ~~weg~~.[^1]\n\n1. een\n   - onder\n2. twee\n\n- [ ] open\n- [x] klaar\n\n> Citaat.\n\n| A | B |\n| --- | --- |\n| a \\| b | c |\n\n[^1]: Noot.\n';
    const { markdown } = await readWord(await write(text), { language: 'nl' });
    for (const line of [
      '# Titel',
      '## Kop',
      'Een **vet** en *schuin* woord, ~~weg~~.[^1]',
      '1. een',
      '   - onder',
      '2. twee',
      '> Citaat.',
      '| **A** | **B** |',
      '| a \\| b | c |',
      '[^1]: Noot.',
    ])
      assert.ok(markdown.split('\n').includes(line), `${line}\n${markdown}`);
    assert.ok(markdown.includes('- [ ] open\n- [x] klaar'), markdown);
  });

  it('a list begins with its own number, at any depth, and has it still after the journey', async () => {
    const text = [
      '1. eerste\n\nTussentekst.\n\n2. tweede\n3. derde',
      'Onder punten:\n\n- a\n  1. x\n  2. y\n- b\n  1. z\n  2. w',
      'Dieper:\n\n1. a\n\n   4. vier\n   5. vijf\n2. b',
      'Vlak na elkaar:\n\n1. a\n2. b\n\n1) c\n2) d\n\n7. e',
      'Vanaf nul:\n\n0. a\n1. b\n',
    ].join('\n\n');
    const bytes = await write(text);
    assert.equal((await readWord(bytes, { language: 'nl' })).markdown, text);
    const list = /<w:numId w:val="(\d+)"\/>(?:(?!<w:p>).)*tweede/.exec(partOf(bytes, 'word/document.xml'))?.[1];
    const own = new RegExp(`<w:num w:numId="${list}".*?</w:num>`).exec(partOf(bytes, 'word/numbering.xml'))?.[0] ?? '';
    assert.match(own, /<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"\/>/);
  });

  it('a level that never begins again keeps its numbers from Word, and has them after the journey', async () => {
    const parts = unzipSync(await write('1. a\n   1. x\n   2. y\n2. b\n   1. z\n'));
    const changed = (name: string, change: (xml: string) => string): void => {
      parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
    };
    const list = /<w:numId w:val="(\d+)"/.exec(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))?.[1];
    changed('word/document.xml', (xml) => xml.replace(/<w:numId w:val="\d+"/g, `<w:numId w:val="${list}"`));
    changed('word/numbering.xml', (xml) => xml.replaceAll(/(<w:lvl w:ilvl="1"[^>]*><w:start [^>]*>)/g, '$1<w:lvlRestart w:val="0"/>'));
    const text = '1. a\n   1. x\n   2. y\n2. b\n\n   3. z\n';
    const { markdown } = await readWord(zipSync(parts), { language: 'nl' });
    assert.equal(markdown, text);
    assert.equal((await readWord(await write(markdown), { language: 'nl' })).markdown, text);
  });

  it('a deeper list behind a paragraph is not one with the list above it', async () => {
    const text = '1. a\n\n   Alinea.\n\n   1. x\n   2. y\n2. b\n';
    const { markdown } = await readWord(await write(text), { language: 'nl' });
    assert.equal(markdown, '1. a\n\nAlinea.\n\n1. x\n2. y\n\n2) b\n');
  });

  it('an item without words keeps its number, so that the next ones have theirs', async () => {
    const { markdown } = await readWord(await write('1. a\n2.\n3. c\n'), { language: 'nl' });
    assert.equal(markdown, '1. a\n\n3) c\n');
  });

  it('an empty text and hostile words give a document that opens', async () => {
    for (const text of ['', '---\na: 1\n---\n', '<script>x</script>\n\n&lt; ]]> \u0001 \u{1f600}\n\n# \n\n|a|\n|-|\n'])
      await readWord(await write(text, [finding(1, 'x')]), { language: 'en' });
  });
});
