/** Packages that only some scripts need: installed into the cache folder when they are first needed, never with the project itself. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provide } from './cache.ts';

/**
 * Gives the folder in the cache that holds the packages of a `package.json`; `name` is the start of its name there. Rejects when they cannot be installed.
 *
 * @param notice what is told when they have to be downloaded
 */
export async function provideInstalled(name: string, manifest: string, notice: string, ...options: readonly string[]): Promise<string> {
  const recipe = createHash('sha256').update(readFileSync(manifest)).digest('hex').slice(0, 8);
  return provide(`${name}-${recipe}`, async (partial) => {
    console.error(notice);
    copyFileSync(manifest, join(partial, 'package.json'));
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress', ...options];
    const { status, stderr } = spawnSync('npm', args, { cwd: partial, encoding: 'utf8', shell: process.platform === 'win32' });
    if (status !== 0) throw new Error(`The packages in ${manifest} could not be installed: ${stderr.trim()}`);
  });
}
