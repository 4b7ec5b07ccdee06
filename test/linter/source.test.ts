import assert from 'node:assert/strict';
import { createSource, lineAt, placeOf } from '../../src/linter/source.ts';

describe('source', () => {
  it('strips a byte-order mark and indexes LF, CRLF and lone CR', () => {
    const source = createSource({ name: 'a.md', text: '\ufeffa\nb\r\nc\rd' });
    assert.equal(source.text, 'a\nb\r\nc\rd');
    assert.deepEqual(source.lineStarts, [0, 2, 5, 7]);
  });

  it('finds the line of each offset, the end of the text included', () => {
    const source = createSource({ name: '', text: 'ab\n\ncd' });
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => lineAt(source, offset)),
      [0, 0, 0, 1, 2, 2, 2],
    );
  });

  it('gives places from one, in UTF-16, with the end exclusive', () => {
    const source = createSource({ name: '', text: '😀 x\ny' });
    assert.deepEqual(placeOf(source, { start: 3, end: 6 }), { line: 1, column: 4, endLine: 2, endColumn: 2 });
    assert.deepEqual(placeOf(createSource({ name: '', text: '' }), { start: 0, end: 0 }), { line: 1, column: 1, endLine: 1, endColumn: 1 });
  });
});
