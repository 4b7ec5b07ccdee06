import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { createCompiledKernel, createKernel, createPlainKernel, type Kernel, widthOf } from '../../../src/linter/evidence/kernel.ts';
import { withRows } from './given-rows.ts';

const ROOM = 16_384;

const number = fc.integer({ min: -32_768, max: 32_767 });
const float = fc.float({ noNaN: true, noDefaultInfinity: true, min: -64, max: 64 });

/** Rows of `hidden` numbers, in the width of the kernel. */
const rowsOf = (hidden: number, rows: readonly (readonly number[])[]): Int16Array => {
  const width = widthOf(hidden);
  const all = new Int16Array(rows.length * width);
  rows.forEach((row, i) => {
    all.set(row, i * width);
  });
  return all;
};

const sized = fc.constantFrom(8, 32, 40).chain((hidden) =>
  fc.record({
    hidden: fc.constant(hidden),
    rows: fc.array(fc.array(number, { minLength: hidden, maxLength: hidden }), { minLength: 1, maxLength: 20 }),
    floats: fc.array(float, { minLength: hidden, maxLength: hidden }),
    weights: fc.array(float, { minLength: hidden * 8, maxLength: hidden * 8 }),
    picks: fc.array(fc.nat(), { maxLength: 30 }),
    steps: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -2, max: 2 }), { maxLength: 3 }),
  }),
);

type Case = typeof sized extends fc.Arbitrary<infer T> ? T : never;

/** Everything that a kernel does, once; what stands in its memory afterwards. */
function work(kernel: Kernel, { hidden, rows, floats, weights, picks, steps }: Case): { known: number; bytes: Uint8Array } {
  const { memory, width, blocks, allocate } = kernel;
  const start = allocate(16);
  const put = (numbers: Int32Array | Float32Array | Float64Array): number => {
    const at = allocate(numbers.byteLength);
    new Uint8Array(memory, at).set(new Uint8Array(numbers.buffer));
    return at;
  };
  const list = put(Int32Array.from(picks, (pick) => pick % rows.length));
  const table = put(Int32Array.from(rows, (_, i) => (i % 3 === 1 ? -1 : i)));
  const scratch = allocate(Math.max(picks.length, hidden) * 4);
  const sums = [0, 1, 2].map(() => allocate(width * 4)) as [number, number, number];
  kernel.addRows(list, picks.length, sums[0], blocks);
  const known = kernel.addKnown(table, list, picks.length, scratch, sums[1], blocks);
  kernel.copySums(sums[0], width, sums[2]);
  kernel.addSums(sums[1], width, sums[2]);
  kernel.addSums(sums[2], width, sums[2]);
  const layer = allocate(hidden * 4);
  const bias = put(Float32Array.from(floats));
  const places = put(Int32Array.from(sums));
  kernel.weigh(places, put(Float64Array.from(steps)), steps.length, bias, hidden, layer);
  const outputs = allocate(8 * 4);
  kernel.output(layer, hidden, put(Float32Array.from(weights)), bias, 8, scratch, outputs);
  kernel.clearSums(sums[0], width);
  // The rows stand in the memory of the compiled kernel only, so places differ; and what is left in scratch means nothing.
  new Int32Array(memory, places, sums.length).fill(0);
  new Uint8Array(memory, scratch, Math.max(picks.length, hidden) * 4).fill(0);
  return { known, bytes: new Uint8Array(memory, start, ROOM / 2).slice() };
}

describe('kernel', () => {
  it('does the same to the bit, compiled and as a script', () => {
    fc.assert(
      fc.property(sized, (given) => {
        const rows = rowsOf(given.hidden, given.rows);
        const compiled = withRows(createCompiledKernel, rows, widthOf(given.hidden), ROOM);
        assert.ok(compiled, 'WebAssembly is there');
        const plain = withRows(createPlainKernel, rows, widthOf(given.hidden), ROOM);
        const [one, other] = [work(compiled, given), work(plain, given)];
        assert.equal(one.known, other.known);
        assert.deepEqual(one.bytes, other.bytes);
      }),
    );
  });

  it('adds up rows', () => {
    const rows = rowsOf(8, [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [-1, 0, 0, 0, 0, 0, 0, 32_767],
    ]);
    for (const kernel of [withRows(createCompiledKernel, rows, 32, ROOM), withRows(createPlainKernel, rows, 32, ROOM)]) {
      assert.ok(kernel);
      const list = kernel.allocate(12);
      new Int32Array(kernel.memory, list, 3).set([1, 0, 1]);
      const sums = kernel.allocate(128);
      kernel.addRows(list, 3, sums, kernel.blocks);
      assert.deepEqual([...new Int32Array(kernel.memory, sums, 9)], [-1, 2, 3, 4, 5, 6, 7, 65_542, 0]);
    }
  });

  it('leaves rows of larger numbers to the script', () => {
    assert.equal(withRows(createCompiledKernel, Int32Array.of(40_000), 32, ROOM), null);
  });

  it('leaves out of the outputs what is no number', () => {
    const rows = new Int16Array(32);
    for (const kernel of [withRows(createCompiledKernel, rows, 32, ROOM), withRows(createPlainKernel, rows, 32, ROOM)]) {
      assert.ok(kernel);
      const [layer, weights, start, scratch, outputs] = [8, 32, 16, 48, 16].map(kernel.allocate) as [
        number,
        number,
        number,
        number,
        number,
      ];
      new Float32Array(kernel.memory, layer, 2).set([Number.NaN, 2]);
      new Float32Array(kernel.memory, weights, 8).set([1, 1, 1, 1, 1, 2, 3, 4]);
      kernel.output(layer, 2, weights, start, 4, scratch, outputs);
      assert.deepEqual([...new Float32Array(kernel.memory, outputs, 4)], [2, 4, 6, 8]);
    }
  });

  it('is the script where the host has no memory for the compiled one', () => {
    const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { Memory: unknown } };
    const { Memory } = WebAssembly;
    WebAssembly.Memory = class {
      constructor() {
        throw new RangeError('WebAssembly.Memory(): could not allocate memory');
      }
    };
    try {
      assert.equal(withRows(createCompiledKernel, new Int16Array(32), 32, ROOM), null);
      assert.equal(withRows(createKernel, new Int16Array(32), 32, ROOM).memory.byteLength, ROOM);
    } finally {
      WebAssembly.Memory = Memory;
    }
  });

  it('is the script where the host forbids compiling', () => {
    const { outputFiles } = buildSync({
      entryPoints: ['src/linter/evidence/kernel.ts'],
      bundle: true,
      format: 'iife',
      globalName: 'kernel',
      write: false,
    });
    const isCompiled = (wasm: boolean): unknown => {
      const context = createContext({ atob }, { codeGeneration: { strings: false, wasm } });
      runInContext(outputFiles[0]?.text ?? '', context);
      return runInContext(
        'const none = { length: 32, isSmall: true }; kernel.createKernel(none, 32, 1024).allocate(16) > 0 && kernel.createCompiledKernel(none, 32, 1024) !== null',
        context,
      );
    };
    assert.deepEqual([isCompiled(true), isCompiled(false)], [true, false]);
  });

  it('says when its memory is used up', () => {
    const { allocate } = withRows(createPlainKernel, new Int16Array(32), 32, ROOM);
    assert.throws(() => allocate(ROOM + 1), RangeError);
  });
});
