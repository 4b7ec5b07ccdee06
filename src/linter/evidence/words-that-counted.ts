/** The words that made a score, as places in the source. */
import { spanOf } from '../passage-span.ts';
import type { Span } from '../source.ts';
import type { Passage, Plan } from '../types.ts';
import type { WordShare } from './scorer.ts';
import type { TextUnit } from './units.ts';

/** At most this many words are named; the rest adds little. */
const most = 6;

/** A word must bring at least this share of what the best word brings. */
const leastShare = 0.25;

/** Chooses the words that count and finds them in the source, in order of place. `quotes` are their texts, joined where they stand together. */
export function wordSpans(plan: Plan, unit: TextUnit, shares: readonly WordShare[]): { words: Span[]; quotes: string[] } {
  const top = shares[0]?.share ?? 0;
  const chosen = shares
    .filter(({ share, from, to }) => share >= top * leastShare && to - from > 1)
    .slice(0, most)
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of chosen) {
    const last = joined[joined.length - 1];
    if (last && /^[\s,]*$/u.test(unit.text.slice(last.to, from))) last.to = to;
    else joined.push({ from, to });
  }
  const words: Span[] = [];
  for (const { from, to } of joined) {
    const part = unit.parts.find(({ at, length }) => from >= at && to <= at + length);
    if (part) words.push(spanOf(plan.passages[part.passage] as Passage, from - part.at, to - part.at));
  }
  return { words, quotes: joined.map(({ from, to }) => unit.text.slice(from, to)) };
}
