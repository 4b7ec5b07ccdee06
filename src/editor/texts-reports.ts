import type { Language } from '../framework/types.ts';

/** What is said around a report, in the language of the plan. */
export interface ReportTexts {
  readonly tab: (title: string) => string;
  readonly chooseFormat: string;
  readonly html: string;
  readonly markdown: string;
  readonly csv: string;
  readonly whereTo: (format: string) => string;
  readonly saved: (name: string) => string;
  readonly open: string;
  /** Name of the file that is proposed, without its ending. */
  readonly portfolioFile: string;
}

export const REPORTS: Readonly<Record<Language, ReportTexts>> = {
  nl: {
    tab: (title) => `Rapport: ${title}`,
    chooseFormat: 'Waarvoor is het rapport?',
    html: 'Eén bestand om te lezen, te mailen of af te drukken',
    markdown: 'Voor een wiki of een merge request',
    csv: 'Een tabel voor een rekenblad',
    whereTo: (format) => `Waar komt het bestand (${format})?`,
    saved: (name) => `Het rapport staat in ${name}.`,
    open: 'Openen',
    portfolioFile: 'portefeuille',
  },
  en: {
    tab: (title) => `Report: ${title}`,
    chooseFormat: 'What is the report for?',
    html: 'One file to read, mail or print',
    markdown: 'For a wiki or a merge request',
    csv: 'A table for a spreadsheet',
    whereTo: (format) => `Where does the file go (${format})?`,
    saved: (name) => `The report is in ${name}.`,
    open: 'Open',
    portfolioFile: 'portfolio',
  },
};
