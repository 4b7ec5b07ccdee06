// Front matter is YAML of the core schema. What the library has beside it (YAML 1.1, and the tags of dates, sets and bytes, of which `readYaml` asks for none) stays out of the bundles, as does what writes it: 10 kB.
import { readFileSync } from 'node:fs';

const OWN = `
  import { schema } from './core/schema.js';
  const coreKnownTags = {};
  const getTags = () => schema.slice();
  export { coreKnownTags, getTags };`;

/** Nothing here writes YAML. */
const NO_WRITER = "export function stringifyDocument() { throw new Error('YAML is read here, and not written.'); }";

/** An esbuild plugin: the table of schemas knows the core schema alone, and documents are not written. Fails when the library has no such table any more. */
export const coreYaml = {
  name: 'core-yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]yaml[\\/].*[\\/]schema[\\/]tags\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!/export \{ coreKnownTags, getTags \};/.test(text) && !/exports\.coreKnownTags/.test(text))
        throw new Error(`${path} gives other names than scripts/core-yaml.mjs knows.`);
      return { contents: OWN };
    });
    build.onLoad({ filter: /[\\/]yaml[\\/].*[\\/]stringifyDocument\.js$/ }, () => ({ contents: NO_WRITER }));
  },
};
