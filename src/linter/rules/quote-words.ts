import type { Localized } from '../../framework/types.ts';

const LONGEST_QUOTE = 60;

/** Words as a message quotes them: on one line, shortened in the middle when long, between two words where there are any. */
export function quoteWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_QUOTE) return words;
  const head = words.slice(0, LONGEST_QUOTE / 2 + 1);
  const tail = words.slice(-LONGEST_QUOTE / 3 - 1);
  const [end, start] = [head.lastIndexOf(' '), tail.indexOf(' ')];
  return `${end > 0 ? head.slice(0, end) : head.slice(0, -1)} … ${start >= 0 && start < tail.length - 1 ? tail.slice(start + 1) : tail.slice(1)}`;
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
