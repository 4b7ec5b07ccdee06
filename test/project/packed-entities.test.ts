/** Names of characters (&name;) mean in the bundles what they mean in the library. */
import assert from 'node:assert/strict';
import { characterEntities } from 'character-entities';
import { packedEntities } from '../../scripts/packed-entities.mjs';
import { bundled } from './bundled.ts';

describe('the packed names of characters', () => {
  it('decode as those of the library, all of them and no other', async () => {
    const { exports: packed, text } = await bundled<{ decodeNamedCharacterReference(name: string): string | false }>(
      "export { decodeNamedCharacterReference } from 'decode-named-character-reference';",
      packedEntities,
      { platform: 'node' },
    );
    const decode = packed.decodeNamedCharacterReference;
    const names = Object.keys(characterEntities);
    assert.ok(names.length > 2000);
    assert.deepEqual(Object.fromEntries(names.map((name) => [name, decode(name)])), characterEntities);
    for (const other of ['', 'Amp', 'ampx', 'constructor', '__proto__']) assert.equal(decode(other), false, other);
    assert.ok(text.length < 18_000, `${text.length} characters: the names are not packed`);
  });
});
