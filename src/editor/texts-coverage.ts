import type { DimensionId, Language } from '../framework/types.ts';
import type { Status, Strength } from '../linter/types.ts';

/** The words of the views on coverage. */
export interface CoverageTexts {
  readonly status: Readonly<Record<Status, string>>;
  readonly strength: Readonly<Record<Strength, string>>;
  readonly pillar: string;
  readonly line: (line: number) => string;
  readonly aspects: (addressed: number, total: number) => string;
  readonly passages: (count: number) => string;
  readonly pillars: (addressed: number, total: number) => string;
  /** How many of several pillars have that status, when it is not addressed. */
  readonly tally: Readonly<Record<'thin' | 'missing' | 'notFound', (count: number) => string>>;
  readonly exempt: (count: number) => string;
  readonly missing: string;
  /** Behind the missing pillars that are named. */
  readonly andMore: (count: number) => string;
  /** Of an aspect. */
  readonly notFound: string;
  readonly opens: string;
  readonly noPlan: string;
  readonly byWriter: string;
  readonly legend: string;
  /** Short enough for the status bar. */
  readonly dimension: Readonly<Record<DimensionId, string>>;
  readonly reason: (reason: string) => string;
}

export const COVERAGE: Readonly<Record<Language, CoverageTexts>> = {
  nl: {
    status: { addressed: 'behandeld', thin: 'dun', missing: 'ontbreekt', exempt: 'uitgezonderd' },
    strength: { strong: 'sterk', weak: 'zwak', contrary: 'tegengesteld' },
    pillar: 'pijler',
    line: (line) => `regel ${line}`,
    aspects: (addressed, total) => `${addressed} van ${total} aspecten`,
    passages: (count) => (count === 1 ? '1 passage' : `${count} passages`),
    pillars: (addressed, total) => `${addressed} van ${total} pijlers behandeld`,
    tally: {
      thin: (count) => `${count} dun`,
      missing: (count) => (count === 1 ? '1 ontbreekt' : `${count} ontbreken`),
      notFound: (count) => `${count} niet gevonden`,
    },
    exempt: (count) => `${count} met reden uitgezonderd`,
    missing: 'ontbreekt',
    andMore: (count) => `en nog ${count}`,
    notFound: 'niet gevonden',
    opens: 'opent de dekking in de Verkenner',
    noPlan: 'geen ketenplan',
    byWriter: 'oordeel van de schrijver',
    dimension: { cultural: 'cultureel', relational: 'relationeel', procedural: 'procedureel', substantive: 'inhoudelijk' },
    legend: 'legenda van de gemarkeerde passages',
    reason: (reason) => `Uitgezonderd, omdat: ${reason}`,
  },
  en: {
    status: { addressed: 'addressed', thin: 'thin', missing: 'missing', exempt: 'exempt' },
    strength: { strong: 'strong', weak: 'weak', contrary: 'contrary' },
    pillar: 'pillar',
    line: (line) => `line ${line}`,
    aspects: (addressed, total) => `${addressed} of ${total} aspects`,
    passages: (count) => (count === 1 ? '1 passage' : `${count} passages`),
    pillars: (addressed, total) => `${addressed} of ${total} pillars addressed`,
    tally: { thin: (count) => `${count} thin`, missing: (count) => `${count} missing`, notFound: (count) => `${count} not found` },
    exempt: (count) => `${count} exempt for a reason`,
    missing: 'missing',
    andMore: (count) => `and ${count} more`,
    notFound: 'not found',
    opens: 'opens the coverage in the Explorer',
    noPlan: 'no chain plan',
    byWriter: 'judged by the writer',
    dimension: { cultural: 'cultural', relational: 'relational', procedural: 'procedural', substantive: 'substantive' },
    legend: 'legend of the highlighted passages',
    reason: (reason) => `Exempt, because: ${reason}`,
  },
};
