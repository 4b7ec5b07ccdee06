// Tells whether dist/ was built from the sources as they are now, by content: file times say nothing after a checkout or copy.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/.stamp';
const INPUTS = [
  'esbuild.mjs',
  'scripts/packed-entities.mjs',
  'scripts/core-yaml.mjs',
  'scripts/named-numbers.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

function sourceHash() {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of [...INPUTS, ...sources]) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Records that dist/ holds what the present sources give. */
export function writeBuildStamp() {
  writeFileSync(STAMP, sourceHash());
}

/** Whether dist/ must be built (again). */
export function isBuildStale() {
  return (
    ['cli.cjs', 'framework.json', 'judge.ktm'].some((name) => !existsSync(`dist/${name}`)) ||
    !existsSync(STAMP) ||
    readFileSync(STAMP, 'utf8') !== sourceHash()
  );
}
