import { parse } from 'jsonc-parser/lib/esm/main.js';
import * as vscode from 'vscode';
import type { ConfigurationEdit } from './configuration-edits.ts';
import type { ConfigurationFiles } from './configuration-files.ts';
import { withKeys } from './configuration-keys.ts';
import { editConfiguration } from './configuration-writer.ts';
import { folderGlob, literalGlob } from './glob.ts';
import { folderOf, pathFrom } from './paths.ts';
import { SECTION } from './settings.ts';

/** What a writer settles about a document: whether it is checked, for the file alone or its whole folder, and where that is kept. */
export interface PlanChoice {
  readonly check: 'always' | 'never';
  readonly reach: 'file' | 'folder';
  readonly keep: 'file' | 'settings';
}

interface Lists {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Writes the choice to the configuration file or to the settings of the workspace folder. */
export async function keepChoice(uri: vscode.Uri, choice: PlanChoice, files: Pick<ConfigurationFiles, 'nearest'>): Promise<void> {
  if (choice.keep === 'file') {
    await editConfiguration(uri, files, (text, folder) => withChoice(text, patternFor(folder, uri, choice), choice.check));
    return;
  }
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) throw new Error('Settings of a workspace need a folder that is open.');
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  const now = listsOf({ include: settings.get('include'), exclude: settings.get('exclude') });
  const next = chosen(now, patternFor(folder.uri, uri, choice), choice.check);
  for (const key of ['include', 'exclude'] as const) {
    if (next[key].join('\n') === now[key].join('\n')) continue;
    await settings.update(key, next[key].length > 0 ? next[key] : undefined, vscode.ConfigurationTarget.WorkspaceFolder);
  }
}

/** The changes to a configuration's text. Null when it is not valid JSON. */
export function withChoice(text: string, pattern: string, check: PlanChoice['check']): readonly ConfigurationEdit[] | null {
  const now = listsOf(parse(text) ?? {});
  const next = chosen(now, pattern, check);
  const changed = (['include', 'exclude'] as const).filter((key) => next[key].join('\n') !== now[key].join('\n'));
  return withKeys(text, new Map(changed.map((key) => [key, next[key].length > 0 ? next[key] : undefined])));
}

function patternFor(folder: vscode.Uri, uri: vscode.Uri, { reach }: PlanChoice): string {
  return reach === 'file' ? literalGlob(pathFrom(folder, uri)) : folderGlob(pathFrom(folder, folderOf(uri)));
}

/** The lists with the pattern in the one and out of the other. */
function chosen({ include, exclude }: Lists, pattern: string, check: PlanChoice['check']): Lists {
  const without = (list: readonly string[]): readonly string[] => list.filter((entry) => entry !== pattern);
  return check === 'always'
    ? { include: [...without(include), pattern], exclude: without(exclude) }
    : { include: without(include), exclude: [...without(exclude), pattern] };
}

function listsOf(value: Readonly<Record<string, unknown>>): Lists {
  const list = (entries: unknown): readonly string[] =>
    Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : [];
  return { include: list(value.include), exclude: list(value.exclude) };
}
