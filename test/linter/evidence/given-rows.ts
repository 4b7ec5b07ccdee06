import type { Kernel, Rows, RowsSize } from '../../../src/linter/evidence/kernel.ts';

/** What `create` makes, filled with these rows. */
export function withRows<T extends Kernel | null>(
  create: (size: RowsSize, width: number, room: number) => T,
  rows: Rows,
  width: number,
  room: number,
): T {
  const kernel = create({ length: rows.length, isSmall: rows instanceof Int16Array }, width, room);
  kernel?.rows.set(rows);
  return kernel;
}
