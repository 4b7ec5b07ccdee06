/** Where things stand in lists that are in order. */

/**
 * Index of the first item, from `from` up to `to`, that does not stand before a place, or `to`. Of those between, the ones that `isBefore` says it of must come first; it is asked about few.
 */
export function firstNotBefore(isBefore: (index: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first number that is `least` or more, in a list in order. */
export function firstFrom(numbers: ArrayLike<number>, least: number): number {
  return firstNotBefore((i) => (numbers[i] as number) < least, 0, numbers.length);
}

/** Index of the last number that is `most` or less, in a list in order; 0 when there is none. */
export function lastUpTo(numbers: ArrayLike<number>, most: number): number {
  return Math.max(0, firstNotBefore((i) => (numbers[i] as number) <= most, 0, numbers.length) - 1);
}
