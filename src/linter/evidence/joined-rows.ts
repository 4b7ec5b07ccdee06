import { difference } from '../difference.ts';
import { replaceItems } from '../replace-items.ts';

/** The first `size` numbers of `values`: the rows of the items of a list, one behind the other. `lengths`: how long the row of each is. */
export interface JoinedRows {
  readonly values: Float64Array;
  readonly size: number;
  readonly lengths: readonly number[];
}

/**
 * Joins rows of numbers that are made of items. Of a list that is mostly the one before, only what is new in it is put in: to look up thousands of rows by their
 * items takes many times as long as to read them where they stand in a row. What is given holds good until the next list.
 */
export function createJoinedRows<K extends object>(rowOf: (item: K) => Float64Array): (items: readonly K[]) => JoinedRows {
  let before: readonly K[] = [];
  const lengths: number[] = [];
  let values = new Float64Array(0);
  let size = 0;
  /** Where the rows begin from which something changed the last time. Mostly the next change is near, so that few lengths lie between. */
  let known = { item: 0, at: 0 };
  const makeRoom = (least: number): void => {
    if (values.length >= least) return;
    const larger = new Float64Array(least * 2);
    larger.set(values.subarray(0, size));
    values = larger;
  };
  return (items) => {
    const { from, oldTo, newTo } = difference(before, items);
    const rows = items.slice(from, newTo).map(rowOf);
    const start = known.at + (from >= known.item ? sum(lengths, known.item, from) : -sum(lengths, from, known.item));
    const end = start + sum(lengths, from, oldTo);
    const fresh = rows.reduce((total, row) => total + row.length, 0);
    makeRoom(size - (end - start) + fresh);
    values.copyWithin(start + fresh, end, size);
    let at = start;
    for (const row of rows) {
      values.set(row, at);
      at += row.length;
    }
    size += fresh - (end - start);
    replaceItems(
      lengths,
      from,
      oldTo,
      rows.map((row) => row.length),
    );
    before = items;
    known = { item: from, at: start };
    return { values, size, lengths };
  };
}

function sum(numbers: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += numbers[i] as number;
  return total;
}
