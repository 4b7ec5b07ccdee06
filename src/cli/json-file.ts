import { CliError, type FileFailure } from './failure.ts';
import type { FileSystem } from './io.ts';
import { jsonFaultAt } from './json-fault.ts';
import { readDocument } from './read.ts';

/** The value in a JSON file of at most `most` bytes (by default as much as a document). Throws a `CliError` that says what is wrong with it, with line and column. */
export function readJson(path: string, file: string, files: FileSystem, most?: number): unknown {
  const read = readDocument(path, file, files, most);
  // Only a document can come another way.
  if ('failure' in read)
    throw new CliError({ ...read.failure, file, ...(read.failure.code === 'not-a-file' ? { advice: 'Name a file.' } : {}) });
  const text = read.text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(syntaxFailure(text, file, error));
  }
}

function syntaxFailure(text: string, file: string, error: unknown): FileFailure {
  const reason = error instanceof Error ? error.message : String(error);
  const offset = Number(/at position (\d+)/.exec(reason)?.[1] ?? jsonFaultAt(text));
  const before = text.slice(0, offset).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const [character] = text.slice(offset, offset + 2);
  // Behind the character, of which it may be a half, stands a piece of the text; the place tells more.
  const what =
    character !== undefined && reason.startsWith('Unexpected token ')
      ? `Unexpected token '${character}'`
      : reason.replace(/ (?:in JSON )?at position.*$/s, '');
  return {
    code: 'invalid-json',
    file,
    message: `${file} is not valid JSON: ${what} (${place}).`,
    advice: 'Mend the file at that place; common causes are a comma too many, a missing quotation mark, or a comment.',
  };
}
