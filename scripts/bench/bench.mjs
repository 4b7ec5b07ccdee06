// `npm run bench`: installs and builds what is missing, then runs the bench; with `--editor` the one in VS Code.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ROOT } from '../ensure.mjs';

ensureInstalled();
ensureBuilt();
const name = process.argv.includes('--editor') ? 'editor' : 'bench';
const script = ['--import', 'tsx', `scripts/bench/${name}.ts`, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, script, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
