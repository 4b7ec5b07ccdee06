/** Runs one suite that needs VS Code, named by the first argument, and sends its outcome to the parent process. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import Mocha from 'mocha';
import { failuresOf } from '../suites/failures.mjs';
import { runOnDesktop } from './desktop.ts';
import { runsHere, VERSIONS } from './fetch-vscode.ts';
import type { Outcome } from './protocol.ts';
import { ROOT } from './root.ts';
import { runInHost } from './run-host.ts';

/** Milliseconds that one test, and its start of VS Code, may take; a first start can include a download. */
const LIMIT = 600_000;

const suites: Readonly<Record<string, () => Promise<Outcome>>> = {
  'host-oldest': () => (runsHere ? runInHost({ vscode: 'oldest', host: 'node' }) : runOnDesktop(VERSIONS.oldest, 'node')),
  'host-newest': () => (runsHere ? runInHost({ vscode: 'newest', host: 'node' }) : runOnDesktop('stable', 'node')),
  web: () => (runsHere ? runInHost({ vscode: 'newest', host: 'web' }) : runOnDesktop('stable', 'web')),
  user: () => runMocha('test/host/user'),
  harness: () => runMocha('test/host/harness'),
  reports: () => runMocha('test/host/reports'),
};

/** Runs the test files of a folder, which start VS Code themselves. */
async function runMocha(folder: string): Promise<Outcome> {
  if (!runsHere) return { passed: 0, failed: 0, reason: '  Left out: VS Code without a desktop runs on Linux x64 only.' };
  const mocha = new Mocha({ reporter: 'spec', timeout: LIMIT });
  for (const name of readdirSync(resolve(ROOT, folder)).sort()) {
    if (name.endsWith('.test.ts')) mocha.addFile(resolve(ROOT, folder, name));
  }
  await mocha.loadFilesAsync();
  let failures: string[] = [];
  const runner = await new Promise<Mocha.Runner>((done) => {
    const started = mocha.run(() => done(started));
    failures = failuresOf(started);
  });
  const { passes: passed, failures: failed } = runner.stats ?? { passes: 0, failures: 0 };
  if (passed + failed === 0) return { passed: 0, failed: 1, reason: 'There was not a single test.' };
  return { passed, failed, failures };
}

const run = suites[process.argv[2] ?? ''];
try {
  if (!run) throw new Error(`There is no suite "${process.argv[2]}"; the suites are: ${Object.keys(suites).join(', ')}.`);
  const outcome = await run();
  process.send?.(outcome, () => process.exit(0));
} catch (error) {
  const reason = `The suite could not run: ${error instanceof Error ? error.message : error}`;
  process.send?.({ passed: 0, failed: 1, reason } satisfies Outcome, () => process.exit(0));
}
