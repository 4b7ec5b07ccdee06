/** The words that made a score, as places in the passages. */
import { endWithDot } from '../language/abbreviations.ts';
import type { CountedWords } from './memory.ts';
import type { Reading } from './reading.ts';
import type { TextUnit } from './units.ts';

/** At most this many words are named; the rest adds little. */
const most = 6;

/** A word must bring at least this share of what the best word brings. */
const leastShare = 0.25;

/** Chooses the words that count, in order of place, by how much each raised the score (`shares`, by word; there may be more). `quotes` are their texts, joined where they stand together. */
export function chooseWords(unit: TextUnit, { from, to }: Reading, shares: ArrayLike<number>): { words: CountedWords[]; quotes: string[] } {
  const chosen = mostTelling(shares, from, to);
  const joined: { from: number; to: number }[] = [];
  for (const word of chosen) {
    const last = joined[joined.length - 1];
    if (last && isGap(unit.text, last.to, from[word] as number)) last.to = to[word] as number;
    else joined.push({ from: from[word] as number, to: to[word] as number });
  }
  for (const place of joined) place.to = endWithDot(unit.text, place.from, place.to);
  const words: CountedWords[] = [];
  for (const place of joined) {
    const part = unit.parts.findIndex(({ at, length }) => place.from >= at && place.to <= at + length);
    const at = unit.parts[part]?.at ?? 0;
    if (part >= 0) words.push({ part, from: place.from - at, to: place.to - at });
  }
  return { words, quotes: joined.map((place) => unit.text.slice(place.from, place.to)) };
}

/** The words with the largest shares, in order of place; single characters are none. */
function mostTelling(shares: ArrayLike<number>, from: readonly number[], to: readonly number[]): number[] {
  const { length } = from;
  let top = 0;
  for (let word = 0; word < length; word++) top = Math.max(top, shares[word] as number);
  if (top <= 0) return [];
  const chosen: number[] = [];
  for (let word = 0; word < length; word++) {
    const share = shares[word] as number;
    if (share < top * leastShare || (to[word] as number) - (from[word] as number) < 2) continue;
    let place = chosen.length;
    while (place > 0 && (shares[chosen[place - 1] as number] as number) < share) place--;
    if (place >= most) continue;
    chosen.splice(place, 0, word);
    if (chosen.length > most) chosen.pop();
  }
  return chosen.sort((a, b) => a - b);
}

/** Only spaces and commas stand between. */
function isGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 44 && code !== 10 && code !== 0xa0) return false;
  }
  return true;
}
