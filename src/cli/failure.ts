import { dirname } from 'node:path';
import type { Failure } from '../linter/types.ts';

/** A failure that has to do with a file or folder, as the user would name it; undefined when it has to do with the run as a whole. */
export interface FileFailure extends Failure {
  readonly file?: string;
}

/** Ends the run: nothing sensible can be done. */
export class CliError extends Error {
  constructor(readonly failure: FileFailure) {
    super(failure.message);
    this.name = 'CliError';
  }
}

/** A wrong use of the command line. */
export function usageError(message: string, advice: string): CliError {
  return new CliError({ code: 'usage', message, advice });
}

const REASONS: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOENT: ['it does not exist', 'Check the spelling of the path, and the folder from which you run the command.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Check the spelling of the path.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  EACCES: ['you are not allowed to', 'Give yourself rights to it, or leave it out.'],
  EPERM: ['you are not allowed to', 'Give yourself rights to it, or leave it out.'],
  ELOOP: ['its symbolic links go round in a circle', 'Mend or remove the links.'],
  EROFS: ['it is on a read-only disk', 'Choose another place.'],
  ENOSPC: ['the disk is full', 'Make room and try again.'],
  EMFILE: ['too many files are open', 'Close other programs and try again.'],
};

const NOT_ALLOWED = ['you are not allowed to', 'Choose another place, or give yourself the right to write there.'] as const;

/** What is told of an error in another way when a file is written. */
function reasonsToWrite(file: string): typeof REASONS {
  return {
    ENOENT: [`the folder ${dirname(file)} does not exist`, 'Make that folder first, or choose another place.'],
    EACCES: NOT_ALLOWED,
    EPERM: NOT_ALLOWED,
  };
}

/** What went wrong with a file, from the error of the operating system. `action` is the verb: "read", "write". */
export function fileFailure(code: string, action: string, file: string, error: unknown): FileFailure {
  const known = action === 'write' ? { ...REASONS, ...reasonsToWrite(file) } : REASONS;
  const [reason, advice] = known[codeOf(error)] ?? [
    error instanceof Error ? error.message : String(error),
    'Check the file and try again.',
  ];
  return { code, file, message: `Cannot ${action} ${file}: ${reason}.`, advice };
}

/** The operating system's code of an error, such as `ENOENT`; empty when it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
