import type { Framework, Language, Pillar } from '../framework/types.ts';
import { describeReason } from './evidence/wording.ts';
import { filePlaceOf } from './place.ts';
import type { AspectCoverage, Evidence, EvidenceReport, Exemption, Judgement, PillarCoverage, Plan, Status } from './types.ts';

/** What a report on coverage is made from. */
export interface CoverageInput {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly judgement: Judgement;
  readonly exemptions: readonly Exemption[];
  readonly language: Language;
}

/** All pillars of the framework, in order, each with its aspects and their evidence. A pillar that the judge left out counts as missing with confidence 0. */
export function coverageOf(input: CoverageInput): readonly PillarCoverage[] {
  const byAspect = new Map<string, Evidence[]>();
  for (const evidence of input.judgement.evidence) {
    const known = byAspect.get(evidence.aspect);
    if (known === undefined) byAspect.set(evidence.aspect, [evidence]);
    else known.push(evidence);
  }
  return input.framework.pillars.map((pillar) => pillarCoverage(pillar, byAspect, input));
}

/** The exemption of a pillar that counts: one with a reason. */
export function exemptionOf(pillar: number, exemptions: readonly Exemption[]): Exemption | undefined {
  return exemptions.find((exemption) => exemption.pillar === pillar && exemption.reason !== '');
}

function pillarCoverage(pillar: Pillar, byAspect: ReadonlyMap<string, readonly Evidence[]>, input: CoverageInput): PillarCoverage {
  const judged = input.judgement.pillars.find((other) => other.pillar === pillar.number);
  const exemption = exemptionOf(pillar.number, input.exemptions);
  const coverage: PillarCoverage = {
    pillar: pillar.number,
    name: pillar.name[input.language],
    dimension: pillar.dimension,
    status: exemption ? 'exempt' : (judged?.status ?? 'missing'),
    confidence: exemption ? 1 : round(judged?.confidence ?? 0),
    aspects: pillar.aspects.map(({ id, name }): AspectCoverage => {
      const evidence = byAspect.get(id) ?? [];
      return {
        id,
        name: name[input.language],
        status: aspectStatus(evidence, exemption),
        evidence: evidence.map((item) => evidenceReport(item, input)),
      };
    }),
  };
  if (exemption === undefined) return coverage;
  return { ...coverage, exemption: { ...filePlaceOf(input.plan, exemption.source, exemption.span), reason: exemption.reason } };
}

function aspectStatus(evidence: readonly Evidence[], exemption: Exemption | undefined): Status {
  if (evidence.some(({ strength }) => strength === 'strong')) return 'addressed';
  if (exemption !== undefined) return 'exempt';
  return evidence.length > 0 ? 'thin' : 'missing';
}

function evidenceReport(evidence: Evidence, { plan, language }: CoverageInput): EvidenceReport {
  const passage = plan.passages[evidence.passage];
  if (passage === undefined) throw new RangeError(`The plan has no passage ${evidence.passage}.`);
  return {
    ...filePlaceOf(plan, passage.source, passage.span),
    strength: evidence.strength,
    why: describeReason(evidence, language),
    confidence: round(evidence.certainty),
    words: evidence.words.map((span) => filePlaceOf(plan, passage.source, span)),
    text: passage.text,
    ...(evidence.byWriter ? { byWriter: true as const } : {}),
  };
}

/** Two decimals are as much as the figure can bear. */
function round(probability: number): number {
  return Math.round(probability * 100) / 100;
}
