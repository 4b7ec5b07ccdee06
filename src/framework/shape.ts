/** One thing that is wrong with a value: the JSON pointer of the place (RFC 6901) and what belongs there. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
  /** `missing`: nothing stands there. `unknown`: what stands there has a key that is not known. */
  readonly kind?: 'missing' | 'unknown';
}

/** Yields what is wrong with the value that stands at `path`; nothing when it fits. Lazy: a reader that has seen enough can stop. */
export type Shape = (value: unknown, path: string) => Iterable<Fault>;

/** A shape whose key may be absent. */
export interface Optional {
  readonly optional: Shape;
}

/** A shape for every key of `T`; optional keys, and only those, take an {@link Optional}. */
export type Fields<T> = { readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional : Shape };

const LONGEST_KEY = 80;

/** The pointer to `key` below `path`. Absurdly long keys are cut: a pointer is made to be read. */
export function below(path: string, key: string | number): string {
  const name = String(key);
  const shown = name.length > LONGEST_KEY ? `${name.slice(0, LONGEST_KEY)}…` : name;
  return `${path}/${shown.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A shape without parts. */
export function leaf(expected: string, accepts: (value: unknown) => boolean): Shape {
  return (value, path) => (accepts(value) ? [] : [{ path, expected }]);
}

/** Text with at least one character that is not white space. */
export const text: Shape = leaf('non-empty text', (value) => typeof value === 'string' && value.trim() !== '');

/** Text that matches; `pattern` must be anchored and free of backtracking. */
export function matching(pattern: RegExp, expected: string): Shape {
  return leaf(expected, (value) => typeof value === 'string' && pattern.test(value));
}

/** One of a few fixed texts. */
export function oneOf(...choices: readonly string[]): Shape {
  return leaf(`one of ${choices.join(', ')}`, (value) => choices.some((choice) => choice === value));
}

/** A whole number from `least` up to and including `most`. */
export function whole(least: number, most: number): Shape {
  return leaf(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );
}

/** What `shape` accepts, or null. */
export function nullable(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path));
}

/** A list of at least `least` items that all fit `item`. */
export function list(item: Shape, least = 0): Shape {
  return function* (value, path) {
    if (!Array.isArray(value) || value.length < least) {
      yield { path, expected: least === 0 ? 'a list' : `a list of at least ${least}` };
      return;
    }
    for (const [index, entry] of value.entries()) yield* item(entry, below(path, index));
  };
}

/** Marks a key that may be absent. */
export function optional(shape: Shape): Optional {
  return { optional: shape };
}

/** An object with these own keys and no others. */
export function object<T>(fields: Fields<T>): Shape {
  const table = Object.entries<Shape | Optional>(fields);
  const known = new Set(table.map(([key]) => key));
  const onlyKnown = `no other keys than ${[...known].join(', ')}`;
  const needed = table.flatMap(([key, field]) => (typeof field === 'function' ? [key] : []));
  const expected = needed.length > 0 && needed.length <= 3 ? `an object with ${needed.join(', ')}` : 'an object';
  return function* (value, path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      yield { path, expected };
      return;
    }
    for (const key of Object.keys(value)) if (!known.has(key)) yield { path: below(path, key), expected: onlyKnown, kind: 'unknown' };
    for (const [key, field] of table) {
      const present = Object.hasOwn(value, key);
      const part: unknown = present ? Reflect.get(value, key) : undefined;
      if (typeof field === 'function' && !present) for (const fault of field(part, below(path, key))) yield { ...fault, kind: 'missing' };
      else if (typeof field === 'function') yield* field(part, below(path, key));
      else if (present) yield* field.optional(part, below(path, key));
    }
  };
}
