/** Folders that a run in VS Code works on, made for that run only. */
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export interface Staged {
  readonly path: string;
  remove(): Promise<void>;
}

/** A copy of a folder, under the same name, that tests may write in. */
export async function copyOf(folder: string): Promise<Staged> {
  const { path, remove } = await newFolder('workspace');
  const copy = join(path, basename(folder));
  await cp(folder, copy, { recursive: true });
  return { path: copy, remove };
}

/**
 * The extension as the web gets it: the same files under a manifest that has `browser` and no `main`, so that VS Code runs it in a web
 * worker. `tests` is placed beside the manifest, as VS Code picks the host of the tests by the extension in whose folder they stand.
 */
export async function webExtensionOf(extension: string, tests: string): Promise<Staged & { readonly tests: string }> {
  const { main: _, ...manifest } = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
  if (typeof manifest.browser !== 'string')
    throw new Error(`${extension}/package.json has no "browser": there is no web extension to test.`);
  const staged = await newFolder('extension');
  for (const entry of await readdir(extension, { withFileTypes: true })) {
    const { name } = entry;
    if (name === 'package.json' || name === 'node_modules' || name.startsWith('.')) continue;
    if (entry.isDirectory()) await symlink(join(extension, name), join(staged.path, name), 'junction');
    else await cp(join(extension, name), join(staged.path, name));
  }
  await writeFile(join(staged.path, 'package.json'), JSON.stringify(manifest));
  const copy = join(staged.path, 'hosted-tests.cjs');
  // VS Code 1.99 adds .js to any other ending here, newer ones do not.
  for (const name of [copy, `${copy}.js`]) await cp(tests, name);
  return { ...staged, tests: copy };
}

async function newFolder(kind: string): Promise<Staged> {
  const path = await mkdtemp(join(tmpdir(), `ketensturing-${kind}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
