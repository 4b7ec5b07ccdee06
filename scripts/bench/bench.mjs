// `npm run bench`: installs and builds what is missing, then runs the bench.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ROOT } from '../ensure.mjs';

ensureInstalled();
ensureBuilt();
const script = ['--import', 'tsx', 'scripts/bench/bench.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, script, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
