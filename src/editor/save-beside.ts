import * as vscode from 'vscode';
import { baseName, folderOf } from './paths.ts';

/** Asks, under a title, where to save what was made of a document; proposes its own name with another ending, beside it. */
export async function askWhereToSave(of: vscode.Uri, extension: string, kind: string, title: string): Promise<vscode.Uri | undefined> {
  const folder = of.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : folderOf(of);
  const name = `${baseName(of).replace(/\.[^.]+$/, '')}.${extension}`;
  return vscode.window.showSaveDialog({
    title,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [kind]: [extension] },
  });
}

/** Says what was saved, and opens it in the program that the system has for it when the writer wants that. No browser can, nor can the machine of the writer with a file on another. */
export async function tellSaved(target: vscode.Uri, message: (name: string) => string, open: string): Promise<void> {
  const isAtHand = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const actions = isAtHand ? [open] : [];
  const chosen = await vscode.window.showInformationMessage(message(baseName(target)), ...actions);
  if (chosen !== undefined) await vscode.env.openExternal(target);
}
