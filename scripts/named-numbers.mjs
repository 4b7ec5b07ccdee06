// The library that changes `.ketensturing.json` also offers its numbers by name ("CharacterCodes.space"), for whoever writes a parser with it. Its own code has the numbers themselves. 2 kB.
import { readFileSync } from 'node:fs';

const TABLE = /(?:export )?var (\w+);\s*\(function \(\1\) \{[\s\S]*?\}\)\(\1 \|\| \(\1 = \{\}\)\);/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;

/** An esbuild plugin: tables of named numbers that their own module does not read stay out of the bundles. Whoever imports one makes the build fail. */
export const withoutNamedNumbers = {
  name: 'without-named-numbers',
  setup(build) {
    build.onLoad({ filter: /[\\/]jsonc-parser[\\/]lib[\\/]esm[\\/].*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const code = text.replace(TABLE, '').replace(COMMENT, '');
      return { contents: text.replace(TABLE, (table, name) => (new RegExp(`\\b${name}\\b`).test(code) ? table : '')) };
    });
  },
};
