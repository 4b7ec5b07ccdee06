/** How large the code is that each shell loads. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const bytesOf = (...names: readonly string[]): number => names.reduce((sum, name) => sum + statSync(join(DIST, name)).size, 0);

describe('the bundles', () => {
  it('start the extension with little code', () => {
    const bytes = bytesOf('extension.cjs');
    assert.ok(bytes <= 250_000, `${bytes} bytes`);
  });

  it('are small in the browser too, with all that can be loaded later', () => {
    const bytes = bytesOf('extension.cjs.js', 'engine.cjs', 'word.cjs', 'writing.cjs');
    assert.ok(bytes <= 1_500_000, `${bytes} bytes`);
  });
});
