/** The folder, outside the clone, in which downloads for the tests are kept. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const STAMP = '.complete';
const PARTIAL = '.partial-';
/** Milliseconds after which an unfinished download is taken for abandoned. */
const ABANDONED = 6 * 60 * 60 * 1000;

/** `$XDG_CACHE_HOME/ketensturing`, by default `~/.cache/ketensturing`. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ketensturing');
}

/**
 * Gives the path of the complete folder `name` in the cache, and lets `fill` make it when it is not there.
 * `fill` works in a folder beside it, which is renamed when complete: an interrupted download leaves nothing that looks whole, and of two
 * processes that fill the same folder at once the first to finish wins. Rejects as `fill` does.
 */
export async function provide(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const target = join(cacheFolder(), name);
  if (isComplete(target)) return target;
  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandoned();
  const partial = await mkdtemp(join(cacheFolder(), `${PARTIAL}${name}-`));
  try {
    await fill(partial);
    await writeFile(join(partial, STAMP), '');
    await moveTo(partial, target);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return target;
}

function isComplete(folder: string): boolean {
  return existsSync(join(folder, STAMP));
}

async function moveTo(partial: string, target: string): Promise<void> {
  if (existsSync(target) && !isComplete(target)) await rm(target, { recursive: true, force: true });
  await rename(partial, target).catch((error) => {
    if (!isComplete(target)) throw error;
  });
}

async function removeAbandoned(): Promise<void> {
  for (const entry of await readdir(cacheFolder())) {
    if (!entry.startsWith(PARTIAL)) continue;
    const path = join(cacheFolder(), entry);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > ABANDONED) await rm(path, { recursive: true, force: true });
  }
}
