// `npm run audit`: asks the registry for known faults in the packages of the lock file. Fails for those that are bundled; the tools are named only.
// A registry that does not answer is no fault of this project: it says so and exits with 0.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from './ensure.mjs';

const npm = process.env.npm_execpath;
const args = ['audit', '--json'];
const { stdout, error } = npm
  ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
  : spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26, shell: process.platform === 'win32' });
if (error) throw error;

const answer = parsed(stdout);
if (answer?.vulnerabilities === undefined) {
  console.log(`Not audited: the registry did not answer (${answer?.message ?? answer?.error?.summary ?? 'no answer'}).`);
  console.log('Nothing is known of faults in the packages; run "npm run audit" where the registry of npm can be reached.');
} else {
  const { packages } = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8'));
  const found = Object.values(answer.vulnerabilities).map(({ name, severity, nodes }) => ({
    name,
    severity,
    bundled: nodes.some((node) => !packages[node]?.dev),
  }));
  for (const { name, severity, bundled } of found) console.log(`${severity}: ${name} (${bundled ? 'bundled' : 'a tool'})`);
  const bad = found.filter(({ bundled }) => bundled).length;
  console.log(`${found.length} packages with known faults, ${bad} of them bundled.`);
  process.exitCode = bad > 0 ? 1 : 0;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
