/** What the command line needs of the outside world; `bin.ts` fills it from the process, tests fill it by hand. */
import type { WorkerLink, WorkerSetup } from './worker-link.ts';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** The file system, as far as it is used. Paths are absolute. Every function throws an error with a `code` such as `ENOENT`. */
export interface FileSystem {
  /** What stands at the path, symbolic links followed, with its size in bytes. */
  readonly stat: (path: string) => { readonly kind: Exclude<EntryKind, 'link'>; readonly size: number };
  /** The entries of a folder, links not followed, in no particular order. */
  readonly list: (folder: string) => readonly { readonly name: string; readonly kind: EntryKind }[];
  /** Whether a folder holds the name, be it that of a link that leads nowhere; true too where that cannot be seen. Never throws. */
  readonly hasEntry: (path: string) => boolean;
  /** The path without symbolic links. */
  readonly realPath: (path: string) => string;
  readonly read: (path: string) => Uint8Array;
  /** Puts the text in the file in one step: readers see the old content or the new, never a part; but where only the file itself may be written, that is done. */
  readonly replace: (path: string, text: string) => void;
  /** Puts the text in a file that is not there yet; throws an error with the code `EEXIST` when it is. */
  readonly create: (path: string, text: string) => void;
  /** Adds the text at the end of the file; makes the file when there is none. */
  readonly append: (path: string, text: string) => void;
}

/** A stream to write text to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width in characters; undefined when it is no terminal. */
  readonly columns: number | undefined;
  readonly write: (text: string) => void;
}

export interface Io {
  /** Arguments without node and script. */
  readonly argv: readonly string[];
  /** Absolute path of the folder in which relative paths are read. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { readonly isTerminal: boolean; readonly read: () => Promise<Uint8Array> };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: FileSystem;
  /** Absolute path of the trained model that comes with the tool. */
  readonly modelFile: string;
  /** Left out where there is only the one thread. */
  readonly workers?: Workers;
}

/** The means to check documents at the same time. */
export interface Workers {
  /** How many threads may work at once on so many bytes of text, the main one included. */
  readonly threadsFor: (bytes: number) => number;
  readonly start: (setup: WorkerSetup) => WorkerLink;
}
