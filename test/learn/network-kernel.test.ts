import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultTraining, trainNetwork } from '../../scripts/learn/network.ts';
import { type CreateKernelMemory, type KernelMemory, loadKernel, type NetworkKernel } from '../../scripts/learn/network-kernel.ts';
import { readModel, writeModel } from '../../src/linter/evidence/model.ts';
import { tinySource } from '../linter/evidence/tiny-model.ts';

const f32 = Math.fround;
const number = fc.float({ min: -4, max: 4, noNaN: true });
const row = fc.array(number, { minLength: 8, maxLength: 8 });

/** Numbers in the memory of a kernel. */
let createMemory: CreateKernelMemory;

function memory(): KernelMemory & { readonly put: (list: readonly number[]) => Float32Array } {
  const made = createMemory(1000, 40);
  const put = (list: readonly number[]): Float32Array => {
    const floats = made.floats(list.length);
    floats.set(list);
    return floats;
  };
  return { ...made, put };
}

/** AdaGrad in plain words: what a weight and its square become. */
function moved(weight: number, square: number, gradient: number, rate: number): readonly [number, number] {
  const after = f32(square + f32(gradient * gradient));
  return [f32(weight - f32(f32(rate * gradient) / f32(Math.sqrt(after)))), after];
}

describe('kernel of the trainer', () => {
  const [decay, rate] = [f32(1e-4), f32(0.05)];

  before(async () => {
    createMemory = await loadKernel();
  });

  it('adds up rows', () => {
    fc.assert(
      fc.property(row, row, row, number, number, (into, first, second, a, b) => {
        const { kernel, put, integers } = memory();
        const [sums, ...rows] = [into, first, second].map(put) as [Float32Array, Float32Array, Float32Array];
        const places = integers(2);
        places.set(rows.map(({ byteOffset }) => byteOffset));
        kernel.addRows(places.byteOffset, put([a, b]).byteOffset, 2, sums.byteOffset, 32);
        const wanted = into.map((sum, i) => f32(f32(sum + f32((first[i] as number) * a)) + f32((second[i] as number) * b)));
        assert.deepEqual([...sums], wanted);
        kernel.addRows(places.byteOffset, places.byteOffset, 0, sums.byteOffset, 32);
        assert.deepEqual([...sums], wanted);
      }),
    );
  });

  it('moves the outputs of a hidden unit, and says what they were worth', () => {
    fc.assert(
      fc.property(row, row, number, (weights, errors, value) => {
        const { kernel, put } = memory();
        const [outputs, squares, error] = [weights, weights.map(() => 1), errors].map(put) as [Float32Array, Float32Array, Float32Array];
        const worth = kernel.teachOutputs(outputs.byteOffset, squares.byteOffset, error.byteOffset, value, decay, rate, 32);
        const sum = weights.reduce((total, weight, i) => total + weight * (errors[i] as number), 0);
        assert.ok(Math.abs(worth - sum) < 1e-3, `${worth} for ${sum}`);
        weights.forEach((weight, i) => {
          const gradient = f32(f32((errors[i] as number) * value) + f32(decay * weight));
          assert.deepEqual([outputs[i], squares[i]], moved(weight, 1, gradient, rate));
        });
      }),
    );
  });

  it('moves the rows of inputs where a hidden unit is active, and rounds them when asked', () => {
    fc.assert(
      fc.property(
        row,
        row,
        number,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (weights, slopes, value, on, round) => {
          const { kernel, put, integers } = memory();
          const [inputs, squares, rounded, slope] = [weights, weights.map(() => 1), weights.map(() => 7), slopes].map(put) as Lists;
          const [places, active] = [integers(1), integers(8)];
          places[0] = inputs.byteOffset;
          active.set(on.map((one) => (one ? -1 : 0)));
          const [toSquares, toRounded] = [squares, rounded].map(({ byteOffset }) => byteOffset - inputs.byteOffset) as [number, number];
          const lists = [places.byteOffset, put([value]).byteOffset, 1, slope.byteOffset, active.byteOffset] as const;
          kernel.teachRows(...lists, toSquares, round ? toRounded : 0, decay, rate, 32);
          weights.forEach((weight, i) => {
            const gradient = f32(f32((slopes[i] as number) * value) + f32(decay * weight));
            assert.deepEqual([inputs[i], squares[i]], on[i] ? moved(weight, 1, gradient, rate) : [f32(weight), 1]);
          });
          assert.deepEqual([...rounded], round ? roundedBy(kernel, inputs, put) : weights.map(() => 7));
        },
      ),
    );
  });

  it('rounds a row: it keeps the signs of what is large, and makes the rest zero', () => {
    const { kernel, put } = memory();
    const of = (weights: readonly number[]): readonly number[] => roundedBy(kernel, put(weights), put).map((weight) => weight + 0);
    assert.deepEqual(of([4, -2, 0.5, -0.25]), [3, -3, 0, 0]);
    assert.deepEqual(of([0, 0, 0, 0]), [0, 0, 0, 0]);
    assert.deepEqual(of([0, -1, 0, 0, 0, 0, 0, 0]), [0, -1, 0, 0, 0, 0, 0, 0]);
  });

  it('tells when its memory is full', () => {
    const { floats } = createMemory(16, 1);
    assert.throws(() => floats(100_000), RangeError);
  });
});

type Lists = [Float32Array, Float32Array, Float32Array, Float32Array];

function roundedBy({ round }: NetworkKernel, weights: Float32Array, put: (list: readonly number[]) => Float32Array): readonly number[] {
  const into = put([...weights].map(() => 9));
  round(weights.byteOffset, into.byteOffset, weights.length * 4);
  return [...into];
}

describe('rounded rows', () => {
  it('are what a network has learnt to work with, and what a model file holds', async () => {
    const vectors = [0, 1, 2].map((i) => ({ index: Int32Array.of(i, (i + 1) % 3), value: Float32Array.of(1, 0.5) }));
    const targets = [0, 1, 2].map((i) => Float32Array.from({ length: 8 }, (_, k) => (k === i ? 1 : 0)));
    const network = await trainNetwork(vectors, targets, () => 1, 3, { ...defaultTraining, hidden: 8, epochs: 6, roundedEpochs: 2 });
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

  it('want a multiple of four hidden units', () =>
    assert.rejects(
      trainNetwork([], [Float32Array.of(1)], () => 1, 3, { ...defaultTraining, hidden: 6 }),
      RangeError,
    ));
});
