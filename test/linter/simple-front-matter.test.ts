import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readYaml } from '../../src/linter/front-matter.ts';
import { readSimpleFrontMatter } from '../../src/linter/simple-front-matter.ts';

const span = { start: 0, end: 0 };
const plain = fc.constantFrom(
  ...[
    'titel',
    'status',
    'versie',
    'Keten',
    'concept',
    'België',
    'true',
    'No',
    'null',
    'a',
    '1.0',
    '2026-01-14',
    '007',
    '1e3',
    '12',
    '-',
    '_',
    ',',
    '(x)',
    '/',
    '.',
  ],
);
const odd = fc.constantFrom(
  ...[':', '#', '"a"', "'", '[', '{', '&a', '*a', '!t', '|', '>', '%', '@', '~', '…', '²', '0x1f', '.5', '\u00a0', '\t', ' ', ''],
);
const word = fc.oneof({ weight: 15, arbitrary: plain }, odd);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('titel', 'status', 'versie', 'a-b', 'x1') }, word);
const colon = fc.oneof({ weight: 9, arbitrary: fc.constant(': ') }, fc.constantFrom(':', ':  ', ' : '));
const line = fc.oneof(
  { weight: 60, arbitrary: fc.tuple(name, colon, text).map((parts) => parts.join('')) },
  fc.constantFrom('', '  verder', '# noot', '- punt', '...'),
);
const lines = fc
  .tuple(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([list, end]) => list.map((item) => item + end).join(''));

describe('simple front matter', () => {
  it('says what the YAML reader says', () => {
    let read = 0;
    fc.assert(
      fc.property(lines, (yaml) => {
        const simple = readSimpleFrontMatter(yaml, 4);
        if (simple === null) return;
        read++;
        assert.deepEqual({ span, ...simple, error: null }, readYaml(yaml, 4, span));
      }),
      { numRuns: 1500 },
    );
    assert.ok(read > 30, `${read} were simple`);
  });

  it('is front matter as plans have it', () => {
    assert.deepEqual(readSimpleFrontMatter('titel: Ketenplan Jeugd (2026)\nversie: 1.0\ndatum: 2026-01-14\n', 4)?.data, {
      titel: 'Ketenplan Jeugd (2026)',
      versie: 1,
      datum: '2026-01-14',
    });
    for (const yaml of ['', 'titel: "x"\n', 'titel:\n', 'tags: [a]\n', 'a: 1\na: 2\n', 'ketensturing: true\n', 'a: b # c\n', 'null: x\n'])
      assert.equal(readSimpleFrontMatter(yaml, 4), null, yaml);
  });
});
