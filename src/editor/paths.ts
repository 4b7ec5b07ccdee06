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
  const partsOf = ({ path }: vscode.Uri): readonly string[] =>
    asDrive(path)
      .split('/')
      .filter((part) => part !== '');
  const from = partsOf(folder);
  const to = partsOf(uri);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Whether a file lies in a folder, at whatever depth. */
export function isInside(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const isSamePlace = uri.scheme === folder.scheme && uri.authority.toLowerCase() === folder.authority.toLowerCase();
  return isSamePlace && !/^(?:$|\.\.(?:\/|$))/.test(pathFrom(folder, uri));
}

/** How Windows names a file of another machine: `//server/share/plan.md`. */
const ON_OTHER_MACHINE = /^\/\/([^/.?][^/]*)(\/.+)$/;

/** What `path`, as written in a configuration, points at, seen from `folder`. */
export function resolvePath(folder: vscode.Uri, path: string): vscode.Uri {
  const clean = path.replace(/\\/g, '/');
  if (!/^(?:\/|[a-z]:\/)/i.test(clean)) return vscode.Uri.joinPath(folder, clean);
  const [, machine = '', there = ''] = (folder.scheme === 'file' && ON_OTHER_MACHINE.exec(clean)) || [];
  if (machine !== '') return folder.with({ authority: machine, path: there });
  // An address whose path begins with two slashes is refused.
  return folder.with({ path: asDrive(`/${clean.replace(/^\/+/, '')}`) });
}

/** A path with the letter of its drive as VS Code writes it: Windows does not tell capitals apart. */
function asDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** How a file is named to people: by its path in the workspace. */
export function shownName(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}

export function sameUri(a: vscode.Uri | undefined, b: vscode.Uri | undefined): boolean {
  return a?.toString() === b?.toString();
}
