import assert from 'node:assert/strict';
import { createItemLikeness, createNumberLikeness, type Item, measuredBy, spreadOf } from '../../../src/linter/evidence/likeness.ts';

const [the, cat, dog, milk] = [[1], [2, 5], [3], [4]] as const satisfies readonly Item[];
const background: readonly (readonly Item[])[] = [[the], [the, dog], [the, milk], [the, dog, milk]];

describe('likeness', () => {
  it('counts what the examples have and other texts seldom have', () => {
    const likeness = createItemLikeness({ background, subjects: [{ examples: [[the, cat]], descriptions: [] }] });
    assert.ok(likeness.of([the, cat], 0) > likeness.of([the, dog], 0));
    assert.ok(likeness.of([cat, dog], 0) > 0);
    assert.equal(likeness.of([], 0), 0);
    assert.equal(likeness.share(the, 0), 0, 'what every text has says nothing');
    assert.ok(likeness.share(cat, 0) > 0 && likeness.share(dog, 0) < 0);
  });

  it('lets a description count beside the examples', () => {
    const subject = { examples: [[the, cat]], descriptions: [[milk]] };
    const [described, bare] = [subject, { ...subject, descriptions: [] }].map((one) => createItemLikeness({ background, subjects: [one] }));
    assert.ok((described?.of([milk], 0) ?? 0) > (bare?.of([milk], 0) ?? 0));
  });

  it('keeps subjects apart', () => {
    const subjects = [cat, dog].map((item) => ({ examples: [[item]], descriptions: [] }));
    const likeness = createItemLikeness({ background, subjects });
    assert.ok(likeness.of([cat], 0) > likeness.of([cat], 1));
    assert.ok(likeness.of([dog], 1) > likeness.of([dog], 0));
  });

  it('compares directions of numbers, each measured by how much it varies', () => {
    const numbers = (...values: number[]): Float64Array => Float64Array.from(values);
    const others = [numbers(0, 0), numbers(1, 100), numbers(1, -100), numbers(-1, 100), numbers(-1, -100)];
    const likeness = createNumberLikeness({ background: others, subjects: [{ examples: [numbers(3, 0)], descriptions: [] }] });
    assert.ok(likeness(numbers(2, 10), 0) > likeness(numbers(0, 300), 0));
    assert.ok(likeness(numbers(-2, 0), 0) < 0);
    assert.ok(Number.isFinite(likeness(numbers(0, 0), 0)));
  });

  it('measures figures by their spread, however few there are', () => {
    assert.deepEqual(spreadOf([1, 3, 5, 7]), { mean: 4, deviation: Math.sqrt(5), second: 5 });
    assert.deepEqual(spreadOf([]), { mean: 0, deviation: 1, second: 0 });
    assert.equal(measuredBy(6, { mean: 4, deviation: 2, second: 0 }), 1);
  });
});
