import { isAbsolute, relative, resolve, sep } from 'node:path';

/** How a path is shown in reports: from the working folder, with forward slashes; absolute when it lies outside of it. */
export function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  const outside = from === '' || from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from);
  return slashed(outside ? path : from);
}

/** The path of `path` seen from `folder`, with forward slashes. */
export function pathFrom(folder: string, path: string): string {
  return slashed(relative(folder, path));
}

export function absolute(folder: string, path: string): string {
  return resolve(folder, path);
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
