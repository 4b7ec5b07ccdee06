/** Whether running text is Dutch or English, by counting small words that only one of the two has. */
import type { Language } from '../../framework/types.ts';

const DUTCH = new Set(
  `de het een en van voor met wordt worden zijn niet dat aan te door naar bij ook wij ze zij deze dit er om uit tot dan als maar
  heeft hebben kan kunnen zal zullen moet moeten onze ons hun elke alle tussen binnen over der den per geen`.split(/\s+/),
);
const ENGLISH = new Set(
  `the and to for with are be by this that from will shall as on not it which their each our they has have can must should
  between within all any its these those into an who when where how would may`.split(/\s+/),
);

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
    const code = i < text.length ? text.charCodeAt(i) | 32 : 0;
    if (code >= 97 && code <= 122) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      seen++;
      if (i - start <= 7) {
        const word = text.slice(start, i).toLowerCase();
        if (DUTCH.has(word)) nl++;
        if (ENGLISH.has(word)) en++;
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
