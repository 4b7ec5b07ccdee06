/** Names of organisations, bodies and systems that no lexicon can list, told by their capitals. */
import { perSpelling, type Spelling } from '../language/words.ts';
import type { ConceptHit } from './lexicon.ts';

/** The class of the lexicon whose members are found by their capitals; it has no entries. */
export const namedConcept = 'NAMED_BODY';

const isCapital = ({ startsWithCapital }: Spelling): boolean => startsWithCapital;

/** Two capitals or more, as in `GGD`, `B&W` and `VWS2`. */
const isAcronym = perSpelling(({ raw }) => raw.length > 1 && /^\p{Lu}[\p{Lu}\d&]+$/u.test(raw));

/** What stands before the first word of a sentence or cell. */
const OPENING = /[.!?…:;]/;

/** A text with its words and their places in it. */
export interface WordsOfText {
  readonly text: string;
  readonly words: readonly Spelling[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * The hits with those of names among them, in order of their start: words in capitals, and stretches of words with a capital that do not open a sentence or
 * cell, as far as the lexicon knows nothing of them. A text of mostly capitals has no names. `hits` is what the lexicon found.
 */
export function withNames({ text, words, from, to }: WordsOfText, hits: readonly ConceptHit[], concept: number): readonly ConceptHit[] {
  if (concept < 0 || !words.some(isCapital)) return hits;
  let acronyms = 0;
  for (const word of words) if (isCapital(word) && isAcronym(word)) acronyms++;
  if (acronyms * 2 >= words.length) return hits;
  const opens = (at: number): boolean => at === 0 || OPENING.test(text.slice(to[at - 1], from[at])) || !(words[at - 1] as Spelling).isWord;
  const names: ConceptHit[] = [];
  /** The hits before this one begin before the word at hand, and the furthest of them ends at `known`. */
  let next = 0;
  let known = 0;
  for (let at = 0; at < words.length; at++) {
    for (; next < hits.length && (hits[next] as ConceptHit).from <= at; next++) known = Math.max(known, (hits[next] as ConceptHit).to);
    const word = words[at] as Spelling;
    if (!isCapital(word) || known > at || (!isAcronym(word) && opens(at))) continue;
    const last = names.at(-1);
    if (last?.to === at) names[names.length - 1] = { ...last, to: at + 1 };
    else names.push({ concept, from: at, to: at + 1 });
  }
  return names.length === 0 ? hits : [...hits, ...names].sort((a, b) => a.from - b.from || a.concept - b.concept || b.to - a.to);
}
