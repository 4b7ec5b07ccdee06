import assert from 'node:assert/strict';
import { textFrontMatter } from '../../src/linter/text-front-matter.ts';
import { planProfile } from '../../src/report/plan-profile.ts';

describe('profile of a plan', () => {
  const PROFILES: readonly (readonly [text: string, title: string | null, owner: string | null, date: string | null])[] = [
    ['---\ntitle: "Keten A"\neigenaar: J. de Vries\ndatum: 2026-02-03\n---\n# Kop\n', 'Keten A', 'J. de Vries', '2026-02-03'],
    ['\ufeff# Keten B #\r\n\r\n**Eigenaar:** gemeente Veenrand\r\n**Datum**: 3 mei 2026\r\n', 'Keten B', 'gemeente Veenrand', '3 mei 2026'],
    ['# C\n\n| Eigenaar | Het ketenbureau |\n| --- | --- |\n| Datum | mei 2026 |\n', 'C', 'Het ketenbureau', 'mei 2026'],
    ['# D\n\n- Owner: the chain director\n- Date: 1 May 2026\n', 'D', 'the chain director', '1 May 2026'],
    ['# E\n\nEigenaar: PM\nDatum: n.t.b.\n', 'E', null, null],
    ['# F\n\nEigenaar: [naam]\nDatum: ...\n', 'F', null, null],
    ['# G\n\nVastgesteld door de ketenraad op 3 februari 2026.\n', 'G', null, '3 februari 2026'],
    ['\ufeff---\r\n\r\n# H\r\n\r\nEigenaar: gemeente Veenrand\r\n\r\n---\r\n', 'H', 'gemeente Veenrand', null],
    ['De eigenaar: niemand weet het.\n', null, null, null],
    ['', null, null, null],
  ];
  for (const [text, title, owner, date] of PROFILES)
    it(JSON.stringify(text.slice(0, 40)), () => assert.deepEqual(planProfile(text, textFrontMatter), { title, owner, date }));

  const said = (text: string): readonly (string | null)[] => {
    const { owner, date } = planProfile(text, textFrontMatter);
    return [owner, date];
  };
  const table = (head: string, ...rows: readonly string[]): string =>
    ['# Plan', '', head, head.replace(/[^|]+/g, ' --- '), ...rows, '', 'Tekst.', ''].join('\n');

  const COLUMNS: readonly string[] = [
    table('| Datum | Versie | Wijziging |', '| 3 februari 2026 | 0.1 | Eerste concept |'),
    table('| Verantwoordelijk | Actie |', '| Gemeente Merwe | Werkt de afspraken uit |'),
    table('| Verantwoordelijk | Actie |', '| Ketenregisseur | Plant het overleg |'),
    table('| Verantwoordelijk | Actie |'),
    table('| Eigenaar | Risico | Maatregel |', '| GGD | Uitloop | Meer uren |'),
    table('| Datum | Versie | Wijziging | Auteur |', '| 3 mei 2026 | 0.1 | Eerste concept | J. de Vries |'),
    table('| Peildatum | 1 januari 2026 |', '| Huishoudens | 1200 |'),
    table('| Date | Version |', '| 3 May 2026 | 0.1 |'),
    table('| Owner | Action | Deadline |', '| Chain office | Draws up the agenda | 1 June |'),
    table('**Owner** | Action', 'Chain office | Draws up the agenda'),
  ];
  for (const text of COLUMNS)
    it(`has nothing of heads of columns: ${text.split('\n')[2]}`, () => assert.deepEqual(said(text), [null, null]));

  const PAIRS: readonly (readonly [text: string, owner: string | null, date: string | null])[] = [
    [table('| | |', '| Eigenaar | Gemeente Merwe |', '| Datum | mei 2026 |'), 'Gemeente Merwe', 'mei 2026'],
    [table('| Onderdeel | Inhoud |', '| Eigenaar | Gemeente Merwe |', '| - | - |'), 'Gemeente Merwe', null],
    [table('| Eigenaar | Gemeente Merwe |', '| Regio | Merwestroom |', '| Versie | 0.3 |'), 'Gemeente Merwe', null],
    [table('| Opdrachtgever | Gemeente Merwe |', '| Looptijd | 2026-2028 |'), 'Gemeente Merwe', null],
    [table('| Eigenaar | J. de Vries |', '| Telefoon | 06 |'), 'J. de Vries', null],
    [table('| Eigenaar | Gemeente Merwe |', '| Ketenpartners | GGD, politie |'), 'Gemeente Merwe', null],
    [table('| Owner | Not-for-profit Alliance |'), 'Not-for-profit Alliance', null],
    [table('| Datum | 3 mei 2026 |', '| Auteur | J. de Vries |'), null, '3 mei 2026'],
    [table('| Datum | 3 mei 2026 |', '| Ketenregisseur | J. de Vries |'), 'J. de Vries', '3 mei 2026'],
    [table('| Datum | 3 mei 2026 | Versie | 0.3 |', '| Eigenaar | GGD | Status | concept |'), 'GGD', '3 mei 2026'],
    [table('| Owner | The chain office |', '| Status | draft |', '| Date | 1 May 2026 |'), 'The chain office', '1 May 2026'],
    ['Eigenaar | Gemeente Merwe\n--- | ---\nVersie | 0.3\n', 'Gemeente Merwe', null],
  ];
  for (const [text, owner, date] of PAIRS)
    it(`reads a table of names and values: ${text.split('\n')[2]}`, () => assert.deepEqual(said(text), [owner, date]));

  const SENTENCES: readonly (readonly [text: string, date: string | null])[] = [
    ['Dit plan is nog niet vastgesteld; besluitvorming in de ketenraad is voorzien op 3 februari 2027.', null],
    ['Dit plan is nog niet vastgesteld, en de ketenraad besluit op 3 februari 2027.', null],
    ['Vastgesteld is het plan nog niet: de raad besluit op 3 februari 2027.', null],
    ['This plan has not yet been adopted by the chain board, which meets on 3 February 2027.', null],
    ["The plan hasn't been approved (board: 2027-02-03).", null],
    ['De begroting is goedgekeurd; de ketenraad vergadert op 3 februari 2027.', null],
    ['| Vastgesteld | nog niet |', null],
    ['Agreed on: not yet', null],
    ['Dit is niet de eerste versie. Vastgesteld op 3 februari 2026.', '3 februari 2026'],
    ['Dit plan, dat het convenant niet vervangt, is vastgesteld op 3 februari 2026.', '3 februari 2026'],
    ['Niet alleen de gemeente heeft het plan ondertekend op 3 februari 2026.', '3 februari 2026'],
    ['Besproken in de ketenraad; vastgesteld op 3 februari 2026; nog niet ondertekend.', '3 februari 2026'],
  ];
  for (const [text, date] of SENTENCES) it(text, () => assert.deepEqual(said(`${text}\n`), [null, date]));

  it('has no owner who is still to be named', () => {
    for (const text of ['Eigenaar: nog niet benoemd', 'Owner: not yet appointed']) assert.deepEqual(said(`${text}\n`), [null, null]);
  });

  const FRONT: readonly (readonly [line: string, owner: string | null, date: string | null])[] = [
    ['eigenaar: Gemeente Merwe # directeur', 'Gemeente Merwe', null],
    ['eigenaar: # nog invullen', null, null],
    ['# eigenaar: Gemeente Merwe', null, null],
    ['eigenaar: "Loket #1" # directeur', 'Loket #1', null],
    ["eigenaar: 'Loket #1' # directeur", 'Loket #1', null],
    ['eigenaar: Loket#1', 'Loket#1', null],
    ['status: concept # vastgesteld op 3 februari 2026', null, null],
    ['datum: 2026-02-03  # concept', null, '2026-02-03'],
  ];
  for (const [line, owner, date] of FRONT)
    it(`front matter: ${line}`, () => assert.deepEqual(said(`---\ntaal: nl\n${line}\n---\n`), [owner, date]));

  const YAML: readonly (readonly [front: string, title: string | null, owner: string | null, date: string | null])[] = [
    ['titel: "Ketenplan \\"Samen\\" tegen schulden"', 'Ketenplan "Samen" tegen schulden', null, null],
    ['titel: \'"Samen" tegen schulden\'', '"Samen" tegen schulden', null, null],
    ['title: >-\n  Keten\n  van zorg', 'Keten van zorg', null, null],
    ["title: 'Auto''s en geld'", "Auto's en geld", null, null],
    ['title: "Cari\\u00efs"', 'Cariïs', null, null],
    ['title: Zorg | Jeugd', 'Zorg | Jeugd', null, null],
    ['title: 2026', '2026', null, null],
    ['datum: 2026.10 # concept', null, null, '2026.10'],
    ['datum: null\neigenaar: ~', null, null, null],
    ['eigenaar: !!str Jan', null, 'Jan', null],
    ['owner: [Gemeente X, GGD]', null, 'Gemeente X, GGD', null],
    ['owner:\n  - Gemeente X\n  -\n  - GGD', null, 'Gemeente X, GGD', null],
    ['eigenaar: |\n  Gemeente X,\n  afdeling Zorg', null, 'Gemeente X, afdeling Zorg', null],
    ['eigenaar:\n  naam: Gemeente X\n  rol: regie', null, 'Gemeente X, regie', null],
    ['plan:\n  eigenaar: Gemeente X\n  datum: mei 2026', null, 'Gemeente X', 'mei 2026'],
    ['a: &team GGD\neigenaar: *team', null, 'GGD', null],
    ['a: &a [*a]\neigenaar: GGD', null, 'GGD', null],
    ['"eigenaar": "GGD"', null, 'GGD', null],
    ['eigenaar: PM\nowner: GGD', null, 'GGD', null],
    ['eigenaar: [naam]\ndatum: {datum}\ntitel: <titel>', null, null, null],
    ['eigenaar: nog niet benoemd\ntitel: Niet alleen', 'Niet alleen', null, null],
    ['omschrijving: |\n  eigenaar: niemand\n  datum: nooit', null, null, null],
    ['acties:\n  - eigenaar: GGD', null, null, null],
    // What cannot be read as YAML is read by its lines.
    ['titel: Zorg: samen\neigenaar: GGD', 'Zorg: samen', 'GGD', null],
  ];
  for (const [front, title, owner, date] of YAML)
    it(`reads front matter as YAML: ${front}`, () =>
      assert.deepEqual(planProfile(`---\n${front}\n---\n`, textFrontMatter), { title, owner, date }));

  it('goes on below front matter for what that does not say', () => {
    const text = '---\ntitel: null\neigenaar: [GGD, politie]\n---\n# Kop\n\nEigenaar: iemand\nDatum: mei 2026\n';
    assert.deepEqual(planProfile(text, textFrontMatter), { title: 'Kop', owner: 'GGD, politie', date: 'mei 2026' });
  });

  const QUOTES: readonly (readonly [text: string, title: string])[] = [
    ['# "Samen" tegen schulden', '"Samen" tegen schulden'],
    ['# Plan "Samen"', 'Plan "Samen"'],
    ['# "Samen"', 'Samen'],
    ["# **'Samen'**", 'Samen'],
    ['# "Samen" en "Sterk"', '"Samen" en "Sterk"'],
  ];
  for (const [text, title] of QUOTES)
    it(`takes quotes off that stand around the whole: ${text}`, () => assert.equal(planProfile(text, textFrontMatter).title, title));

  it('takes "#" outside front matter for what it is', () => assert.deepEqual(said('Eigenaar: team # 4\n'), ['team # 4', null]));
});
