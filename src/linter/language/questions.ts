/** Open questions: sentences with a question mark that the text itself does not answer at once. */
import type { Language } from '../../framework/types.ts';
import type { Marker } from '../types.ts';
import { endsSentence } from './phrase-matcher.ts';
import type { Spelling, Tokens } from './words.ts';

const ASKING: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'wie wat hoe welk welke waar waarom wanneer waarmee waarover waarop waartoe wiens hoeveel hoever hoeverre is zijn wordt worden kan kunnen moet moeten mag mogen durven durft willen wil zullen zal zouden zou hebben heeft doen doet gaan gaat weten weet zien ziet kennen staat vinden past verstaan houden komen komt geven geeft krijgen heet'.split(
      ' ',
    ),
  ),
  en: new Set(
    'who what how which where why when whose whom is are do does did can could should shall will would must may have has'.split(' '),
  ),
};

/** Small words that may stand before the asking word: "En wie …?", "In hoeverre …?". */
const LEADS = new Set('en maar of in op met voor aan tot door van over bij uit onder and but or in to for with by at of on'.split(' '));

const QUOTES = new Set(['"', '“', '”', '„', '‘', '’', "'", '«', '»']);

/** A question after a longer label is what somebody asks: "De voorzitter vraagt elke keer: wat ging er mis?". */
const LONGEST_LABEL = 4;

/** The open questions in a text. */
export function readQuestions(tokens: Tokens, language: Language): Marker[] {
  const { count, spellings, from, to } = tokens;
  const questions: Marker[] = [];
  let start = 0;
  for (let at = 0; at < count; at++) {
    const spelling = spellings[at] as Spelling;
    if (spelling.isWord) continue;
    if (spelling.low === '?' && isOpen(tokens, start, at, language)) {
      questions.push({ kind: 'question', from: from[start] as number, to: to[at] as number });
    }
    if (endsSentence(spelling)) start = at + 1;
  }
  return questions;
}

function isOpen(tokens: Tokens, start: number, end: number, language: Language): boolean {
  const { count, spellings } = tokens;
  if (isQuoted(tokens, start, end)) return false;
  let colon = start;
  while (colon < end && spellings[colon]?.low !== ':') colon++;
  if (colon === end) return asks(spellings.slice(start, end), language);
  const label = spellings.slice(start, colon);
  if (asks(label, language) && !label.some(({ low }) => low === ',')) return true;
  if (label.length > LONGEST_LABEL || end < count - 1 || label.some(({ low }) => low.includes('agenda'))) return false;
  return asks(spellings.slice(colon + 1, end), language);
}

/** The question mark stands inside quotation marks: somebody in the text asks. */
function isQuoted({ count, spellings, from, to }: Tokens, start: number, end: number): boolean {
  if (end + 1 < count && QUOTES.has((spellings[end + 1] as Spelling).low)) return true;
  let open = 0;
  for (let at = start; at < end; at++) {
    if (!QUOTES.has((spellings[at] as Spelling).low)) continue;
    const opens = from[at + 1] === to[at] && (at === 0 || to[at - 1] !== from[at]);
    open = opens ? open + 1 : Math.max(0, open - 1);
  }
  return open > 0;
}

function asks(spellings: readonly Spelling[], language: Language): boolean {
  const words = spellings.filter((spelling) => spelling.isWord);
  const opening = words.slice(0, 3);
  const asking = ASKING[language];
  return (
    words.length > 1 &&
    opening.some((word, index) => asking.has(word.low) && (index === 0 || LEADS.has((opening[index - 1] as Spelling).low)))
  );
}
