import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createPlan } from '../../src/linter/plan.ts';
import { fillFrame, placeholdersOf } from '../../src/writing/frames.ts';
import { currentStep, gapSteps, insertionAt, NEW_WALK, placesFor, readWalk, skipPillar } from '../../src/writing/gaps.ts';
import { createTemplate, OUTLINES } from '../../src/writing/templates.ts';
import { checkReal, framework, pillarsThatAre } from './engine.ts';

function inputOf(text: string) {
  const { coverage, language } = checkReal(text);
  return { plan: createPlan([{ name: 'plan.md', text }]), coverage, framework, language };
}

const VALUES = JSON.parse(readFileSync(new URL('../fixtures/frames/nl.json', import.meta.url), 'utf8')) as Record<string, string[]>;

/** The snippet as a writer leaves it. */
function written(id: string, snippet: string): string {
  const places = placeholdersOf(snippet);
  return fillFrame(snippet, Object.fromEntries(places.map(({ number }, index) => [number, VALUES[id]?.[index] ?? 'x'])));
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

  it('round trip: a new plan with its gaps filled addresses all pillars, and nothing is lost', () => {
    let text = template;
    let walk = NEW_WALK;
    for (let turn = 0; turn < 24; turn++) {
      const step = currentStep(gapSteps(inputOf(text)), walk);
      if (step === undefined) break;
      const { frame, places } = step.aspects[turn % 2] ?? {};
      const place = places?.[0];
      assert.ok(place !== undefined && frame !== undefined);
      const { span, snippet } = insertionAt(place, frame);
      const added = written(frame.id, snippet);
      text = text.slice(0, span.start) + added + text.slice(span.end);
      if (turn === 20) walk = skipPillar(walk, step.pillar.number);
    }
    assert.deepEqual(pillarsThatAre('addressed', checkReal(text)), [1, 2, 3, 4, 5, 6, 7, 8]);
    for (const line of template.split('\n')) assert.ok(text.includes(line), line);
  });

  it('with the placeholders left in, all sentences inserted, none is addressed', () => {
    let text = template;
    for (const pillar of framework.pillars) {
      for (let at = 0; at < pillar.aspects.length; at++) {
        const input = inputOf(text);
        const step = gapSteps(input).find((gap) => gap.pillar.number === pillar.number);
        const { frame, places } = step?.aspects.find(({ aspect }) => aspect === pillar.aspects[at]) ?? {};
        const place = places?.[0];
        assert.ok(frame !== undefined && place !== undefined);
        const { span, snippet } = insertionAt(place, frame);
        text = text.slice(0, span.start) + fillFrame(snippet) + text.slice(span.end);
      }
    }
    assert.deepEqual(pillarsThatAre('addressed', checkReal(text)), []);
  });

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

  it('a walk can be kept and resumed', () => {
    const steps = gapSteps(inputOf(template));
    const walk = readWalk(JSON.parse(JSON.stringify(skipPillar(NEW_WALK, steps[0]?.pillar.number ?? 0))));
    assert.equal(currentStep(steps, walk), steps[1]);
    assert.deepEqual(readWalk({ version: 2, skipped: [1] }), NEW_WALK);
    assert.deepEqual(readWalk('x'), NEW_WALK);
  });
});
