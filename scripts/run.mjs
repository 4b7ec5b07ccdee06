#!/usr/bin/env node
// Runs the command line on a fresh clone, in the folder where it is called: for pipelines and hooks. Exits as the command does.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ROOT, readyOrExit } from './ensure.mjs';

const cwd = process.cwd();
readyOrExit();
const { status } = spawnSync(process.execPath, [resolve(ROOT, 'dist/cli.cjs'), ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
process.exit(status ?? 2);
