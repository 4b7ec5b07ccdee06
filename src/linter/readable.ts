/** Which files are read as documents, on the command line and in the editor. */

/** Files above this size are not checked. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** Whether a file is a Word document by its name. */
export function isWord(path: string): boolean {
  return /\.docx?$/i.test(path);
}
