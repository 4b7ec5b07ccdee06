/** What a plan shows of the aspects that an organisation adds: evidence, and what it means for the pillars. */
import type { Evidence, Judgement, Marker, MarkerKind, Passage, PillarJudgement, Plan, Reason, Stretch } from '../types.ts';
import { isOtherVoice, isTitle } from '../voice.ts';
import type { UnitVerdict } from './memory.ts';
import type { OwnHit, OwnRecogniser } from './own-aspects.ts';
import { PlacedEvidence, type PlacedWords } from './placed-evidence.ts';
import { reasonFor } from './reason.ts';
import { unitOf } from './units.ts';
import type { Verdicts } from './verdicts.ts';
import { chooseWords } from './words-that-counted.ts';

/** Said like this, nothing is agreed, whatever it is like. */
const loose: readonly MarkerKind[] = ['placeholder', 'deferral', 'question', 'theory', 'elsewhere', 'wish'];

/** Whether a passage that is like the examples also binds somebody, as they do. */
export function isBound({ binds }: Pick<OwnHit, 'binds'>, passage: Passage, markers: readonly Marker[]): boolean {
  if (!binds || isOtherVoice(passage) || isTitle(passage) || passage.text.endsWith('?')) return false;
  return !markers.some(({ kind }) => loose.includes(kind));
}

/** How likely an expert is to agree, by how far the likeness is above what is asked; as measured (docs/judgement.md). */
const certaintyOf = (margin: number): number => Math.min(0.85, 0.6 + 0.15 * margin);

/** What is said of a passage wherever it stands. */
interface Said {
  readonly pillar: number;
  readonly aspect: string;
  readonly strength: 'strong' | 'weak';
  readonly certainty: number;
  readonly reason: Reason;
  readonly words: readonly Omit<PlacedWords, 'passage'>[];
}

/** A judgement with its evidence by stretch only. */
export type JudgedByStretch = Required<Pick<Judgement, 'byStretch' | 'pillars'>>;

/** Adds to a judgement what the plan shows of the organisation's own aspects. `labels`: what the writer says, by `pillar:passage`. */
export type OwnFinder = (
  judgement: JudgedByStretch,
  plan: Plan,
  verdicts: Verdicts,
  labels: ReadonlyMap<string, boolean>,
) => JudgedByStretch;

interface Found {
  readonly own: readonly Evidence[];
  /** Together with what the network found. */
  readonly all: readonly Evidence[];
}

/** Remembers what was found in a stretch, by the evidence that the network found there, and of a passage, so that an edit costs what it changes. */
export function createOwnFinder(recognise: OwnRecogniser): OwnFinder {
  const byLearnt = new WeakMap<readonly Evidence[], Found>();
  const byVerdict = new WeakMap<UnitVerdict, readonly Said[]>();
  return (judgement, plan, verdicts, labels) => {
    const saidOf = (passage: number): readonly Said[] => {
      const { verdict } = verdicts.alone(passage);
      const known = byVerdict.get(verdict) ?? sayings(plan, passage, verdict, verdicts, recognise);
      byVerdict.set(verdict, known);
      return known;
    };
    const found = plan.stretches.map((stretch, i): Found => {
      const learnt = judgement.byStretch[i] as readonly Evidence[];
      const known = byLearnt.get(learnt);
      if (known !== undefined) return known;
      const own: Evidence[] = [];
      for (let passage = stretch.from; passage < stretch.to; passage++)
        for (const said of saidOf(passage))
          if (labels.get(`${said.pillar}:${passage}`) !== false) own.push(placed(said, plan, stretch, passage));
      const made: Found = { own, all: own.length === 0 ? learnt : merged(learnt, own) };
      byLearnt.set(learnt, made);
      return made;
    });
    const own = found.flatMap((stretch) => stretch.own);
    if (own.length === 0) return judgement;
    const byStretch = found.map(({ all }) => all);
    return { byStretch, pillars: judgement.pillars.map((pillar) => raised(pillar, own)) };
  };
}

/** Evidence of a stretch, in order of passage and pillar. */
export const merged = (learnt: readonly Evidence[], own: readonly Evidence[]): Evidence[] =>
  [...learnt, ...own].sort((a, b) => a.passage - b.passage || a.pillar - b.pillar);

function sayings(plan: Plan, passage: number, { score }: UnitVerdict, verdicts: Verdicts, recognise: OwnRecogniser): readonly Said[] {
  const holder = plan.passages[passage] as Passage;
  const reading = verdicts.readingOf(holder, false);
  const hits = recognise(reading, score);
  if (hits.length === 0) return [];
  const unit = unitOf(plan, passage, passage + 1);
  return hits.map((hit) => {
    const strength = isBound(hit, holder, reading.markers) ? 'strong' : 'weak';
    const { words, quotes } = chooseWords(unit, reading, hit.shares());
    const reason = reasonFor({ strength, looksBound: false, passage: holder, unit, markers: reading.markers, quotes });
    return {
      pillar: hit.aspect.pillar,
      aspect: hit.aspect.id,
      strength,
      certainty: certaintyOf(hit.margin),
      reason: { ...reason, example: hit.example },
      words,
    };
  });
}

function placed({ words, reason, ...said }: Said, plan: Plan, stretch: Stretch, passage: number): Evidence {
  const holder = plan.passages[passage] as Passage;
  const places = words.map(({ from, to }) => ({ passage: holder, from, to }));
  return new PlacedEvidence({ ...said, byWriter: false }, stretch, passage - stretch.from, { reason, words: places });
}

/** One clear agreement is enough; what only touches an aspect is more than nothing. */
function raised(judged: PillarJudgement, evidence: readonly Evidence[]): PillarJudgement {
  const own = evidence.filter(({ pillar }) => pillar === judged.pillar);
  const surest = (strength: Evidence['strength']): number =>
    own.reduce((most, item) => (item.strength === strength ? Math.max(most, item.certainty) : most), 0);
  const strong = surest('strong');
  if (strong > 0 && judged.status !== 'addressed')
    return { ...judged, status: 'addressed', confidence: strong, alternative: judged.status };
  const weak = surest('weak');
  if (weak > 0 && judged.status === 'missing') return { ...judged, status: 'thin', confidence: weak, alternative: 'missing' };
  return judged;
}
