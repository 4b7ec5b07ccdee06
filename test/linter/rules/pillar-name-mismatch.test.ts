import assert from 'node:assert/strict';
import { pillarNameMismatch } from '../../../src/linter/rules/pillar-name-mismatch.ts';
import { findingsOf, textAt } from '../../harness/check.ts';

function placesIn(text: string): readonly string[] {
  return findingsOf(pillarNameMismatch, text).map((finding) => textAt(text, finding));
}

/** The text after each of the fixes of the first finding. */
function fixesOf(text: string): readonly string[] {
  return (findingsOf(pillarNameMismatch, text)[0]?.fixes ?? []).map(({ edits }) =>
    edits.reduceRight((result, { span, text: inserted }) => result.slice(0, span.start) + inserted + result.slice(span.end), text),
  );
}

describe('pillar-name-mismatch', () => {
  it('reports the number of one with the name of another', () => {
    assert.deepEqual(placesIn('# Plan\n\n## Pijler 3: dialoog\n\nTekst.'), ['Pijler 3: dialoog']);
    assert.deepEqual(placesIn('# Plan\n\nDit valt onder pijler 3 (kennis van de keten).'), ['pijler 3 (kennis van de keten']);
  });

  it('offers to mend the number or the name', () => {
    assert.deepEqual(fixesOf('## Pijler 3: Dialoog'), ['## Pijler 4: Dialoog', '## Pijler 3: Vertrouwen']);
    assert.deepEqual(fixesOf('Pijler II (kennis van de keten)'), [
      'Pijler VII (kennis van de keten)',
      'Pijler II (doelgebonden speelruimte)',
    ]);
    assert.deepEqual(fixesOf('See pillar 3 (dialogue).'), ['See pillar 4 (dialogue).', 'See pillar 3 (trust).']);
  });

  it('has fixes that mend it', () => {
    for (const text of fixesOf('## Pijler 3: Dialoog')) assert.deepEqual(placesIn(text), []);
  });

  const quiet = [
    'Pijler 4: dialoog',
    'In pijler 4 vertrouwen partners op elkaar.',
    'De derde pijler: dialoog',
    'Wij formuleren per pijler één ketendoelstelling.',
    '## Pijler 1: Vertrouwen\n\n## Pijler 2: Dialoog\n\n## Pijler 3: Plezier',
    '## Pijler 1: Vertrouwen\n\n## Pijler 2: Dialoog',
    '> Pijler 3: dialoog',
    'Pijler 3: dialoog en vertrouwen horen bij elkaar',
  ];
  for (const text of quiet) {
    it(`keeps quiet on ${JSON.stringify(text)}`, () => assert.deepEqual(placesIn(text), []));
  }
});
