import assert from 'node:assert/strict';
import { pillarContrary } from '../../../src/linter/rules/pillar-contrary.ts';
import { checkToy, findingsOf, textAt } from '../../harness/check.ts';

function placesIn(text: string): readonly unknown[] {
  return findingsOf(pillarContrary, text).map((finding) => [
    finding.pillar,
    textAt(text, finding),
    ...finding.related.map((place) => textAt(text, place)),
  ]);
}

describe('pillar-contrary', () => {
  it('stands on the contrary passage and links to the others', () => {
    assert.deepEqual(placesIn('# Plan\n\nHier tegen2. En zwak2. Ook tegen2.'), [[2, 'Hier tegen2.', 'Ook tegen2.']]);
  });

  it('speaks once for each pillar', () => {
    assert.deepEqual(placesIn('# Plan\n\nHier tegen2 en tegen6.'), [
      [2, 'Hier tegen2 en tegen6.'],
      [6, 'Hier tegen2 en tegen6.'],
    ]);
  });

  it('says what is opposed and asks for the reason', () => {
    const [finding] = findingsOf(pillarContrary, '# Plan\n\nHier tegen2.');
    assert.match(finding?.message ?? '', /^Hier staat het tegendeel van wat pijler 2 \(doelgebonden speelruimte\) vraagt\./);
    assert.match(finding?.advice ?? '', /leg dan uit waarom.*Anders: schrijf op/);
    assert.equal(finding?.severity, 'warning');
  });

  it('keeps quiet when the pillar is addressed or exempt', () => {
    assert.deepEqual(placesIn('# Plan\n\nHier tegen2. Maar sterk2.'), []);
    assert.deepEqual(placesIn('# Plan\n\nHier tegen2.\n\nPijler 2 is niet van toepassing, omdat wij één team zijn.'), []);
  });

  it('leaves no silence behind when it is off: the pillar is told to be only touched on then', () => {
    const told = (severity: 'warning' | 'off'): readonly string[] =>
      checkToy('# Plan\n\nHier tegen2.', { settings: { severities: { 'pillar-contrary': severity } } })
        .findings.filter(({ pillar }) => pillar === 2)
        .map(({ ruleId }) => ruleId);
    assert.deepEqual(told('warning'), ['pillar-contrary']);
    assert.deepEqual(told('off'), ['pillar-thin']);
  });
});
