/** Stems: the part of a word that its inflected forms share. Light suffix strippers; what they miss, the character n-grams catch. */
import type { Language } from '../../framework/types.ts';

const vowels = 'aeiouyáéíóúäëïöüèê';

/** Undoes Dutch open-syllable spelling: `rapporter` → `rapporteer`-like forms meet in one stem by dropping doubled vowels and final doubles. */
function foldDutch(stem: string): string {
  let folded = stem;
  const last = folded.length - 1;
  if (last > 2 && folded[last] === folded[last - 1] && !vowels.includes(folded[last] as string)) folded = folded.slice(0, -1);
  folded = folded.replace(/([aeou])\1([^aeiouy])$/u, '$1$2');
  if (folded.endsWith('v')) return `${folded.slice(0, -1)}f`;
  if (folded.endsWith('z')) return `${folded.slice(0, -1)}s`;
  return folded;
}

const dutchEndings = ['heden', 'ingen', 'eren', 'tjes', 'etje', 'ende', 'ing', 'ens', 'en', "'s", 'je', 'de', 'te', 'e', 's', 't', 'd'];
const englishEndings = ['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'ies', 'ied', 'es', 'ed', "'s", 'ly', 'y', 's', 'e'];

function strip(form: string, endings: readonly string[], least: number): string {
  for (const ending of endings) {
    if (form.length - ending.length >= least && form.endsWith(ending)) return form.slice(0, -ending.length);
  }
  return form;
}

/** The stem of a lower-case word. Words of three letters or fewer stay as they are; digits become `#`. */
export function stemOf(form: string, language: Language): string {
  if (form.length <= 3) return /^\d/u.test(form) ? '#' : form;
  if (/^[\d.,:/-]+$/u.test(form)) return '#';
  if (language === 'en') return strip(form, englishEndings, 3);
  const bare = form.startsWith('ge') && form.length > 6 && /[dtn]$/u.test(form) ? form.slice(2) : form;
  return foldDutch(strip(bare, dutchEndings, 3));
}
