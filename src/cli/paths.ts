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

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
