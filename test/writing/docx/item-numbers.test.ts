import assert from 'node:assert/strict';
import { withItemNumbers } from '../../../src/writing/docx/item-numbers.ts';
import { prepareParts } from '../../../src/writing/docx/prepare.ts';

const level = (depth: number, start: number, more = ''): string => `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/>${more}</w:lvl>`;
const kind = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const override = (depth: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const item = (id: number, depth = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`;
const TEXT = '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>';

const NUMBERING = [
  kind(0, level(0, 1) + level(1, 1)),
  kind(1, level(0, 5, '<w:pStyle w:val="Stap"/>')),
  kind(2, '<w:numStyleLink w:val="Huisstijl"/>'),
  kind(3, `<w:styleLink w:val="Huisstijl"/>${level(0, 1)}`),
  list(1, 0),
  list(2, 0),
  list(3, 0, override(0, 1) + override(1, 3)),
  list(4, 2),
  list(5, 3),
  kind(
    4,
    level(0, 1) +
      level(1, 1, '<w:lvlRestart w:val="0"/>') +
      level(2, 1, '<w:lvlRestart w:val="1"/>') +
      level(3, 1, '<w:lvlRestart w:val="9"/>'),
  ),
  list(6, 4),
  list(7, 4, `<w:lvlOverride w:ilvl="1">${level(1, 1)}</w:lvlOverride>`),
  kind(5, level(0, 1) + level(1, 1)),
  list(8, 5, `<w:lvlOverride w:ilvl="1">${level(1, 1, '<w:lvlRestart w:val="0"/>')}</w:lvlOverride>`),
  list(10, 5),
].join('');

/** The number of each paragraph, or null. */
function numbers(...paragraphs: readonly string[]): readonly (number | null)[] {
  const marked = withItemNumbers(paragraphs.join(''), NUMBERING);
  return [...marked.matchAll(/<w:p>(?:<w:bookmarkStart [^>]*:(-?\d+)"\/>)?<w:pPr>/g)].map(([, number]) =>
    number === undefined ? null : Number(number),
  );
}

describe('numbers of items in Word', () => {
  it('go on behind other text', () => assert.deepEqual(numbers(item(1), TEXT, item(1), item(1)), [1, null, 2, 3]));

  it('begin again at a level below another item, and go on above it', () =>
    assert.deepEqual(numbers(item(1), item(1, 1), item(1, 1), item(1), item(1, 1)), [1, 1, 2, 2, 1]));

  it('go on at a level without any above it', () => assert.deepEqual(numbers(item(1, 1), item(1, 1), item(1), item(1, 1)), [1, 2, 1, 1]));

  it('go on in another list of the same kind, unless that list says where it begins', () =>
    assert.deepEqual(numbers(item(1), item(2), item(3), item(3, 1), item(3), item(3, 1)), [1, 2, 1, 3, 2, 3]));

  it('of a list are left alone by another that begins below it', () =>
    assert.deepEqual(numbers(item(1), item(1), item(3, 1), item(3, 1), item(1)), [1, 2, 3, 4, 3]));

  it('go on at a level that never begins again', () =>
    assert.deepEqual(numbers(item(6), item(6, 1), item(6, 1), item(6), item(6, 1)), [1, 1, 2, 2, 3]));

  it('begin again at a level below the level that it names, or a higher one, and go on below a deeper one', () =>
    assert.deepEqual(
      numbers(item(6), item(6, 1), item(6, 2), item(6, 1), item(6, 2), item(6), item(6, 1), item(6, 2)),
      [1, 1, 1, 2, 2, 2, 3, 1],
    ));

  it('begin again as usual at a level that names one which is not above it', () =>
    assert.deepEqual(numbers(item(6), item(6, 2), item(6, 3), item(6, 3), item(6, 2), item(6, 3)), [1, 1, 1, 2, 2, 1]));

  it('begin again as a level of the own list says, which takes the place of that of the kind', () => {
    assert.deepEqual(numbers(item(7), item(7, 1), item(7), item(7, 1)), [1, 1, 2, 1]);
    assert.deepEqual(numbers(item(8), item(8, 1), item(8), item(8, 1), item(10), item(10, 1)), [1, 1, 2, 2, 3, 1]);
  });

  it('come from the style of a paragraph, or from the kind that a style stands for', () => {
    const styled = '<w:p><w:pPr><w:pStyle w:val="Stap"/></w:pPr></w:p>';
    assert.deepEqual(numbers(styled, item(4), styled, item(5)), [5, 1, 6, 2]);
  });

  it('are not counted for what was deleted, and are those of after a change', () => {
    const deleted = item(1).replace('</w:pPr>', '<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>');
    const before = '<w:pPrChange w:id="2"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const noItemAnyMore = `<w:p><w:pPr>${before}</w:pPr></w:p>`;
    assert.deepEqual(numbers(item(1), deleted, noItemAnyMore, item(1)), [1, null, null, 2]);
  });

  it('are unknown for a list or level that is not there, and for numbers that Word does not have', () => {
    assert.deepEqual(numbers(item(9), item(0), item(1, 99)), [null, null, null]);
    const beyond = withItemNumbers(item(1) + item(2), kind(0, level(0, 32_767)) + list(1, 0) + list(2, 0));
    assert.equal(beyond.match(/bookmarkStart/g)?.length, 1);
    const broken = list(1, 0) + kind(0, level(0, 1).replace('"1"', '"x"'));
    assert.equal(withItemNumbers(item(1), broken), item(1));
    assert.equal(withItemNumbers(item(1), undefined), item(1));
  });

  it('of a text box count once, though a drawing holds them a second time for new versions', () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps">${item(1)}</mc:Choice><mc:Fallback>${item(1)}</mc:Fallback></mc:AlternateContent>`;
    const document = prepareParts(
      new Map([
        ['word/document.xml', item(1) + box + item(1)],
        ['word/numbering.xml', NUMBERING],
      ]),
    ).get('word/document.xml');
    assert.deepEqual(
      [...(document ?? '').matchAll(/<w:bookmarkStart [^>]*:(\d+)"/g)].map(([, number]) => Number(number)),
      [1, 2, 3],
    );
  });
});
