import type { Language } from '../framework/types.ts';

/** The words with which is asked whether a document is a plan. */
export interface PromptTexts {
  readonly question: string;
  /** Longer, for who points at the question. */
  readonly because: string;
  readonly choose: string;
  readonly title: string;
  readonly now: string;
  readonly nowDetail: string;
  readonly choice: Readonly<Record<'always' | 'never', Readonly<Record<'file' | 'folder', string>>>>;
  readonly where: string;
  readonly file: string;
  readonly fileDetail: string;
  readonly settings: string;
  readonly settingsDetail: string;
  /** When a wider pattern goes before the choice; `where` it stands. */
  readonly excluded: (pattern: string, where: string) => string;
  readonly inSettings: string;
  readonly noList: (setting: string) => string;
  readonly openFile: string;
  readonly openSetting: string;
}

export const PROMPT: Readonly<Record<Language, PromptTexts>> = {
  nl: {
    question: 'geen ketenplan: toch controleren?',
    because:
      'Ketensturing ziet dit document niet aan voor een ketenplan en geeft geen bevindingen. Klik om het toch te controleren, of om dit voortaan vast te leggen.',
    title: 'Is dit een ketenplan?',
    choose: 'Dit document is niet herkend als ketenplan',
    now: 'Controleer dit document nu',
    nowDetail: 'Alleen zolang het open is',
    choice: {
      always: { file: 'Controleer dit bestand altijd', folder: 'Controleer deze map altijd' },
      never: { file: 'Controleer dit bestand nooit', folder: 'Controleer deze map nooit' },
    },
    where: 'Waar wordt dit bewaard?',
    file: '.ketensturing.json',
    fileDetail: 'Geldt voor iedereen met deze bestanden, ook op de opdrachtregel',
    settings: 'Instellingen van de werkruimte',
    settingsDetail: 'Geldt alleen in deze editor',
    excluded: (pattern, where) =>
      `Je keuze is bewaard, maar dit document wordt toch niet gecontroleerd: “${pattern}” staat onder “exclude” in ${where}, en dat gaat voor. Haal dat patroon weg of maak het smaller.`,
    inSettings: 'de instellingen',
    noList: (setting) =>
      `De instelling ${setting} is geen lijst van patronen; je keuze is daarom niet bewaard. Maak er een lijst van, en kies het dan nog eens.`,
    openFile: 'Open het bestand',
    openSetting: 'Open de instelling',
  },
  en: {
    question: 'no chain plan: check anyway?',
    because:
      'Ketensturing does not take this document for a chain plan and gives no findings. Click to check it anyway, or to settle this for good.',
    title: 'Is this a chain plan?',
    choose: 'This document was not recognised as a chain plan',
    now: 'Check this document now',
    nowDetail: 'Only while it is open',
    choice: {
      always: { file: 'Always check this file', folder: 'Always check this folder' },
      never: { file: 'Never check this file', folder: 'Never check this folder' },
    },
    where: 'Where should this be kept?',
    file: '.ketensturing.json',
    fileDetail: 'Holds for everybody with these files, on the command line too',
    settings: 'Workspace settings',
    settingsDetail: 'Holds in this editor only',
    excluded: (pattern, where) =>
      `Your choice has been kept, but this document is still not checked: “${pattern}” stands under “exclude” in ${where}, which goes before it. Remove that pattern or make it narrower.`,
    inSettings: 'the settings',
    noList: (setting) =>
      `The setting ${setting} is no list of patterns, so your choice has not been kept. Make it a list, and then choose again.`,
    openFile: 'Open the file',
    openSetting: 'Open the setting',
  },
};
