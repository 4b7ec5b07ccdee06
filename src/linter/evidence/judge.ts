/** The learned judge: plan × framework → evidence and the status of each pillar. */
import type { Language } from '../../framework/types.ts';
import type { Evidence, Judge, JudgeInput, Judgement, PillarJudgement, Plan, Strength } from '../types.ts';
import { bestUnits, type PillarBest } from './best-units.ts';
import { explainUnit } from './explain.ts';
import { createMemory } from './memory.ts';
import type { Model, StatusWeights } from './model.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { createTally, judgeStatus, never } from './status.ts';
import { type ScoredUnit, scorePlan, type Verdicts } from './verdicts.ts';
import { spansOf } from './words-that-counted.ts';
import { writerLabels } from './writer-labels.ts';

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** How likely the subject must be for a negation to be the opposite of it. */
const surelyTouched = 0.7;

/** What a passage is given when the writer says that it counts. */
const surely = -never;

/** Creates the judge. It remembers scores and explanations by text, so that judging an edited plan again costs what the edit costs. */
export function createJudge(model: Model): Judge {
  const scorers: Partial<Record<Language, Scorer>> = {};
  const memory = createMemory();
  return {
    id: `network-${model.header.features}`,
    judge: (input) => {
      const { language } = input.plan;
      const scorer = scorers[language] ?? createScorer(model, language);
      scorers[language] = scorer;
      const verdicts = scorePlan(input.plan, language, scorer, memory);
      const judgement = judgePlan(input, model, scorer, verdicts);
      verdicts.close();
      return judgement;
    },
  };
}

function judgePlan({ plan, framework, writerExamples }: JudgeInput, model: Model, scorer: Scorer, verdicts: Verdicts): Judgement {
  const { pillars, status } = model.header;
  const known = new Set(framework.pillars.map(({ number }) => number));
  const best = bestUnits(plan, verdicts.units, pillars.length);
  for (const [key, counts] of writerLabels(plan, writerExamples)) label(best, pillars, key, counts);
  const features = featuresOf(best, plan.passages.length, status);
  const evidence: Evidence[] = [];
  const judged: PillarJudgement[] = [];
  pillars.forEach((pillar, p) => {
    if (!known.has(pillar)) return;
    const judgement = judgeStatus(pillar, features[p] as number[], status);
    judged.push(judgement);
    if (judgement.status === 'missing') return;
    evidence.push(...evidenceFor({ plan, model, scorer, verdicts, pillar, p, own: best[p] as PillarBest }, judgement.status));
  });
  evidence.sort((a, b) => a.passage - b.passage || a.pillar - b.pillar);
  return { evidence, pillars: judged };
}

/** What the status of each pillar is judged by: only the passages that touch it, so that taking others away changes nothing. */
function featuresOf(best: readonly PillarBest[], passages: number, { touchedFrom }: StatusWeights): readonly (readonly number[])[] {
  let idle = 0;
  for (let passage = 0; passage < passages; passage++) if (best.every(({ touched }) => (touched[passage] as number) < touchedFrom)) idle++;
  return best.map(({ addressed, touched }) => {
    const tally = createTally();
    for (let passage = 0; passage < passages; passage++) {
      if ((touched[passage] as number) >= touchedFrom) tally.enter(addressed[passage] as number, touched[passage] as number);
    }
    return tally.features(idle);
  });
}

/** Puts what the writer says of a passage in the place of what was learnt. */
function label(best: readonly PillarBest[], pillars: readonly number[], key: string, counts: boolean): void {
  const [pillar, passage] = key.split(':').map(Number) as [number, number];
  const own = best[pillars.indexOf(pillar)];
  if (!own) return;
  own.addressed[passage] = own.touched[passage] = counts ? surely : never;
  own.byWriter.add(passage);
}

interface EvidenceContext {
  readonly plan: Plan;
  readonly model: Model;
  readonly scorer: Scorer;
  readonly verdicts: Verdicts;
  readonly pillar: number;
  /** Index of the pillar in the outputs. */
  readonly p: number;
  readonly own: PillarBest;
}

/** A passage that counts for a pillar, and the unit that shows it. */
interface Finding {
  readonly passage: number;
  readonly unit: ScoredUnit;
  readonly aspect: string;
  readonly strong: boolean;
  readonly certainty: number;
}

/** How many of an aspect's strong and of its weak passages have their words named, the surest first: nobody reads more, and each costs time. */
const namedStrong = 8;
const namedWeak = 4;

/** The passages that carry the status: those above the threshold, and in any case the best one. */
function evidenceFor(context: EvidenceContext, status: 'addressed' | 'thin'): Evidence[] {
  const findings = findingsFor(context, status);
  const named = namedOf(findings);
  return findings.map((finding) => evidenceOf(context, finding, named.has(finding)));
}

function findingsFor({ plan, own, model, verdicts, scorer, pillar }: EvidenceContext, status: 'addressed' | 'thin'): Finding[] {
  const { strongFrom, touchedFrom } = model.header.status;
  const deciding = status === 'addressed' ? own.addressed : own.touched;
  const top = deciding.reduce((most, value) => Math.max(most, value), never);
  const findings: Finding[] = [];
  for (let passage = 0; passage < plan.passages.length; passage++) {
    const addressed = own.addressed[passage] as number;
    const touched = own.touched[passage] as number;
    const strong = status === 'addressed' && (addressed >= strongFrom || addressed === top);
    const weak = touched >= touchedFrom || (status === 'thin' && touched === top);
    if (!strong && !weak) continue;
    const unit = verdicts.units[own.unit[passage] as number] as ScoredUnit;
    findings.push({ passage, unit, aspect: aspectOf(unit, pillar, scorer), strong, certainty: chance(strong ? addressed : touched) });
  }
  return findings;
}

function aspectOf({ verdict }: ScoredUnit, pillar: number, scorer: Scorer): string {
  const aspect = verdict.aspects[pillar] ?? scorer.aspectOf(verdict.score, pillar);
  verdict.aspects[pillar] = aspect;
  return aspect;
}

function namedOf(findings: readonly Finding[]): ReadonlySet<Finding> {
  const counts = new Map<string, number>();
  const surest = [...findings].sort((a, b) => b.certainty - a.certainty || a.passage - b.passage);
  return new Set(
    surest.filter(({ aspect, strong }) => {
      const key = `${aspect} ${strong}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= (strong ? namedStrong : namedWeak);
    }),
  );
}

function evidenceOf(
  { plan, model, scorer, verdicts, pillar, p, own }: EvidenceContext,
  { passage, unit, aspect, strong, certainty }: Finding,
  inWords: boolean,
): Evidence {
  const strength: Strength = strong ? 'strong' : unit.verdict.negates && certainty >= surelyTouched ? 'contrary' : 'weak';
  const output = strong ? p : model.header.pillars.length + p;
  const { words, reason } = explainUnit(plan, unit, { pillar, output, strength, holder: passage, inWords }, scorer, verdicts);
  return {
    passage,
    pillar,
    aspect,
    strength,
    certainty,
    words: spansOf(plan, unit.from, words),
    reason,
    byWriter: own.byWriter.has(passage),
  };
}
