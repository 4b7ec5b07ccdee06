/**
 * Patterns of single words: `overleg`, `OM`, `keten*`, `*overleg`, `*keten*`. A star stands for the rest of a word, which may be nothing;
 * a capital makes a pattern match that very spelling only.
 */

/** Numbers of the patterns that a word fits. `low` is the word in lower case, `raw` as written; `stars`: whether patterns with a star apply. */
export type PatternFinder = (low: string, raw: string, stars: boolean) => readonly number[];

/**
 * One bit for a pattern. Sets of patterns whose bits have none in common have no pattern in common, which spares most searches for where a word leads.
 */
export const signatureOf = (pattern: number): number => 1 << (pattern & 31);

/** Where a pattern's fixed part must stand. */
type Side = 'start' | 'end' | 'anywhere';

interface Starred {
  readonly id: number;
  readonly side: Side;
  readonly core: string;
}

const none: readonly number[] = [];
const buckets = 4096;

/** A number below `buckets` from three characters. */
const keyAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (buckets - 1);

function readStars(pattern: string, id: number): Starred | null {
  if (pattern.length < 2) return null;
  const open = pattern.startsWith('*');
  const close = pattern.endsWith('*');
  if (!open && !close) return null;
  return { id, side: open && close ? 'anywhere' : open ? 'end' : 'start', core: pattern.slice(open ? 1 : 0, close ? -1 : undefined) };
}

/** Patterns with a star, by the key of the three characters that one begins or (`end`) ends with, each list in order of their numbers. */
type ByKey = (readonly Starred[] | undefined)[];

function byKeyOf(starred: readonly Starred[]): ByKey {
  const lists: (Starred[] | undefined)[] = new Array(buckets);
  for (const one of starred) {
    const { core, side } = one;
    const key = keyAt(core, side === 'end' ? core.length - 3 : 0);
    const list = lists[key];
    if (list) list.push(one);
    else lists[key] = [one];
  }
  return lists;
}

/**
 * Compiles patterns; a pattern's number is its index. A word is looked up by its whole text, and its parts of three characters lead to the patterns
 * with a star, so that the cost grows with the length of the word and not with the number of patterns.
 */
export function createPatternFinder(patterns: readonly string[]): PatternFinder {
  const whole = new Map<string, number>();
  const short: Starred[] = [];
  const long: Starred[] = [];
  patterns.forEach((pattern, id) => {
    const starred = readStars(pattern, id);
    if (!starred) whole.set(pattern, id);
    else if (starred.core.length < 3) short.push(starred);
    else long.push(starred);
  });
  const inside = long.filter(({ side }) => side === 'anywhere');
  const atStart = byKeyOf(long.filter(({ side }) => side !== 'end'));
  const atEnd = byKeyOf(long.filter(({ side }) => side !== 'start'));
  const anywhere = byKeyOf(inside);
  const throughout = byKeyOf(long);
  const enter = (lists: ByKey, low: string, at: number, found: number[]): void => {
    const list = lists[keyAt(low, at)];
    if (list === undefined) return;
    for (const starred of list) if (fitsAt(starred, low, at) && !found.includes(starred.id)) found.push(starred.id);
  };
  return (low, raw, stars) => {
    const found: number[] = [];
    const same = whole.get(low);
    if (same !== undefined) found.push(same);
    const exact = raw === low ? undefined : whole.get(raw);
    if (exact !== undefined) found.push(exact);
    if (stars) {
      for (const starred of short)
        if (fits(starred, low, starred.side === 'end' ? low.length - starred.core.length : 0)) found.push(starred.id);
      const last = low.length - 3;
      if (last === 0) enter(throughout, low, 0, found);
      else if (last > 0) {
        enter(atStart, low, 0, found);
        if (inside.length > 0) for (let at = 1; at < last; at++) enter(anywhere, low, at, found);
        enter(atEnd, low, last, found);
      }
    }
    return found.length === 0 ? none : found;
  };
}

/** Whether a short pattern fits; one that may stand anywhere is searched for. */
function fits({ side, core }: Starred, low: string, at: number): boolean {
  return side === 'anywhere' ? low.includes(core) : at >= 0 && low.startsWith(core, at);
}

/** Whether a pattern fits whose key has been seen at `at`. */
function fitsAt({ side, core }: Starred, low: string, at: number): boolean {
  if (side === 'start') return at === 0 && low.startsWith(core);
  if (side === 'end') return at === low.length - 3 && low.endsWith(core);
  return low.startsWith(core, at);
}
