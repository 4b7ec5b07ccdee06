import assert from 'node:assert/strict';
import {
  frontMatterKeys,
  frontMatterValues,
  proseSuggestions,
  ruleIds,
  type Scene,
  sceneOf,
  suppressionForms,
} from '../../src/editor/completion-items.ts';
import { frontMatterInvalid } from '../../src/linter/rules/front-matter-invalid.ts';
import { RULES } from '../../src/linter/rules/registry.ts';
import { RULE_IDS } from '../../src/linter/rules/rule-ids.ts';
import { checkToy, findingsOf } from '../harness/check.ts';
import { framework } from './fix-context.ts';

describe('what is being completed', () => {
  const cases: readonly (readonly [string, boolean, Scene])[] = [
    ['', true, { place: 'front-matter-key', from: 0 }],
    ['ket', true, { place: 'front-matter-key', from: 0 }],
    ['taal: n', true, { place: 'front-matter-value', key: 'taal', from: 6 }],
    ['taal: nl en', true, { place: 'none' }],
    ['Zie pij', false, { place: 'prose', from: 4 }],
    ['Zie ', false, { place: 'prose', from: 4 }],
    ['<!-- ket', false, { place: 'suppression-form', from: 5 }],
    ['<!-- ketensturing-dis', false, { place: 'suppression-form', from: 5 }],
    ['<!-- ketensturing-disable-next pil', false, { place: 'suppression-rule', from: 31 }],
    ['<!-- ketensturing-disable placeholder, pillar-t', false, { place: 'suppression-rule', from: 39 }],
    ['<!-- ketensturing-disable placeholder -- om', false, { place: 'prose', from: 41 }],
    ['<!-- klaar --> en pij', false, { place: 'prose', from: 18 }],
  ];
  for (const [before, inFrontMatter, expected] of cases) {
    it(`${inFrontMatter ? 'front matter: ' : ''}"${before}"`, () => assert.deepEqual(sceneOf(before, inFrontMatter), expected));
  }
});

describe('suggestions', () => {
  const prose = proseSuggestions(framework, 'nl', null);
  const ofKind = (kind: string): readonly (typeof prose)[number][] => prose.filter((suggestion) => suggestion.kind === kind);

  it('hold all pillars, building blocks, terms and aspects', () => {
    assert.equal(ofKind('pillar').length, 8);
    assert.equal(ofKind('block').length, framework.buildingBlocks.length);
    assert.equal(
      ofKind('frame').length,
      framework.pillars.reduce((sum, { aspects }) => sum + aspects.length, 0),
    );
    assert.ok(ofKind('term').length > 30);
    assert.equal(new Set(prose.map(({ label }) => label)).size, prose.length);
  });

  it('find a sentence by "p3", by aspect and by the name of the pillar', () => {
    const frame = ofKind('frame').find(({ label }) => label.startsWith('p3b '));
    assert.match(frame?.filter ?? '', /^p3b p3 vertrouwen /);
    assert.match(frame?.insert ?? '', /^Elke \$\{1:\[/);
    assert.match(frame?.documentation ?? '', /^Elke \\\[welke medewerker\\\]/);
  });

  it('put sentences that the plan lacks before those it has', () => {
    const report = checkToy('# Plan\n\nWij doen sterk3.\n\nEn zwak4.');
    const order = proseSuggestions(framework, 'nl', report)
      .filter(({ kind }) => kind === 'frame')
      .sort((a, b) => (a.sort < b.sort ? -1 : 1))
      .map(({ label }) => label.split(' ')[0]);
    assert.equal(order[0], 'p4a');
    assert.equal(order.at(-1), 'p3a');
  });

  it('leave unfilled sentences without effect', () => {
    for (const { insert } of ofKind('frame')) assert.doesNotMatch(insert.replace(/\$\{\d+:\[[^\]}]*\]\}/g, ''), /[${}]/);
  });

  it('name the front-matter keys that mean something, with values that are valid', () => {
    for (const { label } of frontMatterKeys('nl')) {
      for (const { insert } of frontMatterValues(label, 'nl'))
        assert.deepEqual(findingsOf(frontMatterInvalid, `---\n${label}: ${insert}\n---\n\nTekst`), []);
      assert.ok(frontMatterValues(label, 'nl').length > 0);
    }
    assert.deepEqual(frontMatterValues('title', 'nl'), []);
  });

  it('name all rules', () =>
    assert.deepEqual(
      ruleIds(
        RULES.map(({ meta }) => meta),
        'en',
      ).map(({ label }) => label),
      [...RULE_IDS],
    ));

  it('close a suppression only when it is open', () => {
    assert.equal(suppressionForms('nl', false)[0]?.insert, `ketensturing-disable-next \${1:rule-id} -- \${2} -->`);
    assert.equal(suppressionForms('nl', true)[0]?.insert, `ketensturing-disable-next \${1:rule-id} -- \${2}`);
  });
});
