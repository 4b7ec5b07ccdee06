import assert from 'node:assert/strict';
import { frontMatterInvalid } from '../../../src/linter/rules/front-matter-invalid.ts';
import { checkToy, textAt } from '../../harness/check.ts';

function findingsIn(front: string): readonly (readonly [string, string])[] {
  const text = `---\n${front}\n---\n\n# Plan\n`;
  return checkToy(text, { rules: [frontMatterInvalid], settings: { check: 'always' } }).findings.map((finding) => [
    textAt(text, finding),
    finding.message,
  ]);
}

describe('front-matter-invalid', () => {
  it('reports YAML that cannot be read', () => {
    const [finding] = findingsIn('title: Ketenplan: versie 2\n  x: [1');
    assert.match(finding?.[1] ?? '', /geen geldige YAML/);
  });

  for (const [front, said] of [
    ['taal: nl\ntaal: en', 'een sleutel staat er tweemaal'],
    ['"taal: nl"', 'dit is geen lijst van sleutels met waarden'],
    [`taal: nl\nover: ${'x'.repeat(70_000)}`, 'zij zijn te lang om te lezen'],
  ] as const)
    it(`says in the language of the plan: ${said}`, () => {
      const [finding] = findingsIn(front);
      assert.ok(finding?.[1].includes(`kunnen niet gelezen worden: ${said}.`), finding?.[1]);
    });

  it('stands on a value that cannot be', () => {
    assert.deepEqual(
      findingsIn('ketensturing: ja').map(([place]) => place),
      ['ja'],
    );
    assert.deepEqual(
      findingsIn('taal: fries').map(([place]) => place),
      ['fries'],
    );
    assert.deepEqual(
      findingsIn('title: x\nlanguage: [nl]').map(([place]) => place),
      ['[nl]'],
    );
  });

  for (const front of ['ketensturing: true\ntaal: nl', 'language: en', 'language: nl-NL', 'title: x\nrollen: [a, b]', '']) {
    it(`keeps quiet on ${JSON.stringify(front)}`, () => assert.deepEqual(findingsIn(front), []));
  }
});
