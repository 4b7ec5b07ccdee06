/** A disk in memory, which can fail at will. */
import { dirname, posix } from 'node:path';
import type { FileSystem } from '../../src/cli/io.ts';

/** A call that is about to be made; what is thrown here is what the caller gets. */
export type Fault = (call: keyof FileSystem, path: string) => void;

export interface MemoryFiles extends FileSystem {
  readonly contents: Map<string, Uint8Array>;
}

/** An error as the operating system gives it. */
export function osError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: fault made by a test`), { code });
}

/** Files by absolute path with forward slashes. A folder is there when something is in it. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>, fault: Fault = () => {}): MemoryFiles {
  const contents = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
  const isFolder = (path: string): boolean => path === '/' || [...contents.keys()].some((file) => file.startsWith(`${path}/`));
  const contentOf = (path: string): Uint8Array => {
    const content = contents.get(path);
    if (content === undefined) throw osError(isFolder(path) ? 'EISDIR' : 'ENOENT');
    return content;
  };
  return {
    contents,
    stat(path) {
      fault('stat', path);
      if (isFolder(path)) return { kind: 'folder', size: 0 };
      return { kind: 'file', size: contentOf(path).length };
    },
    list(folder) {
      fault('list', folder);
      if (!isFolder(folder)) throw osError(contents.has(folder) ? 'ENOTDIR' : 'ENOENT');
      const prefix = folder === '/' ? '/' : `${folder}/`;
      const names = new Map<string, 'file' | 'folder'>();
      for (const path of contents.keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...below] = path.slice(prefix.length).split(posix.sep);
        names.set(name, below.length > 0 ? 'folder' : 'file');
      }
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    hasEntry: (path) => contents.has(path) || isFolder(path),
    realPath(path) {
      fault('realPath', path);
      if (!contents.has(path) && !isFolder(path)) throw osError('ENOENT');
      return path;
    },
    read(path) {
      fault('read', path);
      return contentOf(path);
    },
    replace(path, text) {
      fault('replace', path);
      if (isFolder(path)) throw osError('EISDIR');
      if (!isFolder(dirname(path))) throw osError('ENOENT');
      contents.set(path, bytesOf(text));
    },
    create(path, text) {
      fault('create', path);
      if (contents.has(path) || isFolder(path)) throw osError('EEXIST');
      contents.set(path, bytesOf(text));
    },
    append(path, text) {
      fault('append', path);
      contents.set(path, bytesOf(new TextDecoder().decode(contents.get(path)) + text));
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
