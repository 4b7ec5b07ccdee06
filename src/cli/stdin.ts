/** The text on standard input: a document that stands in the place of a file, or has none. */
import type { CheckFlags } from './args.ts';
import { checkDocument } from './check-document.ts';
import type { Configurations } from './configuration.ts';
import { kindBehind, realPathOr, type Target } from './discover.ts';
import { usageError } from './failure.ts';
import type { FileSystem, Io } from './io.ts';
import { absolute, shownPath, slashed } from './paths.ts';
import { decode } from './read.ts';
import type { DocumentResult } from './result.ts';

/** What a check is asked about standard input. */
export type StdinRequest = Pick<CheckFlags, 'paths' | 'stdinFilename' | 'onlyPlans'> & {
  /** What a text is called that has no name; by default that it came from standard input. */
  readonly textName?: string;
};

/** The text on standard input. */
export interface StdinText {
  readonly target: Target;
  readonly bytes: Uint8Array;
  /** It has the name of a file, and stands in its place: also in its plan, and beside what was agreed of it. */
  readonly hasFile: boolean;
}

/** What stands on standard input, when it is asked for: by "-", by `--stdin-filename`, or by a pipe with text and no paths. Throws a `CliError` when there is nothing to check at all, or when it has the name of a folder. */
export async function readStdin(request: StdinRequest, io: Pick<Io, 'stdin' | 'cwd' | 'files'>): Promise<StdinText | undefined> {
  refuseFolder(request, io);
  const bytes = await bytesOf(request, io.stdin);
  if (bytes === undefined) return undefined;
  const { stdinFilename, textName = '<stdin>', onlyPlans } = request;
  const path = absolute(io.cwd, stdinFilename ?? 'stdin.md');
  const hasFile = stdinFilename !== undefined;
  return { target: { path, file: hasFile ? shownPath(path, io.cwd) : textName, named: !onlyPlans }, bytes, hasFile };
}

function refuseFolder({ stdinFilename }: StdinRequest, { cwd, files }: Pick<Io, 'cwd' | 'files'>): void {
  if (stdinFilename === undefined) return;
  const name = slashed(stdinFilename);
  if (!name.endsWith('/') && kindBehind(absolute(cwd, stdinFilename), files) !== 'folder') return;
  throw usageError(
    `--stdin-filename names a folder, ${stdinFilename}, and the text on standard input stands in the place of a file.`,
    `Name the file, such as ${name.replace(/(?<!\/)\/+$/, '')}/plan.md.`,
  );
}

async function bytesOf({ paths, stdinFilename }: StdinRequest, stdin: Io['stdin']): Promise<Uint8Array | undefined> {
  if (paths.includes('-') || (paths.length === 0 && stdinFilename !== undefined)) return stdin.read();
  if (paths.length > 0) return undefined;
  const piped = stdin.isTerminal ? new Uint8Array() : await stdin.read();
  if (piped.length === 0)
    throw usageError('There is nothing to check: no PATH is given.', 'Name files, folders or globs, such as plannen or "docs/**/*.md".');
  return piped;
}

/** The result for the text. */
export function checkStdin({ target, bytes, hasFile }: StdinText, { scopeFor }: Configurations, files: FileSystem): DocumentResult {
  return checkDocument(target, decode(bytes, target.file), scopeFor(target.path), hasFile ? files : null);
}

/** The files as they would be if the text were saved. */
export function withStdin(files: FileSystem, { target, bytes, hasFile }: StdinText): FileSystem {
  const place = realPathOr(target.path, files);
  const isHere = (path: string): boolean => hasFile && realPathOr(path, files) === place;
  return {
    ...files,
    stat: (path) => (isHere(path) ? { kind: 'file', size: bytes.length } : files.stat(path)),
    read: (path) => (isHere(path) ? bytes : files.read(path)),
  };
}
