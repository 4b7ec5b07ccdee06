import assert from 'node:assert/strict';
import {
  frontMatterKeys,
  frontMatterValues,
  headingSuggestions,
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
    ['Zie pij', false, { place: 'prose', from: 4, opens: false }],
    ['  ra', false, { place: 'prose', from: 2, opens: true }],
    ['Zie ', false, { place: 'prose', from: 4, opens: false }],
    ['## Struct', false, { place: 'heading', from: 3 }],
    ['#', false, { place: 'heading', from: 1 }],
    ['#14 ver', false, { place: 'prose', from: 4, opens: false }],
    ['<!-- ket', false, { place: 'suppression-form', from: 5 }],
    ['<!-- ketensturing-dis', false, { place: 'suppression-form', from: 5 }],
    ['<!-- ketensturing-disable-next pil', false, { place: 'suppression-rule', from: 31 }],
    ['<!-- ketensturing-disable placeholder, pillar-t', false, { place: 'suppression-rule', from: 39 }],
    ['<!-- ketensturing-disable placeholder -- om', false, { place: 'prose', from: 41, opens: false }],
    ['<!-- klaar --> en pij', false, { place: 'prose', from: 18, opens: false }],
  ];
  for (const [before, inFrontMatter, expected] of cases) {
    it(`${inFrontMatter ? 'front matter: ' : ''}"${before}"`, () => assert.deepEqual(sceneOf(before, inFrontMatter), expected));
  }
});

describe('suggestions', () => {
  const inPlan = { framework, language: 'nl', report: null, opens: true } as const;
  const prose = proseSuggestions(inPlan);
  const ofKind = (kind: string): readonly (typeof prose)[number][] => prose.filter((suggestion) => suggestion.kind === kind);

  it('hold no sentences and tables in a heading', () => {
    assert.deepEqual([...new Set(headingSuggestions(framework, 'nl').map(({ kind }) => kind))], ['pillar', 'block', 'term']);
  });

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
    const order = proseSuggestions({ ...inPlan, report })
      .filter(({ kind }) => kind === 'frame')
      .sort((a, b) => (a.sort < b.sort ? -1 : 1))
      .map(({ label }) => label.split(' ')[0]);
    assert.equal(order[0], 'p4a');
    assert.equal(order.at(-1), 'p3a');
  });

  it('hold the tables, found by their prefix in either language, where a line starts', () => {
    const found = (typed: string): readonly string[] =>
      ofKind('table').flatMap(({ filter, insert }) => (filter?.split(' ').includes(typed) ? [insert.split('\n')[0] ?? ''] : []));
    for (const typed of ['raci', 'overlegtabel', 'consultation', 'kpi', 'actielijst', 'actions', 'besluitenlijst', 'decisions'])
      assert.equal(found(typed).length, 1, typed);
    assert.deepEqual(found('actions'), ['| Actie | Trekker | Betrokken partners | Klaar op |']);
    assert.deepEqual(
      proseSuggestions({ ...inPlan, opens: false }).filter(({ kind }) => kind === 'table'),
      [],
    );
  });

  it('let the writer go from cell to cell', () => {
    const [, , row = ''] =
      ofKind('table')
        .find(({ label }) => label.startsWith('actielijst'))
        ?.insert.split('\n') ?? [];
    assert.equal(row, `| \${1:[wat]} | \${2:[wie]} | \${3:[partners]} | \${4:[datum]} |`);
  });

  it('leave unfilled sentences and tables without effect', () => {
    for (const { insert } of [...ofKind('frame'), ...ofKind('table')])
      assert.doesNotMatch(insert.replace(/\$\{\d+:\[[^\]}]*\]\}/g, ''), /[${}]/);
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
