/** What a file of the report is called beside the others: its last name, or its whole path when another has the same. Empty when it is the only one. */
export function partName(file: string, files: readonly string[]): string {
  if (files.length < 2) return '';
  const last = lastOf(file);
  return files.some((other) => other !== file && lastOf(other) === last) ? file : last;
}

function lastOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
