import * as vscode from 'vscode';
import { baseName, folderOf } from './paths.ts';
import { BOTH } from './texts-commands.ts';

let written = 0;

/**
 * Puts a file there as a whole: beside it first, then in its place, so that a full disk or an editor that closes leaves the old content or the new, never a part. VS Code may remove the old
 * content before it puts the new in its place, and then fail: the new content stays beside it, and the error says where. Rejects when it cannot be written; then nothing else has changed. A browser that was given one file, and not its folder, lets nothing stand beside it, and puts a file there in one step by itself.
 */
export async function writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  if (!(await isThere(folderOf(uri)))) return vscode.workspace.fs.writeFile(uri, content);
  const beside = uri.with({ path: `${uri.path}.${vscode.env.sessionId.slice(0, 8)}-${++written}.tmp` });
  let isWhole = false;
  try {
    await vscode.workspace.fs.writeFile(beside, content);
    isWhole = true;
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    if (isWhole && !(await isThere(uri)))
      throw new vscode.FileSystemError(
        BOTH.keptBeside(baseName(uri), baseName(beside), error instanceof Error ? error.message : String(error)),
      );
    // What was written of it, if anything.
    await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

/** Whether there is a file or folder at an address, as far as can be told. Where there is no folder, there is no old content of a file in it either, but for a file that was given by itself. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
