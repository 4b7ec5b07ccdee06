/**
 * Runs the Mocha suite inside a desktop VS Code, which is downloaded with `@vscode/test-electron`, or which the environment variable
 * `VSCODE_EXECUTABLE` names. Run as a script it takes `oldest`, `newest` (default) or a version, and `web` for the web extension host.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { bundleHostedTests, type HostKind } from './bundle.ts';
import { cacheFolder } from './cache.ts';
import { VERSIONS } from './fetch-vscode.ts';
import { createListener, type Outcome } from './protocol.ts';
import { ROOT } from './root.ts';
import { copyOf, webExtensionOf } from './stage.ts';

/** Milliseconds that VS Code may take for the whole suite, when nothing else is said. */
const LIMIT = 600_000;

/** Rejects when VS Code cannot be had or started. `version` is a version of VS Code, or `stable`; `suite` as in `runInHost`; `limit` in milliseconds for all of it. */
export async function runOnDesktop(
  version: string,
  host: HostKind,
  { suite, limit = LIMIT }: { readonly suite?: string; readonly limit?: number } = {},
): Promise<Outcome> {
  const executable = process.env.VSCODE_EXECUTABLE || (await download(version));
  const bundle = await bundleHostedTests(host, suite);
  const staged = host === 'web' ? await webExtensionOf(ROOT, bundle) : { path: ROOT, tests: bundle, remove: async () => {} };
  const workspace = await copyOf(resolve(ROOT, 'test/host/workspace'));
  const data = await mkdtemp(join(tmpdir(), 'ketensturing-desktop-'));
  try {
    const flags = ['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
    const quiet = ['--disable-workspace-trust', '--disable-extensions', '--disable-telemetry', `--user-data-dir=${data}`];
    const tests = [`--extensionDevelopmentPath=${staged.path}`, `--extensionTestsPath=${staged.tests}`];
    return await follow(executable, [workspace.path, ...flags, ...quiet, ...tests], limit);
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
    await Promise.all([workspace.remove(), staged.remove()]);
  }
}

async function download(version: string): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder(), 'desktop') });
  } catch (error) {
    const advice = 'Check that update.code.visualstudio.com can be reached, or name an installed VS Code in VSCODE_EXECUTABLE.';
    throw new Error(`VS Code ${version} could not be downloaded: ${error instanceof Error ? error.message : error}. ${advice}`);
  }
}

function follow(executable: string, args: readonly string[], limit: number): Promise<Outcome> {
  const listener = createListener((line) => console.log(`  ${line}`));
  return new Promise((done, fail) => {
    const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limit);
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', listener.hear);
    child.on('error', (error) => fail(new Error(`${executable} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const why = late
        ? `There was no result within ${limit / 1000} s`
        : `VS Code ended with ${signal ?? `exit ${code}`} and without a result`;
      done(listener.outcome(why, `The last lines of VS Code:\n${listener.rest.slice(-20).join('\n')}`));
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [name = 'newest', host] = process.argv.slice(2);
  try {
    const version = name === 'newest' ? 'stable' : name === 'oldest' ? VERSIONS.oldest : name;
    const { passed, failed, reason } = await runOnDesktop(version, host === 'web' ? 'web' : 'node');
    if (reason) console.log(reason);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
