import type { Framework, Language, Pillar } from '../framework/types.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { type ReportedAspect, reportEvidence, roundProbability } from './evidence-report.ts';
import { filePlaceOf } from './place.ts';
import type { Readings } from './readings.ts';
import type { AspectCoverage, Exemption, Judgement, PillarCoverage, Plan, Status } from './types.ts';

/** What a report on coverage is made from. */
export interface CoverageInput {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly judgement: Judgement;
  readonly exemptions: readonly Exemption[];
  readonly language: Language;
  /** Remembers, for the next version of the plan, what evidence was reported. */
  readonly readings?: Readings;
  readonly evidence?: EvidenceIndex;
  /** False when why evidence counts is to be left out. */
  readonly wantsReasons?: boolean;
}

/** All pillars of the framework, in order, each with its aspects and their evidence. A pillar that the judge left out counts as missing with confidence 0. */
export function coverageOf(input: CoverageInput): readonly PillarCoverage[] {
  const shown = reportEvidence(input);
  return Object.freeze(input.framework.pillars.map((pillar) => pillarCoverage(pillar, shown, input)));
}

/** The exemption of a pillar that counts: one with a reason. */
export function exemptionOf(pillar: number, exemptions: readonly Exemption[]): Exemption | undefined {
  return exemptions.find((exemption) => exemption.pillar === pillar && exemption.reason !== '');
}

function pillarCoverage(pillar: Pillar, shown: ReadonlyMap<string, ReportedAspect>, input: CoverageInput): PillarCoverage {
  const { plan, judgement, exemptions, language } = input;
  const judged = judgement.pillars.find((other) => other.pillar === pillar.number);
  const exemption = exemptionOf(pillar.number, exemptions);
  const aspects = pillar.aspects.map(({ id, name }): AspectCoverage => {
    const own = shown.get(id);
    const evidence = Object.freeze(own?.reports ?? []);
    return Object.freeze({ id, name: name[language], status: aspectStatus(own, exemption), evidence });
  });
  return Object.freeze({
    pillar: pillar.number,
    name: pillar.name[language],
    dimension: pillar.dimension,
    status: exemption ? 'exempt' : (judged?.status ?? 'missing'),
    confidence: exemption ? 1 : roundProbability(judged?.confidence ?? 0),
    aspects: Object.freeze(aspects),
    ...(exemption && { exemption: Object.freeze({ ...filePlaceOf(plan, exemption.source, exemption.span), reason: exemption.reason }) }),
  });
}

function aspectStatus(shown: ReportedAspect | undefined, exemption: Exemption | undefined): Status {
  if (shown?.isStrong) return 'addressed';
  if (exemption !== undefined) return 'exempt';
  return shown === undefined ? 'missing' : 'thin';
}
