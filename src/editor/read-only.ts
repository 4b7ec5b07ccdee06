import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import { CommandError } from './command-frame.ts';
import { canBeWritten } from './documents.ts';
import { shownName } from './paths.ts';
import { COMMANDS } from './texts-commands.ts';

/** Before the first question of a command that writes in a document: throws a `CommandError` when nobody can. */
export async function requireWritable(document: vscode.TextDocument, language: Language): Promise<void> {
  if (await isReadOnly(document)) throw new CommandError(COMMANDS[language].readOnly(shownName(document.uri)));
}

/**
 * Whether a document can only be read: by its file system, its file or the settings. Of one that was made so for the session VS Code tells nothing; that shows when something is inserted.
 */
async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri, isUntitled } = document;
  if (isUntitled) return false;
  if (!canBeWritten(uri) || isReadOnlyBySettings(document)) return true;
  return vscode.workspace.fs.stat(uri).then(
    ({ permissions = 0 }) => (permissions & vscode.FilePermission.Readonly) !== 0,
    () => false,
  );
}

function isReadOnlyBySettings(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document.uri);
  const isIn = (key: string): boolean =>
    Object.entries(settings.get<Readonly<Record<string, boolean>>>(key, {})).some(([glob, isOn]) => isOn && matches(glob, document));
  return isIn('readonlyInclude') && !isIn('readonlyExclude');
}

/** Patterns of the settings begin at the folder of the workspace or at the root of the disk. */
function matches(glob: string, document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const patterns = folder === undefined ? [glob] : [glob, new vscode.RelativePattern(folder, glob)];
  return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}
