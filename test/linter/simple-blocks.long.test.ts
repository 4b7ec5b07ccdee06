import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPlan } from '../../src/linter/plan.ts';
import { readSimpleBlocks } from '../../src/linter/simple-blocks.ts';

/** `EDITS=100000 node scripts/test.mjs long` tries that many texts. */
const RUNS = Number(process.env.EDITS ?? 0) || 3000;

const words = fc.constantFrom(
  'de',
  'keten',
  'Één',
  '12',
  '1.',
  '2)',
  '3',
  'x_y',
  'R&D',
  '&amp;',
  'a.b',
  '€',
  '–',
  '“zo”',
  "auto's",
  '(ja)',
  '😀',
  'Wie?',
);
const marked = fc.constantFrom(
  '**vet**',
  '**vet:**',
  '*schuin*',
  '**vet',
  'vet**',
  '*',
  '**',
  '***',
  '* *',
  '`code`',
  '` a `',
  '`',
  '``a``',
  '[link](doel.md)',
  '[link](doel met)',
  '[link]()',
  '[a [b](c)',
  '[b](c_d*e)',
  '[*b*](c)',
  '![i](j)',
  '[invullen]',
  '[ ]',
  '[x]',
  '[^1]',
  ']',
  '](',
  '**[l](m)**',
  '**`c`**',
  '(**v**)',
  '*a **b** c*',
  '~~weg~~',
  '<b>',
  '\\*',
  '|',
  '_',
  '#',
  '!',
  '&',
  '&copy',
);
const inline = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: marked }),
      fc.constantFrom(' ', ' ', ' ', ' ', '', '  ', '\t'),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));
const opening = fc.constantFrom(
  '',
  '',
  '',
  '',
  '- ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '10. ',
  '-  ',
  '-',
  '  ',
  '  - ',
  '    - ',
  '   - ',
  '   ',
  '    ',
  '> ',
  '> - ',
  '>',
  '# ',
  '## ',
  '#',
  '- [ ] ',
  '- - ',
  '+ ',
);
const cells = fc.array(inline, { minLength: 1, maxLength: 3 });
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(opening, inline).map(([start, text]) => start + text.trimEnd()) },
  { weight: 1, arbitrary: fc.tuple(opening, inline).map(([start, text]) => start + text) },
  { weight: 2, arbitrary: fc.constantFrom('', '', '', '---', '===', '```', ' ', '* * *', '- - -', '>', '|', '-') },
  { weight: 2, arbitrary: cells.map((row) => `| ${row.join(' | ')} |`) },
  { weight: 1, arbitrary: cells.map((row) => `|${row.join('|')}|`) },
  { weight: 2, arbitrary: fc.constantFrom('| --- | --- |', '|---|', '| :-- | --: |', '| --- |', '|---|---|---|', '| - | - | - |') },
);
/** Lines of which some stand together, as those of a list or a table do. */
const text = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { minLength: 1, maxLength: 9 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([lines, ending]) => lines.join(ending));

function planOf(sample: string, cut?: 'never'): object {
  const { stretches: _, ...plan } = createPlan([{ name: '', text: sample }], { language: 'nl', ...(cut && { cut }) });
  return plan;
}

/** A text of blocks that are simple. */
const SIMPLE = `Een **vette** alinea met *schuin*, [een link](https://voorbeeld.nl/a_b) en \`code\`,
op twee regels (2026).

- een punt
  dat doorgaat
  - genest
- [ ] nog een punt

1. eerst
2. dan

> Een citaat
> van twee regels.

| Actie | Trekker |
| --- | --- |
| **Plan** maken | |

### 2. Kop met *nadruk*
`;

describe('simple blocks', function () {
  this.timeout(0);

  it('are read as the parser reads them', () => {
    fc.assert(
      fc.property(text, (sample) => assert.deepEqual(planOf(sample), planOf(sample, 'never'))),
      { numRuns: RUNS },
    );
  });

  it('are most of what people write', () => {
    const root = readSimpleBlocks(SIMPLE, 0, SIMPLE.length);
    assert.deepEqual(
      root?.children.map(({ type }) => type),
      ['paragraph', 'list', 'list', 'blockquote', 'table', 'heading'],
    );
    assert.deepEqual(planOf(SIMPLE), planOf(SIMPLE, 'never'));
  });

  it('leave the rest to the parser', () => {
    for (const sample of [
      '<b>x</b>\n',
      '- a\nlui\n',
      '    code\n',
      'a\n===\n',
      '![x](y)\n',
      'a\\*b\n',
      '| a |\n',
      '**open\n',
      '&amp;\n',
      '- - -\n',
    ]) {
      assert.equal(readSimpleBlocks(sample, 0, sample.length), null, sample);
    }
  });
});
