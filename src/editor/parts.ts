/** What the extension keeps in files of its own: parts of its code that are loaded when they are needed, and data. */
import * as vscode from 'vscode';

/** The code that is not in the bundle of the extension, by the name of its file in `dist`; esbuild.mjs says which folder each is made of. */
export interface LoadedParts {
  /** What judges a plan: loaded with the first one, as its model is. */
  readonly engine: typeof import('../linter/index.ts');
  /** What reads and writes Word documents. */
  readonly word: typeof import('../writing/docx/index.ts');
  /** New plans, and the gaps of one. */
  readonly writing: typeof import('../writing/index.ts');
}

const loaded = new Map<keyof LoadedParts, Promise<LoadedParts[keyof LoadedParts]>>();

/**
 * Loads a part, the first time that it is needed. It is read as a file and run here, because a web worker cannot load a second file of an extension by itself; the same
 * way works in a host in Node. Rejects when the extension is not whole; then it is tried again the next time.
 */
export function loadPart<Name extends keyof LoadedParts>(name: Name, extensionUri: vscode.Uri): Promise<LoadedParts[Name]> {
  const known = loaded.get(name) ?? run(name, extensionUri);
  loaded.set(name, known);
  known.catch(() => loaded.delete(name));
  return known as Promise<LoadedParts[Name]>;
}

async function run(name: keyof LoadedParts, extensionUri: vscode.Uri): Promise<LoadedParts[keyof LoadedParts]> {
  const file = `${name}.cjs`;
  const code = new TextDecoder().decode(await readOwn(extensionUri, file));
  const module: { exports: unknown } = { exports: {} };
  // The name of the file shows in the stack of a fault.
  new Function('module', 'exports', `${code}\n//# sourceURL=ketensturing/${file}`)(module, module.exports);
  return module.exports as LoadedParts[keyof LoadedParts];
}

/** A file of the extension itself. Rejects when the extension is not whole: to judge without a model would call every pillar missing. */
export function readOwn(extensionUri: vscode.Uri, name: string): Thenable<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name));
}
