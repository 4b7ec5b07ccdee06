import type { Language } from '../framework/types.ts';
import type { Unreadable } from './plan-part.ts';

/** The words about plans of several files. */
export interface PartTexts {
  /** `files`: the files that cannot be read, each with why. */
  readonly incomplete: (plan: string, files: readonly string[]) => string;
  readonly why: Readonly<Record<Unreadable, string>>;
  /** Short, for a line above the text. */
  readonly notJudged: (plan: string) => string;
  readonly configuration: string;
  readonly files: (plan: string, count: number) => string;
  /** Behind a count of pillars. */
  readonly over: (files: number) => string;
}

export const PARTS: Readonly<Record<Language, PartTexts>> = {
  nl: {
    incomplete: (plan, files) =>
      `Het plan "${plan}" is niet in zijn geheel beoordeeld: ${files.join('; ')}. Over ontbrekende pijlers volgt daarom geen oordeel, want wat hier niet staat, kan daar staan. Herstel het bestand, of pas "plans" in .ketensturing.json aan.`,
    why: {
      absent: 'bestaat niet',
      word: 'is een Word-document, en de bestanden van een plan moeten Markdown zijn',
      large: 'is groter dan 10 MB',
      encoding: 'is geen tekst in UTF-8',
      unreadable: 'kan niet worden gelezen',
      outside: 'ligt buiten de werkruimte en buiten de map van de configuratie, en wordt niet gelezen',
      unmatched: 'past op geen enkel Markdown-bestand',
    },
    notJudged: (plan) => `plan "${plan}" is niet in zijn geheel beoordeeld`,
    configuration: 'Hier staat welke bestanden bij het plan horen.',
    files: (plan, count) => `${plan} (${count} bestanden)`,
    over: (files) => `in ${files} bestanden`,
  },
  en: {
    incomplete: (plan, files) =>
      `The plan "${plan}" is not judged as a whole: ${files.join('; ')}. So nothing is said about missing pillars, since what does not stand here may stand there. Mend the file, or change "plans" in .ketensturing.json.`,
    why: {
      absent: 'does not exist',
      word: 'is a Word document, and the files of a plan must be Markdown',
      large: 'is larger than 10 MB',
      encoding: 'is no UTF-8 text',
      unreadable: 'cannot be read',
      outside: 'lies outside the workspace and the folder of the configuration, and is not read',
      unmatched: 'matches no Markdown file',
    },
    notJudged: (plan) => `plan "${plan}" is not judged as a whole`,
    configuration: 'This says which files belong to the plan.',
    files: (plan, count) => `${plan} (${count} files)`,
    over: (files) => `in ${files} files`,
  },
};
