/** The part of `node:assert/strict` that tests in a web worker may use; the bundler puts it in the place of Node's. */

function ok(value: unknown, message = `${show(value)} is not truthy`): void {
  if (!value) throw new Error(message);
}

function equal(actual: unknown, expected: unknown, message = ''): void {
  ok(Object.is(actual, expected), `${message} expected ${show(expected)}, got ${show(actual)}`.trim());
}

function notEqual(actual: unknown, expected: unknown, message = ''): void {
  ok(!Object.is(actual, expected), `${message} expected anything but ${show(expected)}`.trim());
}

/** Compares by JSON with the keys in order: plain data only. */
function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  ok(show(actual) === show(expected), `${message} expected ${show(expected)}, got ${show(actual)}`.trim());
}

function match(text: string, pattern: RegExp, message = `${show(text)} does not match ${pattern}`): void {
  ok(pattern.test(text), message);
}

function doesNotMatch(text: string, pattern: RegExp, message = `${show(text)} matches ${pattern}`): void {
  ok(!pattern.test(text), message);
}

/** Waits for a promise that fails with a message like the pattern. */
async function rejects(promise: PromiseLike<unknown>, pattern: RegExp): Promise<void> {
  const reason = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  ok(reason instanceof Error, `expected a failure like ${pattern}`);
  match((reason as Error).message, pattern);
}

function fail(message = 'failed'): never {
  throw new Error(message);
}

function show(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted) ?? String(value);
}

export default Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch, rejects, fail });
