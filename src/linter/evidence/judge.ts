/** The learned judge: plan × framework → evidence and the status of each pillar. */
import type { Framework, Language } from '../../framework/types.ts';
import type { Evidence, Judge, JudgeInput, Judgement, PillarJudgement } from '../types.ts';
import { createEvidenceFinder, type EvidenceFinder, type Threshold } from './find-evidence.ts';
import { createStretchJudge, type JudgedStretch, type StretchJudge } from './judged-stretch.ts';
import { createLabeller, type Labeller } from './labelled-stretch.ts';
import { createMemory } from './memory.ts';
import type { Model, StatusWeights } from './model.ts';
import { withNamed } from './named-evidence.ts';
import { recogniseOwn } from './own-aspects.ts';
import { createOwnFinder, type OwnFinder } from './own-evidence.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { createStatusFeatures, judgeStatuses, strongFromIn } from './status.ts';
import { createSummaries, type StretchSummary } from './stretch-summary.ts';
import { openVerdicts, type Verdicts } from './verdicts.ts';
import { withExemptions, writerLabels } from './writer-labels.ts';

/** What the judge is made of; each part remembers what it needs not do again. */
interface Parts {
  readonly model: Model;
  readonly judgeStretches: StretchJudge;
  readonly labelStretches: Labeller;
  readonly summariesOf: (stretches: readonly JudgedStretch[]) => readonly StretchSummary[];
  readonly featuresOf: ReturnType<typeof createStatusFeatures>;
  readonly findEvidence: EvidenceFinder;
  /** For frameworks with aspects that the model has not learnt. */
  readonly ownFinderOf: (framework: Framework) => OwnFinder | null;
}

/** Creates the judge. It remembers scores and explanations by text, and evidence by stretch, so that judging an edited plan again costs what the edit costs. */
export function createJudge(model: Model): Judge {
  const { pillars, features, status } = model.header;
  const scorers: Partial<Record<Language, Scorer>> = {};
  const scorerOf = (language: Language): Scorer => {
    const scorer = scorers[language] ?? createScorer(model, language);
    scorers[language] = scorer;
    return scorer;
  };
  const memory = createMemory();
  const parts: Parts = {
    model,
    judgeStretches: createStretchJudge(pillars.length),
    labelStretches: createLabeller(pillars),
    summariesOf: createSummaries(pillars.length, status),
    featuresOf: createStatusFeatures(pillars.length, status),
    findEvidence: createEvidenceFinder(),
    ownFinderOf: rememberFinders(model, scorerOf),
  };
  return {
    id: `network-${features}`,
    judge: (input) => {
      const { language } = input.plan;
      const scorer = scorerOf(language);
      const verdicts = openVerdicts(input.plan, language, scorer, memory, input.readings, input.wantsChainWords);
      const judgement = judgePlan(input, parts, scorer, verdicts);
      verdicts.close();
      return judgement;
    },
  };
}

function rememberFinders(model: Model, scorerOf: (language: Language) => Scorer): Parts['ownFinderOf'] {
  const finders = new WeakMap<Framework, OwnFinder | null>();
  return (framework) => {
    const known = finders.get(framework);
    if (known !== undefined) return known;
    const recognise = recogniseOwn(framework, model, scorerOf);
    const finder = recognise === null ? null : createOwnFinder(recognise);
    finders.set(framework, finder);
    return finder;
  };
}

function judgePlan(
  { plan, framework, writerExamples, exemptions = [], named = [], wantsReasons = true }: JudgeInput,
  parts: Parts,
  scorer: Scorer,
  verdicts: Verdicts,
): Judgement {
  const { model, judgeStretches, labelStretches, summariesOf, featuresOf, findEvidence, ownFinderOf } = parts;
  const { pillars, status } = model.header;
  const known = new Set(framework.pillars.map(({ number }) => number));
  const labels = withExemptions(writerLabels(plan, writerExamples), exemptions, pillars);
  const stretches = labelStretches(judgeStretches(plan, plan.language, verdicts), labels);
  const summaries = summariesOf(stretches);
  const features = featuresOf(summaries);
  const judged = judgeStatuses(
    pillars.filter((pillar) => known.has(pillar)),
    features.filter((_, p) => known.has(pillars[p] as number)),
    status,
    new Set(exemptions.map(({ pillar }) => pillar)),
  );
  const thresholds = pillars.map((pillar, p): Threshold => {
    const judgement = judged.find((one) => one.pillar === pillar);
    return judgement ? thresholdOf(judgement, features[p] as number[], summaries, p, status) : nothingCounts;
  });
  const byStretch = findEvidence({ plan, model, scorer, verdicts, wantsReasons }, stretches, thresholds);
  const learnt = { byStretch, pillars: judged };
  const withOwn = ownFinderOf(framework)?.(learnt, plan, verdicts, labels) ?? learnt;
  const counting = named.filter(({ pillar, passage }) => labels.get(`${pillar}:${passage}`) !== false);
  const found = withNamed(withOwn, counting, { plan, framework }, verdicts);
  return { evidence: inOneList(found.byStretch), ...found };
}

/** By index: pushing one after the other took a twentieth of the check after a keystroke in a plan of 2 MB. */
function inOneList(byStretch: readonly (readonly Evidence[])[]): readonly Evidence[] {
  const all = new Array<Evidence>(byStretch.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (let i = 0; i < byStretch.length; i++) {
    const own = byStretch[i] as readonly Evidence[];
    for (let j = 0; j < own.length; j++) all[at++] = own[j] as Evidence;
  }
  return all;
}

const nowhere = Number.POSITIVE_INFINITY;
const nothingCounts: Threshold = { strongFrom: nowhere, boundFrom: nowhere, addressedFrom: nowhere, touchedFrom: nowhere };

/**
 * Evidence are the passages that touch or address the pillar, and in any case the best one; of an addressed pillar those are strong that would address a pillar of this text by
 * themselves.
 */
function thresholdOf(
  { status }: PillarJudgement,
  features: readonly number[],
  summaries: readonly StretchSummary[],
  p: number,
  weights: StatusWeights,
): Threshold {
  const { strongFrom, touchedFrom } = weights;
  if (status === 'missing') return nothingCounts;
  const boundFrom = strongFromIn(features, weights);
  if (status === 'addressed') return { strongFrom: boundFrom, boundFrom, addressedFrom: strongFrom, touchedFrom };
  const mostTouched = summaries.reduce((top, summary) => Math.max(top, summary.mostTouched[p] as number), Number.NEGATIVE_INFINITY);
  return { strongFrom: nowhere, boundFrom, addressedFrom: strongFrom, touchedFrom: Math.min(touchedFrom, mostTouched) };
}
