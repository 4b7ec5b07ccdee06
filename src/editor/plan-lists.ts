/** The lists `include` and `exclude` of a configuration, and what a choice makes of them. */
import { findNodeAtLocation, parse, parseTree } from 'jsonc-parser/lib/esm/main.js';
import { folderMatcher } from '../linter/glob.ts';
import type { Span } from '../linter/source.ts';
import type { ConfigurationEdit } from './configuration-edits.ts';
import { withKeys } from './configuration-keys.ts';

export const LIST_KEYS = ['include', 'exclude'] as const;
export type ListKey = (typeof LIST_KEYS)[number];

export type Lists = Readonly<Record<ListKey, readonly string[]>>;

/** Whether a value is a list of patterns, or not there. What is anything else was meant by somebody, and is not to be written over. */
export function isPatterns(value: unknown): value is readonly string[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));
}

/** The lists in a configuration's text; null when one of them is no list of patterns. */
export function listsIn(text: string): Lists | null {
  const { include, exclude } = parse(text) ?? {};
  return isPatterns(include) && isPatterns(exclude) ? { include: include ?? [], exclude: exclude ?? [] } : null;
}

/** The lists with the pattern in the one and out of the other. */
export function chosen({ include, exclude }: Lists, pattern: string, check: 'always' | 'never'): Lists {
  const without = (list: readonly string[]): readonly string[] => list.filter((entry) => entry !== pattern);
  return check === 'always'
    ? { include: [...without(include), pattern], exclude: without(exclude) }
    : { include: without(include), exclude: [...without(exclude), pattern] };
}

/** The lists that are not the same in both. */
export function changedLists(before: Lists, after: Lists): readonly ListKey[] {
  return LIST_KEYS.filter((key) => before[key].join('\n') !== after[key].join('\n'));
}

/** The changes to a configuration's text. Null when it is not valid JSON, or one of its lists is none. */
export function withChoice(text: string, pattern: string, check: 'always' | 'never'): readonly ConfigurationEdit[] | null {
  const now = listsIn(text);
  if (now === null) return null;
  const next = chosen(now, pattern, check);
  return withKeys(text, new Map(changedLists(now, next).map((key) => [key, next[key].length > 0 ? next[key] : undefined])));
}

/** The pattern by which a path is left out, whatever `include` says; undefined when there is none. */
export function excluding({ exclude }: Pick<Lists, 'exclude'>, path: string): string | undefined {
  return exclude.find((pattern) => folderMatcher([pattern])(path));
}

/** Where a pattern stands under `exclude` in a configuration's text. */
export function placeOfExclusion(text: string, pattern: string): Span | undefined {
  const root = parseTree(text);
  const found = root && findNodeAtLocation(root, ['exclude'])?.children?.find(({ value }) => value === pattern);
  return found && { start: found.offset, end: found.offset + found.length };
}
