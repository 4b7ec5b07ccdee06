import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWord, type WordReading } from '../../../src/writing/docx/read.ts';
import { readingNotes } from '../../../src/writing/docx/reading-notes.ts';

const PARTS = unzipSync(new Uint8Array(readFileSync(new URL('../../fixtures/docx/ketenplan-word-like.docx', import.meta.url))));
const STYLES = strFromU8(PARTS['word/styles.xml'] ?? new Uint8Array());

/** A document with these paragraphs, and styles beside those that Word gives it. */
function reading(paragraphs: readonly string[], styles = ''): Promise<WordReading> {
  const document = strFromU8(PARTS['word/document.xml'] ?? new Uint8Array());
  const body = document.replace(/<w:body>[\s\S]*<\/w:body>/, () => `<w:body>${paragraphs.join('')}</w:body>`);
  const parts = {
    ...PARTS,
    'word/document.xml': strToU8(body),
    'word/styles.xml': strToU8(STYLES.replace('</w:styles>', () => `${styles}</w:styles>`)),
  };
  return readWord(zipSync(parts, { level: 0 }), { language: 'nl' });
}

const paragraph = (runs: string, properties = ''): string => `<w:p>${properties}${runs}</w:p>`;
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const SEEN = 'De stuurgroep besluit elke maand.';
const SECRET = 'Wij spraken dit in het geheim af.';
const style = (id: string, properties: string, type = 'character'): string =>
  `<w:style w:type="${type}" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;

describe('hidden and struck text of a Word document', function () {
  this.timeout(20_000);

  for (const [what, properties, isHidden] of [
    ['is hidden', '<w:vanish/>', true],
    ['is hidden, with a value', '<w:b/><w:vanish w:val="1"/>', true],
    ['is not hidden', '<w:vanish w:val="0"/>', false],
    ['is no longer hidden', '<w:vanish w:val="false"/>', false],
    ['was hidden before a change', '<w:rPrChange w:id="1" w:author="a"><w:rPr><w:vanish/></w:rPr></w:rPrChange>', false],
    ['is hidden in a browser only', '<w:webHidden/>', false],
  ] as const)
    it(`text that ${what} ${isHidden ? 'is left out, and a note says so' : 'stands there'}`, async () => {
      const { markdown, left } = await reading([paragraph(run(SEEN)), paragraph(run(SECRET, properties))]);
      assert.ok(markdown.includes(SEEN));
      assert.equal(markdown.includes(SECRET), !isHidden);
      assert.deepEqual(left.lostWords, []);
      assert.deepEqual(readingNotes({ ...left, margins: 0, comments: 0 }, 'nl'), isHidden ? ['Weggelaten: verborgen tekst.'] : []);
    });

  it('a paragraph of which only the mark is hidden stands there', async () => {
    const { markdown, left } = await reading([paragraph(run(SEEN), '<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>')]);
    assert.ok(markdown.includes(SEEN));
    assert.equal(left.hidden, 0);
  });

  for (const [what, properties, isStruck] of [
    ['struck once', '<w:strike/>', true],
    ['struck twice', '<w:dstrike/>', true],
    ['struck twice, as Word says it', '<w:strike w:val="0"/><w:dstrike/>', true],
    ['not struck', '<w:strike w:val="0"/><w:dstrike w:val="0"/>', false],
    ['struck before a change', '<w:rPrChange w:id="1" w:author="a"><w:rPr><w:dstrike/></w:rPr></w:rPrChange>', false],
  ] as const)
    it(`text that is ${what} ${isStruck ? 'bears the marks of it' : 'stands there as it is'}`, async () => {
      const { markdown } = await reading([paragraph(run(SEEN, properties))]);
      assert.equal(markdown.trim(), isStruck ? `~~${SEEN}~~` : SEEN);
    });

  it('a style hides or strikes too, one that it is based on as well, but not where the text says otherwise', async () => {
    const styles =
      style('Geheim', '<w:rPr><w:vanish/></w:rPr>') +
      style('Geheimer', '<w:basedOn w:val="Geheim"/><w:rPr><w:b/></w:rPr>') +
      style('Open', '<w:basedOn w:val="Geheim"/><w:rPr><w:vanish w:val="0"/></w:rPr>') +
      style('Weg', '<w:rPr><w:strike/></w:rPr>') +
      style('AlineaWeg', '<w:rPr><w:dstrike/></w:rPr>', 'paragraph') +
      style('AlineaGeheim', '<w:rPr><w:vanish/></w:rPr>', 'paragraph') +
      style('Rond', '<w:basedOn w:val="Rond"/>');
    const inStyle = (id: string, more = ''): string => `<w:rStyle w:val="${id}"/>${more}`;
    const under = (id: string): string => `<w:pPr><w:pStyle w:val="${id}"/><w:rPr><w:b/></w:rPr></w:pPr>`;
    const { markdown, left } = await reading(
      [
        paragraph(run('een', inStyle('Geheim'))),
        paragraph(run('twee', inStyle('Geheimer'))),
        paragraph(run('drie', inStyle('Open'))),
        paragraph(run('vier', inStyle('Geheim', '<w:vanish w:val="0"/>'))),
        paragraph(run('vijf', inStyle('Weg'))),
        paragraph(run('zes', inStyle('Weg', '<w:strike w:val="0"/>'))),
        paragraph(run('zeven'), under('AlineaWeg')),
        paragraph(run('acht') + run('negen', inStyle('Geheim')), under('AlineaGeheim')),
        paragraph(run('tien', inStyle('Rond')) + run('elf', inStyle('Onbekend'))),
      ],
      styles,
    );
    assert.deepEqual(
      markdown.split('\n').filter((line) => line !== ''),
      ['drie', 'vier', '~~vijf~~', 'zes', '~~zeven~~', 'negen', 'tienelf'],
    );
    assert.equal(left.hidden, 3);
  });

  it('a text box in hidden text is hidden with it, and a field that begins there ends there', async () => {
    const box = (text: string): string =>
      `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run(text) + run('Ook dit.', '<w:vanish/>'))}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const field = (type: string): string => `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const entry = '<w:r><w:rPr><w:vanish/></w:rPr><w:instrText> XE "keten" </w:instrText></w:r>';
    const { markdown, left } = await reading([
      paragraph(`<w:r><w:rPr><w:vanish/></w:rPr>${box(SECRET)}</w:r>${run(SEEN)}`),
      paragraph(`<w:r>${box('In een kader.')}</w:r>`),
      paragraph(field('begin') + entry + field('end') + run('Na het veld.')),
    ]);
    assert.ok(!markdown.includes(SECRET) && !markdown.includes('Ook dit'), markdown);
    for (const text of [SEEN, 'In een kader.', 'Na het veld.']) assert.ok(markdown.includes(text), text);
    assert.deepEqual(left.lostWords, []);
    assert.equal(left.hidden, 2);
  });
});
