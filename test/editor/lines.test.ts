import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { headingLines, textLines, titleLine } from '../../src/editor/headings.ts';
import { type Lines, linesBeingWritten, paragraphsBeingWritten } from '../../src/editor/paragraph.ts';
import { createPlan } from '../../src/linter/plan.ts';

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

/** The headings that begin a section, as the linter reads them: line and rank. */
function sectionsOf(text: string): readonly (readonly [number, number])[] {
  const { sections } = createPlan([{ name: 'plan.md', text }]);
  return sections.flatMap(({ depth, heading }) =>
    depth === 0 ? [] : [[textLines(text.slice(0, heading.start)).lineCount - 1, depth] as const],
  );
}

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

  const FOUND: readonly (readonly [what: string, text: string, found: readonly (readonly [line: number, depth: number])[]])[] = [
    [
      'by the line below them',
      'Ketenplan Jeugd\n====\n\nDoelen\n------\n\n## Overleg',
      [
        [0, 1],
        [3, 2],
        [6, 2],
      ],
    ],
    [
      'on the first of several lines',
      '# Plan\nEen doel\nvoor ieder\n===\n',
      [
        [0, 1],
        [1, 1],
      ],
    ],
    [
      'not by the line below an item, a quotation, a table, code or nothing',
      '- punt\n---\n> citaat\n===\n\n| a | b |\n| - | - |\n| 1 | 2 |\n---\n\n---\n\n```\ncode\n```\n---\n\n- punt\n\n  tekst\n---\n',
      [],
    ],
    [
      'not in a comment',
      '<!--\n# Notitie\n\nTitel\n===\n-->\n\n# Ketenplan\n<!-- # zo --> tekst\n## Doel',
      [
        [7, 1],
        [9, 2],
      ],
    ],
    [
      'not in HTML',
      '<div>\n# geen\n</div>\n\n<pre>\n\n# geen\n</pre>\n# Plan\n<b>Vet</b> woord\n## Doel',
      [
        [8, 1],
        [10, 2],
      ],
    ],
    [
      'without a space behind the marks, as the linter reads them',
      '##Doel van de keten\n\n#hashtag in een zin.\n\nTekst\n##geen',
      [[0, 2]],
    ],
    ['behind what may be HTML', '<br>\n\n```\n# code\n```\n\n# Plan', [[6, 1]]],
  ];
  for (const [what, text, found] of FOUND)
    it(`are found ${what}`, () => {
      assert.deepEqual(
        [...headingLines(textLines(text))].map(({ line, depth }) => [line, depth]),
        found,
      );
      assert.deepEqual(sectionsOf(text), found);
    });

  it('are those that the linter reads, in every example', () => {
    const folders = ['examples/', 'test/fixtures/markdown/', 'test/fixtures/plans/', 'docs/'];
    const files = folders.flatMap((folder) => readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [folder + name] : [])));
    assert.ok(files.length > 50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
      assert.deepEqual(
        [...headingLines(textLines(text))].map(({ line, depth }) => [line, depth]),
        sectionsOf(text),
        file,
      );
    }
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
    assert.equal(titleLine(textLines('#\n\nKetenplan\n===')), 2);
    assert.equal(titleLine(textLines('---\ntaal: nl\n---\n\ntekst')), 4);
    assert.equal(titleLine(textLines('')), 0);
  });
});
