/** Names of characters (&name;) mean in the bundles what they mean in the library. */
import assert from 'node:assert/strict';
import { characterEntities } from 'character-entities';
import esbuild from 'esbuild';
import { packedEntities } from '../../scripts/packed-entities.mjs';
import { ROOT } from './root.ts';

describe('the packed names of characters', () => {
  it('decode as those of the library, all of them and no other', async () => {
    const built = await esbuild.build({
      stdin: { contents: "export { decodeNamedCharacterReference } from 'decode-named-character-reference';", resolveDir: ROOT },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      minify: true,
      charset: 'utf8',
      write: false,
      plugins: [packedEntities],
    });
    const packed = { exports: {} as { decodeNamedCharacterReference(name: string): string | false } };
    const text = built.outputFiles[0]?.text ?? '';
    new Function('module', text)(packed);
    const decode = packed.exports.decodeNamedCharacterReference;
    const names = Object.keys(characterEntities);
    assert.ok(names.length > 2000);
    assert.deepEqual(Object.fromEntries(names.map((name) => [name, decode(name)])), characterEntities);
    for (const other of ['', 'Amp', 'ampx', 'constructor', '__proto__']) assert.equal(decode(other), false, other);
    assert.ok(text.length < 18_000, `${text.length} characters: the names are not packed`);
  });
});
