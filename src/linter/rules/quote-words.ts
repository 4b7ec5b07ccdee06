import type { Localized } from '../../framework/types.ts';

const LONGEST_QUOTE = 60;

/** Words as a message quotes them: on one line, shortened in the middle when long. */
export function quoteWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_QUOTE) return words;
  return `${words.slice(0, LONGEST_QUOTE / 2).trimEnd()} … ${words.slice(-LONGEST_QUOTE / 3).trimStart()}`;
}

/** "a, b en c" in both languages. */
export function listWords(items: readonly Localized[]): Localized {
  const list = (words: readonly string[], and: string): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
  return {
    nl: list(
      items.map((item) => item.nl),
      'en',
    ),
    en: list(
      items.map((item) => item.en),
      'and',
    ),
  };
}
