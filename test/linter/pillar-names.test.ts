import assert from 'node:assert/strict';
import { pillarMentions, pillarOfLabel } from '../../src/linter/pillar-names.ts';
import { toyFramework } from '../harness/toy.ts';

/** Each mention as its text, the number as written and the pillar that is named. */
function mentionsIn(text: string): readonly unknown[] {
  return pillarMentions(text, toyFramework).map(({ from, to, number, name }) => [text.slice(from, to), number, name?.pillar ?? null]);
}

describe('pillar mentions', () => {
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['zie pijler 3', [['pijler 3', 3, null]]],
    ['Pijler III geldt', [['Pijler III', 3, null]]],
    ['pijler drie geldt', [['pijler drie', 3, null]]],
    ['de 3e pijler', [['3e pijler', 3, null]]],
    ['de derde pijler', [['derde pijler', 3, null]]],
    ['the third pillar', [['third pillar', 3, null]]],
    ['pillar no. 3 holds', [['pillar no. 3', 3, null]]],
    ['pijler 12', [['pijler 12', 12, null]]],
    ['Pijler 3: vertrouwen', [['Pijler 3: vertrouwen', 3, 3]]],
    ['Pijler 3: dialoog', [['Pijler 3: dialoog', 3, 4]]],
    ['Pijler 4. Dialoog', [['Pijler 4. Dialoog', 4, 4]]],
    ['pillar 4 (dialogue) holds', [['pillar 4 (dialogue', 4, 4]]],
    ['Pijler 4 – organisatieoverschrijdende dialoog tussen partners', [['Pijler 4 – organisatieoverschrijdende dialoog', 4, 4]]],
    ['De pijler vertrouwen is niet ingevuld', [['pijler vertrouwen', null, 3]]],
    ['the trust pillar', [['trust pillar', null, 3]]],
    [
      'pijlers 3 en 4',
      [
        ['pijlers 3', 3, null],
        ['4', 4, null],
      ],
    ],
    [
      'pijlers vertrouwen en dialoog',
      [
        ['pijlers vertrouwen', null, 3],
        ['dialoog', null, 4],
      ],
    ],
    [
      'pijlers 1 t/m 3',
      [
        ['pijlers 1', 1, null],
        ['3', 2, null],
        ['3', 3, null],
      ],
    ],
    [
      'Pijler 3 en 4 zijn af',
      [
        ['Pijler 3', 3, null],
        ['4', 4, null],
      ],
    ],
    [
      'zie pijler 3, 4 en 5.',
      [
        ['pijler 3', 3, null],
        ['4', 4, null],
        ['5', 5, null],
      ],
    ],
    [
      'Pillar 3 and 4 do not apply',
      [
        ['Pillar 3', 3, null],
        ['4', 4, null],
      ],
    ],
    ['In pijler 3 en 4 gemeenten werken wij', [['pijler 3', 3, null]]],
    ['Over pijler 3, 2 van de partners', [['pijler 3', 3, null]]],
    ['Pijler 3 – 2 keer per jaar', [['Pijler 3', 3, null]]],
    ['Elke partner leest pijler twee', [['pijler twee', 2, null]]],
    ['Super pijler drie', [['pijler drie', 3, null]]],
    ['every partner reads pillar two', [['pillar two', 2, null]]],
    ['pijler 9 van ketensturing', [['pijler 9', 9, null]]],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.deepEqual(mentionsIn(text), expected));
  }

  const none = [
    'drie pijlers',
    'de pijlers van het beleid',
    'pijler 2 van Bazel',
    'het pensioen uit de tweede pijler',
    'pijler 4 van het cohesiebeleid',
    'pijler 2 van ons programma',
    'Deze pijler vertrouwen wij toe aan de gemeente',
    'pijler 2024',
    'pijler 3,5 meter hoog',
    'brugpijler 3',
    'Wij kiezen per pijler tien indicatoren en meten die elk jaar.',
    'Wij formuleren per pijler één ketendoelstelling.',
    'Per pijler 3 indicatoren',
    'Elke afzonderlijke pijler twee trekkers',
    'Voor elk van de acht pijlers twee partners',
    'For each pillar two partners report.',
    'every single pillar three figures',
    'vertrouwen is belangrijk',
    '',
  ];
  for (const text of none) {
    it(`none in "${text}"`, () => assert.deepEqual(mentionsIn(text), []));
  }

  it('takes no name from a verb behind the number', () => {
    assert.deepEqual(mentionsIn('In pijler 4 vertrouwen partners op elkaar'), [['pijler 4', 4, null]]);
  });

  it('takes no name from the next sentence', () => {
    assert.deepEqual(mentionsIn('Dat staat in pijler 3. Dialoog komt later.'), [['pijler 3', 3, null]]);
  });
});

describe('a pillar label', () => {
  const labels: readonly (readonly [string, number | null])[] = [
    ['4', 4],
    ['IV', 4],
    ['Dialoog', 4],
    ['pijler 4', 4],
    ['4: dialoog', 4],
    ['P4', 4],
    ['3: dialoog', null],
    ['samenwerking', null],
    ['', null],
  ];
  for (const [label, pillar] of labels) {
    it(`"${label}" is ${pillar}`, () => assert.equal(pillarOfLabel(label, toyFramework), pillar));
  }
});
