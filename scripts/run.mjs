#!/usr/bin/env node
// Runs the command line on a fresh clone, in the folder where it is called: for pipelines and hooks. Exits as the command does.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './ensure.mjs';

const cwd = process.cwd();
try {
  ensureInstalled();
  ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [resolve(ROOT, 'dist/cli.cjs'), ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
process.exit(status ?? 2);
