/** Bundles the Mocha tests that run inside VS Code: Mocha, `test/host/index.ts` and the test files in one module with `run()`. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { ROOT } from './root.ts';

export type HostKind = 'node' | 'web';

/** The folder of the tests of the extension. */
export const SUITE = resolve(ROOT, 'test/host/suite');
/** Every test file runs in a Node host; these run in a web worker too, so they use nothing of Node but what `test/host/assert.ts` has. */
const WEB = /\.web\.test\.ts$/;

/** Bundles the test files of a folder and gives the absolute path of the bundle. Rejects with esbuild's messages. */
export async function bundleHostedTests(kind: HostKind, suite = SUITE): Promise<string> {
  const outfile = resolve(ROOT, `out/host/${basename(suite)}-${kind}.cjs`);
  const web: BuildOptions = {
    platform: 'browser',
    conditions: ['worker'],
    alias: { mocha: resolve(ROOT, 'node_modules/mocha/mocha.mjs'), 'node:assert/strict': resolve(ROOT, 'test/host/assert.ts') },
  };
  await build({
    entryPoints: [resolve(ROOT, 'test/host/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
    external: ['vscode'],
    plugins: [hostedFiles(kind, suite)],
    ...(kind === 'web' ? web : { platform: 'node' }),
  });
  return outfile;
}

/** The module `hosted-files`: one function per test file, which loads it. */
function hostedFiles(kind: HostKind, suite: string): Plugin {
  const files = readdirSync(suite)
    .filter((name) => (kind === 'web' ? WEB.test(name) : name.endsWith('.test.ts')))
    .sort();
  const contents = `export const files = [${files.map((name) => `() => import('./${name}')`).join(', ')}];`;
  return {
    name: 'hosted-files',
    setup({ onResolve, onLoad }) {
      // Mocha's browser build would take the exports of the bundle for its own.
      onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
        contents: `var module, exports;${await readFile(path, 'utf8')}`,
      }));
      onResolve({ filter: /^hosted-files$/ }, ({ path }) => ({ path, namespace: 'hosted' }));
      onLoad({ filter: /.*/, namespace: 'hosted' }, () => ({ contents, resolveDir: suite }));
    },
  };
}
