// Front matter is YAML of the core schema, and is read only. What the library has beside that stays out of the bundles: YAML 1.1, the tags of dates, sets and bytes, of which `readYaml` asks for none, and all
// that writes, searches or changes YAML. 27 kB.
import { readFileSync } from 'node:fs';

const OWN = `
  import { schema } from './core/schema.js';
  const coreKnownTags = {};
  const getTags = () => schema.slice();
  export { coreKnownTags, getTags };`;

/** What a key that is a list or map is called: where the library writes it as YAML. Such keys have no name to ask for; templates make them ("title: {{title}}"). */
const WRITES_KEY = /if \((?:identity\.)?isNode\(key\) && ctx\?\.doc\) \{/;

/** Modules of the library that write YAML, make nodes of values or go through what was read; reading calls none of them. */
const NEVER_CALLED = [
  'stringify[\\\\/](?:foldFlowLines|stringify|stringify(?:Collection|Comment|Document|Pair|String))',
  'doc[\\\\/](?:applyReviver|createNode)',
  'parse[\\\\/]cst-visit',
];

/** Methods that change, search or copy a document that was read; reading calls none of them. That which writes stays, to say that it does not. */
const METHODS = {
  'doc[\\\\/]Document': 'clone|add|addIn|createAlias|createNode|createPair|delete|deleteIn|get|getIn|has|hasIn|set|setIn'.split('|'),
  'nodes[\\\\/]Collection': 'clone|addIn|deleteIn|getIn|hasAllNullValues|hasIn|setIn'.split('|'),
};

/**
 * An esbuild plugin: the table of schemas knows the core schema alone, a key that is a list or map is called as in JSON, and nothing is written. Fails when the library is built otherwise.
 */
export const coreYaml = {
  name: 'core-yaml',
  setup(build) {
    const replace = (file, contentsOf) =>
      build.onLoad({ filter: new RegExp(`[\\\\/]yaml[\\\\/].*[\\\\/]${file}\\.js$`) }, ({ path }) => {
        const contents = contentsOf(readFileSync(path, 'utf8'));
        if (contents === undefined) throw new Error(`${path} is built otherwise than scripts/core-yaml.mjs knows.`);
        return { contents };
      });
    replace('schema[\\\\/]tags', (text) => (namesOf(text).join() === 'coreKnownTags,getTags' ? OWN : undefined));
    replace('addPairToJSMap', (text) => (WRITES_KEY.test(text) ? text.replace(WRITES_KEY, 'if (false) {') : undefined));
    for (const [file, methods] of Object.entries(METHODS))
      replace(file, (text) => methods.reduce((rest, method) => (rest === undefined ? rest : withoutMethod(rest, method)), text));
    replace(`(?:${NEVER_CALLED.join('|')})`, (text) => {
      const names = namesOf(text);
      return names.length === 0
        ? undefined
        : names.map((name) => `export function ${name}() { throw new Error('YAML is read here, and not written.'); }`).join('\n');
    });
  },
};

/** The text of a class without that method; undefined when it has none of that name. */
function withoutMethod(text, method) {
  const code = new RegExp(`^ {4}${method}\\([^\\n]*\\) \\{\\n(?: {5,}[^\\n]*\\n|\\n)* {4}\\}\\n`, 'm');
  return code.test(text) ? text.replace(code, '') : undefined;
}

/** What a module of the library gives, in either of the two forms in which it is published. */
function namesOf(text) {
  const [, list] = /^export \{ (.+) \};$/m.exec(text) ?? [];
  return list === undefined ? [...text.matchAll(/^exports\.(\w+) =/gm)].map(([, name]) => name) : list.split(', ');
}
