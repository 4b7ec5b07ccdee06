// Bundles every output whose entry file exists into dist/. Flags: --watch (rebuild on change, not minified).
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import esbuild from 'esbuild';
import { writeBuildStamp } from './scripts/stamp.mjs';

const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
};

const targets = [
  {
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
  // One bundle for a host in Node and for one in a web worker: it needs nothing of either. The web host of VS Code 1.99 adds .js to any other ending, and newer
  // ones take a .js file here for an ES module, which they refuse.
  ...['dist/extension.cjs', 'dist/extension.cjs.js'].map((outfile) => ({
    entryPoints: ['src/extension.ts'],
    outfile,
    platform: 'browser',
    // The worker condition keeps DOM-only builds of dependencies out: a web extension host has no document.
    conditions: ['worker'],
    external: ['vscode'],
  })),
].filter(({ entryPoints }) => entryPoints.every((entry) => existsSync(entry)));

mkdirSync('dist', { recursive: true });
copyFileSync('src/model/judge.ktm', 'dist/judge.ktm');
if (watch) {
  for (const target of targets) await (await esbuild.context({ ...common, ...target })).watch();
  console.log('Watching for changes; stop with Ctrl+C.');
} else {
  await Promise.all(targets.map((target) => esbuild.build({ ...common, ...target })));
  writeBuildStamp();
}
