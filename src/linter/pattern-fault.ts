import type { Localized } from '../framework/types.ts';
import { loneBracket } from './glob.ts';

/** A backslash, with the sign that it takes its meaning from, if there is one. */
const BACKSLASH = /\\([[\]{}()!+@|,\\]?)/g;
const FROM_ROOT = /^(?:\/|[A-Za-z]:)/;
const UPWARDS = /^(?:\.\.\/)+/;

/** A pattern or path of a configuration with the slashes that are meant: "archief\**", as Windows has it, is "archief/**". */
export function withSlashes(pattern: string): string {
  return pattern.replace(BACKSLASH, (both, sign) => (sign === '' ? '/' : both));
}

/** Why a pattern of files to include or to exclude is not used, or null. `reachesOut`: the configuration holds for files outside its folder as well. */
export function patternFault(pattern: string, reachesOut: boolean): Localized | null {
  const path = pattern.replace(/^\.\//, '');
  const inside = reachesOut ? path.replace(UPWARDS, '') : path;
  if (FROM_ROOT.test(inside) || inside.split('/').includes('..'))
    return { nl: 'het wijst buiten deze map', en: 'it points outside this folder' };
  if (path.startsWith('!')) return { nl: '"!" neemt hier niets terug', en: '"!" takes nothing back here' };
  const bracket = loneBracket(path);
  return bracket === null ? null : { nl: `"${bracket}" wordt niet gesloten`, en: `"${bracket}" is never closed` };
}

/** What to write instead. */
export const PATTERN_ADVICE: Localized = {
  nl: 'Schrijf een pad vanaf de map van dit bestand, zoals "archief/**"; voor een teken uit een naam staat "\\\\".',
  en: 'Write a path from the folder of this file, such as "archief/**"; a sign of a name has "\\\\" before it.',
};
