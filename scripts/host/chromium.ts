/** Finds the browser in which VS Code is shown, and installs Debian's where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ADVICE =
  'Install Chromium (Debian: apt-get install chromium) or Chrome, or name its binary in the environment variable CHROMIUM, and try again.';

/** Gives the path of Chromium or Chrome: the one that the variable `CHROMIUM` names, else one in PATH. Throws with what to do. */
export function findChromium(): string {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`The environment variable CHROMIUM names ${named}, which does not exist. ${ADVICE}`);
  }
  const found = inPath() ?? installFromDebian();
  if (found) return found;
  throw new Error(`The tests in VS Code need Chromium, and it is not in PATH. ${ADVICE}`);
}

function inPath(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Only root can; on a machine with other means of installing, nothing is tried. */
function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('Installing the Debian package chromium for the tests in VS Code (once) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Lists that are old, or partly out of reach, may still do: only the install decides.
  spawnSync('apt-get', ['-q', 'update'], { env });
  const install = ['-q', 'install', '--yes', '--no-install-recommends', 'chromium'];
  const { status, stdout, stderr } = spawnSync('apt-get', install, { env, encoding: 'utf8' });
  if (status !== 0) {
    const output = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
    throw new Error(`The tests in VS Code need Chromium, and apt-get could not install it (exit ${status}).\n${output}\n${ADVICE}`);
  }
  return inPath();
}
