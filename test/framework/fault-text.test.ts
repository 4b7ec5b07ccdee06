import assert from 'node:assert/strict';
import { faultText } from '../../src/framework/fault-text.ts';
import { FrameworkError, MOST_FAULTS } from '../../src/framework/validate.ts';

const fault = { path: '/aspects/0/name/en', expected: 'non-empty text' };

describe('a fault in the framework of an organisation, in a sentence', () => {
  it('says where, and whether something is wrong, missing or not known', () => {
    assert.equal(faultText(new FrameworkError('eigen.json', fault)), 'eigen.json, aspects[0].name.en: this must be non-empty text.');
    assert.equal(
      faultText(new FrameworkError('eigen.json', { ...fault, kind: 'missing' })),
      'eigen.json, aspects[0].name.en: this is missing; it must be non-empty text.',
    );
    assert.equal(
      faultText(new FrameworkError('eigen.json', { path: '/a~1b', expected: 'no other keys than id', kind: 'unknown' })),
      'eigen.json, a/b: this key is not known: there are no other keys than id.',
    );
    assert.equal(faultText(new FrameworkError('eigen.json', { ...fault, path: '' })), 'eigen.json: this must be non-empty text.');
  });

  it('says how many more there are, or at least how many when no more are looked for', () => {
    const more = (count: number): string =>
      faultText(new FrameworkError('eigen.json', fault, new Array(count).fill(fault))).replace(/^.*text\./, '');
    assert.deepEqual([0, 1, 2, MOST_FAULTS - 1].map(more), [
      '',
      ' There is 1 more fault in it.',
      ' There are 2 more faults in it.',
      ' There are at least 19 more faults in it.',
    ]);
  });
});
