import type { Localized } from '../framework/types.ts';
import { loneBracket } from './glob.ts';

/** Why a pattern is not used, and what to write instead. */
export interface PatternFault {
  readonly why: Localized;
  readonly advice: Localized;
}

/** A backslash, with the sign that it takes its meaning from, if there is one. */
const BACKSLASH = /\\([[\]{}()!+@|,\\]?)/g;
const FROM_ROOT = /^\/+|^[A-Za-z]:\/*/;
const UPWARDS = /^(?:\.\.\/)+/;

/** A pattern or path of a configuration with the slashes that are meant: "archief\**", as Windows has it, is "archief/**". */
export function withSlashes(pattern: string): string {
  return pattern.replace(BACKSLASH, (both, sign) => (sign === '' ? '/' : both));
}

/** What is wrong with a pattern of files to include or to exclude, or null. `reachesOut`: the configuration holds for files outside its folder as well. */
export function patternFault(pattern: string, reachesOut: boolean): PatternFault | null {
  const path = pattern.replace(/^\.\//, '');
  const inside = reachesOut ? path.replace(UPWARDS, '') : path;
  if (FROM_ROOT.test(inside)) return outside(inside.replace(FROM_ROOT, ''));
  if (inside.split('/').includes('..')) return outside('archief/**');
  if (path.startsWith('!')) {
    const literal = JSON.stringify(`\\${path}`);
    return {
      why: { nl: '"!" neemt hier niets terug', en: '"!" takes nothing back here' },
      advice: {
        nl: `Noem alleen wat erbij hoort. Begint de naam zelf met "!", schrijf dan ${literal}.`,
        en: `Name only what belongs to it. When the name itself begins with "!", write ${literal}.`,
      },
    };
  }
  const bracket = loneBracket(path);
  if (bracket === null) return null;
  const literal = JSON.stringify(`\\${bracket}`);
  return {
    why: { nl: `"${bracket}" wordt niet gesloten`, en: `"${bracket}" is never closed` },
    advice: {
      nl: `Sluit de haak, of schrijf ${literal} als de naam er zelf een heeft.`,
      en: `Close the bracket, or write ${literal} when the name itself has one.`,
    },
  };
}

function outside(example: string): PatternFault {
  return {
    why: { nl: 'het wijst buiten de map van dit bestand', en: 'it points outside the folder of this file' },
    advice: { nl: `Schrijf het pad vanaf die map, zoals "${example}".`, en: `Write the path from that folder, such as "${example}".` },
  };
}
