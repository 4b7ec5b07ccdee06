/**
 * Makes the VSIX: `npm run package [-- --out FILE]`. The same sources give the same bytes on each machine, whatever its clock, time zone, user mask, or the
 * compression of its Node: vsce collects, and what it collected is written anew in order of name, with one date and one mode.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unzipSync, type Zippable, zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The earliest date that a ZIP can hold, in local time: ZIP knows no time zones. */
const DATE = new Date(1980, 0, 1);
const UNIX = 3;
/** A plain file that its owner may write and all may read. */
const MODE = 0o100644 << 16;

/** Writes the package to `out`, an absolute path. Throws with what the packager says. */
export function makePackage(out: string): void {
  const packager = join(ROOT, 'node_modules/@vscode/vsce/vsce');
  const { status, stdout, stderr } = spawnSync(process.execPath, [packager, 'package', '--out', out], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be packaged.\n${stdout}${stderr}`);
  writeFileSync(out, inOrder(readFileSync(out)));
}

/** The same files, written the same way each time. */
function inOrder(vsix: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(vsix)).sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(files.map(([name, bytes]) => [name, [bytes, { os: UNIX, attrs: MODE }]]));
  return zipSync(entries, { level: 9, mtime: DATE });
}

function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const out = resolve(values.out ?? join(ROOT, `${name}-${version}.vsix`));
  makePackage(out);
  const bytes = readFileSync(out);
  console.log(`${out}: ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
