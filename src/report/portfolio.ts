import type { DimensionId, Framework, Language } from '../framework/types.ts';
import type { Failure, Finding, PillarCoverage, Report, Severity, Status } from '../linter/types.ts';
import { countStatuses } from './facts.ts';
import type { PlanProfile } from './plan-profile.ts';

/** A plan of which a portfolio is made. */
export interface PortfolioInput {
  readonly files: readonly string[];
  /** The name from the configuration, for a plan of several files. */
  readonly name: string | null;
  readonly language: Language;
  readonly profile: PlanProfile;
  readonly coverage: readonly Pick<PillarCoverage, 'pillar' | 'status' | 'confidence'>[];
  readonly findings: readonly Pick<Finding, 'severity'>[];
}

const FOUND: Readonly<Record<Severity, { readonly severity: Severity }>> = {
  error: { severity: 'error' },
  warning: { severity: 'warning' },
  info: { severity: 'info' },
  hint: { severity: 'hint' },
};

/** Of the report on a plan what a portfolio needs. Passages and messages are left behind: of thousands of plans they would fill the memory. */
export function inputOf({ files, language, coverage, findings }: Report, profile: PlanProfile): PortfolioInput {
  return {
    files,
    name: null,
    language,
    profile,
    coverage: coverage.map(({ pillar, status, confidence }) => ({ pillar, status, confidence })),
    findings: findings.map(({ severity }) => FOUND[severity]),
  };
}

export interface PortfolioPlan {
  readonly name: string;
  readonly files: readonly string[];
  readonly language: Language;
  readonly owner: string | null;
  readonly date: string | null;
  /** All pillars of the portfolio, in order. */
  readonly pillars: readonly { readonly pillar: number; readonly status: Status; readonly confidence: number }[];
  readonly statuses: Readonly<Record<Status, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface PortfolioPillar {
  readonly pillar: number;
  readonly name: string;
  readonly shortName: string;
  readonly dimension: DimensionId;
  /** Over all plans. */
  readonly statuses: Readonly<Record<Status, number>>;
  /** 0 (addressed or exempt in all plans) to 1 (missing in all); a thin pillar counts half. */
  readonly weakness: number;
}

/** Plans × pillars, with what stands out over all of them. */
export interface Portfolio {
  readonly language: Language;
  /** By name, then by file. */
  readonly plans: readonly PortfolioPlan[];
  readonly pillars: readonly PortfolioPillar[];
  /** Numbers of the pillars that are weak somewhere, the weakest first. */
  readonly weakest: readonly number[];
  /** Names of the plans. */
  readonly withoutOwner: readonly string[];
  readonly withoutDate: readonly string[];
  /** Documents that are no plans; one that could not be judged is not counted. */
  readonly otherDocuments: number;
  /** What could not be judged or done, with the document when it is about one. */
  readonly failures: readonly PortfolioFailure[];
}

export interface PortfolioFailure extends Failure {
  readonly file?: string;
}

/** What the portfolio as a whole is told. */
export interface PortfolioOptions {
  readonly framework: Framework;
  readonly language: Language;
  readonly otherDocuments: number;
  readonly failures: readonly PortfolioFailure[];
}

/** Puts plans side by side. The same plans in another order give the same portfolio. */
export function createPortfolio(
  inputs: readonly PortfolioInput[],
  { framework, language, otherDocuments, failures }: PortfolioOptions,
): Portfolio {
  const plans = inputs.map((input) => planOf(input, framework)).sort(byName);
  const pillars = framework.pillars.map(({ number, name, shortName, dimension }): PortfolioPillar => {
    const statuses = countStatuses(plans.flatMap((plan) => plan.pillars.filter(({ pillar }) => pillar === number)));
    const weakness = plans.length === 0 ? 0 : (statuses.missing + statuses.thin / 2) / plans.length;
    return {
      pillar: number,
      name: name[language],
      shortName: shortName[language],
      dimension,
      statuses,
      weakness: Math.round(weakness * 100) / 100,
    };
  });
  return {
    language,
    plans,
    pillars,
    weakest: [...pillars]
      .sort((a, b) => b.weakness - a.weakness || a.pillar - b.pillar)
      .filter(({ weakness }) => weakness > 0)
      .map(({ pillar }) => pillar),
    withoutOwner: plans.filter(({ owner }) => owner === null).map(({ name }) => name),
    withoutDate: plans.filter(({ date }) => date === null).map(({ name }) => name),
    otherDocuments,
    failures,
  };
}

function planOf({ files, name, language, profile, coverage, findings }: PortfolioInput, framework: Framework): PortfolioPlan {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const pillars = framework.pillars.map(({ number }) => {
    const own = coverage.find(({ pillar }) => pillar === number);
    return { pillar: number, status: own?.status ?? ('missing' as const), confidence: own?.confidence ?? 0 };
  });
  return {
    name: name ?? profile.title ?? files[0] ?? '',
    files,
    language,
    owner: profile.owner,
    date: profile.date,
    pillars,
    statuses: countStatuses(pillars),
    findings: counts,
  };
}

function byName(a: PortfolioPlan, b: PortfolioPlan): number {
  return compare(a.name, b.name) || compare(a.files.join('\n'), b.files.join('\n'));
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
