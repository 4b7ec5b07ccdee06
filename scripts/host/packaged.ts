/** The extension as its users get it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from './root.ts';

const VSIX = resolve(ROOT, 'out/ketensturing.vsix');
let made = false;

/** Makes the VSIX as `npm run package` does, once, and gives its absolute path. Throws with what the packager says. */
export function vsix(): string {
  if (made) return VSIX;
  mkdirSync(resolve(ROOT, 'out'), { recursive: true });
  const packager = resolve(ROOT, 'node_modules/@vscode/vsce/vsce');
  const { status, stdout, stderr } = spawnSync(process.execPath, [packager, 'package', '--out', VSIX], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be packaged.\n${stdout}${stderr}`);
  made = true;
  return VSIX;
}
