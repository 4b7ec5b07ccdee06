/** Where two lists differ: `[from, oldTo)` of the one stands in the place of `[from, newTo)` of the other. Items are compared by identity. */
export function difference<T>(before: readonly T[], after: readonly T[]): { from: number; oldTo: number; newTo: number } {
  let from = 0;
  let oldTo = before.length;
  let newTo = after.length;
  while (from < oldTo && from < newTo && before[from] === after[from]) from++;
  while (oldTo > from && newTo > from && before[oldTo - 1] === after[newTo - 1]) {
    oldTo--;
    newTo--;
  }
  return { from, oldTo, newTo };
}
