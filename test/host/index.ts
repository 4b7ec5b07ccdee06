/**
 * The tests that run inside VS Code, on a desktop, a server or the web: Mocha and the files of `suite/`, bundled with it. VS Code calls
 * `run()`; what it prints is read by the harness in `scripts/host`.
 */
import { files } from 'hosted-files';
import Mocha from 'mocha';
import { MESSAGE_LIMIT, TEST_LINE, type TestEnd, TOTALS_LINE, type Totals } from '../../scripts/host/protocol.ts';

/** Milliseconds that one test may take; a slow machine needs many. */
const TEST_LIMIT = 90_000;

/** Runs every test. Rejects when one failed, which a desktop VS Code reports by its exit code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_LIMIT, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of files) await load();
  const failed = await new Promise<number>((done) => follow(mocha.run(done)));
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/** Mocha wants a reporter, and makes it with `new`. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

/** Prints a line per test and the totals at the end. */
function follow(runner: Mocha.Runner): void {
  let passed = 0;
  let failed = 0;
  const say = (end: TestEnd): void => console.log(`${TEST_LINE} ${JSON.stringify(end)}`);
  runner.on('pass', (test) => {
    passed += 1;
    say({ state: 'passed', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
  });
  runner.on('fail', (test, error) => {
    failed += 1;
    say({ state: 'failed', title: test.fullTitle(), message: textOf(error) });
  });
  runner.on('pending', (test) => say({ state: 'skipped', title: test.fullTitle() }));
  runner.once('end', () => console.log(`${TOTALS_LINE} ${JSON.stringify({ passed, failed } satisfies Totals)}`));
}

function textOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.length > MESSAGE_LIMIT ? `${text.slice(0, MESSAGE_LIMIT)} …` : text;
}
