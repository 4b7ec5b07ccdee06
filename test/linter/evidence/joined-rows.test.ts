import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createJoinedRows } from '../../../src/linter/evidence/joined-rows.ts';

interface Item {
  readonly row: readonly number[];
}

const item = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 6 }).map((row): Item => ({ row }));
/** A cut of a list, and what comes in its place. */
const cut = fc.record({ at: fc.nat(20), length: fc.nat(4), items: fc.array(item, { maxLength: 4 }) });

describe('joined rows', () => {
  it('are those of the items, whatever the list was before', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), fc.array(cut, { maxLength: 8 }), (start, cuts) => {
        const asked: Item[] = [];
        const join = createJoinedRows((one: Item) => {
          asked.push(one);
          return Float64Array.from(one.row);
        });
        let items = start;
        for (const change of [null, ...cuts]) {
          const before = new Set(items);
          if (change !== null) items = [...items.slice(0, change.at), ...change.items, ...items.slice(change.at + change.length)];
          asked.length = 0;
          const { values, size, lengths } = join(items);
          assert.deepEqual(
            [...values.subarray(0, size)],
            items.flatMap(({ row }) => row),
          );
          assert.deepEqual(
            lengths,
            items.map(({ row }) => row.length),
          );
          if (change !== null) assert.ok(asked.every((one) => !before.has(one)));
        }
      }),
      { numRuns: 50 },
    );
  });
});
