import type { Language } from '../framework/types.ts';
import type { Strength } from '../linter/types.ts';

/** What a hover says beside the texts of the framework. */
export interface HoverTexts {
  readonly pillar: string;
  readonly why: string;
  readonly questions: string;
  readonly more: (count: number) => string;
  readonly strong: string;
  readonly weak: string;
  readonly inThisPlan: string;
  readonly nora: string;
  readonly explain: (pillar: number) => string;
  readonly insert: string;
  readonly block: string;
  readonly term: string;
  readonly helps: string;
  readonly advice: string;
  readonly forInstance: string;
  readonly rule: string;
  readonly counts: Readonly<Record<Strength, (pillar: number, aspect: string, name: string) => string>>;
}

export const HOVER_TEXTS: Readonly<Record<Language, HoverTexts>> = {
  nl: {
    pillar: 'Pijler',
    why: 'Waarom',
    questions: 'Vragen om te beantwoorden',
    more: (count) => (count === 1 ? 'en nog 1 vraag' : `en nog ${count} vragen`),
    strong: 'Telt mee',
    weak: 'Telt niet',
    inThisPlan: 'In dit plan',
    nora: 'NORA',
    explain: (pillar) => `Alles over pijler ${pillar}`,
    insert: 'Voeg een deel in',
    block: 'Bouwsteen van ketensturing',
    term: 'Begrip uit ketensturing',
    helps: 'Draagt bij aan',
    advice: 'Wat te doen',
    forInstance: 'Bijvoorbeeld',
    rule: 'Over deze regel',
    counts: {
      strong: (pillar, aspect, name) => `Telt mee voor pijler ${pillar}, aspect ${aspect}: ${name}`,
      weak: (pillar, aspect, name) => `Raakt pijler ${pillar}, aspect ${aspect}: ${name}`,
      contrary: (pillar, aspect, name) => `Spreekt pijler ${pillar} tegen, aspect ${aspect}: ${name}`,
    },
  },
  en: {
    pillar: 'Pillar',
    why: 'Why',
    questions: 'Questions to answer',
    more: (count) => (count === 1 ? 'and 1 more question' : `and ${count} more questions`),
    strong: 'Counts',
    weak: 'Does not count',
    inThisPlan: 'In this plan',
    nora: 'NORA',
    explain: (pillar) => `All about pillar ${pillar}`,
    insert: 'Insert a section',
    block: 'Building block of chain governance',
    term: 'Term of chain governance',
    helps: 'Contributes to',
    advice: 'What to do',
    forInstance: 'For example',
    rule: 'About this rule',
    counts: {
      strong: (pillar, aspect, name) => `Counts for pillar ${pillar}, aspect ${aspect}: ${name}`,
      weak: (pillar, aspect, name) => `Touches on pillar ${pillar}, aspect ${aspect}: ${name}`,
      contrary: (pillar, aspect, name) => `Contradicts pillar ${pillar}, aspect ${aspect}: ${name}`,
    },
  },
};
