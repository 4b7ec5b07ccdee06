import assert from 'node:assert/strict';
import { lexiconInUse } from '../../scripts/learn/lexicon-in-use.ts';

describe('the lexicon of the package', () => {
  const concepts = {
    BODY: { about: 'bodies', nl: ['stuurgroep*', 'kernteam', 'raad * toezicht'], en: ['steering group', 'board'] },
    NAMED: { about: 'names', nl: [], en: [] },
    MEET: { about: 'meeting', nl: ['overleg*', 'kernteam'], en: ['meet*'] },
  };
  const texts = [
    { lang: 'nl', text: '# Plan\n\nDe stuurgroepleden spreken met de raad van\ntoezicht.\n\n- een kernteam\n' },
    { lang: 'en', text: 'The board meets the overleg.' },
  ] as const;

  it('has the entries that are found in a text in their language, with gaps and parts of words, and every class', () => {
    assert.deepEqual(lexiconInUse(concepts, texts), {
      BODY: { about: 'bodies', nl: ['stuurgroep*', 'kernteam', 'raad * toezicht'], en: ['board'] },
      NAMED: { about: 'names', nl: [], en: [] },
      MEET: { about: 'meeting', nl: ['kernteam'], en: ['meet*'] },
    });
  });

  it('is empty without texts', () => {
    const empty = lexiconInUse(concepts, []);
    assert.deepEqual(
      Object.values(empty).flatMap(({ nl, en }) => [...nl, ...en]),
      [],
    );
  });

  it('keeps what is found beside a longer entry of the same class', () => {
    const nested = { BODY: { about: '', nl: ['raad', 'raad van bestuur'], en: [] } };
    assert.deepEqual(lexiconInUse(nested, [{ lang: 'nl', text: 'De raad van bestuur besluit.' }]), nested);
  });
});
