import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256Base64, sha256Hex } from '../../src/report/sha256.ts';

describe('SHA-256', () => {
  it('gives what Node gives, for every length around the block size', () => {
    for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_000]) {
      const text = 'keten é '.repeat(length).slice(0, length);
      assert.equal(sha256Hex(text), createHash('sha256').update(text).digest('hex'), `length ${length}`);
    }
    assert.equal(sha256Base64('keten'), createHash('sha256').update('keten').digest('base64'));
  });
});
