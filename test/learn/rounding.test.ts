import assert from 'node:assert/strict';
import { defaultTraining, trainNetwork } from '../../scripts/learn/network.ts';
import { roundRow } from '../../scripts/learn/rounding.ts';
import { readModel, writeModel } from '../../src/linter/evidence/model.ts';
import { tinySource } from '../linter/evidence/tiny-model.ts';

const rounded = (weights: readonly number[]): number[] => {
  const into = new Float32Array(weights.length);
  roundRow(Float32Array.from(weights), 0, weights.length, into);
  return [...into];
};

describe('rounded rows', () => {
  it('keep the signs of what is large, and make the rest zero', () => {
    assert.deepEqual(rounded([4, -2, 0.5, -0.25]), [3, -3, 0, 0]);
    assert.deepEqual(rounded([0, 0, 0, 0]), [0, 0, 0, 0]);
    assert.deepEqual(rounded([0, -1, 0, 0]), [0, -1, 0, 0]);
  });

  it('leave their neighbours alone', () => {
    const into = Float32Array.of(9, 9, 9, 9);
    roundRow(Float32Array.of(5, 1, -1, 5), 1, 2, into);
    assert.deepEqual([...into], [9, 1, -1, 9]);
  });

  it('are what a network has learnt to work with, and what a model file holds', () => {
    const vectors = [0, 1, 2].map((i) => ({ index: Int32Array.of(i, (i + 1) % 3), value: Float32Array.of(1, 0.5) }));
    const targets = [0, 1, 2].map((i) => Float32Array.from({ length: 8 }, (_, k) => (k === i ? 1 : 0)));
    const network = trainNetwork(vectors, targets, () => 1, 3, { ...defaultTraining, hidden: 8, epochs: 6, roundedEpochs: 2 });
    const rows = [1, 2, 3].map((hash, i) => ({ hash: hash << 24, weights: network.inputs.subarray(8 * i, 8 * i + 8) }));
    const model = readModel(writeModel({ ...tinySource, bits: 2 }, rows));
    for (const { hash, weights } of rows) {
      const sizes = new Set([...weights].map(Math.abs).filter((size) => size > 0));
      assert.equal(sizes.size, 1);
      const [size] = sizes as unknown as [number];
      weights.forEach((weight, i) => {
        const by = Float64Array.from({ length: 8 }, (_, k) => (k === i ? 1 : 0));
        const read = model.dotRow(model.rowOf(hash), by);
        assert.ok(Math.abs(read - weight) <= size / 20, `${read} for ${weight}`);
      });
    }
  });
});
