/** Starts VS Code's server with data of its own, and takes everything it started down again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VsCode } from './fetch-vscode.ts';

export interface ServerOptions {
  /** VS Code settings of the user, by full name. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** VSIX files to install before the start. */
  readonly install?: readonly string[];
  /** Opens the folder as one that nobody has said to trust: VS Code then runs in restricted mode. */
  readonly restricted?: boolean;
}

export interface Server {
  /** Host and port, also the authority of `vscode-remote:` addresses. */
  readonly authority: string;
  /** The end of what the server and its extension hosts printed. */
  output(): string;
  /** Ends the server and every process it started, and removes its data. */
  stop(): Promise<void>;
}

/** Milliseconds until the server must listen. */
const START_LIMIT = 60_000;
/** Characters of output that are kept. */
const OUTPUT_LIMIT = 100_000;

/**
 * The server runs in a process group of its own, with a shell as its leader. When the standard input of that shell closes, by `stop` or
 * because this process died in whatever way, the group is killed.
 */
const LEASH = '{ "$@"; kill -s KILL -- -$$; } & read -r line; kill -s KILL -- -$$';

const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // In a browser VS Code saves by itself, on a desktop it does not.
  'files.autoSave': 'off',
  'window.confirmBeforeClose': 'never',
};

const DISTRUST = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/** Starts the server on a free port. Rejects with its last output when it does not come up. */
export async function startServer(vscode: VsCode, options: ServerOptions = {}): Promise<Server> {
  const { settings = {}, install = [], restricted = false } = options;
  const data = await mkdtemp(join(tmpdir(), 'ketensturing-vscode-'));
  const command = [vscode.node, join(vscode.folder, 'out/server-main.js'), '--server-data-dir', data, '--accept-server-license-terms'];
  let child: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (child) await ended(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await mkdir(join(data, 'data/User'), { recursive: true });
    await writeFile(
      join(data, 'data/User/settings.json'),
      JSON.stringify({ ...QUIET, ...(restricted ? DISTRUST : {}), ...settings }, null, 2),
    );
    for (const vsix of install) installExtension(command, vsix);
    child = spawnOnLeash(restricted ? command : [...command, '--disable-workspace-trust']);
    const output = tailOf(child);
    return { authority: await listening(child, output), output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function spawnOnLeash(command: readonly string[]): ChildProcess {
  const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--enable-smoke-test-driver'];
  const args = ['-c', LEASH, 'sh', ...command, ...flags, '--disable-telemetry'];
  return spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'], env: plainEnvironment() });
}

/** A VS Code in whose terminal this runs must not be mistaken for the one under test. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/.test(key)));
}

function installExtension([node, ...args]: readonly string[], vsix: string): void {
  const { status, stdout, stderr } = spawnSync(node as string, [...args, '--install-extension', vsix], {
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  if (status !== 0) throw new Error(`VS Code could not install ${vsix} (exit ${status}).\n${stdout}${stderr}`);
}

/** Gathers the end of what a process prints. */
function tailOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = `${output}${text}`.slice(-OUTPUT_LIMIT);
    });
  }
  return () => output;
}

function listening(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((done, fail) => {
    const giveUp = (why: string): void => fail(new Error(`VS Code's server did not start: ${why}.\n${output().slice(-2000)}`));
    const timer = setTimeout(() => giveUp(`it gave no address within ${START_LIMIT / 1000} s`), START_LIMIT);
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      done(`127.0.0.1:${port}`);
    });
    child.on('error', (error) => giveUp(error.message));
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      giveUp(`it ended with ${signal ?? `exit ${code}`}`);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.on('exit', () => done());
    child.stdin?.end();
  });
}
