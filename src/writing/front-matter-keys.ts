import type { Language } from '../framework/types.ts';

/** A key of the front matter that means something, explained in the language of the plans that have it. */
export interface FrontMatterKey extends Readonly<Partial<Record<Language, string>>> {
  readonly key: string;
  /** What it may say, or often says, if that is little. */
  readonly values: readonly string[];
}

/** In the order in which they are offered. */
export const FRONT_MATTER_KEYS: readonly FrontMatterKey[] = [
  {
    key: 'ketensturing',
    values: ['true', 'false'],
    nl: 'true: dit document is een ketenplan en krijgt bevindingen. false: het krijgt er geen. Gaat voor op de instellingen, behalve op "check": "never", "exclude" en "plans".',
    en: 'true: this document is a chain plan and gets findings. false: it gets none. Goes before the settings, but for "check": "never", "exclude" and "plans".',
  },
  {
    key: 'taal',
    values: ['nl', 'en'],
    nl: 'Taal van het document en van de bevindingen: nl of en. Zonder deze sleutel wordt de taal aan de tekst herkend.',
    en: 'Language of the document and of the findings, as "language".',
  },
  {
    key: 'language',
    values: ['nl', 'en'],
    nl: 'Taal van het document en van de bevindingen, zoals "taal".',
    en: 'Language of the document and of the findings: nl or en. Without this key it is recognised from the text.',
  },
  ...said('nl', [
    ['titel', 'Zo heet het plan in rapport en portefeuille. Zonder deze sleutel: zoals de eerste kop.'],
    ['eigenaar', 'Wie verantwoordelijk is voor het plan; voor de portefeuille.'],
    ['datum', 'Wanneer het plan is gemaakt, vastgesteld of gewijzigd; voor de portefeuille.'],
    ['status', 'Hoe ver het plan is. Staat er een datum van vaststelling bij, dan toont de portefeuille die.', 'concept', 'vastgesteld'],
    ['versie', 'Nummer van de versie; voor de lezer.'],
    ['soort', 'Ketenplan, jaarplan, convenant of governancedocument; voor de lezer.'],
    ['bron', 'Het Word-document waar het plan uit komt. Exporteren naar Word schrijft daar niet overheen.'],
  ]),
  ...said('en', [
    ['title', 'What the plan is called in report and portfolio. Without this key: as its first heading.'],
    ['owner', 'Who answers for the plan; for the portfolio.'],
    ['date', 'When the plan was made, agreed or changed; for the portfolio.'],
    ['status', 'How far the plan is. With the date on which it was adopted, the portfolio shows that.', 'draft', 'adopted'],
    ['version', 'Number of the version; for the reader.'],
    ['kind', 'Chain plan, annual plan, covenant or governance document; for the reader.'],
    ['source', 'The Word document that the plan came from. Exporting to Word does not write over it.'],
  ]),
];

/** Keys that plans in one language have. */
function said(language: Language, keys: readonly (readonly [key: string, text: string, ...values: string[]])[]): readonly FrontMatterKey[] {
  return keys.map(([key, text, ...values]) => ({ key, values, [language]: text }));
}
