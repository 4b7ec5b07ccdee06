import type { Language } from '../framework/types.ts';
import type { Spared } from './save-beside.ts';

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
  /** Names of the files that are proposed, without their ending; `plan` is that of the plan. */
  readonly portfolioFile: string;
  readonly reportFile: (plan: string) => string;
  readonly wordFile: (plan: string) => string;
  readonly notOver: (name: string, why: string) => string;
  readonly spared: Readonly<Record<Spared, string>>;
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
    reportFile: (plan) => `${plan}-rapport`,
    wordFile: (plan) => `${plan}-met-opmerkingen`,
    notOver: (name, why) => `Er is niets bewaard: ${name} ${why}. Kies een andere naam.`,
    spared: {
      source: 'is een bestand van het plan zelf, en de tekst daarvan zou verloren gaan',
      settings: 'bevat instellingen, en die zouden verloren gaan',
      agreed: 'bewaart wat van een plan is vastgesteld, en dat zou verloren gaan',
      original: 'heet net als het Word-document waar dit plan uit komt, en dat zou verloren gaan',
      text: 'is een tekst die er al staat, en die zou verloren gaan',
    },
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
    reportFile: (plan) => `${plan}-report`,
    wordFile: (plan) => `${plan}-with-comments`,
    notOver: (name, why) => `Nothing was saved: ${name} ${why}. Choose another name.`,
    spared: {
      source: 'is a file of the plan itself, and its text would be lost',
      settings: 'holds settings, which would be lost',
      agreed: 'keeps what was agreed of a plan, which would be lost',
      original: 'is called as the Word document that this plan comes from, which would be lost',
      text: 'is a text that is there already, which would be lost',
    },
  },
};
