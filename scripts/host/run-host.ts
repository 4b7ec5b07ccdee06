/** Runs the Mocha suite inside a VS Code without a desktop, and gives the result. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Development, openWorkbench, startBrowser, workbenchAddress } from './browser.ts';
import { bundleHostedTests, type HostKind } from './bundle.ts';
import { fetchVsCode, type VsCodeName } from './fetch-vscode.ts';
import { createListener, type Listener, type Outcome } from './protocol.ts';
import { ROOT } from './root.ts';
import { type ServerOptions, startServer } from './server.ts';
import { copyOf, webExtensionOf } from './stage.ts';

export interface HostRun extends ServerOptions {
  readonly vscode: VsCodeName;
  readonly host: HostKind;
  /** Absolute path of the extension's folder; by default the clone. */
  readonly extension?: string;
  /** Absolute path of the folder of test files; by default the suite of the extension. */
  readonly suite?: string;
  /** Absolute path of a folder of which a copy is opened; by default `test/host/workspace`. */
  readonly workspace?: string;
  /** Milliseconds that may pass without a test that ends; before the first one VS Code has `START_LIMIT` at least. */
  readonly limit?: number;
  /** Gets a line per test as it ends; by default it is printed. */
  readonly onTest?: (line: string) => void;
}

const DEFAULT_LIMIT = 600_000;
/** Milliseconds in which VS Code must have started and ended a first test, on the slowest machine. */
const START_LIMIT = 180_000;

/** Ends what was started, in the reverse order. */
type Cleanup = (() => Promise<unknown>)[];

/** Rejects when the suite could not start; whatever goes wrong after that is in the outcome. Nothing is left running. */
export async function runInHost(run: HostRun): Promise<Outcome> {
  const cleanup: Cleanup = [];
  try {
    return await start(run, cleanup);
  } finally {
    for (const end of cleanup.reverse()) await end().catch(() => {});
  }
}

async function start(run: HostRun, cleanup: Cleanup): Promise<Outcome> {
  const { limit = DEFAULT_LIMIT } = run;
  const silence = createSilence();
  cleanup.push(silence.stop);
  const vscode = await fetchVsCode(run.vscode);
  const development = await stage(run, cleanup);
  const workspace = await copyOf(run.workspace ?? resolve(ROOT, 'test/host/workspace'));
  cleanup.push(workspace.remove);
  const server = await startServer(vscode, run);
  cleanup.push(server.stop);
  const browser = await startBrowser();
  cleanup.push(() => browser.close());
  const page = await browser.newPage();
  silence.wait(Math.max(limit, START_LIMIT));
  const tell = run.onTest ?? ((line: string) => console.log(`  ${line}`));
  const listener = createListener((line) => {
    silence.wait(limit);
    tell(line);
  });
  const ending = Promise.race([endOf(page, listener), silence.tooLong]);
  await openWorkbench(page, workbenchAddress(server, workspace.path, development));
  const why = await ending;
  const log = await writeLog(`${run.vscode}-${run.host}`, `${listener.rest.join('\n')}\n${server.output()}`);
  const outcome = listener.outcome([why, ...errorsIn(listener.rest)].join('\n'), `The log of VS Code is in ${log}.`);
  return withErrorsOf(development, listener.rest, outcome);
}

/** Errors with code of the extension, not of the tests alone, in their stack, caught and logged by VS Code, make one failure more. */
function withErrorsOf({ extension, tests }: Development, lines: readonly string[], outcome: Outcome): Outcome {
  const isOwn = (frame: string): boolean => frame.includes(`${extension}/`) && (tests === undefined || !frame.includes(tests));
  const errors = lines.filter((line) => /\bERR\b/.test(line) && line.split('\n').some(isOwn));
  if (errors.length === 0) return outcome;
  const reason = [outcome.reason, `✘ The extension made errors that VS Code logged\n${errors.slice(0, 5).join('\n')}`];
  return {
    passed: outcome.passed,
    failed: outcome.failed + 1,
    reason: reason.filter(Boolean).join('\n'),
    failures: [...(outcome.failures ?? []), `errors that VS Code logged: ${errors[0]}`],
  };
}

async function stage({ host, extension = ROOT, suite }: HostRun, cleanup: Cleanup): Promise<Development> {
  const tests = await bundleHostedTests(host, suite);
  if (host === 'node') return { extension, tests };
  const staged = await webExtensionOf(extension, tests);
  cleanup.push(staged.remove);
  return { extension: staged.path, tests: staged.tests };
}

/** Tells that nothing happened for too long. */
interface Silence {
  /** Begins anew to wait, so many milliseconds. */
  wait(milliseconds: number): void;
  stop(): Promise<void>;
  /** Resolves, if ever, to what to say of it. */
  readonly tooLong: Promise<string>;
}

function createSilence(): Silence {
  let timer: NodeJS.Timeout | undefined;
  let tell: (why: string) => void = () => {};
  const tooLong = new Promise<string>((done) => {
    tell = done;
  });
  return {
    wait(milliseconds) {
      const why = `There was no result, and nothing new within ${milliseconds / 1000} s: the tests hang, or VS Code did not start them.`;
      clearTimeout(timer);
      timer = setTimeout(() => tell(why), milliseconds);
    },
    stop: async () => clearTimeout(timer),
    tooLong,
  };
}

/** Waits until the tests have ended or the page is gone, and tells which. */
function endOf(page: Page, listener: Listener): Promise<string> {
  page.on('console', (message) => listener.hear(message.text()));
  return new Promise((done, fail) => {
    page.on('crash', () => done('The page with VS Code crashed.'));
    page.on('close', () => done('The page with VS Code was closed.'));
    // VS Code calls this function, where the page has it, when the run() of the tests has settled.
    const settled = (code: number): void => done(`run() ended with code ${code} and without a result: the tests could not be loaded.`);
    page.exposeFunction('codeAutomationExit', settled).catch(fail);
  });
}

async function writeLog(name: string, text: string): Promise<string> {
  const file = `out/host/${name}.log`;
  await mkdir(resolve(ROOT, 'out/host'), { recursive: true });
  await writeFile(resolve(ROOT, file), text);
  return file;
}

/** The errors in the console, without those about native modules and addresses that such a VS Code always lacks. */
function errorsIn(lines: readonly string[]): string[] {
  const harmless = /spdlog|watchdog|Service ?Worker|Failed to load resource|DisposableStore|getaddrinfo|ENOTFOUND|ECONNREFUSED/;
  return lines.filter((line) => /\bERR\b|Error:/.test(line) && !harmless.test(line)).slice(-8);
}
