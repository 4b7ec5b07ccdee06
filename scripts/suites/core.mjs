// The suites that need neither an editor nor a download: `core`, quick enough to run at each change, and `long`. Each is bundled into one file and run by Mocha.
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../ensure.mjs';

/** Tests that take longer than a writer of code wants to wait for: properties over random texts, worker threads, Word documents, big texts. */
const LONG = /\.long\.test\.ts$/;
/** Folders of tests that run inside an editor. */
const HOSTED = /^test[\\/]host[\\/]/;

export const core = mochaSuite('core', 'Core', (file) => !LONG.test(file));
export const long = mochaSuite('long', 'Long', (file) => LONG.test(file));

function mochaSuite(name, title, belongs) {
  const bundleFile = `out/${name}.test.cjs`;
  return {
    name,
    title,
    async run() {
      ensureBuilt();
      await bundle(bundleFile, belongs);
      return runMocha(bundleFile);
    },
  };
}

async function bundle(outfile, belongs) {
  const { default: esbuild } = await import('esbuild');
  const files = readdirSync('test', { recursive: true })
    .map((name) => join('test', name))
    .filter((file) => file.endsWith('.test.ts') && !HOSTED.test(file) && belongs(file))
    .sort();
  await esbuild.build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`).join('\n'), resolveDir: '.' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
    external: ['mocha', 'esbuild', 'typescript', 'fast-check', 'ajv'],
    plugins: [ownAddress],
  });
}

/** Gives each bundled module of a test or script its own `import.meta.url`, which a CommonJS bundle does not have. */
const ownAddress = {
  name: 'own-address',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:scripts|test)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

function runMocha(bundleFile) {
  return new Promise((done, fail) => {
    const child = fork('scripts/suites/mocha-child.mjs', [resolve(bundleFile)], { execArgv: ['--enable-source-maps'] });
    let result;
    child.on('message', (message) => {
      result = message;
    });
    child.on('error', fail);
    child.on('exit', (code, signal) =>
      result ? done(result) : fail(new Error(`Mocha ended without a result (${signal ?? `exit ${code}`})`)),
    );
  });
}
