import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { RULE_SECTIONS } from '../../../scripts/pages.ts';
import { RULES } from '../../../src/linter/rules/registry.ts';
import { RULE_IDS } from '../../../src/linter/rules/rule-ids.ts';

describe('every rule', () => {
  it('is in the registry, in the order of the ids', () => {
    assert.deepEqual(
      RULES.map((rule) => rule.meta.id),
      RULE_IDS,
    );
  });

  for (const { meta } of RULES) {
    it(`${meta.id} has texts, a page and a test`, () => {
      assert.match(meta.id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(['error', 'warning', 'info', 'hint'].includes(meta.severity));
      for (const text of [meta.title, meta.description]) for (const language of ['nl', 'en'] as const) assert.ok(text[language].length > 5);
      assert.ok(existsSync(`src/linter/rules/${meta.id}.ts`));
      assert.ok(readdirSync('test/linter/rules').includes(`${meta.id}.test.ts`), `no test file for ${meta.id}`);
      const page = readFileSync(`docs/rules/${meta.id}.md`, 'utf8');
      const parts = page.split(/^## /m);
      for (const title of RULE_SECTIONS)
        assert.ok(
          parts.some((part) => part.startsWith(`${title}\n`) && part.trim().length > title.length + 10),
          `${meta.id}: ${title}`,
        );
    });
  }
});
