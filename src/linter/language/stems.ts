/** Stems: the part of a word that its inflected forms share. Light suffix strippers; what they miss, the character n-grams catch. */
import type { Language } from '../../framework/types.ts';

const vowels = 'aeiouyáéíóúäëïöüèê';

/** Undoes Dutch open-syllable spelling: `rapporter` → `rapporteer`-like forms meet in one stem by dropping doubled vowels and final doubles. */
function foldDutch(stem: string): string {
  let folded = stem;
  const last = folded.length - 1;
  if (last > 2 && folded[last] === folded[last - 1] && !vowels.includes(folded[last] as string)) folded = folded.slice(0, -1);
  folded = dropDoubledVowel(folded);
  if (folded.endsWith('v')) return `${folded.slice(0, -1)}f`;
  if (folded.endsWith('z')) return `${folded.slice(0, -1)}s`;
  return folded;
}

/** `eer` → `er`: the vowel before a last consonant is written once. */
function dropDoubledVowel(stem: string): string {
  const { length } = stem;
  const vowel = stem[length - 2];
  if (vowel === undefined || vowel !== stem[length - 3] || !'aeou'.includes(vowel)) return stem;
  const last = stem[length - 1] as string;
  return 'aeiouy'.includes(last) ? stem : `${stem.slice(0, -2)}${last}`;
}

const dutchEndings = ['heden', 'ingen', 'eren', 'tjes', 'etje', 'ende', 'ing', 'ens', 'en', "'s", 'je', 'de', 'te', 'e', 's', 't', 'd'];
const englishEndings = ['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'ies', 'ied', 'es', 'ed', "'s", 'ly', 'y', 's', 'e'];

function strip(form: string, endings: readonly string[], least: number): string {
  for (const ending of endings) {
    if (form.length - ending.length >= least && form.endsWith(ending)) return form.slice(0, -ending.length);
  }
  return form;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The stem of a lower-case word. Words of three letters or fewer stay as they are; digits become `#`. */
export function stemOf(form: string, language: Language): string {
  if (form.length <= 3) return isDigit(form.charCodeAt(0)) ? '#' : form;
  if ((isDigit(form.charCodeAt(0)) || '.,:/-'.includes(form[0] as string)) && /^[\d.,:/-]+$/u.test(form)) return '#';
  if (language === 'en') return strip(form, englishEndings, 3);
  const bare = form.length > 6 && form.startsWith('ge') && 'dtn'.includes(form[form.length - 1] as string) ? form.slice(2) : form;
  return foldDutch(strip(bare, dutchEndings, 3));
}
