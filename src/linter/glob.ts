/**
 * Patterns for paths: `*` and `?` within a folder, `**` across folders, `[a-z]`, `{md,markdown}`, and `\` before a character that is meant as it stands. As in a shell, a
 * wildcard stands for no dot at the start of a name. Matching takes time in proportion to pattern and path, whatever the pattern: a workspace that is opened can hold any.
 */

/** A place in a pattern. `eats` says which character leads on from it; null: none is needed. `opening`: not a dot at the start of a name. */
interface State {
  readonly eats: ((character: string) => boolean) | null;
  readonly opening: boolean;
  readonly next: number[];
}

interface Compiler {
  readonly pattern: string;
  readonly states: State[];
  at: number;
}

const SPECIAL = '*?[{';
/** A pattern of more characters than this matches nothing. */
export const LONGEST_GLOB = 1000;
const inName = (character: string): boolean => character !== '/';

/** Whether a path is written as a pattern. */
export function isGlob(path: string): boolean {
  return firstSpecial(path) >= 0;
}

/** The folder before the first name with a wildcard, and the pattern from there. Without a wildcard all of it is the folder. */
export function splitGlob(pattern: string): { readonly base: string; readonly glob: string } {
  const special = firstSpecial(pattern);
  if (special < 0) return { base: unescaped(pattern), glob: '' };
  const slash = pattern.lastIndexOf('/', special);
  return { base: unescaped(pattern.slice(0, slash + 1)), glob: pattern.slice(slash + 1) };
}

/** Whether a path, with forward slashes, matches one of the patterns. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  return matcherOf(patterns, false);
}

/**
 * Whether a path, with forward slashes, matches one of the patterns itself or by a folder that it lies in, as in a file of what to ignore: "archief" and "archief/" stand for all below that
 * folder, and "." for all there is.
 */
export function folderMatcher(patterns: readonly string[]): (path: string) => boolean {
  const named = patterns.map((pattern) => pattern.replace(/(?<!\/)\/+$/, ''));
  // Told by its name and not by a match: ".*" fits it too, but is meant for what has a dot before its name.
  if (named.includes('.')) return () => true;
  return matcherOf(named, true);
}

function matcherOf(patterns: readonly string[], orFolder: boolean): (path: string) => boolean {
  const compiled = patterns.filter(({ length }) => length <= LONGEST_GLOB).map((pattern) => compile(pattern.replace(/^\.\//, '')));
  return (path) => compiled.some((states) => matches(states, path, orFolder));
}

function firstSpecial(pattern: string): number {
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string;
    if (character === '\\') at++;
    else if (SPECIAL.includes(character) && !isLoneBracket(pattern, at)) return at;
  }
  return -1;
}

/** A bracket that is never closed is a character like any other. */
function isLoneBracket(pattern: string, at: number): boolean {
  const close = pattern[at] === '[' ? ']' : pattern[at] === '{' ? '}' : '';
  return close !== '' && !pattern.includes(close, at + 2);
}

/** The first bracket of a pattern that is never closed, and so stands for itself; null when there is none. */
export function loneBracket(pattern: string): string | null {
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] as string;
    if (sign === '\\') at++;
    else if (isLoneBracket(pattern, at)) return sign;
    else if (sign === '[') at = pattern.indexOf(']', at + 2);
  }
  return null;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

/** The states of a pattern; the first is where it starts, and one without a way on is its end. */
function compile(pattern: string): readonly State[] {
  const compiler: Compiler = { pattern, states: [], at: 0 };
  const ends = sequence(compiler, [add(compiler, null)], false);
  // What closes more groups than were opened stands for itself, and so does all behind it.
  let open = ends;
  while (compiler.at < pattern.length) {
    open = literal(compiler, open, pattern[compiler.at++] as string);
    open = sequence(compiler, open, false);
  }
  join(compiler, open, add(compiler, null));
  return compiler.states;
}

function add({ states }: Compiler, eats: State['eats'], opening = false): number {
  return states.push({ eats, opening, next: [] }) - 1;
}

function join({ states }: Compiler, from: readonly number[], to: number): void {
  for (const state of from) states[state]?.next.push(to);
}

/** Reads on to the end or, in a group, to what ends an alternative. `open`: the states that lead to what comes. Returns those that lead on. */
function sequence(compiler: Compiler, open: readonly number[], inGroup: boolean): readonly number[] {
  const { pattern } = compiler;
  let last = open;
  while (compiler.at < pattern.length) {
    const character = pattern[compiler.at] as string;
    if (character === '}' || (inGroup && character === ',')) return last;
    compiler.at++;
    if (character === '\\') last = literal(compiler, last, pattern[compiler.at++] ?? '\\');
    else if (character === '*') last = star(compiler, last);
    else if (character === '?') last = step(compiler, last, inName, true);
    else if (character === '[' && !isLoneBracket(pattern, compiler.at - 1)) last = characterClass(compiler, last);
    else if (character === '{' && !isLoneBracket(pattern, compiler.at - 1)) last = group(compiler, last);
    // A name that a wildcard opens has no dot there, even when the wildcard stands for nothing.
    else last = step(compiler, last, (other) => other === character, pattern[compiler.at - 2] === '*');
  }
  return last;
}

function step(compiler: Compiler, open: readonly number[], eats: State['eats'], opening = false): readonly number[] {
  const state = add(compiler, eats, opening);
  join(compiler, open, state);
  return [state];
}

function literal(compiler: Compiler, open: readonly number[], character: string): readonly number[] {
  return step(compiler, open, (other) => other === character);
}

function star(compiler: Compiler, open: readonly number[]): readonly number[] {
  const { pattern, states } = compiler;
  const isWhole = pattern[compiler.at] === '*' && [undefined, '/', '{', ',', '}'].includes(pattern[compiler.at - 2]);
  while (pattern[compiler.at] === '*') compiler.at++;
  const after = pattern[compiler.at];
  if (isWhole && after === '/') {
    // Any number of folders, with the slash behind each.
    compiler.at++;
    const start = step(compiler, open, null);
    const name = step(compiler, start, inName, true);
    join(compiler, name, name[0] as number);
    const slash = step(compiler, name, (character) => character === '/');
    join(compiler, slash, start[0] as number);
    return start;
  }
  const eats = isWhole && [undefined, ',', '}'].includes(after) ? () => true : inName;
  const start = step(compiler, open, null);
  const loop = step(compiler, start, eats, true);
  states[loop[0] as number]?.next.push(loop[0] as number);
  return [...start, ...loop];
}

function characterClass(compiler: Compiler, open: readonly number[]): readonly number[] {
  const { pattern } = compiler;
  const isNegated = pattern[compiler.at] === '!' || pattern[compiler.at] === '^';
  if (isNegated) compiler.at++;
  const ranges: (readonly [string, string])[] = [];
  for (let first = true; compiler.at < pattern.length && (first || pattern[compiler.at] !== ']'); first = false) {
    if (pattern[compiler.at] === '\\') compiler.at++;
    const from = pattern[compiler.at++] ?? '\\';
    const isRange = pattern[compiler.at] === '-' && ![undefined, ']'].includes(pattern[compiler.at + 1]);
    ranges.push([from, isRange ? (pattern[compiler.at + 1] as string) : from]);
    if (isRange) compiler.at += 2;
  }
  compiler.at++;
  const isIn = (character: string): boolean => ranges.some(([from, to]) => from <= character && character <= to);
  return step(compiler, open, (character) => inName(character) && isIn(character) !== isNegated, true);
}

function group(compiler: Compiler, open: readonly number[]): readonly number[] {
  const { pattern } = compiler;
  const ends: number[] = [];
  while (compiler.at <= pattern.length) {
    ends.push(...sequence(compiler, step(compiler, open, null), true));
    if (pattern[compiler.at++] !== ',') break;
  }
  return step(compiler, ends, null);
}

/** Follows all ways through the states at once. `orFolder`: a folder that the path lies in is enough. */
function matches(states: readonly State[], path: string, orFolder: boolean): boolean {
  const end = states.length - 1;
  let here = reached(states, [0]);
  for (let at = 0; at < path.length && here.size > 0; at++) {
    const character = path[at] as string;
    if (orFolder && character === '/' && here.has(end)) return true;
    const isHidden = character === '.' && (at === 0 || path[at - 1] === '/');
    const next: number[] = [];
    for (const state of here) {
      const { eats, opening } = states[state] as State;
      if (eats?.(character) && !(opening && isHidden)) next.push(...(states[state] as State).next);
    }
    here = reached(states, next);
  }
  return here.has(end);
}

/** The states that can be come to without a character more. */
function reached(states: readonly State[], from: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const left = [...from];
  for (let state = left.pop(); state !== undefined; state = left.pop()) {
    if (found.has(state)) continue;
    found.add(state);
    const { eats, next } = states[state] as State;
    if (eats === null) left.push(...next);
  }
  return found;
}
