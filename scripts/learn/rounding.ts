/** Rows of weights with three steps, as the model file holds them. */

/** Of the mean size of a row's weights: what is smaller becomes zero. Near to what loses least of normally spread weights (Li, Zhang and Liu, *Ternary Weight Networks*, 2016). */
const zeroBelow = 0.7;

/** Writes the row of `length` weights that begins at `at` into the same place of `into`: each is zero, or as large as the mean of those that are not. */
export function roundRow(weights: Float32Array, at: number, length: number, into: Float32Array): void {
  let all = 0;
  for (let i = at; i < at + length; i++) all += Math.abs(weights[i] as number);
  const least = (zeroBelow * all) / length;
  let sum = 0;
  let count = 0;
  for (let i = at; i < at + length; i++) {
    const size = Math.abs(weights[i] as number);
    if (size <= least) continue;
    sum += size;
    count++;
  }
  const step = count === 0 ? 0 : sum / count;
  for (let i = at; i < at + length; i++) {
    const weight = weights[i] as number;
    into[i] = Math.abs(weight) <= least ? 0 : Math.sign(weight) * step;
  }
}
