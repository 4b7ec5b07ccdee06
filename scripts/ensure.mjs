// Brings a clone to the state in which its outputs can run: installs and builds what is missing or stale.
// All notices go to stderr, so that stdout holds only what was asked for. Uses nothing but Node, as it runs before the install.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isBuildStale } from './stamp.mjs';

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Installs the locked packages when those in node_modules differ from the lock file. Throws with the reason when that fails. */
export function ensureInstalled() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) throw new Error(`Node 20 or newer is needed; this is Node ${process.versions.node}.`);
  if (isInstalled()) return;
  console.error('Installing packages (once; this takes a moment) ...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed (${error?.message ?? `exit ${status}`}); see the lines above, then try again.`);
}

/** Builds dist/ when it is missing or older than its sources. Throws with the reason when that fails. */
export function ensureBuilt() {
  process.chdir(ROOT);
  if (!isBuildStale()) return;
  console.error('Building ...');
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`The build failed (exit ${status}); see the lines above.`);
}

/** Installs and builds what is missing or stale; says why and exits with 2 when that fails. */
export function readyOrExit() {
  try {
    ensureInstalled();
    ensureBuilt();
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

/** Whether node_modules holds what package-lock.json asks for; npm keeps its own record of what it installed. */
function isInstalled() {
  const record = `${ROOT}/node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path];
    return path === '' || (found === undefined ? optional === true : found.version === version && existsSync(`${ROOT}/${path}`));
  });
}
