import { wordsOf } from './agreed-plan.ts';

/** Half of the words in common makes it the same passage, rewritten. */
const ALIKE = 0.5;
/** New texts in which a pair of words is looked for; a pair that stands in more says nothing. */
const MOST_WITH_PAIR = 16;
/** New texts that an old one is compared with. */
const MOST_COMPARED = 8;

/** For each old text the index of the new one that took its place, each new one once; null when there is none. Costs as much as there are words. */
export function pairUp(old: readonly string[], fresh: readonly string[]): readonly (number | null)[] {
  const words = fresh.map(wordsOf);
  const byPair = new Map<string, number[]>();
  words.forEach((own, index) => {
    for (const pair of new Set(pairsOf(own))) {
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [index]);
      else known.push(index);
    }
  });
  const taken = new Set<number>();
  return old.map((text) => {
    const own = wordsOf(text);
    let best: number | null = null;
    let most = ALIKE;
    for (const index of candidates(own, byPair, taken)) {
      const alike = likeness(own, words[index] ?? []);
      if (alike < most || (alike === most && best !== null)) continue;
      best = index;
      most = alike;
    }
    if (best !== null) taken.add(best);
    return best;
  });
}

/** Words that follow each other; a single word stands for itself. */
function pairsOf(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function candidates(
  words: readonly string[],
  byPair: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<number>,
): readonly number[] {
  const hits = new Map<number, number>();
  for (const pair of new Set(pairsOf(words))) {
    const found = byPair.get(pair) ?? [];
    if (found.length > MOST_WITH_PAIR) continue;
    for (const index of found) if (!taken.has(index)) hits.set(index, (hits.get(index) ?? 0) + 1);
  }
  return [...hits]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_COMPARED)
    .map(([index]) => index);
}

/** The share of words that two texts have in common, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const first = new Set(a);
  const second = new Set(b);
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  return common / Math.max(1, first.size + second.size - common);
}
