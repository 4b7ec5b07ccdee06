import { difference } from './difference.ts';
import { createListMemory, type Made } from './list-memory.ts';
import type { Passage, Plan, Stretch } from './types.ts';

/**
 * What has been read of a plan. A reader looks at the text, form and marks of what it is given and at nothing else. What it made is known by the
 * function itself, so that must be the same one in each check, not one made on the spot.
 */
export interface Readings {
  /** What `read` makes of each stretch, in order. */
  readonly byStretch: <T>(read: (passages: readonly Passage[]) => T) => readonly T[];
  /** Visits, in order, the passages of which `read` makes something other than null. */
  readonly found: <T>(read: (passage: Passage) => T | null, visit: (value: T, index: number) => void) => void;
  /** What `read` makes of a passage, the text of a table cell, the texts of a table, or what was read of one of them. */
  readonly kept: <K extends object, T>(read: (item: K) => T) => (item: K) => T;
  /** Remembers what `read` would make of passages, for one who has it at hand. */
  readonly tell: <T>(read: (passage: Passage) => T) => (passage: Passage, value: T) => void;
  /** What `make` made when it was first asked for of this plan or a version before it: a place for a reader to remember the last version in. */
  readonly memory: <T>(make: () => T) => T;
  /** How many passages `holds` is true of; `key` says what is counted, so `holds` may be made on the spot. */
  readonly count: (key: string, holds: (passage: Passage) => boolean) => number;
}

interface Found<T> {
  readonly at: number;
  readonly value: T;
}

interface Count {
  readonly byStretch: WeakMap<Stretch, number>;
  total: number;
  /** The version of the plan that `total` is of. */
  version: number;
}

/** What a reader made of the stretches of the version that it was last asked for. */
interface Reader {
  readonly memory: (stretches: readonly Stretch[]) => Made<unknown>;
  made: Made<unknown>;
  version: number;
}

/** A memory of readings: gives those of a plan, and remembers what it knows of stretches and passages that were in the plan before. */
export function createReadings(): (plan: Plan) => Readings {
  const recall = createMemory();
  const counts = new Map<string, Count>();
  const byReader = new Map<unknown, Reader>();
  const memories = new Map<unknown, unknown>();
  let before: readonly Stretch[] = [];
  let version = 0;
  return ({ passages, stretches }) => {
    const change = difference(before, stretches);
    const old = before;
    before = stretches;
    version++;
    for (const [key, count] of counts) if (count.version < version - 1) counts.delete(key);
    const madeOf = <T>(reader: unknown, make: (stretch: Stretch) => T): readonly T[] => {
      const own = byReader.get(reader) ?? { memory: createListMemory<Stretch, unknown>(), made: [], version: 0 };
      byReader.set(reader, own);
      if (own.version === version) return own.made as readonly T[];
      const made = own.memory(stretches) as Made<T>;
      // What was read of the version before is there but for what has changed since.
      const [from, to] = own.version === version - 1 ? [change.from, change.newTo] : [0, stretches.length];
      for (let i = from; i < to; i++) made[i] ??= make(stretches[i] as Stretch);
      own.made = made;
      own.version = version;
      return made as readonly T[];
    };
    let last: Stretch | null = null;
    let inLast: readonly Passage[] = [];
    const inStretch = (stretch: Stretch): readonly Passage[] => {
      if (stretch !== last) inLast = passages.slice(stretch.from, stretch.to);
      last = stretch;
      return inLast;
    };
    return {
      byStretch: (read) => madeOf(read, (stretch) => read(inStretch(stretch))),
      found(read, visit) {
        const made = madeOf(read, (stretch) => findIn(inStretch(stretch), read));
        for (let i = 0; i < made.length; i++) {
          const found = made[i] as (typeof made)[number];
          if (found.length === 0) continue;
          const { from } = stretches[i] as Stretch;
          for (const { at, value } of found) visit(value, from + at);
        }
      },
      kept(read) {
        const slot = recall(read);
        return (item) => slot(item, () => read(item));
      },
      tell(read) {
        const slot = recall(read);
        return (passage, value) => {
          slot(passage, () => value);
        };
      },
      memory<T>(make: () => T): T {
        if (!memories.has(make)) memories.set(make, make());
        return memories.get(make) as T;
      },
      count(key, holds) {
        const known = counts.get(key);
        if (known?.version === version) return known.total;
        const byStretch = known?.byStretch ?? new WeakMap<Stretch, number>();
        const countIn = (stretch: Stretch): number => {
          const own = byStretch.get(stretch) ?? inStretch(stretch).filter(holds).length;
          byStretch.set(stretch, own);
          return own;
        };
        let total = known?.total ?? 0;
        if (known) for (let i = change.from; i < change.oldTo; i++) total -= countIn(old[i] as Stretch);
        const [from, to] = known ? [change.from, change.newTo] : [0, stretches.length];
        for (let i = from; i < to; i++) total += countIn(stretches[i] as Stretch);
        counts.set(key, { byStretch, total, version });
        return total;
      },
    };
  };
}

const NOTHING: readonly never[] = Object.freeze([]);

function findIn<T>(passages: readonly Passage[], read: (passage: Passage) => T | null): readonly Found<NonNullable<T>>[] {
  const found: Found<NonNullable<T>>[] = [];
  passages.forEach((passage, at) => {
    const value = read(passage);
    if (value !== null && value !== undefined) found.push({ at, value });
  });
  return found.length === 0 ? NOTHING : found;
}

type Slot = <T>(item: object, make: () => T) => T;

/** For each reader a slot, in which what it made is kept by what it was made of. */
function createMemory(): (reader: unknown) => Slot {
  const known = new WeakMap<object, unknown[]>();
  const slots = new Map<unknown, number>();
  return (reader) => {
    const index = slots.get(reader) ?? slots.size;
    slots.set(reader, index);
    return <T>(item: object, make: () => T): T => {
      let notes = known.get(item);
      if (notes === undefined) {
        notes = [];
        known.set(item, notes);
      }
      if (notes[index] === undefined) notes[index] = make();
      return notes[index] as T;
    };
  };
}
