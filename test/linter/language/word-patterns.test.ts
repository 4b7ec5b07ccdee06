import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPatternFinder } from '../../../src/linter/language/word-patterns.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'k'), minLength: 1, maxLength: 6 });

const pattern = fc.tuple(fc.boolean(), letters, fc.boolean()).map(([open, core, close]) => `${open ? '*' : ''}${core}${close ? '*' : ''}`);

function fits(one: string, word: string): boolean {
  const core = one.replaceAll('*', '');
  if (one.startsWith('*')) return one.endsWith('*') ? word.includes(core) : word.endsWith(core);
  return one.endsWith('*') ? word.startsWith(core) : word === core;
}

describe('patterns of words', () => {
  it('are found for the words that they fit, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pattern, { maxLength: 40 }), fc.array(letters, { minLength: 1 }), (patterns, words) => {
        const find = createPatternFinder(patterns);
        for (const word of words) {
          const expected = patterns.flatMap((one, id) => (fits(one, word) ? [id] : []));
          assert.deepEqual(
            [...find(word, word, true)].sort((a, b) => a - b),
            expected,
            word,
          );
        }
      }),
    );
  });

  it('with a star do not apply to signs', () => {
    assert.deepEqual(createPatternFinder(['aaa', 'aa*', '*aa'])('aaa', 'aaa', false), [0]);
  });
});
