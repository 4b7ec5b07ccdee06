/** Writes the notes of a release from CHANGELOG.md: `npm run release-notes -- v1.2.3 [--out FILE]`. Exits with 1 when tag, package.json and changelog do not agree. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { notesFor } from './changelog.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [tag = ''] = positionals;
try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const notes = notesFor(tag, version, readFileSync('CHANGELOG.md', 'utf8'));
  if (values.out === undefined) process.stdout.write(notes);
  else {
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, notes);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
