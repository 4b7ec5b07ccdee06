/**
 * Vectors that are mostly added up, two numbers in one. Adding hidden vectors is most of what judging costs; with two fixed-point numbers in the
 * 53 bits of one float it costs half. Sums are exact as long as they stay below `2 ** 14`.
 */

/** Fixed-point numbers are multiples of 1 / `scale`. */
const scale = 2 ** 12;

/** What the second number of a pair is multiplied by. */
const lane = 2 ** 27;

/** Length of a packed vector of `length` numbers: pairs, filled up to a multiple of four. */
export const packedLength = (length: number): number => Math.ceil(length / 8) * 4;

/** A number in fixed point; `packPair` takes two of them. */
export const toFixed = (value: number): number => Math.round(value * scale);

export const packPair = (first: number, second: number): number => first + second * lane;

/** Adds `width` packed pairs of `values` from `at` to `into` from `offset`; `width` is a multiple of four. */
export function addPacked(values: Float64Array, at: number, width: number, into: Float64Array, offset: number): void {
  for (let i = 0; i < width; i += 4) {
    into[offset + i]! += values[at + i]!;
    into[offset + i + 1]! += values[at + i + 1]!;
    into[offset + i + 2]! += values[at + i + 2]!;
    into[offset + i + 3]! += values[at + i + 3]!;
  }
}

/** Adds the first `count` of `rows`, which are numbers of vectors of `width` packed pairs in `values`, to `into` from `offset`. */
export function addRows(values: Float64Array, rows: Int32Array, count: number, width: number, into: Float64Array, offset: number): void {
  // Four sums at a time stay in registers while all rows pass.
  for (let column = 0; column < width; column += 4) {
    const to = offset + column;
    let first = into[to]!;
    let second = into[to + 1]!;
    let third = into[to + 2]!;
    let fourth = into[to + 3]!;
    for (let i = 0; i < count; i++) {
      const at = rows[i]! * width + column;
      first += values[at]!;
      second += values[at + 1]!;
      third += values[at + 2]!;
      fourth += values[at + 3]!;
    }
    into[to] = first;
    into[to + 1] = second;
    into[to + 2] = third;
    into[to + 3] = fourth;
  }
}

/** Adds `factor` times the numbers of a packed vector to `into`, from `offset` on; `length` numbers. */
export function addUnpacked(packed: Float64Array, at: number, length: number, factor: number, into: Float32Array, offset: number): void {
  const step = factor / scale;
  for (let i = 0; i < length; i += 2) {
    const pair = packed[at + (i >> 1)] as number;
    const second = Math.round(pair / lane);
    into[offset + i]! += step * (pair - second * lane);
    into[offset + i + 1]! += step * second;
  }
}

/** The sum of the products of a packed vector's numbers with those of `by`. */
export function dotPacked(packed: Float64Array, at: number, by: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < by.length; i += 2) {
    const pair = packed[at + (i >> 1)] as number;
    const second = Math.round(pair / lane);
    sum += (pair - second * lane) * (by[i] as number) + second * (by[i + 1] as number);
  }
  return sum / scale;
}
