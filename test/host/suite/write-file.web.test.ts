import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeWhole } from '../../../src/editor/write-file.ts';

const TARGET = vscode.Uri.from({ scheme: 'failing', path: '/plan.docx' });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A disk on which nothing can be put in the place of a file. When it `loses`, as a share that goes away between two steps, the old one is gone by then. */
class NoRename implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly files = new Map([[TARGET.path, bytes('oud')]]);
  readonly #loses: boolean;
  constructor(loses: boolean) {
    this.#loses = loses;
  }
  /** What the files hold, by name. */
  get texts(): readonly (readonly [string, string])[] {
    return [...this.files].map(([path, content]) => [path, new TextDecoder().decode(content)]);
  }
  watch = () => new vscode.Disposable(() => {});
  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path !== '/' && !this.files.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const type = path === '/' ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: this.files.get(path)?.length ?? 0 };
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    return this.files.get(path) ?? new Uint8Array();
  }
  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }
  readDirectory = (): [string, vscode.FileType][] => [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  createDirectory(): void {}
  delete({ path }: vscode.Uri): void {
    if (!this.#loses && path === TARGET.path) throw vscode.FileSystemError.NoPermissions('De deur zit dicht');
    this.files.delete(path);
  }
  rename(_: vscode.Uri, { path }: vscode.Uri): void {
    if (this.#loses) this.files.delete(path);
    throw vscode.FileSystemError.Unavailable('De deur zit dicht');
  }
}

async function onDisk(disk: NoRename, run: () => Promise<unknown>): Promise<void> {
  const registration = vscode.workspace.registerFileSystemProvider('failing', disk);
  try {
    await run();
  } finally {
    registration.dispose();
  }
}

describe('a file that cannot be put in its place', () => {
  it('leaves the old one as it is, and nothing beside it', async () => {
    const disk = new NoRename(false);
    await onDisk(disk, () => assert.rejects(writeWhole(TARGET, bytes('nieuw')), /De deur zit dicht/));
    assert.deepEqual(disk.texts, [[TARGET.path, 'oud']]);
  });

  it('stays beside it when the old one is gone, and the error says where', async () => {
    const disk = new NoRename(true);
    await onDisk(disk, () =>
      assert.rejects(
        writeWhole(TARGET, bytes('nieuw')),
        /plan\.docx is niet te schrijven \(.*De deur zit dicht.*\)\..* staat ernaast in plan\.docx\.\S+\.tmp: .*stands beside it in plan\.docx\.\S+\.tmp/,
      ),
    );
    assert.deepEqual(
      disk.texts.map(([, text]) => text),
      ['nieuw'],
    );
    assert.match(disk.texts[0]?.[0] ?? '', /^\/plan\.docx\.\S+\.tmp$/);
  });
});
