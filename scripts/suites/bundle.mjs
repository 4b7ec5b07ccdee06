// Bundles TypeScript that runs in Node outside the product: tests and scripts.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Bundles files into one CommonJS file that imports them in order. */
export async function bundle(files, outfile) {
  const { default: esbuild } = await import('esbuild');
  await esbuild.build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`).join('\n'), resolveDir: '.' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    // A stack needs the places only; with the sources in it, the map takes most of the time of the first one.
    sourcesContent: false,
    logLevel: 'error',
    external: ['mocha', 'esbuild', 'typescript', 'fast-check', 'ajv', 'docx', 'mammoth', '@modelcontextprotocol/sdk/*'],
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
