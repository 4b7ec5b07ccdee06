// The suites that need neither an editor nor a download: `core`, quick enough to run at each change, and `long`. Each is bundled into one file and run by Mocha.
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from '../ensure.mjs';
import { bundle } from './bundle.mjs';

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
      await bundle(testFiles(belongs), bundleFile);
      return runMocha(bundleFile);
    },
  };
}

function testFiles(belongs) {
  return readdirSync('test', { recursive: true })
    .map((name) => join('test', name))
    .filter((file) => file.endsWith('.test.ts') && !HOSTED.test(file) && belongs(file))
    .sort();
}

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
