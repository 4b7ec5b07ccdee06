// The names of the 2,125 characters that Markdown may write as &name; as one text, 12 kB smaller than the object that the library has. It is unpacked by the first name that a text holds.
import { characterEntities } from 'character-entities';

/** An esbuild plugin: what the library decodes stays the same. Both of its modules stay in the bundle, so that their licences are listed. */
export const packedEntities = {
  name: 'packed-entities',
  setup(build) {
    build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, () => ({
      contents: `export const characterEntities = ${JSON.stringify(pack(characterEntities))};`,
    }));
    build.onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, ({ path }) => ({
      contents: `
        import { characterEntities } from 'character-entities';
        let unpacked;
        export const decodeNamedCharacterReference = (name) => (unpacked ??= (${unpack})(characterEntities)).get(name) ?? false;`,
      resolveDir: path.replace(/[\\/][^\\/]+$/, ''),
    }));
  },
};

/** The one name that stands for letters; all others stand for other signs, which tell where a name ends. */
const LETTERS = 'fjlig';

/** Names in order, each without what it begins with as the one before does but with the length of that, as a digit of 36, and behind it its characters. */
function pack(entities) {
  let before = '';
  const entries = Object.keys(entities)
    .filter((name) => name !== LETTERS)
    .sort()
    .map((name) => {
      if (/[A-Za-z0-9]/.test(entities[name])) throw new Error(`&${name}; stands for letters: scripts/packed-entities.mjs cannot pack it.`);
      let shared = 0;
      while (shared < before.length && name[shared] === before[shared]) shared++;
      before = name;
      return `${shared.toString(36)}${name.slice(shared)}${entities[name]}`;
    });
  return entries.join('');
}

/** Stands in the bundle by its source, so it can use nothing from outside. */
function unpack(packed) {
  const characters = new Map([['fjlig', 'fj']]);
  let name = '';
  for (const [, shared, rest, own] of packed.matchAll(/([0-9a-z])([A-Za-z0-9]*)([^A-Za-z0-9]+)/g)) {
    name = name.slice(0, Number.parseInt(shared, 36)) + rest;
    characters.set(name, own);
  }
  return characters;
}
