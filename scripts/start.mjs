// `npm start [-- PATH...]`: checks the examples, or the given files and folders, on a fresh clone too.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ROOT, readyOrExit } from './ensure.mjs';

// npm runs scripts in the folder of the clone; paths are meant from where the user stands.
const from = process.env.INIT_CWD ?? process.cwd();
const given = process.argv.slice(2);

readyOrExit();
const args = given.length > 0 ? given : ['examples'];
const { status } = spawnSync(process.execPath, [resolve(ROOT, 'dist/cli.cjs'), 'check', '--exit-zero', ...args], {
  cwd: given.length > 0 ? from : ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 2);
