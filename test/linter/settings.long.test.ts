import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { EXAMPLE } from '../../scripts/pages.ts';
import { jsonSchema } from '../../src/linter/configuration-schema.ts';

describe('configuration', () => {
  it('has a schema that says the same', () => {
    const validate = new Ajv({ allErrors: true }).compile(jsonSchema());
    assert.ok(validate(EXAMPLE), JSON.stringify(validate.errors));
    for (const wrong of [
      { extra: 1 },
      { check: 'soms' },
      { rules: { x: 'off' } },
      { plans: [{ name: 'x' }] },
      { examples: [{}] },
      { rules: { placeholder: { severity: 'off' } } },
    ])
      assert.ok(!validate(wrong));
  });
});
