import * as vscode from 'vscode';

/** A file system that stands nowhere on a disk, with one file. */
export class OneFile implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  #bytes: Uint8Array;
  constructor(text: string) {
    this.#bytes = new TextEncoder().encode(text);
  }
  watch = () => new vscode.Disposable(() => {});
  stat(uri: vscode.Uri): vscode.FileStat {
    const type = uri.path.endsWith('/') ? vscode.FileType.Directory : vscode.FileType.File;
    if (!/(?:^\/|ketenplan\.md)$/.test(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    return { type, ctime: 0, mtime: 0, size: this.#bytes.length };
  }
  readFile(uri: vscode.Uri): Uint8Array {
    if (!uri.path.endsWith('ketenplan.md')) throw vscode.FileSystemError.FileNotFound(uri);
    return this.#bytes;
  }
  writeFile(_: vscode.Uri, bytes: Uint8Array): void {
    this.#bytes = bytes;
  }
  readDirectory = (): [string, vscode.FileType][] => [['ketenplan.md', vscode.FileType.File]];
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

/** As the file system of a browser that was given one file, and no folder: it knows nothing else, and refuses to look. */
export class GivenFile extends OneFile {
  override stat(uri: vscode.Uri): vscode.FileStat {
    return super.stat(given(uri));
  }
  override writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    super.writeFile(given(uri), bytes);
  }
}

function given(uri: vscode.Uri): vscode.Uri {
  if (!uri.path.endsWith('ketenplan.md')) throw vscode.FileSystemError.Unavailable('No file system handle registered');
  return uri;
}

/** A file that can be read and not written, on a file system that can be written. */
export class LockedFile extends OneFile {
  override stat(uri: vscode.Uri): vscode.FileStat {
    return { ...super.stat(uri), permissions: vscode.FilePermission.Readonly };
  }
}

/** Where nothing can be made. */
export class FullFolder extends OneFile {
  override writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

/** Another version of any file, as it was. */
export class OldVersions extends OneFile {
  override stat(): vscode.FileStat {
    return super.stat(KEPT);
  }
  override readFile(): Uint8Array {
    return super.readFile(KEPT);
  }
}

const KEPT = vscode.Uri.from({ scheme: 'gitfs', path: '/ketenplan.md' });
