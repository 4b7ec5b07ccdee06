import * as vscode from 'vscode';
import { folderOf } from './paths.ts';

let written = 0;

/**
 * Puts a file there in one step: beside it first, then in its place, so that a full disk or an editor that closes leaves the old content or the new, never a part.
 * Rejects when it cannot be written; then nothing has changed. A browser that was given one file, and not its folder, lets nothing stand beside it, and puts a file there in one step by itself.
 */
export async function writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  if (!(await isThere(folderOf(uri)))) return vscode.workspace.fs.writeFile(uri, content);
  const beside = uri.with({ path: `${uri.path}.${vscode.env.sessionId.slice(0, 8)}-${++written}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(beside, content);
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    // What was written of it, if anything.
    await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

/** Where there is no folder, there is no old content of a file in it either, but for a file that was given by itself. */
async function isThere(folder: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(folder).then(
    () => true,
    () => false,
  );
}
