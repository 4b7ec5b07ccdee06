import { newTokens, perSpelling, readTokens, type Spelling } from '../language/words.ts';

const ABBREVIATION = /^\p{Lu}{2,6}$/u;

/** Whether a word has the form of an abbreviation: two to six capitals. */
export function isAbbreviation(word: string): boolean {
  return word.length > 1 && word.length < 13 && ABBREVIATION.test(word);
}

const isShort = perSpelling(({ raw }) => isAbbreviation(raw));
const tokens = newTokens();

/** Whether a word of the text has the form of an abbreviation. */
export function hasAbbreviation(text: string): boolean {
  if (!hasCapitalsInARow(text)) return false;
  const { count, spellings } = readTokens(text, Number.POSITIVE_INFINITY, tokens);
  for (let i = 0; i < count; i++) if (isShort(spellings[i] as Spelling)) return true;
  return false;
}

/** False when there is certainly no abbreviation in the text; tells so in much less time than looking at its words. */
function hasCapitalsInARow(text: string): boolean {
  let before = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const mayBeCapital = (code >= 65 && code <= 90) || code > 127;
    if (mayBeCapital && before) return true;
    before = mayBeCapital;
  }
  return false;
}
