import {
  appendFileSync,
  constants,
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { codeOf } from './failure.ts';
import type { EntryKind, FileSystem } from './io.ts';

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** The file system of the machine. */
export const machineFiles: FileSystem = {
  stat(path) {
    const stats = statSync(path);
    return { kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other', size: stats.size };
  },
  list: (folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  hasEntry(path) {
    try {
      return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    } catch (error) {
      return !['ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error));
    }
  },
  realPath: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  replace(path, text) {
    const there = statSync(path, { throwIfNoEntry: false });
    // A pipe or a device such as /dev/null is written to; a file in its place would do harm.
    if (there !== undefined && !there.isFile() && !there.isDirectory()) return writeFileSync(path, text);
    if (there?.isFile()) overFile(realpathSync(path), text, there.mode);
    else throughBeside(path, text, undefined, (beside) => renameSync(beside, path));
  },
  create: (path, text) => throughBeside(path, text, undefined, (beside) => copyFileSync(beside, path, constants.COPYFILE_EXCL)),
  append: (path, text) => appendFileSync(path, text),
};

/** Writes a file beside the one that is meant, and lets `place` bring it there. Nothing stays of it when that fails. */
function throughBeside(path: string, text: string, mode: number | undefined, place: (beside: string) => void): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text, mode === undefined ? {} : { mode });
    place(beside);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Where nothing may be put beside a file, or in its place, the file itself may still be written: one that was lent to a container, or in a folder of somebody else. */
const ONLY_ITSELF: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/** Writes over a file in one step, or, where only the file itself may be written, as it is. */
function overFile(path: string, text: string, mode: number): void {
  try {
    throughBeside(path, text, mode, (beside) => renameSync(beside, path));
  } catch (error) {
    if (!ONLY_ITSELF.has(codeOf(error))) throw error;
    writeFileSync(path, text);
  }
}

function kindOf(entry: Kinds): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
