import * as vscode from 'vscode';

/** What reads and writes Word documents. */
export type WordLibrary = typeof import('../writing/docx/index.ts');

let loaded: Promise<WordLibrary> | undefined;

/**
 * Loads `dist/word.cjs`, the first time that it is needed. It is read as a file and run here, because a web worker cannot load a second file of an extension by itself; the same
 * way works in a host in Node. Rejects when the extension is not whole.
 */
export function wordLibrary(extensionUri: vscode.Uri): Promise<WordLibrary> {
  loaded ??= load(extensionUri).catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(extensionUri: vscode.Uri): Promise<WordLibrary> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'word.cjs')));
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports as WordLibrary;
}
