import { difference } from './difference.ts';
import { replaceItems } from './replace-items.ts';

/** What was made of the items of a list, by their index; undefined where nothing was. Whoever makes something puts it in. Holds good until the next list. */
export type Made<V> = (V | undefined)[];

/**
 * Remembers what was made of items. Of a list that is mostly the one before, it is found by place, which takes a small part of the time that it takes to
 * look it up by the item; what is no longer in the list is remembered by the item, for as long as somebody else holds it.
 */
export function createListMemory<K extends object, V>(): (items: readonly K[]) => Made<V> {
  const dropped = new WeakMap<K, V>();
  const made: Made<V> = [];
  let before: readonly K[] = [];
  return (items) => {
    const { from, oldTo, newTo } = difference(before, items);
    for (let i = from; i < oldTo; i++) if (made[i] !== undefined) dropped.set(before[i] as K, made[i] as V);
    replaceItems(
      made,
      from,
      oldTo,
      items.slice(from, newTo).map((item) => dropped.get(item)),
    );
    before = items;
    return made;
  };
}
