const ABBREVIATION = /^\p{Lu}{2,6}$/u;

/** Whether a word has the form of an abbreviation: two to six capitals. */
export function isAbbreviation(word: string): boolean {
  return word.length > 1 && word.length < 13 && ABBREVIATION.test(word);
}

/** False when there is certainly no abbreviation in the text; tells so in much less time than looking at its words. */
export function hasCapitalsInARow(text: string): boolean {
  let before = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const mayBeCapital = (code >= 65 && code <= 90) || code > 127;
    if (mayBeCapital && before) return true;
    before = mayBeCapital;
  }
  return false;
}
