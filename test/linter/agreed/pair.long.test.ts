import assert from 'node:assert/strict';
import { pairUp } from '../../../src/linter/agreed/pair.ts';

describe('passages that took the place of others', () => {
  it('are found in as many steps as there are words, however alike all are', () => {
    const lines = (year: number): string[] =>
      Array.from({ length: 4000 }, (_, nth) => `De partners doen in ${year} samen stap ${nth} van het plan.`);
    const pairs = pairUp(lines(2026), lines(2027));
    assert.equal(pairs.filter((pair, nth) => pair === nth).length, 4000);
  });
});
