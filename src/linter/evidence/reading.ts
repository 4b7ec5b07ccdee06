/** What is read of a text before anything is judged: its words, the concepts in them, and how it is said. Texts that stand together can be joined. */
import type { Language } from '../../framework/types.ts';
import { type TextWords, wordsOf } from '../chain-words.ts';
import { markersOf } from '../language/markers.ts';
import { newTokens, readTokens, type Spelling, type Tokens } from '../language/words.ts';
import type { Marker } from '../types.ts';
import type { ConceptHit, Lexicon } from './lexicon.ts';
import { withNames } from './names.ts';

/** A marker with the words it covers, as indices into `words` (`last` exclusive). */
export interface ReadMarker extends Marker {
  readonly first: number;
  readonly last: number;
}

/** What of a text's reading makes its features, apart from the words themselves. */
export interface Gist {
  readonly hits: readonly ConceptHit[];
  readonly markers: readonly ReadMarker[];
  readonly hasNumber: boolean;
  /** The last word is a question mark. */
  readonly asks: boolean;
}

/** A text as read. `from` and `to` are the places of its words in the text. */
export interface Reading extends Gist {
  readonly words: readonly Spelling[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The text was read to its end. */
  readonly whole: boolean;
}

/** One text as read, with the words by which the plan is known as one, when those are wanted: they come from the same tokens. */
export interface TextReading extends Reading {
  readonly chainWords: TextWords | null;
}

/** More words and signs of one text are not read: nobody judges a statement of that length. */
export const mostTokens = 2000;

/** The word that stands for a colon between two texts. */
export const colon = readTokens(':').spellings[0] as Spelling;

const tokens = newTokens();

/** Reads a text. Cost is linear in the text, up to `mostTokens`. */
export function readText(text: string, language: Language, lexicon: Lexicon, withChainWords = false): TextReading {
  readTokens(text, mostTokens, tokens);
  const markers = markersOf(tokens, language);
  const chainWords = withChainWords ? wordsOf(text, tokens) : null;
  const whole = tokens.count < mostTokens;
  const count = keepCounting(tokens);
  const words = tokens.spellings.slice(0, count);
  const from = tokens.from.slice(0, count);
  const to = tokens.to.slice(0, count);
  return {
    words,
    from,
    to,
    hits: withNames({ text, words, from, to }, lexicon.match(words), lexicon.named),
    markers: markers.length === 0 ? none : markers.map((marker) => placed(marker, from, to)),
    hasNumber: words.some(startsWithDigit),
    asks: words[count - 1]?.form === '?',
    whole,
    chainWords,
  };
}

const none: readonly ReadMarker[] = [];

const startsWithDigit = (word: Spelling): boolean => word.startsWithDigit;

/** Moves the tokens that count to the front of their list, and returns how many there are. */
function keepCounting({ count, spellings, from, to }: Tokens): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const spelling = spellings[i] as Spelling;
    if (!spelling.counts) continue;
    spellings[kept] = spelling;
    from[kept] = from[i] as number;
    to[kept++] = to[i] as number;
  }
  return kept;
}

function placed({ kind, from, to }: Marker, starts: readonly number[], ends: readonly number[]): ReadMarker {
  const first = ends.findIndex((end) => end > from);
  const last = starts.findIndex((start) => start >= to);
  return { kind, from, to, first: Math.max(0, first), last: last < 0 ? starts.length : last };
}

/** Hits of a text that is joined on to `words` words. */
export function movedHits(hits: readonly ConceptHit[], words: number): ConceptHit[] {
  return hits.map(({ concept, from, to }) => ({ concept, from: words + from, to: words + to }));
}

/** A text to be joined on: `at` is its place in the joined text, `byColon` whether a colon stands before it that is in neither text. */
export interface JoinedText {
  readonly reading: Reading;
  readonly at: number;
  readonly byColon: boolean;
}

/** The reading of several texts as one, with places in the joined text. */
export function joinReadings(first: Reading, rest: readonly JoinedText[]): Reading {
  const words = [...first.words];
  const from = [...first.from];
  const to = [...first.to];
  const hits = [...first.hits];
  const markers = [...first.markers];
  for (const { reading, at, byColon } of rest) {
    if (byColon) {
      words.push(colon);
      from.push(at - 2);
      to.push(at - 1);
    }
    hits.push(...movedHits(reading.hits, words.length));
    for (const { kind, ...place } of reading.markers)
      markers.push({ kind, from: at + place.from, to: at + place.to, first: words.length + place.first, last: words.length + place.last });
    words.push(...reading.words);
    for (const start of reading.from) from.push(at + start);
    for (const end of reading.to) to.push(at + end);
  }
  return {
    words,
    from,
    to,
    hits,
    markers,
    hasNumber: first.hasNumber || rest.some(({ reading }) => reading.hasNumber),
    asks: words.at(-1)?.form === '?',
    whole: first.whole && rest.every(({ reading }) => reading.whole),
  };
}
