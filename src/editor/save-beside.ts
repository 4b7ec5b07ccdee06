import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import { isAgreedFile } from '../linter/agreed/agreed-plan.ts';
import { isWord } from '../linter/readable.ts';
import { CommandError } from './command-frame.ts';
import { CONFIGURATION_NAME } from './configuration-files.ts';
import { baseName, folderOf } from './paths.ts';
import type { DocumentState } from './store.ts';
import { REPORTS } from './texts-reports.ts';
import { isThere } from './write-file.ts';

/** What is to be saved, and what it was made of. */
export interface Saving {
  /** In its folder the file is proposed; of what was never saved, in the first folder of the workspace. */
  readonly beside: vscode.Uri;
  /** Of the file that is proposed, without its ending. */
  readonly name: string;
  readonly extension: string;
  readonly language: Language;
  /** What it was made of, and is not to be written over. */
  readonly files: readonly vscode.Uri[];
  /** The names of the Word documents that the plan came from, wherever those are. */
  readonly originals?: readonly string[];
}

/** Why a file is not written over. */
export type Spared = 'source' | 'settings' | 'agreed' | 'original' | 'text';

const MARKDOWN = /\.(?:md|markdown)$/i;

/** Asks, under a title, where to save what was made. */
export async function askWhereToSave({ beside, name, extension }: Saving, kind: string, title: string): Promise<vscode.Uri | undefined> {
  const folder = beside.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : folderOf(beside);
  return vscode.window.showSaveDialog({
    title,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`) }),
    filters: { [kind]: [extension] },
  });
}

/** Refuses, before anything is written, to save in the place of something that somebody made. Rejects with a `CommandError`. */
export async function spare(target: vscode.Uri, saving: Saving): Promise<void> {
  const why = await whySpared(target, saving);
  const texts = REPORTS[saving.language];
  if (why !== undefined) throw new CommandError(texts.notOver(baseName(target), texts.spared[why]));
}

/** As on the command line: older reports are written over, and no text by what is none. */
async function whySpared(target: vscode.Uri, { files, extension, originals = [] }: Saving): Promise<Spared | undefined> {
  const name = baseName(target);
  if (files.some((file) => isSame(file.toString(), target.toString()))) return 'source';
  if (isSame(name, CONFIGURATION_NAME)) return 'settings';
  if (isAgreedFile(name)) return 'agreed';
  if (originals.some((original) => isSame(name, original)) && (await isThere(target))) return 'original';
  const isText = (MARKDOWN.test(name) && extension !== 'md') || (isWord(name) && extension !== 'docx');
  return isText && (await isThere(target)) ? 'text' : undefined;
}

/** Many disks do not tell capitals apart, so two names that differ in nothing else may be one file. */
function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

/** All files of the plan that was checked, those that could not be read among them. */
export function filesOf({ files, plan }: DocumentState): readonly vscode.Uri[] {
  return [...files, ...(plan?.files ?? []), ...(plan?.unread ?? []).map(({ uri }) => uri)];
}

/** The name of a file without its ending. */
export function stemOf(uri: vscode.Uri): string {
  return baseName(uri).replace(/\.[^.]+$/, '');
}

/** Says what was saved, and opens it in the program that the system has for it when the writer wants that. No browser can, nor can the machine of the writer with a file on another. */
export async function tellSaved(target: vscode.Uri, message: (name: string) => string, open: string): Promise<void> {
  const isAtHand = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const actions = isAtHand ? [open] : [];
  const chosen = await vscode.window.showInformationMessage(message(baseName(target)), ...actions);
  if (chosen !== undefined) await vscode.env.openExternal(target);
}
