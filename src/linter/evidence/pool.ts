/** Small arrays of numbers cut from larger ones: making thousands of typed arrays costs more than filling them. */

/** `values` from `at` on. */
export interface Cut {
  readonly values: Float32Array;
  readonly at: number;
}

/** Gives cuts of `width` zeros, many from one array. An array is freed with the last of its cuts. */
export function createPool(width: number): () => Cut {
  const perArray = 256;
  let values = new Float32Array(0);
  let at = 0;
  return () => {
    if (at >= values.length) {
      values = new Float32Array(width * perArray);
      at = 0;
    }
    const cut = { values, at };
    at += width;
    return cut;
  };
}
