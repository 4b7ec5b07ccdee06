// The names of the 2,125 characters that Markdown may write as &name; as one text, 8 kB smaller than the object that the library has. It is unpacked by the first name that a text holds.
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

/** Names in order, each without what it begins with as the one before does but with the length of that, as a digit of 36; behind each a space, its characters, and a space. */
function pack(entities) {
  let before = '';
  const entries = Object.keys(entities)
    .sort()
    .map((name) => {
      let shared = 0;
      while (shared < before.length && name[shared] === before[shared]) shared++;
      before = name;
      return `${shared.toString(36)}${name.slice(shared)} ${entities[name]}`;
    });
  return entries.join(' ');
}

/** Stands in the bundle by its source, so it can use nothing from outside. */
function unpack(packed) {
  const characters = new Map();
  const words = packed.split(' ');
  let name = '';
  for (let at = 0; at < words.length; at += 2) {
    name = name.slice(0, Number.parseInt(words[at][0], 36)) + words[at].slice(1);
    characters.set(name, words[at + 1]);
  }
  return characters;
}
