import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeStatus, never, statusFeatures, unitScores } from '../../../src/linter/evidence/status.ts';
import { tinySource } from './tiny-model.ts';

const logit = fc.double({ min: -9, max: 9, noNaN: true });
const scores = fc.array(fc.record({ addressed: logit, touched: logit }), { maxLength: 12 });
const chanceOf = (list: readonly { readonly addressed: number; readonly touched: number }[]): number => {
  const { status, confidence } = judgeStatus(1, statusFeatures(list, 20), tinySource.status);
  return status === 'addressed' ? confidence : -1;
};

describe('status', () => {
  it('stays addressed when a passage is added', () => {
    fc.assert(
      fc.property(scores, fc.record({ addressed: logit, touched: fc.constant(never) }), (list, more) => {
        const before = chanceOf(list);
        if (before >= 0) assert.ok(chanceOf([...list, more]) >= before - 1e-9);
      }),
    );
  });

  it('does not depend on the order of passages', () => {
    fc.assert(fc.property(scores, (list) => assert.deepEqual(statusFeatures(list, 9), statusFeatures([...list].reverse(), 9))));
  });

  it('gives chances that leave room for the others', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const { confidence, status, alternative } = judgeStatus(1, statusFeatures(list, 9), tinySource.status);
        assert.ok(confidence > 1 / 3 - 1e-9 && confidence <= 1 && status !== alternative);
      }),
    );
  });

  it('lets no silent unit address anything', () => {
    for (const { addressed } of unitScores([5, 6, 5, 6, 3], 2, { silent: true, single: true })) assert.equal(addressed, never);
  });

  it('asks more of a run than of a single passage', () => {
    const [single] = unitScores([3, 1, 3, 1, 2], 2, { silent: false, single: true });
    const [run] = unitScores([3, 1, 3, 1, 2], 2, { silent: false, single: false });
    assert.ok((run as { addressed: number }).addressed < (single as { addressed: number }).addressed);
  });
});
