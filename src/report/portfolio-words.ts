import type { Language } from '../framework/types.ts';
import type { Portfolio } from './portfolio.ts';
import { REPORT_WORDS } from './words.ts';

/** The words of the portfolio, beside those of reports. */
export interface PortfolioWords {
  readonly title: string;
  readonly plan: string;
  readonly file: string;
  readonly owner: string;
  readonly date: string;
  readonly findings: string;
  readonly addressed: string;
  readonly weakest: string;
  readonly allPlans: string;
  readonly noWeak: string;
  readonly withoutOwner: string;
  readonly withoutDate: string;
  readonly unknown: string;
  readonly filter: string;
  readonly show: string;
  readonly everything: string;
  readonly weakIn: (pillar: string) => string;
  readonly sort: (column: string) => string;
  readonly plans: (count: number) => string;
  readonly others: (count: number) => string;
  /** How many plans stand in the table, with `{shown}` and `{all}` for the numbers. */
  readonly shownOf: string;
  readonly weakness: (missing: number, thin: number, total: number) => string;
  readonly underWay: (checked: number, of: number) => string;
  readonly stopped: (checked: number, of: number) => string;
  readonly noPlans: string;
}

export const PORTFOLIO_WORDS: Readonly<Record<Language, PortfolioWords>> = {
  nl: {
    title: 'Portefeuille van ketenplannen',
    plan: 'Plan',
    file: 'Bestand',
    owner: 'Eigenaar',
    date: 'Datum',
    findings: 'Bevindingen',
    addressed: 'Behandeld',
    weakest: 'Zwakste pijlers over alle plannen',
    allPlans: 'Plannen en pijlers',
    noWeak: 'Alle pijlers zijn in alle plannen behandeld of met reden uitgezonderd.',
    withoutOwner: 'Plannen zonder eigenaar',
    withoutDate: 'Plannen zonder datum',
    unknown: 'niet vermeld',
    filter: 'Zoek een plan, bestand of eigenaar',
    show: 'Toon',
    everything: 'alle plannen',
    weakIn: (pillar) => `zwak op ${pillar}`,
    sort: (column) => `Sorteer op ${column}`,
    plans: (count) => (count === 1 ? '1 ketenplan' : `${count} ketenplannen`),
    others: (count) => (count === 1 ? '1 ander document is geen ketenplan' : `${count} andere documenten zijn geen ketenplan`),
    shownOf: '{shown} van {all} plannen',
    weakness: (missing, thin, total) =>
      `${[...(missing > 0 ? [`ontbreekt in ${missing}`] : []), ...(thin > 0 ? [`dun in ${thin}`] : [])].join(', ')} van ${total}`,
    underWay: (checked, of) => `${checked} van ${of} documenten bekeken; de rest volgt.`,
    stopped: (checked, of) => `Afgebroken: ${checked} van ${of} documenten zijn bekeken.`,
    noPlans: 'Er is geen ketenplan gevonden.',
  },
  en: {
    title: 'Portfolio of chain plans',
    plan: 'Plan',
    file: 'File',
    owner: 'Owner',
    date: 'Date',
    findings: 'Findings',
    addressed: 'Addressed',
    weakest: 'Weakest pillars over all plans',
    allPlans: 'Plans and pillars',
    noWeak: 'All pillars are addressed or exempt for a reason in all plans.',
    withoutOwner: 'Plans without an owner',
    withoutDate: 'Plans without a date',
    unknown: 'not stated',
    filter: 'Find a plan, file or owner',
    show: 'Show',
    everything: 'all plans',
    weakIn: (pillar) => `weak on ${pillar}`,
    sort: (column) => `Sort by ${column}`,
    plans: (count) => (count === 1 ? '1 chain plan' : `${count} chain plans`),
    others: (count) => (count === 1 ? '1 other document is no chain plan' : `${count} other documents are no chain plans`),
    shownOf: '{shown} of {all} plans',
    weakness: (missing, thin, total) =>
      `${[...(missing > 0 ? [`missing in ${missing}`] : []), ...(thin > 0 ? [`thin in ${thin}`] : [])].join(', ')} of ${total}`,
    underWay: (checked, of) => `${checked} of ${of} documents looked at; the rest follows.`,
    stopped: (checked, of) => `Stopped: ${checked} of ${of} documents were looked at.`,
    noPlans: 'No chain plan was found.',
  },
};

/** How many plans there are, and what else there was, in words. */
export function portfolioCounts({ language, plans, otherDocuments, failures }: Portfolio): string {
  const words = PORTFOLIO_WORDS[language];
  const all = [
    words.plans(plans.length),
    otherDocuments && words.others(otherDocuments),
    failures.length && `${REPORT_WORDS[language].failures.toLowerCase()}: ${failures.length}`,
  ];
  return all.filter(Boolean).join(' · ');
}
