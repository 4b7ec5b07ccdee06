import assert from 'node:assert/strict';
import { perSpelling, readTokens } from '../../../src/linter/language/words.ts';

describe('words', () => {
  it('are known after more spellings than are remembered', () => {
    const length = perSpelling(({ raw }) => raw.length);
    const [early] = readTokens('vroeg').spellings;
    for (let i = 0; i < 90_000; i++) {
      const [word] = readTokens(`woord${i}`).spellings;
      assert.equal(length(word as NonNullable<typeof word>), `woord${i}`.length);
      assert.equal(word?.raw, `woord${i}`);
      assert.equal(readTokens(`woord${i}`).spellings[0], word);
    }
    assert.equal(length(early as NonNullable<typeof early>), 5);
  });
});
