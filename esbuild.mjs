// Bundles every output whose entry file exists into dist/. Flags: --watch (rebuild on change, not minified);
// --contents (builds nothing; prints as JSON which files each output holds, with the bytes of each).
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, watch as watchFolder, writeFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { coreYaml } from './scripts/core-yaml.mjs';
import { withoutNamedNumbers } from './scripts/named-numbers.mjs';
import { packedEntities } from './scripts/packed-entities.mjs';
import { writeBuildStamp } from './scripts/stamp.mjs';

const watch = process.argv.includes('--watch');

// Node has known \p{…} since version 10, but esbuild is not sure of it before 20.12, and would write each such expression as a call with a text.
const KNOWN = { 'regexp-unicode-property-escapes': true };

const common = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  supported: KNOWN,
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [packedEntities, coreYaml, withoutNamedNumbers],
};

/** For a host in Node and for one in a web worker. The worker condition keeps DOM-only builds of dependencies out: a web extension host has no document. */
const inEitherHost = { platform: 'browser', conditions: ['worker'] };

/** A folder as a file of its own, which is read as UTF-8 (`src/editor/parts.ts`); escapes would cost some thousands of bytes. */
const part = (name, folder) => ({ entryPoints: [`${folder}/index.ts`], outfile: `dist/${name}.cjs`, charset: 'utf8', ...inEitherHost });

/** Leaves the Word library in its own file. */
const wordApart = {
  name: 'word-apart',
  setup(build) {
    build.onResolve({ filter: /writing\/docx\/index\.ts$/ }, () => ({ path: './word.cjs', external: true }));
  },
};

/** Leaves the data of the framework in its own file: JSON is read sooner than the same as a program is compiled, which is felt each time the command line starts. */
const frameworkApart = {
  name: 'framework-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/files\.ts$/ }, ({ importer, path }) =>
      /framework[\\/]index\.ts$/.test(importer) ? { path, namespace: 'framework-apart' } : undefined,
    );
    // Read when it is first asked for: what can be done without it can be done.
    const contents = `module.exports = { ${Object.keys(frameworkFiles())
      .map((name) => `get ${name}() { return require('./framework.json').${name}; }`)
      .join(', ')} };`;
    build.onLoad({ filter: /.*/, namespace: 'framework-apart' }, () => ({ contents }));
    build.onResolve({ filter: /^\.\/framework\.json$/, namespace: 'framework-apart' }, ({ path }) => ({ path, external: true }));
  },
};

/** Leaves the library for assistants in its own file, which the package of the extension does not hold. */
const mcpApart = {
  name: 'mcp-apart',
  setup(build) {
    build.onResolve({ filter: /\.\/mcp\/index\.ts$/ }, () => ({ path: './mcp.cjs', external: true }));
  },
};

/** Takes what VS Code offers over once: by default each module that imports it copies its some hundreds of names, a third of what its start took. */
const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'once' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'once' },
    );
    build.onLoad({ filter: /.*/, namespace: 'once' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

const targets = [
  {
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [...common.plugins, wordApart, mcpApart, frameworkApart],
    // A required file gives its names as they are; an imported one hides them in a default.
    supported: { ...KNOWN, 'dynamic-import': false },
  },
  { entryPoints: ['src/cli/mcp/index.ts'], outfile: 'dist/mcp.cjs', platform: 'node' },
  // The parts that the editor loads when it needs them (src/editor/parts.ts), the command line the one for Word too.
  part('engine', 'src/linter'),
  part('word', 'src/writing/docx'),
  part('writing', 'src/writing'),
  // One bundle for a host in Node and for one in a web worker: it needs nothing of either. The web host of VS Code 1.99 adds .js to any other ending, and newer
  // ones take a .js file here for an ES module, which they refuse.
  ...['dist/extension.cjs', 'dist/extension.cjs.js'].map((outfile) => ({
    entryPoints: ['src/extension.ts'],
    outfile,
    charset: 'utf8',
    ...inEitherHost,
    plugins: [...common.plugins, vscodeOnce],
  })),
].filter(({ entryPoints }) => entryPoints.every((entry) => existsSync(entry)));

if (process.argv.includes('--contents')) {
  const built = await Promise.all(targets.map((target) => esbuild.build({ ...common, ...target, metafile: true, write: false })));
  const contents = targets.map(({ outfile }, at) => [outfile, Object.values(built[at].metafile.outputs)[0].inputs]);
  process.stdout.write(JSON.stringify(Object.fromEntries(contents)));
} else if (watch) {
  writeData();
  watchFolder('src/framework', { recursive: true }, () => {
    try {
      writeData();
    } catch (error) {
      console.error(`src/framework: ${error.message}`);
    }
  });
  for (const target of targets) await (await esbuild.context({ ...common, ...target })).watch();
  console.log('Watching for changes; stop with Ctrl+C.');
} else {
  writeData();
  await Promise.all(targets.map((target) => esbuild.build({ ...common, ...target })));
  writeBuildStamp();
}

function writeData() {
  mkdirSync('dist', { recursive: true });
  copyFileSync('src/model/judge.ktm', 'dist/judge.ktm');
  writeFileSync('dist/framework.json', JSON.stringify(frameworkFiles()));
}

/** The data of the framework as one file, which the editor loads with the first plan. */
function frameworkFiles() {
  const read = (file) => ({ file, value: JSON.parse(readFileSync(`src/framework/${file}`, 'utf8')) });
  const pillars = readdirSync('src/framework/pillars')
    .sort()
    .map((name) => read(`pillars/${name}`));
  return { framework: read('framework.json'), pillars, vocabulary: read('vocabulary.json'), ordinary: read('ordinary.json') };
}
