import assert from 'node:assert/strict';
import { PlacedEvidence } from '../../../src/linter/evidence/placed-evidence.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { placedFaults } from '../../../src/linter/rules/overlap.ts';
import type { Evidence, Marker, RuleContext, Stretch } from '../../../src/linter/types.ts';

const wish: Marker = { kind: 'wish', from: 0, to: 3 };
const { passages } = createPlan([{ name: 'a.md', text: 'Een.\n\nTwee.\n\nDrie.\n\nVier.\n' }]);

/** Evidence as the judge gives it: its place is read when it is asked, and each check may bring a new object. */
const shown = (stretch: Stretch, index: number, certainty = 1): Evidence =>
  new PlacedEvidence({ pillar: 1, aspect: 'P1.a', strength: 'weak', certainty, byWriter: false }, stretch, index, {
    reason: { kind: 'model' } as unknown as Evidence['reason'],
    words: [],
  });

describe('what is at fault in a passage', () => {
  it('is not read again when the text before it moves it, whatever objects its evidence is', () => {
    const stretches: { from: number; to: number }[] = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ];
    const memory = new Map<unknown, unknown>();
    const read: number[] = [];
    const evidence = (certainty?: number): (readonly Evidence[])[] => stretches.map((stretch) => [shown(stretch as Stretch, 0, certainty)]);
    const faults = (evidenceByStretch: readonly (readonly Evidence[])[]): readonly number[] => {
      const context = {
        language: 'nl',
        plan: { stretches, passages },
        readings: {
          byStretch: (make: () => unknown) =>
            stretches.map((stretch) => {
              const known = memory.get(stretch) ?? make();
              memory.set(stretch, known);
              return known;
            }),
        },
        evidenceByStretch,
        evidenceOf: (index: number) => evidenceByStretch.flat().filter(({ passage }) => passage === index),
        markers: (index: number) => {
          read.push(index);
          return [wish];
        },
      } as unknown as RuleContext;
      return placedFaults(context)
        .of('wish')
        .map(({ index }) => index);
    };
    assert.deepEqual(faults(evidence()), [0, 1]);
    assert.deepEqual(read.splice(0), [1, 0]);
    for (const stretch of stretches) {
      stretch.from += 2;
      stretch.to += 2;
    }
    assert.deepEqual(faults(evidence()), [2, 3]);
    assert.deepEqual(read, []);
    // How surely it is about the pillar decides whether the wish is told.
    assert.deepEqual(faults(evidence(0.1)), []);
    assert.deepEqual(faults(evidence()), [2, 3]);
  });
});
