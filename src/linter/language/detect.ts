/** Whether running text is Dutch or English, by counting small words that only one of the two has. */
import type { Language } from '../../framework/types.ts';

const DUTCH = `de het een en van voor met wordt worden zijn niet dat aan te door naar bij ook wij ze zij deze dit er om uit tot dan als maar
  heeft hebben kan kunnen zal zullen moet moeten onze ons hun elke alle tussen binnen over der den per geen`;
const ENGLISH = `the and to for with are be by this that from will shall as on not it which their each our they has have can must should
  between within all any its these those into an who when where how would may`;

interface SmallWord {
  readonly word: string;
  nl: number;
  en: number;
}

/** The small words by their length and outer letters, so that nothing is cut out of a text to be looked up. */
const smallWords = new Map<number, SmallWord[]>();
/** In letters. */
const longest = 7;

const keyOf = (first: number, last: number, length: number): number => (first << 10) | (last << 3) | length;

function addWords(list: string, language: Language): void {
  for (const word of list.split(/\s+/)) {
    const key = keyOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
    const alike = smallWords.get(key) ?? [];
    smallWords.set(key, alike);
    let known = alike.find((other) => other.word === word);
    if (known === undefined) {
      known = { word, nl: 0, en: 0 };
      alike.push(known);
    }
    known[language] = 1;
  }
}

addWords(DUTCH, 'nl');
addWords(ENGLISH, 'en');

const letterAt = (text: string, at: number): number => text.charCodeAt(at) | 32;

/** The small word that stands in a text from `start` to `end`, in whatever case. */
function smallWordAt(text: string, start: number, end: number): SmallWord | undefined {
  const alike = smallWords.get(keyOf(letterAt(text, start), letterAt(text, end - 1), end - start));
  if (alike === undefined) return undefined;
  for (const known of alike) {
    let at = start + 1;
    while (at < end - 1 && letterAt(text, at) === known.word.charCodeAt(at - start)) at++;
    if (at >= end - 1) return known;
  }
  return undefined;
}

/** How many of the words read are typically Dutch and English. */
export interface LanguageCount {
  readonly nl: number;
  readonly en: number;
}

/** Counts at most `most` words from the start of the text. */
export function countLanguage(text: string, most: number): LanguageCount {
  let nl = 0;
  let en = 0;
  let seen = 0;
  let start = -1;
  for (let i = 0; i <= text.length && seen < most; i++) {
    const code = i < text.length ? letterAt(text, i) : 0;
    if (code >= 97 && code <= 122) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      seen++;
      const small = i - start > longest ? undefined : smallWordAt(text, start, i);
      if (small !== undefined) {
        nl += small.nl;
        en += small.en;
      }
      start = -1;
    }
  }
  return { nl, en };
}

/** The language that the counts point to; Dutch when in doubt. */
export function languageOf(count: LanguageCount): Language {
  return count.en > count.nl ? 'en' : 'nl';
}

/** The language of a text, by its first 2,000 words; Dutch when in doubt. */
export function detectLanguage(text: string): Language {
  return languageOf(countLanguage(text, 2000));
}
