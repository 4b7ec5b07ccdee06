/**
 * The letters of Dutch and English words, as sources of regular expressions, with the flag `i` or without. For expressions about such words: V8 reads all 130,000 letters for each `\p{L}` whenever it
 * checks or compiles the expression, and with the flags `iu` both cases of them, which a check of a small plan spends a good part of its time on. What others write, such as names, is read with `\p{L}`.
 */

/** A letter, inside a class. */
export const LETTER = 'A-Za-zÀ-ÖØ-öø-ſ';
/** A digit, inside a class: also one that is raised, lowered or circled, in a fraction, or Roman as one sign. */
export const DIGIT = '\\d²³¹¼-¾⁰⁴-⁹₀-₉⅐-ↂↅ-↉①-⒛⓪-⓿';
/** The place where no letter follows. */
export const NO_LETTER = `(?![${LETTER}])`;
/** The place where no letter stands before. */
export const NO_LETTER_BEFORE = `(?<![${LETTER}])`;
/** One of some words, separated by bars, as a whole word. */
export const word = (words: string): string => `${NO_LETTER_BEFORE}(?:${words})${NO_LETTER}`;
