import assert from 'node:assert/strict';
import { bestEvidence } from '../../src/report/facts.ts';
import { checkToy } from '../harness/check.ts';

describe('best evidence', () => {
  const bestLine = (text: string): number | undefined => {
    const pillar = checkToy(text).coverage.find(({ pillar }) => pillar === 4);
    return pillar && bestEvidence(pillar)?.line;
  };

  it('is what readers of the plan see before what stands in a comment or is struck', () => {
    assert.equal(bestLine('# Plan\n\n<!-- Wat is hier zwak4? -->\n\n~~Wij doen zwak4.~~\n\nWij doen ook zwak4.\n'), 7);
  });
  it('is what stands in a comment when there is nothing else', () => {
    assert.equal(bestLine('# Plan\n\n<!-- Wat is hier zwak4? -->\n'), 3);
  });
});
