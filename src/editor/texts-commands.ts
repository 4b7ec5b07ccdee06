import type { Language } from '../framework/types.ts';
import { MOST_FILES } from './most-files.ts';

/** What commands say and ask, in the language of the document. */
export interface CommandTexts {
  readonly checked: (addressed: number, total: number, findings: number) => string;
  readonly refused: string;
  readonly noGaps: string;
  readonly whichPillar: string;
  readonly insert: string;
  readonly exempt: string;
  readonly explain: string;
  readonly where: string;
  readonly changedMeanwhile: (file: string) => string;
  readonly readOnly: (file: string) => string;
  readonly notPlan: string;
  readonly inProblems: (findings: number) => string;
  readonly checkAgain: string;
  readonly unread: (files: string, more: number) => string;
  readonly tooMany: string;
  readonly checkedAll: (plans: number, documents: number, findings: number) => string;
}

export const COMMANDS: Readonly<Record<Language, CommandTexts>> = {
  nl: {
    checked: (addressed, total, findings) =>
      `Ketensturing: ${addressed} van ${total} pijlers behandeld, ${findings === 1 ? '1 bevinding' : `${findings} bevindingen`}`,
    refused: 'De kopgegevens van dit document zeggen dat het geen ketenplan is (ketensturing: false); er zijn daarom geen bevindingen.',
    noGaps: 'Ketensturing: geen bevindingen om langs te gaan',
    whichPillar: 'Welke pijler?',
    insert: 'Voeg een deel over deze pijler in',
    exempt: 'Leg uit waarom deze pijler niet van toepassing is',
    explain: 'Lees over deze pijler',
    where: 'Ga naar wat er al staat',
    changedMeanwhile: (file) =>
      `Er is niets ingevoegd: ${file} is intussen veranderd, zodat de plek niet meer zeker is. Kies het nog eens.`,
    readOnly: (file) =>
      `Er is niets ingevoegd: ${file} is alleen te lezen. Maak het bewerkbaar of bewaar het onder een andere naam, en kies het dan nog eens.`,
    notPlan:
      'Dit document geldt niet als ketenplan; er zijn daarom geen bevindingen. Kies “Controleer dit document” om het toch te controleren.',
    inProblems: (findings) => (findings === 1 ? 'De bevinding staat in Problemen' : `De ${findings} bevindingen staan in Problemen`),
    checkAgain: 'Controleer opnieuw',
    unread: (files, more) =>
      `Ketensturing heeft niet alles kunnen controleren: ${files}${more > 0 ? `; en nog ${more} ${more === 1 ? 'bestand' : 'bestanden'}` : ''}.`,
    tooMany: `Er zijn meer dan ${MOST_FILES} Markdown-bestanden; de rest is niet gecontroleerd.`,
    checkedAll: (plans, documents, findings) =>
      `${plans === 1 ? '1 ketenplan' : `${plans} ketenplannen`} in ${documents} Markdown-bestanden; ${findings === 1 ? '1 bevinding' : `${findings} bevindingen`}.`,
  },
  en: {
    checked: (addressed, total, findings) =>
      `Ketensturing: ${addressed} of ${total} pillars addressed, ${findings === 1 ? '1 finding' : `${findings} findings`}`,
    refused: 'The front matter of this document says that it is no chain plan (ketensturing: false), so there are no findings.',
    noGaps: 'Ketensturing: no findings to visit',
    whichPillar: 'Which pillar?',
    insert: 'Insert a section on this pillar',
    exempt: 'Explain why this pillar does not apply',
    explain: 'Read about this pillar',
    where: 'Go to what is there already',
    changedMeanwhile: (file) =>
      `Nothing was inserted: ${file} has changed meanwhile, so that the place is not certain any more. Choose it again.`,
    readOnly: (file) =>
      `Nothing was inserted: ${file} is read-only. Make it writable or save it under another name, and then choose it again.`,
    notPlan: 'This document does not count as a chain plan, so there are no findings. Choose “Check this document” to check it anyway.',
    inProblems: (findings) => (findings === 1 ? 'The finding is in Problems' : `The ${findings} findings are in Problems`),
    checkAgain: 'Check again',
    unread: (files, more) =>
      `Ketensturing could not check everything: ${files}${more > 0 ? `; and ${more} more ${more === 1 ? 'file' : 'files'}` : ''}.`,
    tooMany: `There are more than ${MOST_FILES} Markdown files; the rest was not checked.`,
    checkedAll: (plans, documents, findings) =>
      `${plans === 1 ? '1 chain plan' : `${plans} chain plans`} in ${documents} Markdown files; ${findings === 1 ? '1 finding' : `${findings} findings`}.`,
  },
};

/** Said when no document is known, so in both languages. */
export const BOTH = {
  openMarkdown: 'Open eerst een Markdown-document (open a Markdown document first).',
  notWritten:
    'Dit is een oude versie of een kopie om te lezen, geen document waarin je schrijft: open het bestand zelf en kies de opdracht opnieuw (this is an old version or a copy to read, not a document to write in: open the file itself and choose the command again).',
  failed: (what: string) => `Ketensturing kon dit niet doen (could not do this): ${what}`,
  keptBeside: (name: string, kept: string, why: string) =>
    `${name} is niet te schrijven (${why}). Wat erin moest komen, staat ernaast in ${kept}: geef dat bestand de naam ${name} (${name} cannot be written; what was to be in it stands beside it in ${kept}: rename that file to ${name})`,
  report: 'Rapport (report)',
  noPortfolio: 'Er is nog geen portefeuille: controleer eerst de werkruimte (check the workspace first).',
  showLog: 'Toon het logboek (show the log)',
  openFile: 'Open het bestand (open the file)',
  checking: 'Ketensturing controleert de werkruimte (is checking the workspace)',
  noExamples:
    'Er staan nog geen eigen oordelen in .ketensturing.json om te exporteren: leg er in een plan een vast met Ctrl+. (has no judgements of your own to export yet: record one in a plan with Ctrl+.).',
  noPlace:
    'Bewaar het document eerst, of open een map: daarin komt het bestand (save the document first, or open a folder, in which the file is made).',
  openFolder: 'Open eerst een map (open a folder first).',
  stops: 'Ketensturing stopt (is stopping).',
  closed: (file: string) => `${file} is gesloten (was closed).`,
  noPart: (file: string) => `${file} hoort niet meer bij het plan (is no part of the plan any more).`,
  noPlan: (file: string) => `${file} is geen Markdown om in te schrijven (is no Markdown to write in).`,
} as const;
