import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  apart,
  frontMatterKeys,
  frontMatterValues,
  headingSuggestions,
  offered,
  proseSuggestions,
  ruleIds,
  type Scene,
  type Suggestion,
  sceneOf,
  suppressionForms,
} from '../../src/editor/completion-items.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { frontMatterInvalid } from '../../src/linter/rules/front-matter-invalid.ts';
import { RULES } from '../../src/linter/rules/registry.ts';
import { RULE_IDS } from '../../src/linter/rules/rule-ids.ts';
import { textFrontMatter } from '../../src/linter/text-front-matter.ts';
import { planProfile } from '../../src/report/plan-profile.ts';
import { FRONT_MATTER_KEYS } from '../../src/writing/front-matter-keys.ts';
import { SUPPRESSION_FORMS } from '../../src/writing/suppression-forms.ts';
import { createTemplate } from '../../src/writing/templates.ts';
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
    ['<!-- ketensturing-disable placeholder – om', false, { place: 'prose', from: 40, opens: false }],
    ['<!-- ketensturing-disable placeholder - om', false, { place: 'prose', from: 40, opens: false }],
    ['<!-- klaar --> en pij', false, { place: 'prose', from: 18, opens: false }],
  ];
  for (const [before, inFrontMatter, expected] of cases) {
    it(`${inFrontMatter ? 'front matter: ' : ''}"${before}"`, () => assert.deepEqual(sceneOf(before, inFrontMatter), expected));
  }
});

describe('what is offered for what is typed', () => {
  const inProse = (language: 'nl' | 'en'): readonly Suggestion[] => proseSuggestions({ framework, language, report: null, opens: true });
  const labels = (suggestions: readonly Suggestion[], typed: string): readonly string[] =>
    offered(suggestions, typed).map(({ label }) => label.split(/[ :]/)[0] ?? '');

  it('is everything where no word stands', () => assert.deepEqual(offered(inProse('nl'), ''), inProse('nl')));

  it('is nothing for any word of a plan or of a suggestion itself, however it is written', () => {
    for (const language of ['nl', 'en'] as const) {
      const suggestions = [...inProse(language), ...suppressionForms(SUPPRESSION_FORMS, language, false)];
      const texts = [
        ...['volledig-ketenplan', 'typisch-ketenplan-met-gaten', 'english-chain-plan'].map((name) =>
          readFileSync(`examples/${name}.md`, 'utf8'),
        ),
        ...suggestions.flatMap(({ label, detail, insert, filter = '' }) => [label, detail, insert, filter]),
        '- Politie - Rollen - Overleg - de gemeente Planning Kennis Informatie-infrastructuur Decision-making pc pa KPI Raci P3 --- keten kring',
      ];
      const words = new Set(texts.join('\n').match(/[\p{L}\p{N}-]+/gu));
      const asking = new Set(suggestions.flatMap(({ codes = [], name }) => [...codes, name]));
      // "actions" is the code of a table where a line starts, and "trust" the name of a pillar, but only as a whole.
      const isCode = (word: string): boolean => asking.has(word.toLowerCase()) || /^p\d+$|^ketensturing-/i.test(word);
      assert.ok(words.size > 1000);
      assert.deepEqual(
        [...words]
          .flatMap((word) => [word, word.slice(0, 1), word.slice(0, 3), word.slice(0, -1)])
          .filter((typed) => typed !== '' && !isCode(typed) && labels(suggestions, typed).length > 0),
        [],
      );
    }
  });

  it('goes by codes: a part of one from its digit or hyphen on, a word as a whole', () => {
    const nl = inProse('nl');
    assert.deepEqual([...new Set(labels(nl, 'p3').map((label) => label.slice(0, 2)))], ['pi', 'p3']);
    assert.deepEqual(labels(nl, 'p3b'), ['p3b']);
    assert.deepEqual(
      ['kpi', 'raci', 'actions', 'actielijst', 'action', 'rac'].map((typed) => labels(nl, typed).join()),
      ['kpi', 'raci', 'actielijst', 'actielijst', '', ''],
    );
    assert.deepEqual(labels(headingSuggestions(framework, 'nl'), 'p3'), ['pijler']);
    assert.deepEqual(labels(suppressionForms(SUPPRESSION_FORMS, 'nl', false), 'ketensturing-e'), ['ketensturing-enable']);
  });

  it('knows codes in capitals, and takes no word that begins with one for a code', () => {
    const nl = inProse('nl');
    for (const [typed, code] of [
      ['P3', 'p3'],
      ['P3b', 'p3b'],
      ['P3B', 'p3b'],
      ['RACI', 'raci'],
      ['KPI', 'kpi'],
    ] as const)
      assert.deepEqual(offered(nl, typed), offered(nl, code), typed);
    assert.deepEqual(
      ['Raci', 'Kpi', 'Actions', 'Besluitenlijst'].flatMap((typed) => labels(nl, typed)),
      [],
    );
  });

  it('goes by the whole name of a pillar or building block, and then offers that name first', () => {
    const first = (suggestions: readonly Suggestion[]): Suggestion | undefined =>
      [...suggestions].sort((a, b) => (a.sort < b.sort ? -1 : 1))[0];
    for (const [language, before, name, kinds] of [
      ['nl', 'Zij bouwen aan vertrouwen', 'vertrouwen', ['pillar', 'frame']],
      ['nl', 'Dialoog', 'Dialoog', ['pillar', 'frame']],
      ['nl', 'Er is een ketenbureau', 'ketenbureau', ['block']],
      ['nl', 'Keteninformatie-infrastructuur', 'Keteninformatie-infrastructuur', ['block']],
      ['en', 'They have room for manoeuvre', 'room for manoeuvre', ['pillar', 'frame']],
      ['en', 'The Chain board', 'Chain board', ['block']],
    ] as const) {
      const found = offered(inProse(language), before.split(' ').at(-1) ?? '', before);
      assert.deepEqual([...new Set(found.map(({ kind }) => kind))], kinds, before);
      for (const { kind, filter, length } of found) assert.deepEqual([filter, length], [name, name.length], kind);
      assert.equal(first(found)?.insert, name);
      assert.equal(first(found)?.label.toLowerCase(), name.toLowerCase());
    }
    const trust = offered(inProse('nl'), 'vertrouwen');
    assert.ok(trust.some(({ insert }) => insert === 'pijler 3 (vertrouwen tussen ketenpartners)'));
    assert.ok(trust.every(({ kind, label }) => kind === 'pillar' || label.startsWith('p3')));
    assert.deepEqual(
      ['vertrouwe', 'ketenb', 'pijler', 'wantrouwen', 'ketenbureaus', 'ketenpartner'].flatMap((typed) => labels(inProse('nl'), typed)),
      [],
    );
    assert.deepEqual(offered(inProse('en'), 'board', 'The supply-chain board'), []);
  });

  it('is no longer found by other words when one is typed on: the editor filters by the code itself', () => {
    assert.deepEqual([...new Set(offered(inProse('nl'), 'kpi').map(({ filter }) => filter))], ['kpi']);
    const sentences = offered(inProse('nl'), 'p3').filter(({ kind }) => kind === 'frame');
    for (const { filter, label } of sentences) assert.equal(filter, label.split(' ')[0]);
  });
});

describe('a table in the place of a word', () => {
  const [table] = offered(proseSuggestions({ framework, language: 'nl', report: null, opens: true }), 'raci');
  /** The text after the table took the place of the first "raci". */
  const put = (text: string): string => {
    const lines = text.split('\n');
    const line = lines.findIndex((words) => words.includes('raci'));
    const [before = '', after = ''] = (lines[line] ?? '').split('raci');
    const around = { above: lines[line - 1] ?? '', after, below: lines[line + 1] ?? '' };
    const written = apart(table as Suggestion, around).insert.replaceAll('\n', `\n${before}`);
    return [...lines.slice(0, line), before + written + after, ...lines.slice(line + 1)].join('\n');
  };
  for (const text of [
    'raci',
    '- Overleg\nraci',
    '> Citaat\nraci\n',
    'Wie doet wat:\nraci\nDaarna meer.',
    'raci Daarna meer.\nEn meer.',
    'raci\n# Kop',
    '1. Overleg\n\n   raci\n2. Nog een',
  ])
    it(`is a table of one row, and nothing else is: ${JSON.stringify(text)}`, () => {
      const { tables } = createPlan([{ name: 'plan.md', text: put(text) }]);
      assert.deepEqual(
        tables.map(({ rows }) => rows.length),
        [1],
      );
    });
  it('gets no blank line where one stands, and no other suggestion does', () => {
    assert.equal(put('Tekst.\n\nraci\n\nMeer.'), `Tekst.\n\n${table?.insert}\n\nMeer.`);
    for (const suggestion of proseSuggestions({ framework, language: 'nl', report: null, opens: false }))
      assert.equal(apart(suggestion, { above: 'Tekst', after: 'tekst', below: 'Tekst' }), suggestion);
  });
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

  it('find a sentence by its code and by the name of the pillar', () => {
    const frame = ofKind('frame').find(({ label }) => label.startsWith('p3b '));
    assert.equal(frame?.filter, 'p3b vertrouwen');
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
    for (const typed of ['raci', 'overlegtabel', 'meetings', 'kpi', 'actielijst', 'actions', 'besluitenlijst', 'decisions'])
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
    for (const { label } of frontMatterKeys(FRONT_MATTER_KEYS, 'nl', '')) {
      for (const { insert } of frontMatterValues(FRONT_MATTER_KEYS, label, 'nl'))
        assert.deepEqual(findingsOf(frontMatterInvalid, `---\n${label}: ${insert}\n---\n\nTekst`), []);
    }
    for (const key of ['ketensturing', 'taal', 'language', 'status'])
      assert.ok(frontMatterValues(FRONT_MATTER_KEYS, key, 'nl').length > 0, key);
    assert.deepEqual(frontMatterValues(FRONT_MATTER_KEYS, 'titel', 'nl'), []);
    assert.deepEqual(
      (['nl', 'en'] as const).map((language) => frontMatterValues(FRONT_MATTER_KEYS, 'status', language).map(({ insert }) => insert)),
      [
        ['concept', 'vastgesteld'],
        ['draft', 'adopted'],
      ],
    );
  });

  it('explain each front-matter key that the product writes or reads, in the language of the plan', () => {
    const keys = (language: 'nl' | 'en'): readonly string[] => frontMatterKeys(FRONT_MATTER_KEYS, language, '').map(({ label }) => label);
    assert.deepEqual(keys('nl'), [
      ...['ketensturing', 'taal', 'language', 'titel', 'eigenaar', 'datum', 'status', 'versie', 'soort', 'bron'],
    ]);
    for (const language of ['nl', 'en'] as const) {
      const template = createTemplate({ kind: 'ketenplan', name: 'Schuldhulp', partners: [], language }, framework);
      const written = [...(template.split('---')[1] ?? '').matchAll(/^(\w+):/gm)].map(([, key]) => key);
      assert.ok(written.length >= 6);
      assert.deepEqual(
        written.filter((key) => !keys(language).includes(key ?? '')),
        [],
      );
      for (const { label, documentation } of frontMatterKeys(FRONT_MATTER_KEYS, language, '')) assert.match(documentation, /\.$/, label);
      const [title, owner, date] = language === 'nl' ? ['titel', 'eigenaar', 'datum'] : ['title', 'owner', 'date'];
      const text = `---\n${title}: Loket\n${owner}: Gemeente\n${date}: 1 mei 2026\n---\n`;
      assert.deepEqual(planProfile(text, textFrontMatter), { title: 'Loket', owner: 'Gemeente', date: '1 mei 2026' });
      for (const key of [title, owner, date]) assert.ok(keys(language).includes(key ?? ''));
    }
  });

  it('give a key its colon only where none stands yet', () => {
    assert.deepEqual(
      ['', ' # hier', ': en', ' : en'].map((after) => frontMatterKeys(FRONT_MATTER_KEYS, 'en', after)[1]?.insert),
      ['taal: ', 'taal: ', 'taal', 'taal'],
    );
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
    assert.equal(suppressionForms(SUPPRESSION_FORMS, 'nl', false)[0]?.insert, `ketensturing-disable-next \${1:rule-id} -- \${2} -->`);
    assert.equal(suppressionForms(SUPPRESSION_FORMS, 'nl', true)[0]?.insert, `ketensturing-disable-next \${1:rule-id} -- \${2}`);
  });
});
