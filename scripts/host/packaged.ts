/** The extension as its users get it. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { makePackage } from '../package.ts';
import { ROOT } from './root.ts';

const VSIX = resolve(ROOT, 'out/ketensturing.vsix');
let made = false;

/**
 * Makes the VSIX as `npm run package` does, once, and gives its absolute path; or gives the one that the variable `KETENSTURING_VSIX` names, so that a release
 * tests the very file that it publishes. Throws with what the packager says.
 */
export function vsix(): string {
  const given = process.env.KETENSTURING_VSIX;
  if (given) return resolve(given);
  if (made) return VSIX;
  mkdirSync(resolve(ROOT, 'out'), { recursive: true });
  makePackage(VSIX);
  made = true;
  return VSIX;
}
