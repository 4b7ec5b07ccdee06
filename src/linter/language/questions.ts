/** Open questions: sentences with a question mark that the text itself does not answer at once. */
import type { Language } from '../../framework/types.ts';
import type { Marker } from '../types.ts';
import { endsSentence, type Token } from './phrase-matcher.ts';

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
export function readQuestions(tokens: readonly Token[], language: Language): Marker[] {
  const questions: Marker[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.low === '?' && isOpen(tokens, start, at, language)) {
      questions.push({ kind: 'question', from: (tokens[start] as Token).from, to: token.to });
    }
    if (endsSentence(token)) start = at + 1;
  }
  return questions;
}

function isOpen(tokens: readonly Token[], start: number, end: number, language: Language): boolean {
  if (isQuoted(tokens, start, end)) return false;
  let colon = start;
  while (colon < end && tokens[colon]?.low !== ':') colon++;
  if (colon === end) return asks(tokens.slice(start, end), language);
  const label = tokens.slice(start, colon);
  if (asks(label, language) && !label.some((token) => token.low === ',')) return true;
  if (label.length > LONGEST_LABEL || end < tokens.length - 1 || label.some((token) => token.low.includes('agenda'))) return false;
  return asks(tokens.slice(colon + 1, end), language);
}

/** The question mark stands inside quotation marks: somebody in the text asks. */
function isQuoted(tokens: readonly Token[], start: number, end: number): boolean {
  if (QUOTES.has(tokens[end + 1]?.low ?? '')) return true;
  let open = 0;
  for (let at = start; at < end; at++) {
    const token = tokens[at] as Token;
    if (!QUOTES.has(token.low)) continue;
    const opens = (tokens[at + 1]?.from ?? -1) === token.to && tokens[at - 1]?.to !== token.from;
    open = opens ? open + 1 : Math.max(0, open - 1);
  }
  return open > 0;
}

function asks(tokens: readonly Token[], language: Language): boolean {
  const words = tokens.filter((token) => token.word);
  const opening = words.slice(0, 3);
  const asking = ASKING[language];
  return (
    words.length > 1 && opening.some((word, index) => asking.has(word.low) && (index === 0 || LEADS.has((opening[index - 1] as Token).low)))
  );
}
