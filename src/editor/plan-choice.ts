import * as vscode from 'vscode';
import { folderMatcher } from '../linter/glob.ts';
import type { ConfigurationFiles } from './configuration-files.ts';
import { editConfiguration } from './configuration-writer.ts';
import { folderGlob, literalGlob } from './glob.ts';
import { folderOf, pathFrom } from './paths.ts';
import { changedLists, chosen, excluding, isPatterns, type ListKey, type Lists, listsIn, withChoice } from './plan-lists.ts';
import { SECTION } from './settings.ts';

/** What a writer settles about a document: whether it is checked, for the file alone or its whole folder, and where that is kept. */
export interface PlanChoice {
  readonly check: 'always' | 'never';
  readonly reach: 'file' | 'folder';
  readonly keep: 'file' | 'settings';
}

/**
 * Why a choice has no effect. `excluded`: it was kept, but a wider pattern under `exclude` goes before it, in a configuration file or else in the settings. `no-list`: it was not kept, since the
 * setting is no list of patterns.
 */
export type Hindrance =
  | { readonly why: 'excluded'; readonly pattern: string; readonly file: vscode.Uri | undefined }
  | { readonly why: 'no-list'; readonly key: ListKey };

type Files = Pick<ConfigurationFiles, 'nearest'>;

/** Writes the choice to the configuration file or to the settings of the workspace folder. Gives what keeps it from having an effect. */
export function keepChoice(uri: vscode.Uri, choice: PlanChoice, files: Files): Promise<Hindrance | undefined> {
  return choice.keep === 'file' ? keepInFile(uri, choice, files) : keepInSettings(uri, choice, files);
}

async function keepInFile(uri: vscode.Uri, choice: PlanChoice, files: Files): Promise<Hindrance | undefined> {
  const file = await editConfiguration(uri, files, (text, folder) => withChoice(text, patternFor(folder, uri, choice), choice.check));
  const lists = listsIn((await vscode.workspace.openTextDocument(file)).getText());
  return lists === null ? undefined : hindranceIn(lists, { uri, folder: folderOf(file), file }, choice);
}

async function keepInSettings(uri: vscode.Uri, choice: PlanChoice, files: Files): Promise<Hindrance | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (folder === undefined) throw new Error('Settings of a workspace need a folder that is open.');
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  const include = settings.get<unknown>('include') ?? undefined;
  const exclude = settings.get<unknown>('exclude') ?? undefined;
  if (!isPatterns(include)) return { why: 'no-list', key: 'include' };
  if (!isPatterns(exclude)) return { why: 'no-list', key: 'exclude' };
  const now = { include: include ?? [], exclude: exclude ?? [] };
  const next = chosen(now, patternFor(folder, uri, choice), choice.check);
  for (const key of changedLists(now, next)) {
    const value = next[key].length > 0 || isInherited(settings, key) ? next[key] : undefined;
    await settings.update(key, value, vscode.ConfigurationTarget.WorkspaceFolder);
  }
  // What a configuration file says of a document goes before the settings.
  const first = await files.nearest(uri);
  const inFile = first && hindranceIn(first.configuration, { uri, folder: folderOf(first.uri), file: first.uri }, choice);
  if (inFile !== undefined) return inFile;
  const isIncluded = first !== undefined && folderMatcher(first.configuration.include)(pathFrom(folderOf(first.uri), uri));
  return isIncluded ? undefined : hindranceIn(next, { uri, folder, file: undefined }, choice);
}

/** Whether the folder would get the list of the user or of the workspace if it had none of its own. Where one folder is open, the settings of the workspace are its own. */
function isInherited(settings: vscode.WorkspaceConfiguration, key: ListKey): boolean {
  const { globalValue, workspaceValue } = settings.inspect<unknown>(key) ?? {};
  return globalValue !== undefined || (vscode.workspace.workspaceFile !== undefined && workspaceValue !== undefined);
}

/** `folder`: from which the patterns are read. */
function hindranceIn(
  lists: Pick<Lists, 'exclude'>,
  { uri, folder, file }: { readonly uri: vscode.Uri; readonly folder: vscode.Uri; readonly file: vscode.Uri | undefined },
  { check }: PlanChoice,
): Hindrance | undefined {
  const pattern = check === 'always' ? excluding(lists, pathFrom(folder, uri)) : undefined;
  return pattern === undefined ? undefined : { why: 'excluded', pattern, file };
}

function patternFor(folder: vscode.Uri, uri: vscode.Uri, { reach }: PlanChoice): string {
  return reach === 'file' ? literalGlob(pathFrom(folder, uri)) : folderGlob(pathFrom(folder, folderOf(uri)));
}
