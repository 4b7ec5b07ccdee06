import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createPlan } from '../../src/linter/plan.ts';
import type { Span } from '../../src/linter/source.ts';
import type { Plan } from '../../src/linter/types.ts';

const read = (text: string): Plan => createPlan([{ name: 'plan.md', text }]);
const cut = (plan: Plan, span: Span, source = 0): string => (plan.sources[source]?.text ?? '').slice(span.start, span.end);

/** What holds of every plan. */
function assertSound(plan: Plan): void {
  for (const passage of plan.passages) {
    const text = plan.sources[passage.source]?.text ?? '';
    assert.ok(passage.span.start >= 0 && passage.span.end > passage.span.start && passage.span.end <= text.length);
    assert.equal(passage.text, passage.text.trim());
    let at = 0;
    for (const piece of passage.pieces) {
      assert.ok(piece.at >= at && piece.length > 0);
      const source = text.slice(piece.start, piece.start + piece.length);
      const shown = passage.text.slice(piece.at, piece.at + piece.length);
      at = piece.at + piece.length;
      if (source[0] !== '&' && source[0] !== '\0') assert.equal(shown.replace(/\ufffd/g, '\0'), source.replace(/\n/g, ' '));
    }
    assert.equal(plan.blocks[passage.block]?.source, passage.source);
    const section = plan.sections[passage.section];
    assert.ok(section && passage.span.start >= section.own.start && passage.span.end <= section.own.end);
    const index = plan.passages.indexOf(passage);
    assert.ok(index >= section.passages[0] && index < section.passages[1]);
  }
}

describe('plan', () => {
  it('has sections with own and body ranges', () => {
    const text = 'Vooraf.\n\n# A\n\nEen.\n\n## B\n\nTwee.\n\n# C\n\nDrie.\n';
    const plan = read(text);
    assert.deepEqual(
      plan.sections.map((section) => [section.title, section.depth, section.parent]),
      [
        ['', 0, -1],
        ['A', 1, -1],
        ['B', 2, 1],
        ['C', 1, -1],
      ],
    );
    assert.deepEqual(
      plan.sections.map((section) => cut(plan, section.own)),
      ['Vooraf.\n\n', '# A\n\nEen.\n\n', '## B\n\nTwee.\n\n', '# C\n\nDrie.\n'],
    );
    assert.equal(cut(plan, (plan.sections[1] ?? assert.fail()).body), '# A\n\nEen.\n\n## B\n\nTwee.\n\n');
    assert.deepEqual(
      plan.sections.map((section) => cut(plan, section.titleSpan)),
      ['', 'A', 'B', 'C'],
    );
    assert.deepEqual(
      plan.sections.map((section) => section.passages),
      [
        [0, 1],
        [1, 3],
        [3, 5],
        [5, 7],
      ],
    );
  });

  it('joins several documents', () => {
    const plan = createPlan([
      { name: 'a', text: '## A\n\n- x' },
      { name: 'b', text: '### B\n\n| h |\n|---|\n| c |' },
    ]);
    assert.deepEqual(
      plan.sections.map(({ source, title, parent }) => [source, title, parent]),
      [
        [0, '', -1],
        [0, 'A', -1],
        [1, '', -1],
        [1, 'B', -1],
      ],
    );
    assert.deepEqual(
      plan.passages.map((passage) => cut(plan, passage.span, passage.source)),
      ['A', 'x', 'B', 'c'],
    );
    assertSound(plan);
  });

  it('names blocks in order', () => {
    const text =
      '---\na: b\n---\n# K\n\np\n\n> q\n\n- l\n  - m\n\n| t |\n|---|\n\n```\nc\n```\n\n<!-- x -->\n\n<div>y</div>\n\n***\n\n[d]: e\n[^f]: g\n';
    const kinds = read(text).blocks.map((block) => block.kind);
    const expected = 'front-matter heading paragraph quote paragraph list table code comment html rule definition footnote paragraph';
    assert.deepEqual(kinds, expected.split(' '));
  });

  it('has tables with cells, the empty ones at their place', () => {
    const plan = read('| Wie | Wat |\n|---|---|\n| a \\| b |  |\n');
    const [table] = plan.tables;
    assert.deepEqual(
      table?.heads.map((cell) => [cell.text, cut(plan, cell.span)]),
      [
        ['Wie', 'Wie'],
        ['Wat', 'Wat'],
      ],
    );
    assert.deepEqual(
      table?.rows[0]?.cells.map((cell) => [cell.text, cut(plan, cell.span)]),
      [
        ['a | b', 'a \\| b'],
        ['', ''],
      ],
    );
    assert.equal(cut(plan, table?.rows[0]?.span ?? assert.fail()), '| a \\| b |  |');
  });

  it('has comments, and knows which stand alone', () => {
    const plan = read('<!-- a -->\n\n- <!-- b -->\n\ntekst <!-- c -->\n\n<!--d--> tekst\n\n<!-- e');
    assert.deepEqual(
      plan.comments.map((comment) => [comment.text, comment.alone]),
      [
        [' a ', true],
        [' b ', false],
        [' c ', false],
        ['d', false],
        [' e', true],
      ],
    );
    assert.equal(cut(plan, plan.comments[0]?.span ?? assert.fail()), '<!-- a -->');
  });

  it('reads front matter, its keys and its faults', () => {
    const plan = read('\ufeff---\r\ntaal: nl\r\n__proto__: {x: 1}\r\n---\r\n# Kop\r\n');
    const [front] = plan.frontMatter;
    assert.equal(front?.data.taal, 'nl');
    assert.equal(Object.getPrototypeOf(front?.data), Object.prototype);
    assert.equal((front ?? assert.fail()).data.x, undefined);
    assert.deepEqual(front?.keys.map((key) => [key.name, cut(plan, key.span), cut(plan, key.valueSpan)])[0], ['taal', 'taal', 'nl']);
    for (const text of ['---\na: [b\n---\n', '---\n"a: b"\n---\n', '---\na: b\na: c\n---\n', '---\na: *x\n---\n']) {
      const bad = read(text).frontMatter[0];
      assert.ok(bad?.error && bad.error.span.end <= text.length, text);
      assert.deepEqual(bad.data, {});
    }
    assert.deepEqual(read('---\n---\n').frontMatter[0]?.error, null);
    assert.deepEqual(read('---\nopen: einde\n').frontMatter, []);
    assert.deepEqual(read('# A\n\n---\na: b\n---\n').frontMatter, []);
  });

  it('reads beyond a limit as plain text, and goes on after it', () => {
    const long = `# A\n\n${'woord '.repeat(12_000)}einde.\n\n# B\n\n- punt\n`;
    const plan = read(long);
    assert.deepEqual(
      plan.limits.map((limit) => limit.kind),
      ['long-line'],
    );
    assert.ok(cut(plan, plan.limits[0]?.span ?? assert.fail()).endsWith('einde.'));
    assert.deepEqual(
      plan.sections.map((section) => section.title),
      ['', 'A', 'B'],
    );
    assert.deepEqual(
      read(`${'>'.repeat(5000)} a\n\n# B`).limits.map((limit) => limit.kind),
      ['deep-nesting'],
    );
    assert.deepEqual(
      read(`${'[a '.repeat(5000)}\n\n# B`).limits.map((limit) => limit.kind),
      ['dense-markup'],
    );
    assert.equal(
      read(`![a](data:x;base64,${'A'.repeat(70_000)}) tekst`).passages.every((passage) => passage.text.length < 300),
      true,
    );
    assert.deepEqual(read(`| a | b |\n|---|---|\n${'| *x* | [y](z) |\n'.repeat(2000)}`).limits, []);
  });

  it('is sound for the hostile fixture', () => {
    assertSound(read(readFileSync(new URL('../fixtures/markdown/hostile.md', import.meta.url), 'utf8')));
  });

  it('is sound for any text, and frozen', () => {
    const bits = [
      '# ',
      '- ',
      '> ',
      '| ',
      '|--',
      '\n',
      '\r\n',
      '\r',
      '\0',
      '&amp;',
      '&#x1F600;',
      '\\*',
      '*',
      '**',
      '~~',
      '`',
      '<!--',
      '-->',
      '<b>',
      '[',
      '](',
      ')',
      '[^a]:',
      '---',
      'Een zin. ',
      'é',
      '😀',
      '\ud83d',
      '\t',
      '    ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
        const plan = read(parts.join(''));
        assertSound(plan);
        for (const part of [plan, plan.passages, ...plan.passages, ...plan.sections, ...plan.blocks, ...plan.comments])
          assert.ok(Object.isFrozen(part));
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => assertSound(read(text))),
      { numRuns: 300 },
    );
  });
});
