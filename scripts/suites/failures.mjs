/** The failures of a Mocha runner that has started, a line for each, filled as they happen: the title and the first line of the message. */
export function failuresOf(runner) {
  const failures = [];
  runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${String(error?.message).trim().split('\n', 1)[0]}`));
  return failures;
}
