import type { Framework, Language } from '../framework/types.ts';
import type {
  EvidenceReport,
  FilePlace,
  Finding,
  PassageChange,
  PillarCoverage,
  Report,
  Status,
  Strength,
  SuppressedFinding,
} from '../linter/types.ts';
import type { PlaceUnit, ReportWords } from './words.ts';

/** A finding as a report shows it. `known`: it stands in the baseline. */
export interface ShownFinding extends Finding {
  readonly known?: true;
}

/** What a report shows of one plan: the linter's own report, or one put together from documents that were checked before. */
export interface ShownReport extends Omit<Report, 'findings'> {
  readonly findings: readonly ShownFinding[];
  /** The plan of several files that this is a part of and that could not be judged as one: nothing is said about pillars, so there is no coverage. */
  readonly incompletePlan?: string;
  /** What a reader should know of how the document was read, a sentence each. */
  readonly readingNotes?: readonly string[];
  /** What the places count; lines when it is not said. */
  readonly unit?: PlaceUnit;
}

/** A pillar that is missing or thin, with what to do about it. */
export interface Gap {
  readonly pillar: PillarCoverage;
  /** What is wrong; empty when no rule said so. */
  readonly message: string;
  readonly advice: string;
  /** The finding that says so, open or silenced. */
  readonly finding: ShownFinding | SuppressedFinding | undefined;
}

/** A pillar that is not as it was when the plan was agreed. */
export interface ChangedPillar {
  readonly pillar: PillarCoverage;
  readonly was: Status;
  readonly passages: readonly PassageChange[];
}

/** The rules that judge a pillar over the whole plan, and the one that tells of a pillar set aside why it counts all the same. */
const ABOUT_PILLAR = /^(?:pillar-(?:missing|thin|contrary)|exemption-without-reason)$/;
const ABOUT_CHANGE = 'changed-since-agreed';

/**
 * Ranks evidence by its strength, the first of `order` first. What is no text of the plan itself comes after all that is, unless it is strong: then a writer has said that it counts.
 */
export const rankBy =
  (order: readonly Strength[]) =>
  ({ strength, aside }: Pick<EvidenceReport, 'strength' | 'aside'>): number =>
    order.indexOf(strength) + (aside && strength !== 'strong' ? order.length : 0);

const rankOf = rankBy(['strong', 'weak', 'contrary']);

/** The evidence by which the status of a pillar can best be read: of the first rank, then the surest, then the first. */
export function bestEvidence({ aspects }: Pick<PillarCoverage, 'aspects'>): EvidenceReport | undefined {
  let best: EvidenceReport | undefined;
  for (const { evidence } of aspects) for (const item of evidence) if (best === undefined || isBetter(item, best)) best = item;
  return best;
}

function isBetter(a: EvidenceReport, b: EvidenceReport): boolean {
  return (rankOf(a) - rankOf(b) || b.confidence - a.confidence || a.line - b.line) < 0;
}

/** A place of a report in words: of a plan of several files with the name of the file. */
export function placeInWords(
  { file, line }: FilePlace,
  { files, unit = 'line' }: Pick<ShownReport, 'files' | 'unit'>,
  words: ReportWords,
): string {
  const where = words.at[unit](line);
  return files.length > 1 ? `${file}, ${where}` : where;
}

/** The language of most; Dutch when there are as many of both. */
export function languageOfMost(items: readonly { readonly language: Language }[]): Language {
  return items.filter(({ language }) => language === 'nl').length * 2 >= items.length ? 'nl' : 'en';
}

/** How many pillars have each status. */
export function countStatuses(pillars: readonly { readonly status: Status }[]): Readonly<Record<Status, number>> {
  const counts = { addressed: 0, thin: 0, missing: 0, exempt: 0 };
  for (const { status } of pillars) counts[status]++;
  return counts;
}

/** How many pillars are addressed, thin and missing, in words; of a part of a plan that could not be judged, that. */
export function scoreOf({ coverage, incompletePlan }: ShownReport, words: ReportWords): string {
  return incompletePlan === undefined ? words.score(countStatuses(coverage)) : words.incomplete(incompletePlan);
}

/** How many aspects of the pillar are addressed, and of how many. */
export function aspectScore({ aspects }: Pick<PillarCoverage, 'aspects'>): readonly [addressed: number, total: number] {
  return [aspects.filter(({ status }) => status === 'addressed').length, aspects.length];
}

/** The pillars that are missing or thin, in order. The advice is that of the finding about the pillar, else the framework's. */
export function gapsOf(report: ShownReport, framework: Framework, language: Language): readonly Gap[] {
  const about = firstByPillar(report);
  return report.coverage
    .filter(({ status }) => status === 'missing' || status === 'thin')
    .map((pillar) => {
      const finding = about.get(pillar.pillar);
      const taught = framework.pillars.find(({ number }) => number === pillar.pillar);
      return { pillar, finding, message: finding?.message ?? '', advice: finding?.advice ?? taught?.advice[language] ?? '' };
    });
}

/** The findings that are not already told as a gap, or among what changed since the plan was agreed. */
export function findingsInText(report: ShownReport, gaps: readonly Gap[]): readonly ShownFinding[] {
  const told = new Set<Finding>(gaps.flatMap(({ finding }) => (finding === undefined ? [] : [finding])));
  const isChange = ({ ruleId }: Finding): boolean => report.agreed !== undefined && ruleId === ABOUT_CHANGE;
  return report.findings.filter((finding) => !told.has(finding) && !isChange(finding));
}

function firstByPillar({ findings, suppressed }: ShownReport): ReadonlyMap<number, ShownFinding | SuppressedFinding> {
  const found = new Map<number, ShownFinding | SuppressedFinding>();
  for (const finding of [...findings, ...suppressed]) {
    if (finding.pillar === null || !ABOUT_PILLAR.test(finding.ruleId) || found.has(finding.pillar)) continue;
    found.set(finding.pillar, finding);
  }
  return found;
}

/** The pillars whose status or passages changed since the plan was agreed, in order. Without `agreed` in the report there are none. */
export function changedPillars({ agreed, coverage }: ShownReport): readonly ChangedPillar[] {
  return (agreed?.pillars ?? []).flatMap(({ pillar: number, was, passages }) => {
    const pillar = coverage.find((other) => other.pillar === number);
    return pillar === undefined ? [] : [{ pillar, was, passages }];
  });
}
