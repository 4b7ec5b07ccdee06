import assert from 'node:assert/strict';
import { staleFiles } from '../../scripts/generate.ts';

describe('generated files', () => {
  it('say what the data says', () => assert.deepEqual(staleFiles(), [], 'run "npm run generate"'));
});
