import assert from 'node:assert/strict';
import { detectLanguage } from '../../src/linter/language/detect.ts';
import { createPlan } from '../../src/linter/plan.ts';

describe('language', () => {
  it('tells Dutch from English', () => {
    assert.equal(detectLanguage('De gemeenten en de politie leggen aan elkaar uit wat zij doen.'), 'nl');
    assert.equal(detectLanguage('The municipalities and the police explain to each other what they do.'), 'en');
  });

  it('is Dutch when in doubt', () => {
    assert.equal(detectLanguage(''), 'nl');
    assert.equal(detectLanguage('OpenAPI JSON 2025'), 'nl');
  });

  it('is the language of most of the plan, whatever its first words are', () => {
    const english = 'The partners agree on this and they will report to each other.';
    const plan = createPlan([
      { name: '', text: `# Samenvatting\n\nDit is een korte samenvatting van het plan.\n\n${`## Part\n\n${english}\n\n`.repeat(5)}` },
    ]);
    assert.equal(plan.language, 'en');
    assert.equal(createPlan([{ name: '', text: english }], { language: 'nl' }).language, 'nl');
  });
});
