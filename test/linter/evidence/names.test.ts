import assert from 'node:assert/strict';
import { createLexicon } from '../../../src/linter/evidence/lexicon.ts';
import { namedConcept } from '../../../src/linter/evidence/names.ts';
import { readText } from '../../../src/linter/evidence/reading.ts';

const lexicon = createLexicon({ PARTNER: ['*gemeente*', 'raad'], [namedConcept]: [] });

/** The names that are found in a text. */
const namesIn = (text: string): readonly string[] => {
  const { hits, from, to } = readText(text, 'nl', lexicon);
  return hits.filter(({ concept }) => lexicon.concepts[concept] === namedConcept).map((hit) => text.slice(from[hit.from], to[hit.to - 1]));
};

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['OPTA en het CBP lichten elkaar in.', ['OPTA', 'CBP']],
  ['Stukken gaan naar de Rijksdienst Peilbeheer en naar Nabij.', ['Rijksdienst Peilbeheer', 'Nabij']],
  ['Dit is een zin. Zij is de tweede; Deze de derde: Hier nog een.', []],
  ['Trekker: Stichting Ketenloket; Gereed: 1 mei', ['Ketenloket']],
  ['De gemeente Delft en de Raad voor Bronbemaling', ['Delft', 'Bronbemaling']],
  ['AFSPRAKEN OVER HET OVERLEG', []],
  ['gewone woorden zonder meer', []],
];

describe('names', () => {
  for (const [text, names] of CASES) it(text, () => assert.deepEqual(namesIn(text), names));

  it('are found by no lexicon without a class for them', () => {
    assert.deepEqual(readText('OPTA en het CBP', 'nl', createLexicon({ PARTNER: ['raad'] })).hits, []);
  });

  it('stand among the other hits in the order of the text', () => {
    const { hits } = readText('Het WTA, de raad en de RDP', 'nl', lexicon);
    assert.deepEqual(
      hits.map(({ from }) => from),
      [1, 3, 6],
    );
  });
});
