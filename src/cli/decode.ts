/** Reads a value of unknown shape, or throws a `ShapeError` that says where it differs from what is expected. */
export type Decode<T> = (value: unknown, path: string) => T;

/** `message` names the place, as in `documents[2].file`, and what is expected there. */
export class ShapeError extends Error {}

type Fields = Readonly<Record<string, Decode<unknown>>>;
type Decoded<F extends Fields> = { -readonly [K in keyof F]: F[K] extends Decode<infer T> ? T : never };

const fail = (path: string, expected: string): never => {
  throw new ShapeError(`${path === '' ? 'the whole' : path} is not ${expected}`);
};

export const text: Decode<string> = (value, path) => (typeof value === 'string' ? value : fail(path, 'a text'));
export const flag: Decode<boolean> = (value, path) => (typeof value === 'boolean' ? value : fail(path, 'true or false'));
export const number: Decode<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(path, 'a number');
/** A place, a position or a number of things: a whole number from 0. */
export const count: Decode<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : fail(path, 'a whole number from 0');

export const choice =
  <T extends string>(...allowed: readonly T[]): Decode<T> =>
  (value, path) =>
    allowed.find((item) => item === value) ?? fail(path, `one of ${allowed.join(', ')}`);

export const orNull =
  <T>(decode: Decode<T>): Decode<T | null> =>
  (value, path) =>
    value === null ? null : decode(value, path);

export const list =
  <T>(decode: Decode<T>): Decode<readonly T[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((item, at) => decode(item, `${path}[${at}]`)) : fail(path, 'a list');

/** An object with at least the given fields; others are left out, so that reports of newer versions can be read. */
export const record =
  <F extends Fields>(fields: F): Decode<Decoded<F>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path, 'an object');
    const found = value as Readonly<Record<string, unknown>>;
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
    const entries = Object.entries(fields).map(([key, decode]) => [
      key,
      decode(Object.hasOwn(found, key) ? found[key] : undefined, at(key)),
    ]);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined)) as Decoded<F>;
  };

/** A field that may be left out. */
export const optional =
  <T>(decode: Decode<T>): Decode<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : decode(value, path);
