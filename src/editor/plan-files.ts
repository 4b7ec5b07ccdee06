import * as vscode from 'vscode';
import type { ConfigurationFile } from './configuration-files.ts';
import { isGlob, matcher } from './glob.ts';
import { folderOf, pathFrom, resolvePath } from './paths.ts';

/** A plan of several files, in reading order. */
export interface PlanFiles {
  readonly name: string;
  readonly files: readonly vscode.Uri[];
}

const MOST_FILES = 200;

/** The first plan in the configuration of which the document is a part. */
export async function planOf(resource: vscode.Uri, file: ConfigurationFile | undefined): Promise<PlanFiles | undefined> {
  if (file === undefined) return undefined;
  const folder = folderOf(file.uri);
  const path = pathFrom(folder, resource);
  for (const { name, files } of file.configuration.plans) {
    if (!files.some((entry) => (isGlob(entry) ? matcher([entry])(path) : resolvePath(folder, entry).path === resource.path))) continue;
    const lists = await Promise.all(files.map((entry) => expanded(entry, folder)));
    const byKey = new Map(lists.flat().map((uri) => [uri.toString(), uri]));
    return { name, files: [...byKey.values()] };
  }
  return undefined;
}

async function expanded(entry: string, folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (!isGlob(entry)) return [resolvePath(folder, entry)];
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, entry), '**/node_modules/**', MOST_FILES);
  return found.filter(({ path }) => /\.(?:md|markdown)$/i.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file as the writer sees it: that of the open document, else that on disk; undefined when it cannot be read. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}
