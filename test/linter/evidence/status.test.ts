import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readModel } from '../../../src/linter/evidence/model.ts';
import {
  type CountedScores,
  chanceOf,
  countedScores,
  evidenceFeatures,
  judgeStatus,
  judgeStatuses,
  never,
  scoreUnit,
  statusClasses,
  statusFeatures,
  statusProbabilities,
  strongFromIn,
} from '../../../src/linter/evidence/status.ts';
import { tinySource } from './tiny-model.ts';

const { status } = tinySource;
const logit = fc.double({ min: -9, max: 9, noNaN: true });
const passage = fc.record({ addressed: logit, touched: logit });
const passages = fc.array(passage, { maxLength: 12 });
const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];
type Passages = readonly { readonly addressed: number; readonly touched: number }[];

const scoresOf = (list: Passages): CountedScores =>
  countedScores(
    {
      count: list.length,
      addressed: Float64Array.from(list, ({ addressed }) => addressed),
      touched: Float64Array.from(list, ({ touched }) => touched),
    },
    1,
    status,
  );
const featuresOf = (list: Passages): readonly number[] => statusFeatures([scoresOf(list)], 1, status)[0] as readonly number[];
const rank = (list: Passages): number => 2 - statusClasses.indexOf(judgeStatus(1, featuresOf(list), status).status);

const scored = (outputs: readonly number[], standing: Parameters<typeof scoreUnit>[3]): number => {
  const list = { addressed: new Float64Array(2), touched: new Float64Array(2) };
  scoreUnit(outputs, 0, 2, standing, list, 0);
  return list.addressed[0] as number;
};

describe('status', () => {
  it('gets no worse when a passage is added that touches the pillar', () => {
    const touching = fc.record({ addressed: logit, touched: fc.double({ min: status.touchedFrom, max: 9, noNaN: true }) });
    fc.assert(fc.property(passages, touching, (list, more) => assert.ok(rank([...list, more]) >= rank(list))));
  });

  it('is judged in the shipped model by weights that never count evidence against a pillar', () => {
    const [addressed, thin, missing] = readModel(readFileSync('src/model/judge.ktm')).header.status.weights as [
      number[],
      number[],
      number[],
    ];
    assert.equal(addressed.length, featuresOf([]).length);
    for (let i = 0; i < evidenceFeatures; i++) {
      assert.ok((addressed[i] as number) >= (thin[i] as number), `feature ${i}: addressed over thin`);
      assert.ok((thin[i] as number) >= (missing[i] as number), `feature ${i}: thin over missing`);
    }
  });

  it('does not depend on the order of passages', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const turned = featuresOf([...list].reverse());
        featuresOf(list).forEach((value, i) => {
          assert.ok(Math.abs(value - (turned[i] as number)) < 1e-9);
        });
      }),
    );
  });

  it('is the same for a text in one part and in several', () => {
    fc.assert(
      fc.property(passages, passages, (first, second) =>
        assert.deepEqual(statusFeatures([scoresOf(first), scoresOf(second)], 1, status)[0], featuresOf([...first, ...second])),
      ),
    );
  });

  it('leaves passages that carry no pillar out of account', () => {
    const idle = (list: Passages): Passages => list.map(() => ({ addressed: status.strongFrom - 1, touched: status.touchedFrom - 2 }));
    fc.assert(
      fc.property(passages, (list) =>
        assert.deepEqual(featuresOf(idle(list)).slice(0, evidenceFeatures), featuresOf([]).slice(0, evidenceFeatures)),
      ),
    );
  });

  it('is missing only when that is clearly likelier than the two others together', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const [, , missing] = statusProbabilities(featuresOf(list), status) as [number, number, number];
        assert.equal(judgeStatus(1, featuresOf(list), status).status === 'missing', missing >= 0.6);
      }),
      { numRuns: 1000 },
    );
  });

  it('is addressed only by what is strong evidence in that text, and in a long text only what is more likely than not is', () => {
    fc.assert(
      fc.property(passages, fc.nat({ max: 60 }), (list, idle) => {
        const filling = Array.from({ length: idle }, () => ({ addressed: -9, touched: -9 }));
        const features = featuresOf([...list, ...filling]);
        const bar = strongFromIn(features, status);
        if (idle > 20) assert.ok(chanceOf(bar) >= 0.5);
        if (idle + list.length < 2) assert.equal(bar, status.strongFrom);
        if (judgeStatus(1, features, status).status === 'addressed') assert.ok(list.some(({ addressed }) => addressed >= bar));
      }),
    );
  });

  it('asks a clear agreement of a text that speaks of five pillars and more and hardly addresses any', () => {
    const strong = fc.record({ addressed: fc.double({ min: 2, max: 9, noNaN: true }), touched: fc.constant(9) });
    const doubtful = fc.record({ addressed: fc.double({ min: 0.5, max: 1.9, noNaN: true }), touched: fc.constant(9) });
    const spoken = fc.record({ addressed: fc.constant(-9), touched: fc.constant(9) });
    const pillar = fc.oneof(strong, doubtful, spoken, fc.constant({ addressed: -9, touched: -9 }));
    fc.assert(
      fc.property(fc.array(pillar, { minLength: 8, maxLength: 8 }), (pillars) => {
        const features = pillars.map((one) => featuresOf([one]));
        const alone = pillars.map((_, p) => judgeStatus(p + 1, features[p] as readonly number[], status));
        const isSpokenOf = alone.filter((one) => one.status !== 'missing').length >= 5;
        const hardlyBinds = alone.filter((one) => one.status === 'addressed').length <= 2;
        const together = judgeStatuses(EIGHT, features, status).map((one) => one.status);
        const expected = alone.map(({ status: one, confidence }, p) => {
          const isDoubtful = one === 'addressed' && confidence < 0.9 && (pillars[p]?.addressed ?? 0) < 2;
          return isSpokenOf && hardlyBinds && isDoubtful ? 'thin' : one;
        });
        assert.deepEqual(together, expected);
      }),
      { numRuns: 500 },
    );
  });

  it('does not ask more because the text says of other pillars that they do not apply', () => {
    const doubtful = featuresOf([{ addressed: 0.6, touched: 9 }]);
    const spoken = featuresOf([{ addressed: -9, touched: 9 }]);
    const silent = featuresOf([{ addressed: -9, touched: -9 }]);
    const features = [doubtful, spoken, spoken, spoken, spoken, silent, silent, silent];
    const first = (apart: readonly number[]): string | undefined => judgeStatuses(EIGHT, features, status, new Set(apart))[0]?.status;
    assert.equal(first([]), 'thin');
    assert.equal(first([2]), 'addressed');
    assert.equal(first([6]), 'thin');
  });

  it('gives chances that leave room for the others', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const { confidence, status: likeliest, alternative } = judgeStatus(1, featuresOf(list), status);
        assert.ok(confidence > 0 && confidence <= 1 && likeliest !== alternative);
      }),
    );
  });

  it('lets no silent unit address anything', () => {
    assert.equal(scored([5, 6, 5, 6, 3], { silent: true, single: true }), never);
  });

  it('is never addressed by headings and comments alone', () => {
    const silent = fc.array(fc.record({ addressed: fc.constant(never), touched: logit }), { maxLength: 12 });
    fc.assert(fc.property(silent, (list) => assert.notEqual(judgeStatus(1, featuresOf(list), status).status, 'addressed')));
  });

  it('asks more of a run than of a single passage', () => {
    const outputs = [3, 1, 3, 1, 2];
    assert.ok(scored(outputs, { silent: false, single: false }) < scored(outputs, { silent: false, single: true }));
  });
});
