/** The learned judge: plan × framework → evidence and the status of each pillar. */
import type { Language } from '../../framework/types.ts';
import type { Judge, JudgeInput, Judgement, PillarJudgement } from '../types.ts';
import { createEvidenceFinder, type EvidenceFinder, type Threshold } from './find-evidence.ts';
import { createStretchJudge, type JudgedStretch, type StretchJudge } from './judged-stretch.ts';
import { createLabeller, type Labeller } from './labelled-stretch.ts';
import { createMemory } from './memory.ts';
import type { Model, StatusWeights } from './model.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { createTally, judgeStatus, never } from './status.ts';
import { createSummaries, type StretchSummary } from './stretch-summary.ts';
import { openVerdicts, type Verdicts } from './verdicts.ts';
import { writerLabels } from './writer-labels.ts';

/** What the judge is made of; each part remembers what it needs not do again. */
interface Parts {
  readonly model: Model;
  readonly judgeStretches: StretchJudge;
  readonly labelStretches: Labeller;
  readonly summaryOf: (judged: JudgedStretch) => StretchSummary;
  readonly findEvidence: EvidenceFinder;
}

/** Creates the judge. It remembers scores and explanations by text, and evidence by stretch, so that judging an edited plan again costs what the edit costs. */
export function createJudge(model: Model): Judge {
  const { pillars, features, status } = model.header;
  const scorers: Partial<Record<Language, Scorer>> = {};
  const memory = createMemory();
  const parts: Parts = {
    model,
    judgeStretches: createStretchJudge(pillars.length),
    labelStretches: createLabeller(pillars),
    summaryOf: createSummaries(pillars.length, status.touchedFrom),
    findEvidence: createEvidenceFinder(),
  };
  return {
    id: `network-${features}`,
    judge: (input) => {
      const { language } = input.plan;
      const scorer = scorers[language] ?? createScorer(model, language);
      scorers[language] = scorer;
      const verdicts = openVerdicts(input.plan, language, scorer, memory, input.readings);
      const judgement = judgePlan(input, parts, scorer, verdicts);
      verdicts.close();
      return judgement;
    },
  };
}

function judgePlan({ plan, framework, writerExamples }: JudgeInput, parts: Parts, scorer: Scorer, verdicts: Verdicts): Judgement {
  const { model, judgeStretches, labelStretches, summaryOf, findEvidence } = parts;
  const { pillars, status } = model.header;
  const known = new Set(framework.pillars.map(({ number }) => number));
  const stretches = labelStretches(judgeStretches(plan, plan.language, verdicts), writerLabels(plan, writerExamples));
  const summaries = stretches.map(summaryOf);
  const features = featuresOf(stretches, summaries, pillars.length);
  const judged: PillarJudgement[] = [];
  const thresholds = pillars.map((pillar, p): Threshold => {
    if (!known.has(pillar)) return nothingCounts;
    const judgement = judgeStatus(pillar, features[p] as number[], status);
    judged.push(judgement);
    return thresholdOf(judgement, summaries, p, status);
  });
  const byStretch = findEvidence({ plan, model, scorer, verdicts }, stretches, thresholds);
  return { evidence: byStretch.flat(), byStretch, pillars: judged };
}

const nothingCounts: Threshold = { strongFrom: Number.POSITIVE_INFINITY, weakFrom: Number.POSITIVE_INFINITY };

/** The passages that carry the status: those above the threshold, and in any case the best one. */
function thresholdOf(
  { status }: PillarJudgement,
  summaries: readonly StretchSummary[],
  p: number,
  { strongFrom, touchedFrom }: StatusWeights,
): Threshold {
  const top = (scores: 'addressed' | 'touched'): number =>
    summaries.reduce((most, summary) => Math.max(most, summary[scores][p] as number), never);
  if (status === 'missing') return nothingCounts;
  if (status === 'addressed') return { strongFrom: Math.min(strongFrom, top('addressed')), weakFrom: touchedFrom };
  return { strongFrom: Number.POSITIVE_INFINITY, weakFrom: Math.min(touchedFrom, top('touched')) };
}

/** What the status of each pillar is judged by: only the passages that touch it, so that taking others away changes nothing. */
function featuresOf(
  stretches: readonly JudgedStretch[],
  summaries: readonly StretchSummary[],
  pillars: number,
): readonly (readonly number[])[] {
  const tallies = Array.from({ length: pillars }, createTally);
  let idle = 0;
  stretches.forEach(({ best: { count, addressed, touched } }, i) => {
    const summary = summaries[i] as StretchSummary;
    idle += summary.idle;
    for (const at of summary.touching) tallies[Math.floor(at / count)]?.enter(addressed[at] as number, touched[at] as number);
  });
  return tallies.map((tally) => tally.features(idle));
}
