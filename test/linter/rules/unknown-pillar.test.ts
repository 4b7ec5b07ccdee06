import assert from 'node:assert/strict';
import { unknownPillar } from '../../../src/linter/rules/unknown-pillar.ts';
import { findingsOf, textAt } from '../../harness/check.ts';

function placesIn(text: string): readonly string[] {
  return findingsOf(unknownPillar, text).map((finding) => textAt(text, finding));
}

describe('unknown-pillar', () => {
  it('reports a number that the framework lacks', () => {
    assert.deepEqual(placesIn('# Plan\n\nWij volgen Ketens de baas. Zie **pijler 9** en pijler 3.'), ['pijler 9']);
    assert.deepEqual(placesIn('# Plan\n\n## Pijler 3: vertrouwen\n\nZie ook pijler 12.'), ['pijler 12']);
    assert.deepEqual(placesIn('# Plan\n\n## Pijler 3: vertrouwen\n\n## Pijler 9: plezier'), ['Pijler 9']);
  });

  it('names the pillars that there are', () => {
    const [finding] = findingsOf(unknownPillar, '# Plan ketensturing\n\nZie pijler 9.');
    assert.match(finding?.message ?? '', /de pijlers 1 tot en met 8/);
    assert.match(finding?.advice ?? '', /3 vertrouwen, 4 dialoog/);
  });

  const quiet = [
    'Zie pijler 9.',
    'Wij volgen Ketens de baas en pijler 9 van het cohesiebeleid.',
    'Wij volgen Ketens de baas, en pijler 3 en de negende pijler.',
    '## Pijler 1: Preventie\n\n## Pijler 2: Zorg\n\n## Pijler 9: Nazorg\n\nDit plan gaat over ketensturing.',
    '> Ketens de baas noemt pijler 9.',
    'Wij volgen Ketens de baas: pijlers 1 t/m 8.',
    'Wij volgen Ketens de baas en kiezen per pijler tien indicatoren.',
    'Wij volgen Ketens de baas en kiezen per pijler 10 indicatoren.',
  ];
  for (const text of quiet) {
    it(`keeps quiet on ${JSON.stringify(text)}`, () => assert.deepEqual(placesIn(`# Plan\n\n${text}`), []));
  }
});
