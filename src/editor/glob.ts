import picomatch from 'picomatch/posix';

/** Whether a path (with slashes) matches one of the patterns. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  return patterns.length === 0 ? () => false : picomatch([...patterns]);
}

/** Whether a path is written as a pattern. */
export function isGlob(path: string): boolean {
  return picomatch.scan(path).isGlob;
}

/** The pattern that matches this path and nothing else. */
export function literalGlob(path: string): string {
  return path.replace(/[\\*?{}()[\]!+@|]/g, '\\$&');
}

/** The pattern for all Markdown files in a folder and below it; `folder` is `''` for the folder of the configuration itself. */
export function folderGlob(folder: string): string {
  return folder === '' ? '**/*.{md,markdown}' : `${literalGlob(folder)}/**/*.{md,markdown}`;
}
