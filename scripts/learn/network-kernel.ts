/** What training does most, in WebAssembly: compiled from `network.wat` when a network is first trained. The same numbers on every machine, as its arithmetic is exact. */
import { type WebAssemblyHost, webAssembly } from '../../src/linter/evidence/web-assembly.ts';
import { compileWat } from '../wat.ts';

/** Places and widths are in bytes; widths are multiples of 16, and `places` and `values` point at lists of `count` rows and of what each is multiplied by. */
export interface NetworkKernel {
  /** Adds rows to the one at `into`. */
  addRows(places: number, values: number, count: number, into: number, width: number): void;
  /** Moves the output weights of a hidden unit of that value by AdaGrad, and gives the sum of what they were times the errors. */
  teachOutputs(row: number, squares: number, error: number, value: number, decay: number, rate: number, width: number): number;
  /**
   * Moves the rows of inputs by AdaGrad. `slope` and `active` are as wide as a row; what is not active (0 instead of −1) stays. `toSquares` is how far behind a row its squares
   * lie, `toRounded` the same for the rounded row, which is then made anew; 0 when there is none.
   */
  teachRows(
    places: number,
    values: number,
    count: number,
    slope: number,
    active: number,
    toSquares: number,
    toRounded: number,
    decay: number,
    rate: number,
    width: number,
  ): void;
  /**
   * Rounds a row into another, as the model file holds rows, in three steps: what is smaller than 0.7 of the mean size becomes zero, and the rest as large as its mean. That loses near to the
   * least of normally spread weights (Li, Zhang and Liu, *Ternary Weight Networks*, 2016).
   */
  round(row: number, into: number, width: number): void;
}

const { Module, Memory, Instance } = webAssembly as WebAssemblyHost;

/** Makes a memory for so many numbers, in so many lists at most. A list throws a `RangeError` when it does not fit. */
export type CreateKernelMemory = (numbers: number, lists: number) => KernelMemory;

let loaded: Promise<CreateKernelMemory> | undefined;

/** Compiles the kernel, the first time. */
export function loadKernel(): Promise<CreateKernelMemory> {
  loaded ??= compileWat(new URL('./network.wat', import.meta.url), 'network.wat').then((code) => {
    const module = new Module(code);
    return (numbers, lists) => createKernelMemory(module, numbers, lists);
  });
  return loaded;
}

const PAGE = 65_536;

/** A memory in which places are given out one behind the other, all of them multiples of 16, and the kernel that works in it. */
export interface KernelMemory {
  readonly kernel: NetworkKernel;
  readonly floats: (length: number) => Float32Array<ArrayBuffer>;
  readonly integers: (length: number) => Int32Array<ArrayBuffer>;
}

function createKernelMemory(module: object, numbers: number, lists: number): KernelMemory {
  const memory = new Memory({ initial: Math.ceil((numbers * 4 + lists * 16) / PAGE) + 1 });
  const { buffer } = memory;
  let next = 16;
  const take = (length: number): number => {
    const at = next;
    next += Math.ceil(length / 4) * 16;
    if (next > buffer.byteLength) throw new RangeError('The memory of the trainer is too small for what it is to hold.');
    return at;
  };
  return {
    kernel: new Instance(module, { host: { memory } }).exports as unknown as NetworkKernel,
    floats: (length) => new Float32Array(buffer, take(length), length),
    integers: (length) => new Int32Array(buffer, take(length), length),
  };
}
