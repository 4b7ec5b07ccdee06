/** Numbers that are mostly added up, as whole ones: sums are exact, in whatever order they are made. */

/** Fixed-point numbers are multiples of 1 / `scale`. Sums of them are to stay below `2 ** 19`, which no text of the length that is read comes near. */
export const scale = 2 ** 12;

export const toFixed = (value: number): number => Math.round(value * scale);

/** The sum of the products of fixed-point numbers from `at` on with those of `by`, which has an even number of them. */
export function dotFixed(numbers: Int32Array, at: number, by: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < by.length; i += 2)
    sum += (numbers[at + i] as number) * (by[i] as number) + (numbers[at + i + 1] as number) * (by[i + 1] as number);
  return sum / scale;
}
