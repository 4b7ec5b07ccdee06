import assert from 'node:assert/strict';
import { emptySection } from '../../../src/linter/rules/empty-section.ts';
import { sectionToFill } from '../../../src/linter/rules/section-to-fill.ts';
import { runRule } from '../../harness/rules.ts';

const draft = (status: string, body: string): string => `---\nketensturing: true\n${status}\n---\n\n# Plan\n\n${body}`;
const ASKED =
  '## Doel\n\n<!-- ketensturing: Wat is het doel? -->\n\n## Rollen\n\n<!-- ketensturing: Beantwoord hier:\n- Wie doet wat?\n-->\n';

describe('rule section-to-fill', () => {
  for (const status of ['status: concept', 'status: Concept 0.3', 'status: draft', 'status: ontwerp']) {
    it(`takes the empty sections of a template together in a draft (${status})`, () => {
      const run = runRule(sectionToFill, draft(status, ASKED));
      assert.deepEqual(run.words, ['Doel']);
      assert.match(run.lines[0] ?? '', /Nog in te vullen: 2 delen, te beginnen met "Doel"/);
      assert.equal(run.problems[0]?.related?.length, 1);
      assert.deepEqual(runRule(emptySection, draft(status, ASKED)).words, []);
    });
  }

  it('speaks of one section by its name', () => {
    const run = runRule(
      sectionToFill,
      draft('status: concept', '## Doel\n\n<!-- ketensturing: Wat? -->\n\n## Rollen\n\nDe partners tekenen.\n'),
    );
    assert.match(run.lines[0] ?? '', /^8:4-8:8 Onder de kop "Doel" staan alleen nog de vragen/);
  });

  for (const [name, status] of [
    ['that is no draft any more', 'status: vastgesteld'],
    ['that does not say what it is', 'versie: 1'],
  ] as const) {
    it(`leaves each empty heading of a plan ${name} to empty-section`, () => {
      assert.deepEqual(runRule(sectionToFill, draft(status, ASKED)).words, []);
      assert.deepEqual(runRule(emptySection, draft(status, ASKED)).words, ['Doel', 'Rollen']);
    });
  }

  it('leaves headings that no template asks about to empty-section, in a draft too', () => {
    const text = draft('status: concept', '## Doel\n\n<!-- nog schrijven -->\n\n## Rollen\n');
    assert.deepEqual(runRule(sectionToFill, text).words, []);
    assert.deepEqual(runRule(emptySection, text).words, ['Doel', 'Rollen']);
  });

  it('is silent once something is answered', () => {
    assert.deepEqual(runRule(sectionToFill, draft('status: concept', `${ASKED}\nDe partners tekenen.\n`)).words, ['Doel']);
    assert.deepEqual(runRule(sectionToFill, '# Plan\n\nTekst.\n').words, []);
  });
});
