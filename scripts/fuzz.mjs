// `npm run fuzz`: throws random inputs at the tool, in another thread, until the time or the number is over or something breaks.
//   npm run fuzz -- --seconds 600            so long (default: 60)
//   npm run fuzz -- --runs 1000000 --seed 7  so many executions, over all targets; the same seed tries the same inputs
//   npm run fuzz -- --only check,edits       these targets (test/fuzz/index.ts)
// An input that breaks something is made small and kept in test/fixtures/fuzz, where `npm test` tries it again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { ensureInstalled, ROOT } from './ensure.mjs';

/** Milliseconds of work, not of waiting for a busy machine, without a new execution: then an input counts as one that hangs. */
const HANGS = 60_000;
const KEPT = 'test/fixtures/fuzz';

process.chdir(ROOT);
const { values } = parseArgs({
  options: { seconds: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
ensureInstalled();
const { bundle } = await import('./suites/bundle.mjs');
await bundle(['test/fuzz/worker.ts'], 'out/fuzz.cjs');

const seed = whole('seed') ?? Math.floor(Math.random() * 2 ** 31);
const runs = whole('runs');
const seconds = whole('seconds') ?? (runs === undefined ? 60 : undefined);
const shared = new Int32Array(new SharedArrayBuffer(12));
const start = Date.now();
console.log(
  `Fuzzing with seed ${seed}${runs === undefined ? '' : `, ${runs} executions`}${seconds === undefined ? '' : `, ${seconds} s`}.`,
);
const worker = new Worker(resolve('out/fuzz.cjs'), {
  workerData: {
    seed,
    runs,
    until: seconds === undefined ? undefined : start + seconds * 1000,
    only: values.only?.split(',') ?? [],
    standing: shared.buffer,
  },
  execArgv: ['--enable-source-maps'],
});
let failed = false;
const work = () => process.cpuUsage().user / 1000;
let seen = { executions: 0, at: work() };
const watch = setInterval(() => {
  const executions = Atomics.load(shared, 2);
  if (executions !== seen.executions) seen = { executions, at: work() };
  else if (executions > 0 && work() - seen.at > HANGS) {
    console.error(
      `Target number ${shared[0]} (test/fuzz/index.ts) hangs in the round with seed ${shared[1]}, after ${executions} executions.`,
    );
    process.exit(1);
  }
}, 1000);

/** A long run tells how far it is, and one that is broken off how far it came. */
const told = () => `${Atomics.load(shared, 2)} executions, ${Math.round((Date.now() - start) / 1000)} s, seed ${seed}`;
const progress = setInterval(() => console.error(told()), 60_000);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    console.log(`Broken off after ${told()}: ${failed ? 'something broke' : 'nothing broke'}`);
    process.exit(failed ? 1 : 130);
  });

worker.on('message', ({ crash, file, efforts }) => {
  if (crash !== undefined) {
    failed = true;
    const path = join(KEPT, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(crash.input)}\n`);
    console.error(`\n${crash.target} breaks on ${path}:\n${crash.message}`);
  } else {
    const took = (Date.now() - start) / 1000;
    const total = efforts.reduce((sum, [, { executions }]) => sum + executions, 0);
    for (const [name, { executions, milliseconds }] of efforts)
      console.log(`${String(executions).padStart(9)}  ${name} (${(milliseconds / Math.max(1, executions)).toFixed(2)} ms each)`);
    console.log(
      `${String(total).padStart(9)}  in all, ${took.toFixed(0)} s, seed ${seed}: ${failed ? 'something broke' : 'nothing broke'}`,
    );
  }
});
worker.on('error', (error) => {
  failed = true;
  console.error(error);
});
worker.on('exit', () => {
  clearInterval(watch);
  clearInterval(progress);
  process.exitCode = failed ? 1 : 0;
});

function whole(name) {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text)) return Number(text);
  console.error(`--${name} must be a whole number, not "${text}".`);
  process.exit(2);
}
