/** Short Markdown, from a grammar of what plans are made of and from examples that were tampered with. */
import fc, { type Arbitrary } from 'fast-check';
import { loadFramework } from '../../src/framework/index.ts';
import { applyEdit, documents, shortEdits } from '../harness/edits.ts';
import { DOCUMENTS } from './corpus.ts';

const SENTENCES = loadFramework().pillars.flatMap(({ aspects }) =>
  aspects.flatMap(({ examples: { strong, weak } }) => [...strong, ...weak].map(({ text }) => text)),
);

/** Bits of text that have a meaning, or that break readers. */
const WORDS = [
  'pijler 3',
  'Pijler VIII',
  'derde pijler',
  'pillar 9',
  'pijlers 1 t/m 4 en 7',
  'n.v.t.',
  'PM',
  'n.t.b.',
  '[invullen]',
  '…',
  '...',
  '€ 5.000',
  'art. 4 lid 2',
  'd.w.z.',
  '1 jan.',
  'de gemeente',
  'het ketenoverleg',
  'besluit',
  'elk kwartaal',
  'waar mogelijk',
  'niet',
  'wij',
  'omdat',
  'sterk3',
  'zwak5',
  'tegen2',
  'onzeker4',
  'GGD',
  'RVK (Raad voor Kinderbescherming)',
  'Wie beslist?',
  '😀',
  'é',
  'e\u0301',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '\0',
  '\u2028',
  '&amp;',
  '&#x1F600;',
  '&#0;',
  '\\*',
  '**vet**',
  '_schuin_',
  '~~weg~~',
  '`code`',
  '[tekst](doel)',
  '![beeld](x.png)',
  '[^1]',
  '[x][y]',
  '<b>',
  '</b>',
  '<!-- x -->',
  'http://x.nl/a_b',
  '"',
  '$' + '{1:x}',
  '$0',
  '}',
  '__proto__',
  'constructor',
  'a'.repeat(200),
]; // prettier-ignore

const SUPPRESSED = [
  'pillar-thin',
  'pillar-missing',
  'placeholder',
  'vague-commitment',
  'wish-without-actor',
  'Pillar_Thin',
  'nonsense',
  'constructor',
  '',
];

const nat = (max: number): Arbitrary<number> => fc.nat({ max });
const sentence = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const inline = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

/** A comment that silences rules, or nearly. */
const suppression = fc
  .tuple(
    fc.constantFrom('disable-next', 'disable', 'disable-file', 'enable', 'disabel', 'DISABLE-next'),
    fc.array(fc.constantFrom(...SUPPRESSED), { maxLength: 3 }),
    fc.constantFrom(' -- reden', ' --', '', ' -- $1 ]]>', '-- x -- y'),
  )
  .map(([form, rules, reason]) => `<!-- ketensturing-${form} ${rules.join(', ')}${reason} -->`);

const row = fc.array(fc.oneof(inline, fc.constantFrom('', 'PM', '?', 'Trekker', 'Actie', 'Wanneer', 'Pijler', 'Reden', 'n.v.t.')), {
  minLength: 1,
  maxLength: 4,
});
const table = fc
  .tuple(row, fc.array(row, { maxLength: 4 }))
  .map(([head, rows]) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));

const block = fc.oneof(
  { weight: 5, arbitrary: inline },
  { weight: 2, arbitrary: fc.tuple(nat(6), inline).map(([depth, title]) => `${'#'.repeat(depth + 1)} ${title}`) },
  { weight: 1, arbitrary: inline.map((title) => `${title}\n===`) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(nat(3), fc.constantFrom('-', '*', '1.', '- [ ]', '- [x]', '+', '7)', 'a.', '(b)', '–', '1°'), inline), {
        minLength: 1,
        maxLength: 5,
      })
      .map((items) => items.map(([depth, mark, text]) => `${'  '.repeat(depth)}${mark} ${text}`).join('\n')),
  },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: fc.tuple(nat(12), inline).map(([depth, text]) => `${'> '.repeat(depth + 1)}${text}`) },
  { weight: 2, arbitrary: suppression },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('```', '~~~', '````md'), inline).map(([fence, text]) => `${fence}\n${text}\n${fence.slice(0, 3)}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---',
      '***',
      '<div>',
      '</div>',
      '<details><summary>x',
      '[x]: y "z',
      '[^1]: noot',
      '<!--',
      '-->',
      '<script>',
      '\t- x',
      '    code',
    ),
  },
);

const endings = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const joints = fc.constantFrom('\n\n', '\n\n', '\n', '\n \n');

/** What stands between the dashes of a document: YAML, more or less. */
export const yaml: Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom(
            'title',
            'taal',
            'language',
            'ketensturing',
            'eigenaar',
            'date',
            '__proto__',
            'constructor',
            '? x',
            '"q',
            '- a',
            '&a x',
            '*a',
            '<<',
            '!!js/function f',
            '  in',
          ),
          fc.constantFrom(': ', ':', ' : ', '\n', ': |\n  ', ': >-\n '),
          fc.constantFrom(
            'nl',
            'en',
            'true',
            'false',
            '2026-01-01',
            '{a: [1, 2}',
            '[*a, *a]',
            '"x',
            "'",
            '&a [*a]',
            '!!binary x',
            '1e999',
            '0x7f',
            '.nan',
            '~',
            '\t',
            '{__proto__: {x: 1}}',
            'x'.repeat(50),
          ),
        )
        .map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 15 }),
    ),
    { maxLength: 6 },
  )
  .map((lines) => lines.join('\n'));

const built = fc
  .tuple(
    fc.option(yaml, { freq: 8, nil: undefined }),
    fc.array(block, { maxLength: 8 }),
    joints,
    endings,
    fc.constantFrom('', '', '', '\uFEFF', '\uFEFF\uFEFF'),
  )
  .map(([front, blocks, joint, ending, mark]) => {
    const text = `${front === undefined ? '' : `---\n${front}\n---\n`}${blocks.join(joint)}`;
    return mark + (ending === '\n' ? text : text.replaceAll('\n', ending));
  });

const PIECE = 900;
const tampered = fc
  .tuple(fc.constantFrom(...DOCUMENTS), fc.double({ min: 0, max: 1, noNaN: true }), nat(PIECE), fc.array(shortEdits, { maxLength: 5 }))
  .map(([document, at, length, edits]) => {
    const start = Math.floor(at * document.length);
    return edits.reduce(applyEdit, document.slice(start, start + length));
  });

/** Short documents: most of some hundreds of characters, few of more than two thousand. */
export const markdown: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: built },
  { weight: 3, arbitrary: tampered },
  { weight: 2, arbitrary: documents },
);
