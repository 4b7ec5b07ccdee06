/**
 * What judging does most: adding up the vectors of the network. Compiled WebAssembly adds eight numbers where a script adds one, V8 compiles it once for all threads of a process, and it
 * needs no warming up; where it is not to be had, a script does the same to the bit.
 */
import { kernelCode } from './kernel-code.ts';
import { createPlainFunctions } from './kernel-plain.ts';
import { type WebAssemblyHost, webAssembly } from './web-assembly.ts';

/** The functions on the memory of a kernel. All places are in bytes, multiples of 16 (of 4 for `rows`); counts are of numbers. */
export interface KernelFunctions {
  /** Adds the rows whose numbers stand at `list` to the sums of a vector at `into`. */
  readonly addRows: (list: number, count: number, into: number, blocks: number) => void;
  /**
   * Adds the rows that `rows` gives for what stands at `list`, leaving out what it gives −1 for, and returns how many it added. `scratch` has room for `count` integers.
   */
  readonly addKnown: (rows: number, list: number, count: number, scratch: number, into: number, blocks: number) => number;
  /** Adds `count` sums, a multiple of four and at least that, to others; copies them; makes them zero. */
  readonly addSums: (from: number, count: number, into: number) => void;
  readonly copySums: (from: number, count: number, into: number) => void;
  readonly clearSums: (at: number, count: number) => void;
  /**
   * Makes `hidden` (even) floats at `into`: those at `start`, and then one after the other `count` vectors, each times its step. `sums` and `steps`: the places of the vectors (integers) and
   * their steps (doubles).
   */
  readonly weigh: (sums: number, steps: number, count: number, start: number, hidden: number, into: number) => void;
  /**
   * Makes `outputs` floats (a multiple of four) at `into`: those at `start`, and then for each of the `hidden` floats at `from` that is above zero its product with a row of `weights`.
   * `scratch` has room for `hidden` integers.
   */
  readonly output: (from: number, hidden: number, weights: number, start: number, outputs: number, scratch: number, into: number) => void;
}

/** A kernel that holds the rows of a model. */
export interface Kernel extends KernelFunctions {
  readonly memory: ArrayBuffer;
  /** Where its rows are kept; who made the kernel fills them. */
  readonly rows: Rows;
  /** A place for so many bytes, which are zero. Throws a `RangeError` when the memory is used up. */
  readonly allocate: (bytes: number) => number;
  /** A vector takes so many numbers, and so many blocks of rows. */
  readonly width: number;
  readonly blocks: number;
}

/** Numbers in a block of a row; each is kept in 16 bits. */
const perBlock = 32;

/** How many numbers a row of `length` takes. */
export const widthOf = (length: number): number => Math.ceil(length / perBlock) * perBlock;

/** Rows of a model, one behind the other. */
export type Rows = Int16Array | Int32Array;

/** How many numbers the rows of a kernel have room for, and whether each fits in 16 bits. */
export interface RowsSize {
  readonly length: number;
  readonly isSmall: boolean;
}

/** A kernel on rows of `width` numbers (`widthOf`), all zero, with room for `room` bytes beside them. */
export function createKernel(size: RowsSize, width: number, room: number): Kernel {
  return createCompiledKernel(size, width, room) ?? createPlainKernel(size, width, room);
}

/** The kernel as a script. */
export function createPlainKernel(size: RowsSize, width: number, room: number): Kernel {
  const memory = new ArrayBuffer(room);
  const rows = size.isSmall ? new Int16Array(size.length) : new Int32Array(size.length);
  return kernelOf(createPlainFunctions(memory, rows), { memory, rows, start: 0, width });
}

/**
 * The compiled kernel; null where it cannot be compiled, for rows of more than 16 bits a number, and where the host has no memory for it: V8 sets gigabytes of addresses apart for each, which a
 * limit on these (`ulimit -v`) forbids.
 */
export function createCompiledKernel(size: RowsSize, width: number, room: number): Kernel | null {
  if (webAssembly === undefined || !size.isSmall) return null;
  const module = compiled(webAssembly);
  if (module === null) return null;
  const bytes = size.length * 2;
  const memory = memoryOf(webAssembly, Math.ceil((bytes + room) / pageSize));
  if (memory === null) return null;
  const { exports } = new webAssembly.Instance(module, { host: { memory } });
  const rows = new Int16Array(memory.buffer, 0, size.length);
  return kernelOf(exports as KernelFunctions, { memory: memory.buffer, rows, start: bytes, width });
}

const pageSize = 65_536;

let code: object | null | undefined;

/** Null when the host forbids it, or knows no operations on several numbers at once. */
function compiled({ Module }: WebAssemblyHost): object | null {
  if (code !== undefined) return code;
  try {
    code = new Module(Uint8Array.from(atob(kernelCode), (char) => char.charCodeAt(0)));
  } catch {
    code = null;
  }
  return code;
}

function memoryOf({ Memory }: WebAssemblyHost, initial: number): InstanceType<WebAssemblyHost['Memory']> | null {
  try {
    return new Memory({ initial });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function kernelOf(functions: KernelFunctions, given: Pick<Kernel, 'memory' | 'rows' | 'width'> & { readonly start: number }): Kernel {
  const { memory, rows, width } = given;
  let used = given.start;
  return {
    ...functions,
    memory,
    rows,
    width,
    blocks: width / perBlock,
    allocate(bytes) {
      const at = used;
      used += Math.ceil(bytes / 16) * 16;
      if (used > memory.byteLength) throw new RangeError('The memory of the kernel is used up.');
      return at;
    },
  };
}
