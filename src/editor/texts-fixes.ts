import type { Language } from '../framework/types.ts';

/** What the commands behind quick fixes ask and tell. */
export interface FixTexts {
  readonly whichPillar: string;
  readonly why: (counts: boolean, pillar: number) => string;
  /** Of a rule as `ruleName` gives it. */
  readonly whyOff: (rule: string) => string;
  readonly whyOffExample: string;
  readonly whyHint: string;
  readonly reasonNeeded: string;
  readonly noPassage: string;
  readonly noFolder: string;
  readonly noExamples: string;
}

export const FIX_TEXTS: Readonly<Record<Language, FixTexts>> = {
  nl: {
    whichPillar: 'Voor welke pijler telt deze passage mee?',
    why: (counts, pillar) => `Waarom telt deze passage ${counts ? 'wel' : 'niet'} mee voor pijler ${pillar}?`,
    whyOff: (rule) => `Waarom zet je de regel ${rule} uit?`,
    whyOffExample: 'Bijvoorbeeld: dit is een werkversie, in mei vullen wij haar aan',
    whyHint: 'De reden komt in .ketensturing.json en in het rapport.',
    reasonNeeded: 'Zonder reden kunnen ketenpartners het oordeel niet volgen.',
    noPassage: 'Zet de cursor in een zin, een punt van een lijst of een rij van een tabel.',
    noFolder: 'Bewaar het document eerst, of open een map: het oordeel komt in .ketensturing.json.',
    noExamples:
      'Er staan nog geen eigen oordelen in .ketensturing.json om te exporteren. Zet de cursor in een passage, druk op Ctrl+. en kies “Deze passage telt wel mee” of “niet mee”.',
  },
  en: {
    whichPillar: 'For which pillar does this passage count?',
    why: (counts, pillar) => `Why does this passage ${counts ? '' : 'not '}count for pillar ${pillar}?`,
    whyOff: (rule) => `Why do you switch off the rule ${rule}?`,
    whyOffExample: 'For instance: this is a working draft, we complete it in May',
    whyHint: 'The reason goes into .ketensturing.json and into the report.',
    reasonNeeded: 'Without a reason chain partners cannot follow the judgement.',
    noPassage: 'Put the cursor in a sentence, a list item or a table row.',
    noFolder: 'Save the document first, or open a folder: the judgement is kept in .ketensturing.json.',
    noExamples:
      '.ketensturing.json has no judgements of your own to export yet. Put the cursor in a passage, press Ctrl+. and choose “This passage does count” or “does not count”.',
  },
};
