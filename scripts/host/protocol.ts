/** What the tests inside VS Code print on the console, and what whoever started VS Code makes of it. */

/** Starts a line about one test that has ended; the rest is a `TestEnd` as JSON. */
export const TEST_LINE = 'KETENSTURING-TEST';
/** Starts a line for people while a test runs; the rest is a text as JSON. */
export const NOTE_LINE = 'KETENSTURING-NOTE';
/** Starts the last line; the rest is a `Totals` as JSON. */
export const TOTALS_LINE = 'KETENSTURING-RESULT';

/** The longest failure text in characters: VS Code drops console messages above 100,000. */
export const MESSAGE_LIMIT = 4000;

export interface TestEnd {
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly title: string;
  readonly milliseconds?: number;
  /** Why it failed. */
  readonly message?: string;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** What a suite of `npm test` resolves to. */
export interface Outcome extends Totals {
  /** Why it failed. */
  readonly reason?: string;
  /** A line for each test that failed. */
  readonly failures?: readonly string[];
}

/** Reads what the tests print, line by line. */
export interface Listener {
  /** Takes one line of any console. */
  hear(line: string): void;
  /** The lines that are not of the protocol. */
  readonly rest: readonly string[];
  /** `why` tells why the totals are missing, if they are; `where` tells where to read more. */
  outcome(why: string, where: string): Outcome;
}

const MARKS = { passed: '✔', failed: '✘', skipped: '-' } as const;

/** `onTest` gets a line about each test, for people, as it ends, and what a test tells on the way. */
export function createListener(onTest: (line: string) => void): Listener {
  const pattern = new RegExp(`(${TEST_LINE}|${NOTE_LINE}|${TOTALS_LINE}) (.*)`);
  const rest: string[] = [];
  const tests: TestEnd[] = [];
  let totals: Totals | undefined;
  return {
    rest,
    hear(line) {
      const [, kind, json = ''] = pattern.exec(line) ?? [];
      if (kind === TOTALS_LINE) totals = JSON.parse(json) as Totals;
      else if (kind === NOTE_LINE) onTest(JSON.parse(json) as string);
      else if (kind === TEST_LINE) {
        const test = JSON.parse(json) as TestEnd;
        tests.push(test);
        onTest(`${MARKS[test.state]} ${test.title}${test.milliseconds === undefined ? '' : ` (${test.milliseconds} ms)`}`);
      } else rest.push(line);
    },
    outcome: (why, where) => outcomeOf(tests, totals, why, where),
  };
}

/** Missing totals are a failure, and so is a run without a single test: something kept them from being found. */
function outcomeOf(tests: readonly TestEnd[], totals: Totals | undefined, why: string, where: string): Outcome {
  const failures = tests.filter(({ state }) => state === 'failed');
  const reasons = failures.map(({ title, message = '' }) => `✘ ${title}\n${message}`);
  const passed = totals?.passed ?? tests.filter(({ state }) => state === 'passed').length;
  const failed = totals?.failed ?? failures.length;
  if (totals === undefined) reasons.push(why);
  else if (passed + failed === 0) reasons.push('There was not a single test.');
  else if (failed === 0) return { passed, failed };
  const extra = totals === undefined || passed + failed === 0 ? 1 : 0;
  const reason = [...reasons, where].join('\n');
  return { passed, failed: failed + extra, reason, failures: reasons.map(inOneLine) };
}

/** The title and the first line of the message. */
const inOneLine = (reason: string): string => reason.replace(/^✘ /, '').split('\n', 2).join(': ');
