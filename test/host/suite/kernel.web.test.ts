import assert from 'node:assert/strict';
import { createCompiledKernel } from '../../../src/linter/evidence/kernel.ts';
import { withRows } from '../../linter/evidence/given-rows.ts';

describe('the kernel of the judge', () => {
  it('is compiled in this host too', () => assert.ok(withRows(createCompiledKernel, new Int16Array(32), 32, 16)));
});
