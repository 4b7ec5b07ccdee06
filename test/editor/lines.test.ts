import assert from 'node:assert/strict';
import { headingLines, textLines, titleLine } from '../../src/editor/headings.ts';
import { type Lines, linesBeingWritten, paragraphsBeingWritten } from '../../src/editor/paragraph.ts';

function linesOf(text: string): Lines {
  const lines = text.split('\n');
  return { count: lines.length, isBlank: (at) => (lines[at] ?? '').trim() === '' };
}

const written = (text: string, line: number): readonly [number, number] => linesBeingWritten(linesOf(text), line);

describe('the lines being written', () => {
  it('are the paragraph around the caret', () => {
    assert.deepEqual(written('a\n\nb\nc\nd\n\ne', 3), [2, 4]);
    assert.deepEqual(written('a', 0), [0, 0]);
  });

  it('include what stands above an empty line, as the next sentence belongs to it', () => {
    assert.deepEqual(written('# Doel\n\n', 2), [0, 2]);
    assert.deepEqual(written('a\n\n# Doel\n\n\nb', 4), [2, 4]);
    assert.deepEqual(written('\n\n', 1), [0, 1]);
  });

  it('are those of each caret, once for each paragraph', () => {
    const lines = linesOf('a\n\nb\nc\n\nd');
    assert.deepEqual(paragraphsBeingWritten(lines, [3, 0, 2, 5]), [
      [2, 3],
      [0, 0],
      [5, 5],
    ]);
    // The caret can be behind the end, as long as the editor has not told where it is after a deletion.
    assert.deepEqual(paragraphsBeingWritten(lines, [9]), [[5, 5]]);
    assert.deepEqual(paragraphsBeingWritten(lines, []), []);
  });
});

describe('headings by their marks', () => {
  it('are found outside front matter and code', () => {
    const text = textLines('---\n# geen kop\ntaal: nl\n---\n# Plan\n```\n# code\n```\n## Doel\n#geen\n');
    assert.deepEqual(
      [...headingLines(text)],
      [
        { line: 4, depth: 1 },
        { line: 8, depth: 2 },
      ],
    );
  });

  it('are found between two rules, where no front matter is', () => {
    assert.deepEqual([...headingLines(textLines('---\n\n# Plan\n\n---\n'))], [{ line: 2, depth: 1 }]);
    assert.equal(titleLine(textLines('---\ntaal: nl\n---')), 2);
  });

  it('are looked for in no more lines than are needed behind front matter', () => {
    const lines = ['---', 'taal: nl', '---', '# Plan'];
    const asked = new Set<number>();
    const text = { lineCount: 100_000, lineAt: (line: number) => asked.add(line) && { text: lines[line] ?? 'Tekst.' } };
    assert.equal(titleLine(text), 3);
    assert.deepEqual([...asked], [0, 1, 2, 3]);
  });

  it('give the title: rank 1, else the first heading, else the first text', () => {
    assert.equal(titleLine(textLines('## Doel\n# Plan')), 1);
    assert.equal(titleLine(textLines('\n## Doel')), 1);
    assert.equal(titleLine(textLines('---\ntaal: nl\n---\n\ntekst')), 4);
    assert.equal(titleLine(textLines('')), 0);
  });
});
