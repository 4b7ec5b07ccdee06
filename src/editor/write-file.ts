import * as vscode from 'vscode';

let written = 0;

/**
 * Puts a file there in one step: beside it first, then in its place, so that a full disk or an editor that closes leaves the old content or the new, never a part.
 * Rejects when it cannot be written; then nothing has changed.
 */
export async function writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void> {
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
