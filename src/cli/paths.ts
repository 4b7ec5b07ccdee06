import { isAbsolute, relative, resolve, sep } from 'node:path';

/** How a path is shown in reports: from the working folder, with forward slashes; absolute when it lies outside of it. */
export function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  return slashed(from === '' || !isWithin(cwd, path) ? path : from);
}

/** The path of `path` seen from `folder`, with forward slashes. */
export function pathFrom(folder: string, path: string): string {
  return slashed(relative(folder, path));
}

export function absolute(folder: string, path: string): string {
  return resolve(folder, path);
}

/** Whether a path is the folder or lies below it. Both are absolute; links are not followed. */
export function isWithin(folder: string, path: string): boolean {
  const from = relative(folder, path);
  return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from);
}

/** A path with forward slashes, as patterns and reports have them. `separator`: what stands between folders on this machine; where it is "/", a backslash is a character of a name. */
export function slashed(path: string, separator: string = sep): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}
