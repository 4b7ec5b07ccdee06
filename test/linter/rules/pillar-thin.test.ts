import assert from 'node:assert/strict';
import { createContext } from '../../../src/linter/context.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { pillarThin } from '../../../src/linter/rules/pillar-thin.ts';
import type { Evidence, Finding, Judgement } from '../../../src/linter/types.ts';
import { findingsOf, textAt } from '../../harness/check.ts';
import { toyFramework } from '../../harness/toy.ts';

function placesIn(text: string): readonly unknown[] {
  return findingsOf(pillarThin, text).map((finding) => [
    finding.pillar,
    textAt(text, finding),
    ...finding.related.map((place) => textAt(text, place)),
  ]);
}

describe('pillar-thin', () => {
  it('stands on a weak passage and links to the others', () => {
    assert.deepEqual(placesIn('# Plan\n\nOns zwak3 staat centraal. Nog zwak3 hier.'), [
      [3, 'Ons zwak3 staat centraal.', 'Nog zwak3 hier.'],
    ]);
  });

  it('prefers a sentence to a heading and to a comment', () => {
    assert.deepEqual(placesIn('<!-- zwak3 -->\n\n# Plan\n\n## Over zwak3\n\nOns zwak3 staat centraal.')[0], [
      3,
      'Ons zwak3 staat centraal.',
      'Over zwak3',
      'zwak3',
    ]);
  });

  it('links to passages that have a finding of their own instead of repeating it', () => {
    const text = '# Plan\n\n## Samen\n\nHet zwak3 wordt nog uitgewerkt.';
    assert.deepEqual(placesIn(text), [[3, 'Samen', 'Het zwak3 wordt nog uitgewerkt.']]);
    assert.equal(findingsOf(pillarThin, text)[0]?.related[0]?.message, 'Hier is de tekst nog open.');
    // Reports show no links, so the message sends nobody to them.
    assert.match(findingsOf(pillarThin, text)[0]?.message ?? '', /aangestipt\. Wat het plan erover zegt, bindt nog niemand\. Belang/);
  });

  it('stands at the section of what shows the pillar, not on a passage that hardly does', () => {
    const markdown = '# Plan\n\nOver de pauzeknop.\n\n## Samen leren\n\nPartners moeten elkaar leren kennen.\n';
    const evidence = (passage: number, certainty: number): Evidence => ({
      passage,
      pillar: 3,
      aspect: 'P3.a',
      strength: 'weak',
      certainty,
      words: [],
      reason: { code: 'toy', quotes: [] },
      byWriter: false,
    });
    const plan = createPlan([{ name: 'plan.md', text: markdown }]);
    const at = (text: string): number => plan.passages.findIndex((passage) => passage.text.includes(text));
    const words = (certainty: number): readonly string[] => {
      const judgement: Judgement = {
        evidence: [evidence(at('pauzeknop'), certainty), evidence(at('leren kennen'), 0.95)],
        pillars: [{ pillar: 3, status: 'thin', confidence: 0.9, alternative: 'missing' }],
      };
      const context = createContext({ plan, framework: toyFramework, judgement, exemptions: [], language: 'nl' });
      return [...pillarThin.check(context)].map(({ span }) => markdown.slice(span.start, span.end));
    };
    assert.deepEqual(words(0.41), ['Samen leren']);
    assert.deepEqual(words(0.9), ['Over de pauzeknop.']);
  });

  it('stands on the title when there is nothing better', () => {
    const text = '# Plan\n\nHet zwak3 is n.t.b.';
    assert.deepEqual(
      placesIn(text).map((place) => (place as string[])[1]),
      ['Plan'],
    );
  });

  it('says why, asks the question, and is milder when unsure', () => {
    const [finding] = findingsOf(pillarThin, '# Plan\n\nOns zwak3 staat centraal.');
    assert.match(finding?.message ?? '', /^Pijler 3 \(vertrouwen tussen ketenpartners\) is alleen aangestipt\. .* Belang vertrouwen\.$/);
    assert.match(finding?.advice ?? '', /^Hoe zit het met vertrouwen\?/);
    assert.match((findingsOf(pillarThin, '# Plan\n\nOns zwak3. onzeker3')[0] as Finding).message, /lijkt alleen aangestipt/);
  });

  it('keeps quiet when the pillar is addressed, missing, exempt or contrary', () => {
    for (const text of [
      'zwak3 en sterk3.',
      'Niets.',
      'zwak3.\n\nPijler 3 is niet van toepassing, omdat wij één team zijn.',
      'zwak3.\n\nEn tegen3.',
    ]) {
      assert.deepEqual(placesIn(`# Plan\n\n${text}`), []);
    }
  });
});
