import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SIGHTS } from '../host/user/sights.ts';

const MANIFEST = JSON.parse(readFileSync(resolve(fileURLToPath(new URL('../../', import.meta.url)), 'package.json'), 'utf8'));

describe('every command of the manifest', () => {
  it('is tried as a user, and does something that is seen', () => {
    const commands: readonly string[] = MANIFEST.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(
      Object.keys(SIGHTS)
        .map((id) => `ketensturing.${id}`)
        .sort(),
      [...commands].sort(),
    );
  });
});
