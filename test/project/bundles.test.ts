/** How large the code is that each shell loads, and the model. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const bytesOf = (...names: readonly string[]): number => names.reduce((sum, name) => sum + statSync(join(DIST, name)).size, 0);

/** A kilobyte is 1,000 bytes here. */
function atMost(kilobytes: number, ...names: readonly string[]): void {
  const bytes = bytesOf(...names);
  assert.ok(bytes <= kilobytes * 1000, `${names.join(', ')}: ${bytes} bytes`);
}

describe('the bundles', () => {
  it('start the extension with little code', () => atMost(250, 'extension.cjs'));

  it('judge a plan with as little as they can', () => atMost(500, 'engine.cjs'));

  it('are small in the browser, with all that can be loaded later', () =>
    atMost(1500, 'extension.cjs.js', 'engine.cjs', 'word.cjs', 'writing.cjs'));

  it('come with a model that is small, above all in a package', () => {
    atMost(1500, 'judge.ktm');
    const compressed = gzipSync(readFileSync(join(DIST, 'judge.ktm')), { level: 9 }).length;
    assert.ok(compressed <= 450_000, `${compressed} bytes compressed`);
  });
});
