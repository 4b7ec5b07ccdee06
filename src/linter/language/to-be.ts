/** Whether English words such as "are to be decided" leave something open, or say what shall be done: "Disputes are to be decided by the board". */
import { endsSentence } from './phrase-matcher.ts';
import type { Spelling, Tokens } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const VERBS = set('is are');
const PARTICLES = set('out up down in');
/** "Matters to be decided by the board" are those of any meeting. */
const MATTERS = set(
  'matters matter questions question issues issue points point cases case disputes dispute decisions decision items item',
);
const LATER = set(
  'later next further subsequently shortly phase stage workshop version course autumn spring summer winter separate coming upcoming future once here',
);
/** What is done so often, or in so much time, is a rule. */
const RULE = set('each every per annually yearly quarterly monthly weekly daily always');
const EACH = set('each every any');
const ASKING = set('who what which how where when whether');
/** Parts of a plan that are not there as long as somebody is to make them. */
const PARTS = set(
  'detail details specifics particulars lead chair secretary coordinator owner ownership budget funding role roles responsibilities membership mandate mandates composition location venue scope division objective objectives goal goals aim aims ' +
    'target targets indicator indicators terms structure charter governance latitude criteria limits contribution contributions financing costs stewardship section chapter paragraph',
);
const MADE = set(
  'determined decided defined agreed confirmed worked settled clarified elaborated detailed specified described drafted written developed drawn formulated designed laid set chosen established arranged allocated assigned ' +
    'appointed mapped finalised finalized completed filled added included',
);
/** "A charter is to be drawn up": it does not exist. "Plans are to be drawn up" may be a rule. */
const MAKING = set('drawn drafted written developed elaborated worked designed formulated specified defined clarified detailed');
/** So many words on either side are looked at. */
const NEAR = 16;

/** Of "is to be decided", or "to be decided" behind anything, that stands from token `first` up to, not including, `last`. */
export function isStillOpen(tokens: Tokens, first: number, last: number): boolean {
  const lowAt = (at: number): string => tokens.spellings[at]?.low ?? '';
  const verb = VERBS.has(lowAt(first)) ? first : first - 1;
  if (!VERBS.has(lowAt(verb))) return !MATTERS.has(lowAt(verb)) || last >= tokens.count || tokens.spellings[last]?.isWord !== true;
  const next = PARTICLES.has(lowAt(last)) ? last + 1 : last;
  if (tokens.spellings[next]?.isWord !== true || next >= tokens.count) return true;
  const subject = wordsOfSentence(tokens, verb - 1, -1);
  const behind = wordsOfSentence(tokens, next, 1);
  const done = lowAt(last - 1);
  const opening = subject.at(-1) ?? '';
  if (behind.some((word) => RULE.has(word))) return false;
  if (behind.some((word) => LATER.has(word)) || (behind.includes('first') && behind.includes('meeting'))) return true;
  if (EACH.has(opening)) return false;
  if (ASKING.has(opening)) return true;
  return (
    (MADE.has(done) && subject.some((word) => PARTS.has(word))) || (MAKING.has(done) && lowAt(verb) === 'is' && !behind.includes('within'))
  );
}

/** The words of a sentence from a token on, in that direction, as far as they are looked at. */
function wordsOfSentence({ count, spellings }: Tokens, from: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = from; at >= 0 && at < count && words.length < NEAR; at += step) {
    const spelling = spellings[at] as Spelling;
    if (endsSentence(spelling)) break;
    if (spelling.isWord) words.push(spelling.low);
  }
  return words;
}
