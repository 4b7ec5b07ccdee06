/** What was meant by a name that is not known. */

/**
 * The candidate that was most likely meant: one that differs in capitals, dashes and dots only, else the one with the fewest letters to change, if these are few enough, else one that
 * holds the name, or stands in it.
 */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const wanted = lettersOf(typed);
  const spelled = candidates.find((candidate) => lettersOf(candidate) === wanted);
  if (spelled !== undefined || wanted === '') return spelled;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(typed.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  if (best !== undefined || wanted.length < 3) return best;
  return candidates.find((candidate) => isPartOf(wanted, lettersOf(candidate)) || isPartOf(lettersOf(candidate), wanted));
}

/** Whether two names differ in capitals, dashes and dots only. */
export function isSpelledAs(typed: string, name: string): boolean {
  return lettersOf(typed) === lettersOf(name);
}

/** Three letters say something at the start of a name only. */
function isPartOf(part: string, whole: string): boolean {
  return part.length > 3 ? whole.includes(part) : part.length === 3 && whole.startsWith(part);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '');
}

/** Levenshtein distance. Long input is never near. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20 || a.length > 100) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
