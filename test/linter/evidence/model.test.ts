import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toFixed } from '../../../src/linter/evidence/fixed-point.ts';
import { createJudge } from '../../../src/linter/evidence/judge.ts';
import { ModelError, readModel, writeModel } from '../../../src/linter/evidence/model.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { toyFramework } from '../../harness/toy.ts';
import { tinyBytes, tinyRows, tinySource } from './tiny-model.ts';

const unit = (length: number, at: number): Float64Array => Float64Array.from({ length }, (_, i) => (i === at ? 1 : 0));

describe('model', () => {
  it('is read as it was written', () => {
    const model = readModel(tinyBytes());
    const { hidden } = tinySource;
    assert.deepEqual(model.header.aspects, tinySource.aspects);
    assert.equal(model.header.features, tinyRows.length);
    assert.deepEqual([...model.outputWeights], [...Float32Array.from(tinySource.outputWeights)]);
    for (const { hash, weights } of tinyRows) {
      const row = model.rowOf(hash);
      assert.ok(row >= 0);
      const top = Math.max(...weights.map(Math.abs));
      weights.forEach((weight, i) => {
        assert.ok(Math.abs(model.dotRow(row, unit(hidden, i)) - weight) <= top / 5, `${weight}`);
      });
    }
    assert.deepEqual(model.lexicon('en').concepts, Object.keys(tinySource.lexicon));
    assert.equal(model.lexicon('nl'), model.lexicon('nl'));
  });

  it('gives the same bytes for the same source', () => {
    assert.deepEqual(tinyBytes(), tinyBytes());
  });

  it('seldom takes an unknown feature for a known one', () => {
    const { rowOf } = readModel(tinyBytes());
    let taken = 0;
    for (let i = 0; i < 100_000; i++) if (rowOf(Math.imul(i + 1, 0x9e3779b1)) >= 0) taken++;
    assert.ok(taken < 1000);
  });

  it('is refused when it is something else, of another version or cut off', () => {
    const bytes = tinyBytes();
    assert.throws(() => readModel(new Uint8Array(0)), ModelError);
    assert.throws(() => readModel(new TextEncoder().encode('# Ketenplan')), ModelError);
    const older = bytes.slice();
    older[3] = 49;
    assert.throws(() => readModel(older), /version 4/);
    for (let length = 0; length < bytes.length; length += 7) assert.throws(() => readModel(bytes.slice(0, length)), ModelError);
  });

  it('is refused when its header holds something else than names and numbers', () => {
    const { status, pillars } = tinySource;
    const [row = []] = status.weights;
    for (const wrong of [
      { aspects: tinySource.aspects.map((_, i) => i) },
      { pillars: pillars.map(String) },
      { hiddenBias: tinySource.hiddenBias.map(() => null) },
      { outputBias: tinySource.outputBias.map(() => 'x') },
      { status: { ...status, weights: [null, null, null] } },
      { status: { ...status, weights: [row, row, row.map(() => null)] } },
      { status: { ...status, strongFrom: null } },
    ])
      assert.throws(() => readModel(writeModel({ ...tinySource, ...(wrong as object) }, tinyRows)), ModelError, JSON.stringify(wrong));
  });

  it('is refused when the pairs of its concepts would take gigabytes', () => {
    const lexicon = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`C${i}`, [`woord${i}`, `word${i}`] as const]));
    assert.throws(() => readModel(writeModel({ ...tinySource, lexicon }, tinyRows)), ModelError);
  });

  it('refuses the lexicon that is damaged, when it is asked for, and no other', () => {
    const bytes = tinyBytes();
    // The tries stand last, that of English behind that of Dutch.
    bytes.fill(255, bytes.length - 8);
    const model = readModel(bytes);
    assert.throws(() => model.lexicon('en'), ModelError);
    assert.throws(() => model.lexicon('en'), ModelError);
    assert.deepEqual(model.lexicon('nl').concepts, Object.keys(tinySource.lexicon));
  });

  it('keeps rows in as many bits as their largest number takes', () => {
    const large = { hash: 12_345, weights: Float32Array.from({ length: tinySource.hidden }, () => 40) };
    const small = readModel(tinyBytes());
    const model = readModel(writeModel(tinySource, [...tinyRows, large]));
    assert.ok(small.kernel.rows instanceof Int16Array);
    assert.ok(model.kernel.rows instanceof Int32Array);
    const { rows, width } = model.kernel;
    const row = model.rowOf(large.hash);
    assert.ok(Math.abs((rows[row * width] as number) / toFixed(1) - 40) < 6, String(rows[row * width]));
  });

  it('is refused or harmless when any byte is damaged', () => {
    const plans = (['nl', 'en'] as const).map((language) =>
      createPlan([{ name: 'a.md', text: 'De directeuren komt elke week bijeen. Het overleg gaat over vertrouwen.' }], { language }),
    );
    const bytes = tinyBytes();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const damaged = bytes.slice();
        damaged[at] = value;
        try {
          const judge = createJudge(readModel(damaged));
          for (const plan of plans) judge.judge({ plan, framework: toyFramework, writerExamples: [] });
        } catch (error) {
          assert.ok(error instanceof ModelError, String(error));
        }
      }),
      // The fuzzer does the same many times more.
      { numRuns: 150 },
    );
  });
});
