import assert from 'node:assert/strict';
import { quoteWords } from '../../../src/linter/rules/quote-words.ts';

describe('quoted words', () => {
  it('are on one line', () => assert.equal(quoteWords(' nog\n te  bepalen '), 'nog te bepalen'));
  it('are shortened between two words', () => {
    const text = 'wordt vastgehouden nu velen binnenkort met pensioen gaan, wordt nader uitgewerkt';
    assert.equal(quoteWords(text), 'wordt vastgehouden nu velen … nader uitgewerkt');
    assert.equal(quoteWords('a'.repeat(80)), `${'a'.repeat(30)} … ${'a'.repeat(20)}`);
  });
});
