import * as vscode from 'vscode';
import type { ConfigurationEdit } from './configuration-edits.ts';
import { CONFIGURATION_NAME, type ConfigurationFiles } from './configuration-files.ts';
import { offsetsToRange } from './convert.ts';
import { canBeWritten } from './documents.ts';
import { folderOf, shownName } from './paths.ts';

/** Thrown when a configuration file cannot be read or changed, with a message for the writer; the file is then as it was. */
export class ConfigurationFileError extends Error {
  override readonly name = 'ConfigurationFileError';
  constructor(
    message: string,
    /** The file to look into; undefined when there is none. */
    readonly uri: vscode.Uri | undefined,
  ) {
    super(message);
  }
}

const notJson = (uri: vscode.Uri): ConfigurationFileError =>
  new ConfigurationFileError(
    `${shownName(uri)} is geen geldige JSON of heeft niet de vorm die Ketensturing leest, en is daarom niet gewijzigd (is not valid JSON or not in the form that Ketensturing reads, and was therefore not changed).`,
    uri,
  );
const notSaved = (uri: vscode.Uri): ConfigurationFileError =>
  new ConfigurationFileError(`${shownName(uri)} kon niet worden bewaard (could not be saved).`, uri);
const notMade = (uri: vscode.Uri): ConfigurationFileError =>
  new ConfigurationFileError(
    `${shownName(uri)} kon niet worden gemaakt. Kijk of je in die map mag schrijven, en probeer het opnieuw (could not be made; see whether you may write in that folder, and try again).`,
    undefined,
  );
/** When nothing is to be changed in it. */
export const unreadable = (uri: vscode.Uri): ConfigurationFileError =>
  new ConfigurationFileError(
    `${shownName(uri)} is geen geldige JSON en kan niet worden gelezen (is not valid JSON and cannot be read).`,
    uri,
  );

/** The changes to a configuration's text, with the folder from which its paths are read; null when the text cannot be changed safely. */
export type EditsFor = (text: string, folder: vscode.Uri) => readonly ConfigurationEdit[] | null;

/**
 * Whether the configuration that holds for a document can be changed in this way; changes nothing. Throws as {@link editConfiguration} does, so that nobody is asked first for what cannot be
 * kept then.
 */
export async function requireEditable(resource: vscode.Uri, files: Pick<ConfigurationFiles, 'nearest'>, editsFor: EditsFor): Promise<void> {
  const { uri, isNew } = await placeFor(resource, files);
  if (!canBeWritten(uri)) throw isNew ? notMade(uri) : notSaved(uri);
  const text = isNew ? '' : (await vscode.workspace.openTextDocument(uri)).getText();
  if (editsFor(text, folderOf(uri)) === null) throw notJson(uri);
}

/**
 * Changes the configuration that holds for a document, or makes one in its workspace folder (else in its own folder), and saves it. Goes through the editor's
 * document, so that unsaved changes of the writer are kept and the change can be undone. Gives the file that was changed; throws `ConfigurationFileError`, and
 * an ordinary error for a document that lies in no folder ({@link hasPlace}).
 */
export async function editConfiguration(
  resource: vscode.Uri,
  files: Pick<ConfigurationFiles, 'nearest'>,
  editsFor: EditsFor,
): Promise<vscode.Uri> {
  const uri = await requireConfiguration(resource, files, '');
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = editsFor(document.getText(), folderOf(uri));
  if (edits === null) throw notJson(uri);
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(uri, offsetsToRange(document, span), text);
  const isDone = (edits.length === 0 || (await vscode.workspace.applyEdit(edit))) && (!document.isDirty || (await document.save()));
  if (!isDone) throw notSaved(uri);
  return uri;
}

/**
 * The configuration that holds for a document; when there is none, one with this text is made in its workspace folder (else in its own folder). Throws as {@link editConfiguration} does.
 */
export async function requireConfiguration(
  resource: vscode.Uri,
  files: Pick<ConfigurationFiles, 'nearest'>,
  text: string,
): Promise<vscode.Uri> {
  const { uri, isNew } = await placeFor(resource, files);
  if (!isNew) return uri;
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(creation))) throw notMade(uri);
  return uri;
}

async function placeFor(
  resource: vscode.Uri,
  files: Pick<ConfigurationFiles, 'nearest'>,
): Promise<{ readonly uri: vscode.Uri; readonly isNew: boolean }> {
  const known = (await files.nearest(resource))?.uri;
  const uri = known ?? newPlace(resource);
  if (uri === undefined) throw new Error('The document lies in no folder.');
  return { uri, isNew: known === undefined };
}

/** Whether there is a folder that a configuration for the document can lie in. */
export function hasPlace(resource: vscode.Uri): boolean {
  return newPlace(resource) !== undefined;
}

function newPlace(resource: vscode.Uri): vscode.Uri | undefined {
  const isUntitled = resource.scheme === 'untitled';
  const workspace = isUntitled ? vscode.workspace.workspaceFolders?.[0] : vscode.workspace.getWorkspaceFolder(resource);
  const folder = workspace?.uri ?? (isUntitled ? undefined : folderOf(resource));
  return folder === undefined ? undefined : vscode.Uri.joinPath(folder, CONFIGURATION_NAME);
}
