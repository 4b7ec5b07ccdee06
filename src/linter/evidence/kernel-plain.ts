/** The kernel as a script; `kernel.wat` does the same to the bit, and kernel.ts says what. */
import type { KernelFunctions, Rows } from './kernel.ts';

export function createPlainFunctions(memory: ArrayBuffer, rows: Rows): KernelFunctions {
  const integers = new Int32Array(memory);
  const floats = new Float32Array(memory);
  const doubles = new Float64Array(memory, 0, memory.byteLength >> 3);
  const addRow = (row: number, into: number, width: number): void => {
    const from = row * width;
    for (let i = 0; i < width; i++) integers[into + i]! += rows[from + i] as number;
  };
  return {
    addRows(list, count, into, blocks) {
      for (let i = 0; i < count; i++) addRow(integers[(list >> 2) + i] as number, into >> 2, blocks * 32);
    },
    addKnown(rowsAt, list, count, _scratch, into, blocks) {
      let known = 0;
      for (let i = 0; i < count; i++) {
        const row = integers[(rowsAt >> 2) + (integers[(list >> 2) + i] as number)] as number;
        if (row < 0) continue;
        known++;
        addRow(row, into >> 2, blocks * 32);
      }
      return known;
    },
    addSums(from, count, into) {
      for (let i = 0; i < count; i++) integers[(into >> 2) + i]! += integers[(from >> 2) + i] as number;
    },
    copySums(from, count, into) {
      integers.copyWithin(into >> 2, from >> 2, (from >> 2) + count);
    },
    clearSums(at, count) {
      integers.fill(0, at >> 2, (at >> 2) + count);
    },
    weigh(sums, steps, count, start, hidden, into) {
      for (let i = 0; i < hidden; i++) {
        let value = floats[(start >> 2) + i] as number;
        for (let k = 0; k < count; k++) {
          const sum = integers[((integers[(sums >> 2) + k] as number) >> 2) + i] as number;
          value = Math.fround(value + (doubles[(steps >> 3) + k] as number) * sum);
        }
        floats[(into >> 2) + i] = value;
      }
    },
    output(from, hidden, weights, start, outputs, _scratch, into) {
      for (let k = 0; k < outputs; k++) floats[(into >> 2) + k] = floats[(start >> 2) + k] as number;
      for (let h = 0; h < hidden; h++) {
        const value = floats[(from >> 2) + h] as number;
        if (!(value > 0)) continue;
        // Each sum is rounded as it is stored.
        for (let k = 0; k < outputs; k++) floats[(into >> 2) + k]! += value * (floats[(weights >> 2) + h * outputs + k] as number);
      }
    },
  };
}
