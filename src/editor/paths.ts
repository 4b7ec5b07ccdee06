import * as vscode from 'vscode';

/** The folder that holds a file; the root holds itself. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** The last part of the path. */
export function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path of `uri` seen from `folder`, with slashes; it starts with `../` when it lies elsewhere. */
export function pathFrom(folder: vscode.Uri, uri: vscode.Uri): string {
  const from = folder.path.split('/').filter((part) => part !== '');
  const to = uri.path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** What `path`, as written in a configuration, points at, seen from `folder`. */
export function resolvePath(folder: vscode.Uri, path: string): vscode.Uri {
  const clean = path.replace(/\\/g, '/');
  return /^(?:\/|[a-z]:\/)/i.test(clean)
    ? folder.with({ path: clean.startsWith('/') ? clean : `/${clean}` })
    : vscode.Uri.joinPath(folder, clean);
}

/** How a file is named to people: by its path in the workspace. */
export function shownName(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}

export function sameUri(a: vscode.Uri | undefined, b: vscode.Uri | undefined): boolean {
  return a?.toString() === b?.toString();
}
