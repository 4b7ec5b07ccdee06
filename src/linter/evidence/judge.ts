/** The learned judge: plan × framework → evidence and the status of each pillar. */
import type { Language } from '../../framework/types.ts';
import type { Evidence, Judge, JudgeInput, Judgement, Marker, Passage, PillarJudgement, Plan, Strength } from '../types.ts';
import { createLexicon, type LexiconData } from './lexicon.ts';
import type { Model } from './model.ts';
import { reasonFor } from './reason.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { judgeStatus, never, type PassageScore, statusFeatures, unitScores } from './status.ts';
import { readUnits, type TextUnit } from './units.ts';
import { wordSpans } from './words-that-counted.ts';
import { writerLabels } from './writer-labels.ts';

/** Best unit of a passage for a pillar. */
interface Best {
  readonly unit: TextUnit;
  readonly addressed: number;
  readonly touched: number;
  readonly outputs: Float32Array;
  readonly markers: readonly Marker[];
}

/** Text that is not the plan's own voice is never strong. */
const notOwnVoice = new Set(['comment', 'instruction', 'struck']);

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Creates the judge. It remembers scores by text, so that judging an edited plan again costs little. */
export function createJudge(model: Model): Judge {
  const scorer = createScorer(model, { nl: createLexicon(lexiconOf(model, 0)), en: createLexicon(lexiconOf(model, 1)) });
  const scoreOf = createMemory(scorer);
  return { id: `network-${model.header.features}`, judge: (input) => judgePlan(input, model, scorer, scoreOf) };
}

function lexiconOf({ header }: Model, language: 0 | 1): LexiconData {
  return Object.fromEntries(Object.entries(header.lexicon).map(([name, entries]) => [name, entries[language].split('|')]));
}

type Memory = (unit: TextUnit, language: Language) => ReturnType<Scorer['score']>;

const maxRemembered = 20_000;

function createMemory(scorer: Scorer): Memory {
  let young = new Map<string, ReturnType<Scorer['score']>>();
  let old = new Map<string, ReturnType<Scorer['score']>>();
  return (unit, language) => {
    const key = `${language}|${unit.form}|${unit.marks.join()}|${unit.text}`;
    let score = young.get(key);
    if (score) return score;
    score = old.get(key) ?? scorer.score(unit, language);
    if (young.size >= maxRemembered) [old, young] = [young, new Map()];
    young.set(key, score);
    return score;
  };
}

function judgePlan({ plan, framework, writerExamples }: JudgeInput, model: Model, scorer: Scorer, scoreOf: Memory): Judgement {
  const { language } = plan;
  const count = model.header.pillars.length;
  const best: (Best | undefined)[][] = Array.from({ length: count }, () => new Array<Best | undefined>(plan.passages.length));
  for (const unit of readUnits(plan)) {
    const { outputs, markers } = scoreOf(unit, language);
    const silent = unit.marks.some((mark) => notOwnVoice.has(mark)) || unit.form === 'heading';
    const single = unit.parts.length === 1;
    const scores = unitScores(outputs, count, { silent, single });
    for (let p = 0; p < count; p++) {
      const { addressed, touched } = scores[p] as PassageScore;
      const candidate: Best = { unit, addressed, touched, outputs, markers };
      const list = best[p] as (Best | undefined)[];
      const holder = single ? (unit.parts[0] as { passage: number }).passage : strongestPart(plan, unit, p, scoreOf, language);
      const known = list[holder];
      if (!known || addressed > known.addressed) list[holder] = { ...candidate, touched: Math.max(touched, known?.touched ?? touched) };
    }
  }
  const labels = writerLabels(plan, writerExamples);
  const evidence: Evidence[] = [];
  const pillars: PillarJudgement[] = model.header.pillars.map((pillar, p) => {
    const list = best[p] as (Best | undefined)[];
    const scores = list.map((item, passage) => labelled(item, labels.get(`${pillar}:${passage}`)));
    const judged = judgeStatus(pillar, statusFeatures(scores.filter((score): score is PassageScore => score !== undefined), plan.passages.length), model.header.status);
    evidence.push(...evidenceFor(pillar, p, list, scores, judged, { plan, model, scorer, labels, language }));
    return judged;
  });
  const known = new Set(framework.pillars.map(({ number }) => number));
  evidence.sort((a, b) => a.passage - b.passage || a.pillar - b.pillar);
  return { evidence: evidence.filter(({ pillar }) => known.has(pillar)), pillars: pillars.filter(({ pillar }) => known.has(pillar)) };
}

/** The passage of a run that carries it: the one that scores highest by itself. */
function strongestPart(plan: Plan, unit: TextUnit, output: number, scoreOf: Memory, language: Language): number {
  let holder = (unit.parts[0] as { passage: number }).passage;
  let most = Number.NEGATIVE_INFINITY;
  for (const { passage, at, length } of unit.parts) {
    const { form, marks, leadIn } = plan.passages[passage] as Passage;
    const text = unit.text.slice(at, at + length);
    const { outputs } = scoreOf({ text: leadIn === '' ? text : `${leadIn} ${text}`, form, marks, parts: [] }, language);
    const value = form === 'heading' ? never : (outputs[output] as number);
    if (value > most) [holder, most] = [passage, value];
  }
  return holder;
}

function labelled(item: Best | undefined, counts: boolean | undefined): PassageScore | undefined {
  if (counts === undefined) return item;
  return counts ? { addressed: 6, touched: 6 } : { addressed: never, touched: never };
}

interface EvidenceContext {
  readonly plan: Plan;
  readonly model: Model;
  readonly scorer: Scorer;
  readonly labels: ReadonlyMap<string, boolean>;
  readonly language: Language;
}

function evidenceFor(
  pillar: number,
  p: number,
  list: readonly (Best | undefined)[],
  scores: readonly (PassageScore | undefined)[],
  judged: PillarJudgement,
  context: EvidenceContext,
): Evidence[] {
  if (judged.status === 'missing') return [];
  const { strongFrom, touchedFrom } = context.model.header.status;
  const top = scores.reduce((most, score) => Math.max(most, judged.status === 'addressed' ? (score?.addressed ?? never) : (score?.touched ?? never)), never);
  return scores.flatMap((score, passage) => {
    const item = list[passage];
    if (!score || !item) return [];
    const strong = judged.status === 'addressed' && (score.addressed >= strongFrom || score.addressed === top);
    const weak = score.touched >= touchedFrom || (judged.status === 'thin' && score.touched === top);
    if (!strong && !weak) return [];
    return [evidenceOf(pillar, p, passage, item, strong ? 'strong' : 'weak', score, context)];
  });
}

function evidenceOf(pillar: number, p: number, passage: number, item: Best, kind: 'strong' | 'weak', score: PassageScore, context: EvidenceContext): Evidence {
  const { plan, model, scorer, labels, language } = context;
  const count = model.header.pillars.length;
  const shares = scorer.explain(item.unit, language, kind === 'strong' ? p : count + p);
  const negated = kind === 'weak' && item.markers.some(({ kind: marker }) => marker === 'negation') && chance(score.touched) >= 0.7;
  const strength: Strength = negated ? 'contrary' : kind;
  const { words, quotes } = wordSpans(plan, item.unit, shares);
  return {
    passage,
    pillar,
    aspect: bestAspect(model, pillar, item.outputs),
    strength,
    certainty: chance(kind === 'strong' ? score.addressed : score.touched),
    words,
    reason: reasonFor({ strength, passage: plan.passages[passage] as Passage, unit: item.unit, markers: item.markers, quotes }),
    byWriter: labels.has(`${pillar}:${passage}`),
  };
}

function bestAspect(model: Model, pillar: number, outputs: Float32Array): string {
  const { aspects, pillars } = model.header;
  const from = 2 * pillars.length + 1;
  let best = `P${pillar}.a`;
  let most = Number.NEGATIVE_INFINITY;
  aspects.forEach((id, i) => {
    const value = outputs[from + i] as number;
    if (id.startsWith(`P${pillar}.`) && value > most) [best, most] = [id, value];
  });
  return best;
}
