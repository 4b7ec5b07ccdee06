import assert from 'node:assert/strict';
import { dimensionImbalance } from '../../../src/linter/rules/dimension-imbalance.ts';
import { findingsOf, textAt } from '../../harness/check.ts';

describe('dimension-imbalance', () => {
  it('reports a plan with the hard side alone, on the title', () => {
    const text = '# Plan\n\nsterk5 sterk6 zwak3';
    const [finding] = findingsOf(dimensionImbalance, text);
    assert.ok(finding !== undefined);
    assert.equal(textAt(text, finding), 'Plan');
    assert.equal(finding.pillar, null);
    assert.match(finding.message, /niets aan de zachte kant/);
    assert.match(finding.advice, /1 mindset, 2 speelruimte, 3 vertrouwen, 4 dialoog/);
  });

  it('reports a plan with the soft side alone', () => {
    const [finding] = findingsOf(dimensionImbalance, '# Plan\n\nsterk1 sterk3');
    assert.match(finding?.message ?? '', /niets aan de harde kant/);
  });

  for (const text of [
    'sterk5 sterk6 sterk3',
    'sterk1 sterk8',
    'sterk5',
    '',
    'zwak5 zwak6',
    'sterk5 sterk6\n\nPijler 3 is niet van toepassing, omdat wij één team zijn.',
  ]) {
    it(`keeps quiet on ${JSON.stringify(text)}`, () => assert.deepEqual(findingsOf(dimensionImbalance, `# Plan\n\n${text}`), []));
  }
});
