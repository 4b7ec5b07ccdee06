import assert from 'node:assert/strict';
import { pairUp } from '../../../src/linter/agreed/pair.ts';

describe('passages that took the place of others', () => {
  it('are those with most words in common, each once', () => {
    const old = ['De gemeente belt elke maandag met De Linde.', 'Het overleg komt elke maand bijeen.', 'PM'];
    const fresh = [
      'Het overleg komt elk kwartaal bijeen.',
      'De gemeente belt elke dinsdag met De Linde.',
      'De gemeente belt elke dag.',
      'PM',
    ];
    assert.deepEqual(pairUp(old, fresh), [1, 0, 3]);
    assert.deepEqual(pairUp([old[0] ?? '', old[0] ?? ''], [fresh[1] ?? '']), [0, null]);
  });

  it('are not those that share only small words', () => {
    assert.deepEqual(pairUp(['De gemeente belt met de partner.'], ['De politie schrijft aan de rechter.']), [null]);
    assert.deepEqual(pairUp(['', '…'], ['', '!']), [null, null]);
  });
});
