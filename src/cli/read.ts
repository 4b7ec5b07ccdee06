import { MOST_BYTES } from '../linter/readable.ts';
import type { Failure } from '../linter/types.ts';
import { codeOf, type FileFailure, fileFailure } from './failure.ts';
import type { FileSystem } from './io.ts';

export type ReadResult = { readonly text: string } | { readonly failure: Failure };

/** Whether something stands at the path. */
export function exists(path: string, { stat }: Pick<FileSystem, 'stat'>): boolean {
  try {
    stat(path);
    return true;
  } catch {
    return false;
  }
}

/** Reads a document of at most `most` bytes. `file` is its name in messages. Never throws: what cannot be read as UTF-8 text becomes a failure. */
export function readDocument(path: string, file: string, files: FileSystem, most: number = MOST_BYTES): ReadResult {
  try {
    const { kind, size } = files.stat(path);
    if (kind === 'folder') return fault('not-a-file', `${file} is a folder, not a file.`, 'Name a file.');
    if (kind !== 'file')
      return fault('not-a-file', `${file} is not a regular file.`, 'Name a file, or send its text to standard input with "-".');
    if (size > most) return tooLarge(file, size, most);
    return decode(files.read(path), file, most);
  } catch (error) {
    return { failure: unreadable(path, file, files, error) };
  }
}

/** Why the file at a path cannot be read, from the error of the operating system. `file` is its name in messages. */
export function unreadable(path: string, file: string, files: FileSystem, error: unknown): FileFailure {
  const isLooseLink = codeOf(error) === 'ENOENT' && files.hasEntry(path);
  if (!isLooseLink) return fileFailure('unreadable', 'read', file, error);
  return {
    code: 'unreadable',
    file,
    message: `Cannot read ${file}: it is a link to a file that does not exist.`,
    advice: 'Mend or remove the link.',
  };
}

/** Documents of other programs, by how they begin. */
const FORMS = [
  { begin: '%PDF-', what: 'a PDF document', advice: 'Check the document that it was made from, in Markdown or Word (.docx).' },
  {
    begin: 'PK\x03\x04',
    what: 'a packed file, as the documents of Word and LibreOffice are',
    advice: 'Save the document as .docx, and name that file; from standard input only text is read.',
  },
] as const;

/** The text in `bytes`, or why there is none. */
export function decode(bytes: Uint8Array, file: string, most: number = MOST_BYTES): ReadResult {
  if (bytes.length > most) return tooLarge(file, bytes.length, most);
  const saveAs = 'Save it as UTF-8 (in VS Code: click the encoding in the status bar, then "Save with Encoding") and check again.';
  if (isUtf16(bytes)) return fault('encoding', `${file} is saved as UTF-16.`, saveAs);
  const form = FORMS.find(({ begin }) => [...begin].every((character, at) => bytes[at] === character.charCodeAt(0)));
  if (form !== undefined) return fault('binary', `${file} is ${form.what}.`, form.advice);
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return fault(
      'binary',
      `${file} is a binary file (it has a NUL byte on line ${lineAt(bytes, nul)}).`,
      'Check the Markdown source of the document.',
    );
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return fault('encoding', `${file} is not valid UTF-8 (first fault on line ${firstFaultyLine(bytes)}).`, saveAs);
  }
}

function tooLarge(file: string, size: number, most: number): ReadResult {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes === most ? 0 : 1);
  return fault(
    'too-large',
    `${file} is too large: ${megabytes(size)} MB, where ${megabytes(most)} MB is the most.`,
    'Split the document, or leave out what is no text (such as embedded images).',
  );
}

function fault(code: string, message: string, advice: string): ReadResult {
  return { failure: { code, message, advice } };
}

/** Whether it begins with the mark of UTF-16, or, as letters of our alphabet do without the mark, with a NUL in each pair of bytes. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const start = [...bytes.subarray(0, 64)];
  const nuls = (half: number): number => start.filter((byte, at) => byte === 0 && at % 2 === half).length;
  const [first, second] = [nuls(0), nuls(1)];
  return start.length >= 4 && Math.min(first, second) === 0 && Math.max(first, second) * 2 > start.length * 0.8;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

/** The number of the first line that is no UTF-8 by itself; a line end is never a part of another character. */
function firstFaultyLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}
