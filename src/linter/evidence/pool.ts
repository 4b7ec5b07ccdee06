/** Small arrays of numbers cut from larger ones: making thousands of typed arrays costs more than filling them. */

/** `values` from `at` on. */
export interface Cut<Numbers> {
  readonly values: Numbers;
  readonly at: number;
}

/** Gives cuts of `width` zeros, many from one array that `make` makes. An array is freed with the last of its cuts. */
export function createPool<Numbers extends Float32Array | Float64Array>(
  width: number,
  make: (length: number) => Numbers,
): () => Cut<Numbers> {
  const perArray = 256;
  let values = make(0);
  let at = 0;
  return () => {
    if (at >= values.length) {
      values = make(width * perArray);
      at = 0;
    }
    const cut = { values, at };
    at += width;
    return cut;
  };
}
