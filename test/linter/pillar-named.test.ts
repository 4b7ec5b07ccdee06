import assert from 'node:assert/strict';
import { namedPillars } from '../../src/linter/pillar-named.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { createReadings } from '../../src/linter/readings.ts';
import { toyFramework } from '../harness/toy.ts';
import { checkReal, pillarsThatAre } from '../writing/engine.ts';

/** Each named pillar with the words that name it. */
function namedIn(text: string): readonly (readonly [number, string])[] {
  const plan = createPlan([{ name: 'plan.md', text }]);
  return namedPillars(plan, toyFramework, createReadings()(plan)).map(({ pillar, passage, from, to }) => [
    pillar,
    (plan.passages[passage]?.text ?? '').slice(from, to),
  ]);
}

describe('pillars that a plan names by number', () => {
  const cases: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
    [
      '## Pijler 3\n\nPM',
      [
        [3, 'Pijler 3'],
        [3, 'PM'],
      ],
    ],
    ['## Pijler 3: vertrouwen\n', [[3, 'Pijler 3: vertrouwen']]],
    ['Pijler 3 wordt nog uitgewerkt.', [[3, 'Pijler 3']]],
    ['- Pijler 3: n.t.b.', [[3, 'Pijler 3']]],
    [
      '**Pijler 3:** n.t.b.',
      [
        [3, 'Pijler 3'],
        [3, 'n.t.b'],
      ],
    ],
    ['| Pijler | Afspraak |\n| --- | --- |\n| 3 | n.t.b. |', [[3, 'Pijler: 3']]],
    ['Pillar 3 is still to be worked out.', [[3, 'Pillar 3']]],
    [
      'Pijlers 3 en 4 volgen later.',
      [
        [3, 'Pijlers 3'],
        [4, '4'],
      ],
    ],
    ['## Samenhang met pijler 3\n\nPM', [[3, 'pijler 3']]],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(namedIn(text), expected));
  }

  const none = [
    'De pijler vertrouwen is PM.',
    '| Actie | Pijler | Trekker |\n| --- | --- | --- |\n| bellen | P3 | gemeente |',
    'Ons beleid rust op drie pijlers:\n\n- Pijler 1: preventie van schulden bij jongeren in de wijk.\n- Pijler 2: hulp aan huis voor wie dat wil.',
    'Zie pijler 2 van de Kadernota voor de middelen van de gemeente.',
    '## Vertrouwen\n\nPM',
    'Pijler 9 volgt nog.',
    'De derde pijler volgt nog.',
    'Pijler 3: dialoog.',
    'Pijler 2 van het pensioen volgt nog.',
    '<!-- Pijler 3: PM -->',
    '> Pijler 3 volgt nog.',
    '~~Pijler 3 volgt nog.~~',
    '_Beschrijf hier pijler 3._',
    '## Pijler 1: Preventie\n\n## Pijler 2: Zorg\n\nPijler 3 volgt nog.',
  ];
  for (const text of none) {
    it(`none in ${JSON.stringify(text)}`, () => assert.deepEqual(namedIn(text), []));
  }

  it('are not those of a mere list of all pillars, but its open places are, and entries that say more', () => {
    const pillarsIn = (text: string): readonly number[] => namedIn(text).map(([pillar]) => pillar);
    const names = ['mindset', 'ruimte', 'vertrouwen', 'dialoog', 'structuur', 'transparantie', 'leren', 'doel'];
    const list = (more: (number: number) => string): string =>
      names.map((name, i) => `- Pijler ${i + 1} (${name})${more(i + 1)}`).join('\n');
    assert.deepEqual(pillarsIn(list(() => '')), []);
    assert.deepEqual(pillarsIn(`Dit plan volgt pijler 1, pijler 2, pijler 3, pijler 4, pijler 5, pijler 6, pijler 7 en pijler 8.`), []);
    assert.deepEqual(pillarsIn('Dit plan volgt pijlers 1 t/m 8 van het kader.'), []);
    assert.deepEqual(pillarsIn('Pijlers 1 t/m 8 worden nog uitgewerkt.'), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(pillarsIn(list((number) => (number === 4 ? ': PM' : ''))), [4]);
    const says = ': de partners zetten alle cijfers op één scherm en kijken er samen naar';
    assert.deepEqual(pillarsIn(list((number) => (number === 6 ? says : ''))), [6]);
    const table = (status: string): string =>
      `| Pijler | Waar |\n| --- | --- |\n${names.map((_, i) => `| ${i + 1} | ${status} |`).join('\n')}`;
    assert.deepEqual(pillarsIn(table('hoofdstuk 2')), []);
    assert.deepEqual(pillarsIn(table('n.t.b.')), [1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are never missing, nor better than touched on by that', () => {
    for (const text of ['## Pijler 1\n\nPM', 'Pijler 1 wordt nog uitgewerkt.', '## Pijler 1: mindset', '## Pillar 1\n\nTBD']) {
      const report = checkReal(`# Ketenplan\n\n${text}\n`);
      assert.deepEqual([pillarsThatAre('thin', report), pillarsThatAre('addressed', report)], [[1], []], text);
    }
  });

  it('have their finding in their own section, and an explanation of the open place', () => {
    const report = checkReal('# Ketenplan\n\nIets anders.\n\n## Pijler 1\n\nPM\n');
    const thin = report.findings.filter(({ ruleId }) => ruleId === 'pillar-thin');
    assert.deepEqual(
      thin.map(({ pillar, line, related }) => [pillar, line, related.map((place) => place.line)]),
      [[1, 5, [7]]],
    );
    const evidence = report.coverage[0]?.aspects.flatMap((aspect) => aspect.evidence) ?? [];
    assert.deepEqual(
      evidence.map(({ line, strength }) => [line, strength]),
      [
        [5, 'weak'],
        [7, 'weak'],
      ],
    );
    assert.match(evidence[1]?.why ?? '', /open plek \(“PM”\)/);
  });

  it('are told once where they are set aside without a reason', () => {
    const told = checkReal('# Ketenplan\n\nPijler 1 is niet van toepassing.\n').findings.filter(({ pillar }) => pillar === 1);
    assert.deepEqual(
      told.map(({ ruleId }) => ruleId),
      ['exemption-without-reason'],
    );
  });
});
