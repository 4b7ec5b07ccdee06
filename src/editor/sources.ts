/** The files of a check as its sources: what each is called, and which of them a document is. */
import type * as vscode from 'vscode';

/**
 * A name for each file, all in the first of these ways in which no two have the same: a report knows its files by name, and two folders of a workspace can hold a file at the same path.
 * When no way tells them apart, they are called by their addresses.
 */
export function distinctNames(files: readonly vscode.Uri[], ways: readonly ((file: vscode.Uri) => string)[]): readonly string[] {
  for (const way of ways) {
    const names = files.map((file) => way(file));
    if (new Set(names).size === names.length) return names;
  }
  return files.map((file) => file.toString());
}

/** The index of a document among the files of its check, which is that of its source in edits. */
export function sourceOf({ uri, files }: { readonly uri: vscode.Uri; readonly files: readonly vscode.Uri[] }): number {
  return files.findIndex((file) => file.toString() === uri.toString());
}
