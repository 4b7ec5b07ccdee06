/** From the best units of a plan to its evidence: which passages carry the status of each pillar, and why. */
import { createListMemory } from '../list-memory.ts';
import type { Evidence, Passage, Plan, Strength } from '../types.ts';
import { createExplainer, type Explainer, type Question, type UnitInFull } from './explain.ts';
import { createJoinedRows, type JoinedRows } from './joined-rows.ts';
import type { JudgedStretch } from './judged-stretch.ts';
import { textOf } from './memory.ts';
import type { Model } from './model.ts';
import { PlacedEvidence, type Why } from './placed-evidence.ts';
import type { Scorer } from './scorer.ts';
import { chanceOf, never } from './status.ts';
import type { ScoredUnit, Verdicts } from './verdicts.ts';

/** How likely the subject must be for a negation to be the opposite of it. */
const surelyTouched = 0.7;

/** How many of an aspect's strong and of its weak passages have their words named, the surest first: nobody reads more, and each costs time. */
const namedStrong = 8;
const namedWeak = 4;

/**
 * The logits from which a passage is evidence for a pillar, by either of its scores, and strong evidence; infinite where there is none to be. From `boundFrom` on it looks like an agreement, also where
 * the pillar stays thin.
 */
export interface Threshold {
  readonly strongFrom: number;
  readonly boundFrom: number;
  readonly addressedFrom: number;
  readonly touchedFrom: number;
}

/** What is needed to explain evidence. */
export interface EvidenceContext {
  readonly plan: Plan;
  readonly model: Model;
  readonly scorer: Scorer;
  readonly verdicts: Verdicts;
  /** Whether all evidence is explained, and not only what somebody asks about. */
  readonly wantsReasons: boolean;
}

/** A passage that counts for a pillar, and the unit that shows it. */
interface Finding {
  /** The passage, counted from the first of the stretch. */
  readonly index: number;
  /** Index of the pillar in the outputs. */
  readonly p: number;
  readonly unit: ScoredUnit;
  readonly aspect: string;
  readonly strong: boolean;
  readonly looksBound: boolean;
  readonly certainty: number;
  readonly byWriter: boolean;
  /** The round in which it was last among the surest. */
  named: number;
  inWords: boolean;
  evidence: Evidence | null;
}

/** What was found in a stretch the last time. */
interface Found {
  readonly thresholds: readonly Threshold[];
  readonly findings: readonly Finding[];
  /** The kind and the certainty of each finding, one after the other: all of a plan are looked through after each edit. */
  readonly row: Float64Array;
  /** The round that it was last asked for in. */
  round: number;
  evidence: readonly Evidence[] | null;
}

/** Finds the evidence of each stretch, in order of passage and pillar. `thresholds` are by pillar of the model. */
export type EvidenceFinder = (
  context: EvidenceContext,
  stretches: readonly JudgedStretch[],
  thresholds: readonly Threshold[],
) => readonly (readonly Evidence[])[];

/** Evidence that says the same as before is the same object. */
export function createEvidenceFinder(): EvidenceFinder {
  const memory = createListMemory<JudgedStretch, Found>();
  const aspects = new Map<string, number>();
  const kindOf: KindOf = ({ aspect, strong }) => {
    const number = aspects.get(aspect) ?? aspects.size;
    aspects.set(aspect, number);
    return 2 * number + (strong ? 1 : 0);
  };
  let round = 0;
  let named: readonly Finding[] = [];
  let before: readonly Threshold[] = [];
  const joinRows = createJoinedRows(({ row }: Found) => row);
  return (context, stretches, now) => {
    round++;
    // Seldom do they change, and the same object is compared for a stretch in no time.
    const thresholds = before.length === now.length && isSame(before, now) ? before : now;
    before = thresholds;
    const all = memory(stretches);
    const found = stretches.map((judged, i) => {
      const known = all[i];
      if (known !== undefined && isSame(known.thresholds, thresholds)) return known;
      const own = foundIn(findingsIn(judged, thresholds, context), thresholds, kindOf);
      all[i] = own;
      return own;
    });
    const surest = findSurest(found, joinRows(found), 2 * aspects.size);
    for (const finding of surest) finding.named = round;
    // Of what was asked for the last time too, only these can have become another.
    const renamed = new Set([...named.filter((finding) => finding.named !== round), ...surest.filter(({ inWords }) => !inWords)]);
    named = surest;
    const explain = explainerFor(context);
    return stretches.map((judged, i) => {
      const own = found[i] as Found;
      const isKept =
        own.evidence !== null && own.round === round - 1 && (renamed.size === 0 || !own.findings.some((finding) => renamed.has(finding)));
      own.round = round;
      return isKept ? own.evidence : evidenceIn(judged, own, round, context, explain);
    }) as (readonly Evidence[])[];
  };
}

const isEqual = (own: Threshold, other: Threshold): boolean =>
  own.strongFrom === other.strongFrom &&
  own.boundFrom === other.boundFrom &&
  own.addressedFrom === other.addressedFrom &&
  own.touchedFrom === other.touchedFrom;

const isSame = (a: readonly Threshold[], b: readonly Threshold[]): boolean =>
  a === b || a.every((own, p) => isEqual(own, b[p] as Threshold));

/** One that explains later may read passages anew, and must not hold on to the plan. */
function explainerFor({ scorer, verdicts, wantsReasons }: EvidenceContext): Explainer {
  return createExplainer(scorer, wantsReasons ? verdicts.readingOf : (passage, bare) => scorer.read(textOf(passage, bare)));
}

/** A number for an aspect and a strength: that of the aspect, twice, and one more when it is strong. */
type KindOf = (finding: Pick<Finding, 'aspect' | 'strong'>) => number;

const isStrongKind = (kind: number): boolean => kind % 2 === 1;

const foundIn = (findings: readonly Finding[], thresholds: readonly Threshold[], kindOf: KindOf): Found => ({
  thresholds,
  findings,
  row: Float64Array.from(findings.flatMap((finding) => [kindOf(finding), finding.certainty])),
  round: 0,
  evidence: null,
});

function findingsIn({ best, byWriter }: JudgedStretch, thresholds: readonly Threshold[], context: EvidenceContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < best.count; index++) {
    for (let p = 0; p < thresholds.length; p++) {
      const { strongFrom, boundFrom, addressedFrom, touchedFrom } = thresholds[p] as Threshold;
      const at = p * best.count + index;
      const addressed = best.addressed[at] as number;
      const touched = best.touched[at] as number;
      if (addressed < addressedFrom && touched < touchedFrom) continue;
      const strong = addressed >= strongFrom && addressed !== never;
      const unit = best.units[at] as ScoredUnit;
      const aspect = aspectOf(unit, context.model.header.pillars[p] as number, context.scorer);
      const certainty = chanceOf(strong ? addressed : touched);
      findings.push({
        index,
        p,
        unit,
        aspect,
        strong,
        looksBound: addressed >= boundFrom && addressed !== never,
        certainty,
        byWriter: byWriter.has(at),
        named: 0,
        inWords: false,
        evidence: null,
      });
    }
  }
  return findings;
}

function aspectOf({ verdict }: ScoredUnit, pillar: number, scorer: Scorer): string {
  const aspect = verdict.aspects[pillar] ?? scorer.aspectOf(verdict.score, pillar);
  verdict.aspects[pillar] = aspect;
  return aspect;
}

/** The surest of each aspect and strength, of equals the first; in order of place. A finding is told by its place in the joined rows. */
function findSurest(found: readonly Found[], { values, size, lengths }: JoinedRows, kinds: number): readonly Finding[] {
  const surest = Array.from({ length: kinds }, (): number[] => []);
  /** By kind, once there are as many as are named: how sure another must be to take the place of one. */
  const least = new Float64Array(kinds).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < size; at += 2) {
    const kind = values[at] as number;
    const certainty = values[at + 1] as number;
    if (certainty <= (least[kind] as number)) continue;
    const most = isStrongKind(kind) ? namedStrong : namedWeak;
    const list = surest[kind] as number[];
    insertSurest(list, at, values, most);
    if (list.length === most) least[kind] = values[(list[most - 1] as number) + 1] as number;
  }
  const places = surest.flat().sort((a, b) => a - b);
  let stretch = 0;
  let start = 0;
  return places.map((at) => {
    while (at >= start + (lengths[stretch] as number)) start += lengths[stretch++] as number;
    return (found[stretch] as Found).findings[(at - start) / 2] as Finding;
  });
}

/** Puts a place in a list of at most `most` places, the surest first; in a full one it is surer than the last, and takes its room. */
function insertSurest(list: number[], at: number, values: Float64Array, most: number): void {
  const certainty = values[at + 1] as number;
  if (list.length < most) list.push(at);
  let place = list.length - 1;
  for (; place > 0 && (values[(list[place - 1] as number) + 1] as number) < certainty; place--) list[place] = list[place - 1] as number;
  list[place] = at;
}

function evidenceIn(judged: JudgedStretch, found: Found, round: number, context: EvidenceContext, explain: Explainer): readonly Evidence[] {
  for (const finding of found.findings) {
    const inWords = finding.named === round;
    if (finding.evidence !== null && finding.inWords === inWords) continue;
    finding.inWords = inWords;
    finding.evidence = evidenceOf(finding, judged, context, explain);
    found.evidence = null;
  }
  found.evidence ??= found.findings.map(({ evidence }) => evidence as Evidence);
  return found.evidence;
}

function evidenceOf(
  finding: Finding,
  { stretch }: JudgedStretch,
  { plan, model, wantsReasons }: EvidenceContext,
  explain: Explainer,
): Evidence {
  const { index, p, unit, aspect, strong, looksBound, certainty, byWriter, inWords } = finding;
  const { pillars } = model.header;
  const pillar = pillars[p] as number;
  const settles = unit.verdict.negates && certainty >= surelyTouched && plan.passages[stretch.from + index]?.form !== 'heading';
  const strength: Strength = strong ? 'strong' : settles ? 'contrary' : 'weak';
  const output = strong ? p : pillars.length + p;
  const from = stretch.from + unit.first;
  const { form, marks, verdict, count } = unit;
  const passages = plan.passages.slice(from, from + count);
  const question = { pillar, output, strength, looksBound, holder: index - unit.first, inWords };
  const why = explanation({ form, marks, verdict, passages }, question, explain);
  return new PlacedEvidence({ pillar, aspect, strength, certainty, byWriter }, stretch, index, wantsReasons ? why() : why);
}

const explanation =
  (unit: UnitInFull, question: Question, explain: Explainer): (() => Why) =>
  () => {
    const { words, reason } = explain(unit, question);
    return { reason, words: words.map(({ part, from, to }) => ({ passage: unit.passages[part] as Passage, from, to })) };
  };
