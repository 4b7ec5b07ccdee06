import assert from 'node:assert/strict';
import { reasonFor } from '../../../src/linter/evidence/reason.ts';
import { unitOf } from '../../../src/linter/evidence/units.ts';
import { chooseWords } from '../../../src/linter/evidence/words-that-counted.ts';
import { readMarkers } from '../../../src/linter/language/markers.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import type { Passage } from '../../../src/linter/types.ts';

describe('reason', () => {
  for (const [text, word] of [
    ['De rolverdeling is n.t.b. en de rest ook.', 'n.t.b.'],
    ['De samenstelling volgt t.z.t. in een bijlage.', 't.z.t.'],
    ['The owner is t.b.d. as yet.', 't.b.d.'],
    ['De trekker is TBD.', 'TBD'],
  ] as const) {
    it(`quotes ${word} as it is written`, () => {
      const language = text.startsWith('The') ? 'en' : 'nl';
      const plan = createPlan([{ name: 'plan.md', text }], { language });
      const unit = unitOf(plan, 0, 1);
      const markers = readMarkers(unit.text, language);
      const { quotes } = reasonFor({ strength: 'weak', looksBound: true, passage: plan.passages[0] as Passage, unit, markers, quotes: [] });
      assert.ok(quotes.includes(word), quotes.join(' | '));
    });
  }

  it('tells of what looks like an agreement that it does, unless something explains why it is weak', () => {
    const codeOf = (text: string, looksBound: boolean): string => {
      const plan = createPlan([{ name: 'plan.md', text }], { language: 'nl' });
      const unit = unitOf(plan, 0, 1);
      const passage = plan.passages[0] as Passage;
      return reasonFor({ strength: 'weak', looksBound, passage, unit, markers: readMarkers(unit.text, 'nl'), quotes: [] }).code;
    };
    assert.equal(codeOf('De directeuren lopen een dienst mee.', true), 'doubtful');
    assert.equal(codeOf('De directeuren lopen een dienst mee.', false), 'mention');
    assert.equal(codeOf('Dit wordt nog nader uitgewerkt.', true), 'deferral');
  });

  it('names an abbreviation that counted with its last dot', () => {
    const text = 'Partners, e.g. the police, meet weekly.';
    const plan = createPlan([{ name: 'plan.md', text }], { language: 'en' });
    const from = text.indexOf('e.g');
    const reading = { from: [from], to: [from + 3] } as unknown as Parameters<typeof chooseWords>[1];
    const { words, quotes } = chooseWords(unitOf(plan, 0, 1), reading, [1]);
    assert.deepEqual(quotes, ['e.g.']);
    assert.deepEqual(words, [{ part: 0, from, to: from + 4 }]);
  });
});
