/** What the tests inside VS Code print, so that whoever started VS Code can follow them. */

/** Starts a line about one test, for people. */
export const TEST_LINE = 'KETENSTURING-TEST';
/** Starts the last line; the rest is a `HostedResult` as JSON. */
export const RESULT_LINE = 'KETENSTURING-RESULT';

export interface HostedResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

/** The longest failure text in characters: VS Code drops console messages above 100,000. */
export const MESSAGE_LIMIT = 3000;
/** The most failures described in full. */
export const FAILURE_LIMIT = 20;

/** Reads what the tests print, line by line. */
export interface Listener {
  /** Takes one line of any console. */
  hear(line: string): void;
  readonly result: () => HostedResult | undefined;
  /** The lines that are not of the protocol. */
  readonly rest: readonly string[];
}

/** `onTest` gets the text of each test line. */
export function createListener(onTest: (text: string) => void): Listener {
  const pattern = new RegExp(`(${TEST_LINE}|${RESULT_LINE}) (.*)`);
  const rest: string[] = [];
  let result: HostedResult | undefined;
  const hear = (line: string): void => {
    const [, kind, text = ''] = pattern.exec(line) ?? [];
    if (kind === TEST_LINE) onTest(text);
    else if (kind === RESULT_LINE) result = JSON.parse(text) as HostedResult;
    else rest.push(line);
  };
  return { hear, result: () => result, rest };
}

/** What a suite of `npm test` resolves to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Why it failed. */
  readonly reason?: string;
}

/** A run without a single test is a failure: something kept them from being found. `why` tells why there is no result. */
export function outcomeOf(result: HostedResult | undefined, why: string, where: string): Outcome {
  const { passed, failed, failures } = result ?? { passed: 0, failed: 0, failures: [] };
  if (passed > 0 && failed === 0) return { passed, failed };
  const texts = failures.map(({ title, message }) => `✘ ${title}\n${message}`);
  const reason = result === undefined ? why : failed > 0 ? texts.join('\n') : 'There was not a single test.';
  return { passed, failed: Math.max(1, failed), reason: `${reason}\n${where}` };
}
