/** Finds the regular expressions in the sources of the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync, transformSync } from 'esbuild';

/** A regular expression, and the file (from `src`, with forward slashes) in which it stands first. */
export interface FoundRegex {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** What is used of acorn and acorn-walk. */
export interface SyntaxTools {
  readonly parse: (code: string, options: { ecmaVersion: 'latest'; sourceType: 'module' }) => unknown;
  readonly full: (tree: unknown, visit: (node: SyntaxNode) => void) => void;
}

interface SyntaxNode {
  readonly type: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

const RECORDER = '__regexRecorder';

/** Each expression once: literals, and those that a module puts together when it is loaded. Throws when a function makes one, which nobody could check. */
export function regexesIn(folder: string, { parse, full }: SyntaxTools): readonly FoundRegex[] {
  const found = new Map<string, FoundRegex>();
  const add = (regex: FoundRegex): void => {
    const key = `/${regex.pattern}/${regex.flags}`;
    if (!found.has(key)) found.set(key, regex);
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const file = name.replaceAll('\\', '/');
    const { code } = transformSync(readFileSync(join(folder, name), 'utf8'), { loader: 'ts' });
    let made = 0;
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), ({ type, regex, callee }) => {
      if (regex !== undefined) add({ file, ...regex });
      if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') made++;
    });
    if (made === 0) continue;
    const recorded = recordedIn(join(folder, name));
    if (recorded.length < made)
      throw new Error(
        `src/${file} makes a regular expression inside a function; make it where the module is loaded, so that it can be checked.`,
      );
    for (const regex of recorded) add({ file, ...regex });
  }
  return [...found.values()];
}

/** Loads a module and notes what it gives to `RegExp`. */
function recordedIn(file: string): readonly Omit<FoundRegex, 'file'>[] {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    define: { RegExp: RECORDER },
    logLevel: 'error',
  });
  const recorded: Omit<FoundRegex, 'file'>[] = [];
  class Recorder extends RegExp {
    constructor(source: string | RegExp, flags?: string) {
      super(source, flags);
      recorded.push({ pattern: this.source, flags: this.flags });
    }
  }
  new Function('require', 'module', 'exports', RECORDER, outputFiles[0]?.text ?? '')(createRequire(file), { exports: {} }, {}, Recorder);
  return recorded;
}
