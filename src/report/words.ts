import type { DimensionId, Language } from '../framework/types.ts';
import type { ChangeKind, Report, Severity, Status } from '../linter/types.ts';

/** What the `line` of a place counts: lines of a text, or paragraphs of a Word document. */
export type PlaceUnit = 'line' | 'paragraph';

/** The words of reports and portfolios. */
export interface ReportWords {
  readonly status: Readonly<Record<Status, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly dimension: Readonly<Record<DimensionId, string>>;
  readonly planBecause: Readonly<Record<Report['planBecause'], string>>;
  /** Behind a finding of a Word document stands which paragraph under its heading it is; so this one says that it counts in the document. */
  readonly at: Readonly<Record<PlaceUnit, (number: number) => string>>;
  readonly score: (counts: Readonly<Record<Status, number>>) => string;
  readonly incomplete: (plan: string) => string;
  readonly aspects: (addressed: number, total: number) => string;
  readonly aspectsHead: string;
  readonly picture: (title: string) => string;
  readonly suppressedBecause: (reason: string) => string;
  readonly changedSince: (day: string) => string;
  readonly pillar: string;
  readonly pillars: string;
  readonly dimensionHead: string;
  readonly statusHead: string;
  readonly evidence: string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly notPlan: string;
  readonly exemptions: string;
  readonly reason: string;
  readonly findings: string;
  readonly finding: string;
  readonly advice: string;
  readonly rule: string;
  readonly severityHead: string;
  readonly placeHead: string;
  readonly suppressed: string;
  readonly rulesOff: string;
  readonly switchedOff: (reason: string | null) => string;
  readonly failures: string;
  readonly byWriter: string;
  readonly writerJudgements: string;
  /** Whether a passage counts. */
  readonly counts: (does: boolean) => string;
  readonly aside: string;
  readonly none: string;
  readonly known: string;
  readonly uncertain: string;
  readonly changes: string;
  readonly change: Readonly<Record<ChangeKind, string>>;
  readonly unchanged: string;
  readonly documents: string;
  readonly otherDocuments: string;
  readonly reading: string;
  readonly reports: string;
}

const NL: ReportWords = {
  status: { addressed: 'behandeld', thin: 'dun', missing: 'ontbreekt', exempt: 'uitgezonderd' },
  severity: { error: 'fout', warning: 'waarschuwing', info: 'opmerking', hint: 'tip' },
  dimension: { cultural: 'cultureel', relational: 'relationeel', procedural: 'procedureel', substantive: 'inhoudelijk' },
  planBecause: {
    setting: 'zo ingesteld',
    'front-matter': 'volgens de kopgegevens',
    pattern: 'volgens de bestandsnaam',
    content: 'volgens de inhoud',
    'no-chain-content': 'geen ketenafspraken gevonden',
    technical: 'technische tekst',
  },
  at: { line: (number) => `regel ${number}`, paragraph: (number) => `alinea ${number} van het document` },
  score: ({ addressed, thin, missing, exempt }) =>
    [
      `${addressed} van ${addressed + thin + missing + exempt} pijlers behandeld`,
      ...(thin > 0 ? [`${thin} dun`] : []),
      ...(missing > 0 ? [`${missing} ${missing === 1 ? 'ontbreekt' : 'ontbreken'}`] : []),
      ...(exempt > 0 ? [`${exempt} met reden uitgezonderd`] : []),
    ].join(' · '),
  incomplete: (plan) => `Deel van het plan "${plan}", dat niet in zijn geheel kon worden beoordeeld: over de pijlers volgt geen oordeel.`,
  aspects: (addressed, total) => `${addressed} van ${total} aspecten`,
  aspectsHead: 'Aspecten',
  picture: (title) => `De acht pijlers in ${title}`,
  suppressedBecause: (reason) => `Uitgezet, omdat: ${reason}`,
  changedSince: (day) => `Veranderd sinds de vaststelling op ${day}`,
  pillar: 'Pijler',
  pillars: 'De pijlers',
  dimensionHead: 'Dimensie',
  statusHead: 'Status',
  evidence: 'Beste bewijs',
  gaps: 'Wat ontbreekt of dun is',
  noGaps: 'Alle pijlers zijn behandeld of met reden uitgezonderd.',
  notPlan: 'Niet beoordeeld als ketenplan',
  exemptions: 'Met reden uitgezonderd',
  reason: 'Reden',
  findings: 'Bevindingen in de tekst',
  finding: 'Bevinding',
  advice: 'Advies',
  rule: 'Regel',
  severityHead: 'Ernst',
  placeHead: 'Plaats',
  suppressed: 'Met reden uitgezette bevindingen',
  rulesOff: 'Regels die uit staan',
  switchedOff: (reason) => (reason === null ? 'uitgezet, zonder reden' : `uitgezet, omdat: ${reason}`),
  failures: 'Niet gelukt',
  byWriter: 'oordeel van de schrijver',
  writerJudgements: 'Oordelen van de schrijver',
  counts: (does) => (does ? 'telt mee' : 'telt niet mee'),
  aside: 'geen tekst van het plan zelf',
  none: 'geen',
  known: 'bekend',
  uncertain: 'onzeker',
  changes: 'Wat er veranderde',
  change: { changed: 'gewijzigd', disappeared: 'verdwenen', appeared: 'nieuw' },
  unchanged: 'Aan de afspraken over de pijlers is niets veranderd.',
  documents: 'Plannen',
  otherDocuments: 'Niet als ketenplan beoordeeld',
  reading:
    'Behandeld: er staat wie wat doet of wat is afgesproken. Dun: alleen genoemd, gewenst of uitgesteld. Ontbreekt: niets gevonden dat de pijler raakt. Uitgezonderd: volgens het plan met reden niet van toepassing. Dit oordeel helpt bij het gesprek en vervangt het niet.',
  reports: 'Ketenplannen',
};

const EN: ReportWords = {
  status: { addressed: 'addressed', thin: 'thin', missing: 'missing', exempt: 'exempt' },
  severity: { error: 'error', warning: 'warning', info: 'note', hint: 'hint' },
  dimension: { cultural: 'cultural', relational: 'relational', procedural: 'procedural', substantive: 'substantive' },
  planBecause: {
    setting: 'as set',
    'front-matter': 'by its front matter',
    pattern: 'by its file name',
    content: 'by its content',
    'no-chain-content': 'no chain agreements found',
    technical: 'technical text',
  },
  at: { line: (number) => `line ${number}`, paragraph: (number) => `paragraph ${number} of the document` },
  score: ({ addressed, thin, missing, exempt }) =>
    [
      `${addressed} of ${addressed + thin + missing + exempt} pillars addressed`,
      ...(thin > 0 ? [`${thin} thin`] : []),
      ...(missing > 0 ? [`${missing} missing`] : []),
      ...(exempt > 0 ? [`${exempt} exempt for a reason`] : []),
    ].join(' · '),
  incomplete: (plan) => `Part of the plan "${plan}", which could not be judged as a whole: nothing is said about the pillars.`,
  aspects: (addressed, total) => `${addressed} of ${total} aspects`,
  aspectsHead: 'Aspects',
  picture: (title) => `The eight pillars in ${title}`,
  suppressedBecause: (reason) => `Silenced, because: ${reason}`,
  changedSince: (day) => `Changed since the plan was agreed on ${day}`,
  pillar: 'Pillar',
  pillars: 'The pillars',
  dimensionHead: 'Dimension',
  statusHead: 'Status',
  evidence: 'Best evidence',
  gaps: 'What is missing or thin',
  noGaps: 'All pillars are addressed or exempt for a reason.',
  notPlan: 'Not judged as a chain plan',
  exemptions: 'Exempt for a reason',
  reason: 'Reason',
  findings: 'Findings in the text',
  finding: 'Finding',
  advice: 'Advice',
  rule: 'Rule',
  severityHead: 'Severity',
  placeHead: 'Place',
  suppressed: 'Findings silenced for a reason',
  rulesOff: 'Rules that are off',
  switchedOff: (reason) => (reason === null ? 'switched off, without a reason' : `switched off, because: ${reason}`),
  failures: 'Not done',
  byWriter: 'judged by the writer',
  writerJudgements: 'Judgements of the writer',
  counts: (does) => (does ? 'counts' : 'does not count'),
  aside: 'no text of the plan itself',
  none: 'none',
  known: 'known',
  uncertain: 'uncertain',
  changes: 'What changed',
  change: { changed: 'changed', disappeared: 'disappeared', appeared: 'new' },
  unchanged: 'Nothing in the agreements on the pillars has changed.',
  documents: 'Plans',
  otherDocuments: 'Not judged as a chain plan',
  reading:
    'Addressed: the plan says who does what, or what is agreed. Thin: only mentioned, wished for or put off. Missing: nothing found that touches the pillar. Exempt: according to the plan it does not apply, for a reason. This judgement helps the conversation and does not replace it.',
  reports: 'Chain plans',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { nl: NL, en: EN };
