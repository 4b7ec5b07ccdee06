import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** For each room: what its files may import, beside packages. `types` marks type-only imports. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  framework: /^framework\//,
  linter: /^(?:linter|model)\/|^types framework\//,
  report: /^report\/|^types (?:linter|framework)\//,
  assistant: /^(?:assistant|report)\/|^types (?:linter|framework)\//,
  writing: /^(?:writing|linter)\/|^types framework\//,
  editor: /^(?:editor|assistant|writing|report|linter|framework|model)\/|^(?:types )?vscode$/,
  cli: /^(?:cli|assistant|writing|report|linter|framework|model)\/|^(?:types )?(?:node:|\.\.\/package\.json$)/,
  'extension.ts': /^(?:editor|assistant|writing|report|linter|framework|model)\/|^(?:types )?vscode$/,
};
const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The imports of a file as `[types ]room/path`, `vscode` or `node:…`; packages are left out. */
function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, types, named, called]) => {
    const from = named ?? called ?? '';
    const shown = from.startsWith('.') ? relative(SRC, resolve(file, '..', from)).replaceAll('\\', '/') : from;
    return from.startsWith('.') || from === 'vscode' || from.startsWith('node:') ? [`${types ? 'types ' : ''}${shown}`] : [];
  });
}

describe('import boundaries', () => {
  for (const [room, allowed] of Object.entries(ALLOWED)) {
    it(`src/${room}`, () => {
      if (!existsSync(join(SRC, room))) return;
      const names = room.endsWith('.ts')
        ? [room]
        : readdirSync(join(SRC, room), { recursive: true }).map((name) => join(room, String(name)));
      const faults = names
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) =>
          importsOf(join(SRC, name))
            .filter((from) => !allowed.test(from) && !allowed.test(from.replace('types ', '')))
            .map((from) => `${name} imports ${from}`),
        );
      assert.deepEqual(faults, []);
    });
  }
});
