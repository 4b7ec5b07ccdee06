import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstFrom, firstNotBefore, lastUpTo } from '../../src/linter/ordered.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }).map((all) => all.sort((a, b) => a - b));
const place = fc.integer({ min: -1, max: 21 });

describe('places in lists that are in order', () => {
  it('are those that a look from the start finds', () => {
    fc.assert(
      fc.property(numbers, place, (all, at) => {
        const first = all.findIndex((number) => number >= at);
        assert.equal(firstFrom(all, at), first < 0 ? all.length : first);
        assert.equal(lastUpTo(all, at), Math.max(0, all.filter((number) => number <= at).length - 1));
      }),
    );
  });

  it('are looked for between two others, with few questions', () => {
    const asked: number[] = [];
    const isBefore = (index: number): boolean => asked.push(index) > 0 && index < 700;
    assert.equal(firstNotBefore(isBefore, 600, 1000), 700);
    assert.ok(asked.length <= 9 && asked.every((index) => index >= 600 && index < 1000), asked.join(' '));
    assert.equal(firstNotBefore(isBefore, 5, 5), 5);
  });
});
