/** More items than this are not handed over as arguments. */
const MOST_ARGUMENTS = 1000;

/** Puts items in the place of those from `from` to `to` (exclusive), in the list itself. */
export function replaceItems<T>(list: T[], from: number, to: number, items: readonly T[]): void {
  if (items.length !== to - from && items.length <= MOST_ARGUMENTS) {
    list.splice(from, to - from, ...items);
    return;
  }
  const after = items.length === to - from ? [] : list.splice(to);
  items.forEach((item, i) => {
    list[from + i] = item;
  });
  if (after.length === 0 && items.length === to - from) return;
  list.length = from + items.length;
  for (const item of after) list.push(item);
}
