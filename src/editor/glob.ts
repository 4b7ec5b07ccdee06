/** The pattern that matches this path and nothing else. */
export function literalGlob(path: string): string {
  return path.replace(/[\\{}()[\]!+@|]/g, '\\$&').replace(/[*?]/g, '[$&]');
}

/** The pattern for all Markdown files in a folder and below it; `folder` is `''` for the folder of the configuration itself. */
export function folderGlob(folder: string): string {
  return folder === '' ? '**/*.{md,markdown}' : `${literalGlob(folder)}/**/*.{md,markdown}`;
}
