/** Names of organisations, bodies and systems that no lexicon can list, told by their capitals. */
import type { Spelling } from '../language/words.ts';
import type { ConceptHit } from './lexicon.ts';

/** The class of the lexicon whose members are found by their capitals; it has no entries. */
export const namedConcept = 'NAMED_BODY';

const isCapital = ({ raw, low }: Spelling): boolean => raw.charCodeAt(0) !== low.charCodeAt(0);

/** Two capitals or more, as in `GGD`, `B&W` and `VWS2`. */
const isAcronym = (word: Spelling): boolean => isCapital(word) && word.raw.length > 1 && /^\p{Lu}[\p{Lu}\d&]+$/u.test(word.raw);

/**
 * The hits with those of names among them, in order of their start: words in capitals, and stretches of words with a capital that do not open a sentence or
 * cell, as far as the lexicon knows nothing of them. A text of mostly capitals has no names. `words` are those of one text, `hits` what the lexicon found in them.
 */
export function withNames(words: readonly Spelling[], hits: readonly ConceptHit[], concept: number): readonly ConceptHit[] {
  if (concept < 0 || !words.some(isCapital)) return hits;
  let acronyms = 0;
  for (const word of words) if (isAcronym(word)) acronyms++;
  const readsCapitals = acronyms * 2 < words.length;
  const known = new Set<number>();
  for (const { from, to } of hits) for (let at = from; at < to; at++) known.add(at);
  const names: ConceptHit[] = [];
  let opens = true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Spelling;
    const mayBe = !known.has(at) && isCapital(word) && (isAcronym(word) ? readsCapitals : !opens && readsCapitals);
    opens = !word.isWord;
    if (!mayBe) continue;
    const last = names.at(-1);
    if (last?.to === at) names[names.length - 1] = { ...last, to: at + 1 };
    else names.push({ concept, from: at, to: at + 1 });
  }
  return names.length === 0 ? hits : [...hits, ...names].sort((a, b) => a.from - b.from || a.concept - b.concept || b.to - a.to);
}
