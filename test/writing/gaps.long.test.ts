import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/framework/types.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { DOCUMENT_KINDS } from '../../src/writing/document-kinds.ts';
import { fillFrame, placeholdersOf } from '../../src/writing/frames.ts';
import { currentStep, gapSteps, insertionAt, NEW_WALK, placesFor, readWalk, skipPillar } from '../../src/writing/gaps.ts';
import { createTemplate, OUTLINES } from '../../src/writing/templates.ts';
import { checkReal, framework, pillarsThatAre } from './engine.ts';

function inputOf(text: string) {
  const { coverage, language } = checkReal(text);
  return { plan: createPlan([{ name: 'plan.md', text }]), coverage, framework, language };
}

const VALUES = Object.fromEntries(
  (['nl', 'en'] as const).map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../fixtures/frames/${language}.json`, import.meta.url), 'utf8')) as Record<string, string[]>,
  ]),
);

/** The snippet as a writer leaves it. */
function written(id: string, snippet: string, language: Language): string {
  const values = VALUES[language]?.[id] ?? [];
  const text = fillFrame(snippet, Object.fromEntries(placeholdersOf(snippet).map(({ number }, index) => [number, values[index] ?? 'x'])));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

describe('gaps', function () {
  this.timeout(30_000);
  const template = createTemplate(
    { kind: 'ketenplan', name: 'schuldhulp', partners: ['Gemeente Merwestroom', 'De Linde'], language: 'nl' },
    framework,
  );

  it('missing pillars come before thin ones', () => {
    const statuses = gapSteps(inputOf(template)).map(({ status }) => status);
    assert.equal(statuses.length, 8);
    assert.deepEqual(statuses, [...statuses].sort());
  });

  it('a pillar is offered the section of the template that asks its questions, and a section of its own last', () => {
    const input = inputOf(template);
    for (const pillar of framework.pillars) {
      for (const aspect of pillar.aspects) {
        const places = placesFor(pillar, aspect, input);
        const asked = OUTLINES.ketenplan.sections.find(({ aspects }) => aspects?.includes(aspect.id));
        assert.equal(places.at(-1)?.reason, 'new');
        assert.equal(places[0]?.title, asked?.title.nl, aspect.id);
      }
    }
  });

  for (const kind of DOCUMENT_KINDS) {
    for (const language of ['nl', 'en'] as const) {
      const empty = createTemplate({ kind, name: 'x', partners: ['Gemeente Merwestroom', 'De Linde'], language }, framework);

      it(`round trip: a new ${kind} (${language}) with its gaps filled addresses all pillars, and nothing is lost`, () => {
        let text = empty;
        let sentences = 0;
        for (let step = gapSteps(inputOf(text))[0]; step !== undefined && sentences < 24; step = gapSteps(inputOf(text))[0]) {
          const { frame, places } = step.aspects[sentences++ % step.aspects.length] ?? {};
          const place = places?.[0];
          assert.ok(place !== undefined && frame !== undefined);
          const { span, snippet } = insertionAt(place, { snippet: written(frame.id, frame.snippet, language) });
          text = text.slice(0, span.start) + snippet + text.slice(span.end);
        }
        assert.deepEqual(pillarsThatAre('addressed', checkReal(text)), [1, 2, 3, 4, 5, 6, 7, 8]);
        assert.ok(sentences <= 16, `${sentences} sentences for eight pillars`);
        for (const line of empty.split('\n')) assert.ok(text.includes(line), line);
      });

      it(`a new ${kind} (${language}) with all sentences inserted and their placeholders left in addresses none`, () => {
        let text = empty;
        for (const pillar of framework.pillars) {
          for (let at = 0; at < pillar.aspects.length; at++) {
            const step = gapSteps(inputOf(text)).find((gap) => gap.pillar.number === pillar.number);
            const { frame, places } = step?.aspects.find(({ aspect }) => aspect === pillar.aspects[at]) ?? {};
            const place = places?.[0];
            assert.ok(frame !== undefined && place !== undefined);
            const { span, snippet } = insertionAt(place, frame);
            text = text.slice(0, span.start) + fillFrame(snippet) + text.slice(span.end);
          }
        }
        assert.deepEqual(pillarsThatAre('addressed', checkReal(text)), []);
      });
    }
  }

  it('a section of its own is well formed in a text with and without an end of line', () => {
    for (const text of [
      '# Ketenplan\n\n## Doel\n\nTekst.\n',
      '# Ketenplan\n\n## Doel\n\nTekst.',
      '',
      '# Plan\n\n## Doel\n\nX.\n\n## Bijlage 1\n\nY.\n',
    ]) {
      const input = inputOf(text);
      const step = gapSteps(input)[0];
      const place = step?.aspects[0]?.places.at(-1);
      assert.ok(step && place);
      const { span, snippet } = insertionAt(place, step.aspects[0]?.frame ?? { snippet: '' });
      const after = text.slice(0, span.start) + fillFrame(snippet) + text.slice(span.end);
      assert.match(after, new RegExp(`(?:^|\\n\\n)## ${step.pillar.heading.nl}\\n\\n[^\\n]+\\n(?:\\n|$)`));
    }
  });

  it('no place is in a code fence or comment that nothing closes', () => {
    const text = '# Ketenplan\n\n## Doel\n\nDe gemeente en de politie willen in 2027 de helft minder overlast.\n\n';
    for (const open of ['```\nlos eind\n', '<!-- los\n\neind\n']) {
      const places = gapSteps(inputOf(text + open)).flatMap((step) => step.aspects.flatMap((aspect) => aspect.places));
      assert.ok(new Set(places.map(({ reason }) => reason)).size > 1);
      assert.deepEqual(
        places.filter(({ at }) => at > text.length),
        [],
      );
    }
  });

  it('a walk can be kept and resumed', () => {
    const steps = gapSteps(inputOf(template));
    const walk = readWalk(JSON.parse(JSON.stringify(skipPillar(NEW_WALK, steps[0]?.pillar.number ?? 0))));
    assert.equal(currentStep(steps, walk), steps[1]);
    assert.deepEqual(readWalk({ version: 2, skipped: [1] }), NEW_WALK);
    assert.deepEqual(readWalk('x'), NEW_WALK);
  });
});
