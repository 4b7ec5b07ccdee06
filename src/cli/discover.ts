import { dirname, join, relative, sep } from 'node:path';
import { folderMatcher, isGlob, matcher, splitGlob } from '../linter/glob.ts';
import { codeOf, type FileFailure, fileFailure } from './failure.ts';
import type { FileSystem, Io } from './io.ts';
import { absolute, isWithin, pathFrom, shownPath, slashed } from './paths.ts';
import { unreadable } from './read.ts';

/** A document to check. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** As reports show it. */
  readonly file: string;
  /** The user asked for this very file, so it is judged as a plan. */
  readonly named: boolean;
}

export interface Discovery {
  /** Each document once, in the order of the arguments and then of the names; under the path that no link is part of, where that was found. */
  readonly targets: readonly Target[];
  /** By the path of a target: the other paths by which it was found, all with links. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly failures: readonly FileFailure[];
}

/** The names of files that are read as Markdown. */
export const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Finds the documents that the arguments point at: files, folders and globs; one that begins with "!" leaves out what it points at, wherever it stands among the others. "-" is
 * standard input, which is no file.
 * `separator`: what stands between folders on this machine.
 */
export function discover(given: readonly string[], { cwd, files }: Pick<Io, 'cwd' | 'files'>, separator?: string): Discovery {
  const excluding = given.filter((arg) => arg.startsWith('!') && !files.hasEntry(absolute(cwd, arg)));
  const args = given.filter((arg) => arg !== '-' && !excluding.includes(arg));
  const isLeftOut = anyOf(
    excluding.map((arg) => slashed(arg.slice(1), separator)),
    cwd,
  );
  const found = new Map<string, { readonly paths: readonly string[]; readonly named: boolean }>();
  const failures: FileFailure[] = [];
  const realFolder = realPathOr(cwd, files);
  const add = (path: string, named: boolean): void => {
    if (isLeftOut(path)) return;
    const key = realPathOr(path, files);
    const { paths, named: isNamed } = found.get(key) ?? { paths: [], named: false };
    // The working folder itself may stand behind a link.
    const isOwn = key === path || key === join(realFolder, relative(cwd, path));
    const others = paths.filter((each) => each !== path);
    found.set(key, { paths: isOwn ? [path, ...others] : [...paths, ...(paths.includes(path) ? [] : [path])], named: named || isNamed });
  };
  for (const arg of args) {
    const { paths, named, faults } = expand(arg, slashed(arg, separator), cwd, files);
    for (const path of paths) add(path, named);
    failures.push(...faults);
  }
  const isNothing = found.size === 0 && failures.length === 0 && !given.includes('-');
  if (excluding.length > 0 && isNothing) failures.push(allLeftOut(excluding));
  const all = [...found.values()].map(({ paths: [path = '', ...links], named }) => ({ target: targetAt(path, named, cwd), links }));
  return { targets: all.map(({ target }) => target), links: new Map(all.map(({ target, links }) => [target.path, links])), failures };
}

/** The document at a path. */
export function targetAt(path: string, named: boolean, cwd: string): Target {
  return { path, file: shownPath(path, cwd), named };
}

/** Whether a path is one of these files, lies in one of these folders, or matches one of these patterns, itself or by a folder that it lies in. */
function anyOf(patterns: readonly string[], cwd: string): (path: string) => boolean {
  const tests = patterns.map((pattern) => {
    const { base, glob } = splitGlob(pattern);
    const start = absolute(cwd, base);
    const matches = glob === '' ? () => true : folderMatcher([glob]);
    return (path: string): boolean => isWithin(start, path) && matches(pathFrom(start, path));
  });
  return (path) => tests.some((test) => test(path));
}

/** Nothing that is left would look like a clean result. */
function allLeftOut(excluding: readonly string[]): FileFailure {
  return {
    code: 'no-documents',
    message: `Nothing is left to check: ${excluding.map((arg) => `"${arg}"`).join(', ')} ${excluding.length === 1 ? 'leaves' : 'leave'} out all there is.`,
    advice: 'Name beside it what is to be checked, such as . for this folder, or leave out less.',
  };
}

interface Expansion {
  readonly paths: readonly string[];
  readonly named: boolean;
  readonly faults: readonly FileFailure[];
}

/** `pattern`: the argument as it is read when it is a glob. */
function expand(arg: string, pattern: string, cwd: string, files: FileSystem): Expansion {
  const path = absolute(cwd, arg);
  try {
    if (files.stat(path).kind !== 'folder') return { paths: [path], named: true, faults: [] };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isGlob(pattern)) return orNone(arg, 'match', expandGlob(pattern, cwd, files));
    return { paths: [], named: true, faults: [unreadable(path, arg, files, error)] };
  }
  return orNone(arg, 'are in', documentsBelow(path, cwd, files));
}

function orNone(arg: string, relation: string, { paths, faults }: { paths: readonly string[]; faults: readonly FileFailure[] }): Expansion {
  if (paths.length > 0 || faults.length > 0) return { paths, named: false, faults };
  const none: FileFailure = {
    code: 'no-documents',
    file: arg,
    message: `No Markdown files (.md, .markdown) ${relation} "${arg}".`,
    advice:
      'Check the path. node_modules and folders that start with a dot are skipped; a file that you name is checked whatever its extension, a Word document too.',
  };
  return { paths: [], named: false, faults: [none] };
}

/** The Markdown files that a pattern matches, in order of their names. */
export function expandGlob(
  pattern: string,
  folder: string,
  files: FileSystem,
): { paths: readonly string[]; faults: readonly FileFailure[] } {
  const { base, glob } = splitGlob(pattern);
  const start = absolute(folder, base);
  if (kindBehind(start, files) !== 'folder') return { paths: [], faults: [] };
  const matches = matcher([glob]);
  const { paths, faults } = documentsBelow(start, folder, files);
  return { paths: paths.filter((path) => matches(pathFrom(start, path))), faults };
}

/**
 * All Markdown files below a folder, in order of their names. Symbolic links are followed, each folder is entered once, so that links in a circle end; and by its own path where that leads to it, so that
 * no link takes its name away. The paths that its files have by such a link too stand last.
 */
function documentsBelow(folder: string, cwd: string, files: FileSystem): { paths: readonly string[]; faults: readonly FileFailure[] } {
  const paths: string[] = [];
  const again: string[] = [];
  const faults: FileFailure[] = [];
  const entered = new Set<string>();
  const linked: string[] = [];
  const visit = (here: string, isAgain: boolean): void => {
    if (!isAgain) entered.add(realPathOr(here, files));
    let entries: ReturnType<FileSystem['list']>;
    try {
      entries = files.list(here);
    } catch (error) {
      // Of a folder that was entered it has been told.
      if (!isAgain) faults.push(fileFailure('unreadable', 'read the folder', shownPath(here, cwd), error));
      return;
    }
    for (const { name, kind } of entries) {
      const path = join(here, name);
      const actual = kind === 'link' ? kindBehind(path, files) : kind;
      const isEntered = actual === 'folder' && name !== 'node_modules' && !name.startsWith('.');
      if (isEntered && kind !== 'link') {
        if (isAgain || !entered.has(realPathOr(path, files))) visit(path, isAgain);
      } else if (isEntered && !isAgain) linked.push(path);
      // What a link leads to may be gone or no file at all; that is for the reader to report.
      if (actual !== 'folder' && MARKDOWN.test(name)) (isAgain ? again : paths).push(path);
    }
  };
  visit(folder, false);
  linked.sort(byName);
  for (let link = linked.shift(); link !== undefined; link = linked.shift()) {
    const real = realPathOr(link, files);
    const isCircle = isWithin(real, realPathOr(dirname(link), files));
    if (!isCircle || !entered.has(real)) visit(link, entered.has(real));
  }
  return { paths: [...paths.sort(byName), ...again.sort(byName)], faults };
}

/** The order in which one comes upon paths who looks at each folder by name. */
function byName(a: string, b: string): number {
  return a.replaceAll(sep, '\0') < b.replaceAll(sep, '\0') ? -1 : 1;
}

/** What stands at a path, links followed; what cannot be seen is something else. */
export function kindBehind(link: string, files: FileSystem): string {
  try {
    return files.stat(link).kind;
  } catch {
    return 'other';
  }
}

/** The path without symbolic links, or as it is when nothing is there. */
export function realPathOr(path: string, files: FileSystem): string {
  try {
    return files.realPath(path);
  } catch {
    return path;
  }
}

/** As `realPathOr`, and asks for each path once: a check asks where the same files are for every plan and target. */
export function createRealPaths(files: FileSystem): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const found = known.get(path) ?? realPathOr(path, files);
    known.set(path, found);
    return found;
  };
}
