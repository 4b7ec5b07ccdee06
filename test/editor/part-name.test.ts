import assert from 'node:assert/strict';
import { partName } from '../../src/editor/part-name.ts';

describe('the name of a file of a plan', () => {
  it('is its last name', () => assert.equal(partName('plan/delen/bijlage.md', ['plan/plan.md', 'plan/delen/bijlage.md']), 'bijlage.md'));
  it('is its path when another has the same last name', () => assert.equal(partName('a/plan.md', ['a/plan.md', 'b/plan.md']), 'a/plan.md'));
  it('is left out when there is no other', () => assert.equal(partName('plan.md', ['plan.md']), ''));
});
