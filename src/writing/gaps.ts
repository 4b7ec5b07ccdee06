import type { Aspect, Framework, Language, Pillar } from '../framework/types.ts';
import { openBlockStart } from '../linter/open-block.ts';
import { draftSection } from '../linter/section-draft.ts';
import type { Span } from '../linter/source.ts';
import type { PillarCoverage, Plan, Section, Status } from '../linter/types.ts';
import { sentenceFrame, type WritingFrame } from './frames.ts';
import { sectionsAsking, sectionsServing } from './serving-headings.ts';

/** One pillar that a writer still has to work on. */
export interface GapStep {
  readonly pillar: Pillar;
  readonly status: 'missing' | 'thin';
  /** The pillar's aspects, what is only touched on first: there a sentence already stands that can be made firm. */
  readonly aspects: readonly GapAspect[];
}

export interface GapAspect {
  readonly aspect: Aspect;
  readonly status: Status;
  readonly frame: WritingFrame;
  /** Where the sentence may go, the best place first; a new section is always the last. */
  readonly places: readonly GapPlace[];
}

/** Why a place is offered: words about the pillar stand there, its heading is about it, a pillar of the same dimension is treated there, or nothing stands there yet. */
export type PlaceReason = 'evidence' | 'heading' | 'neighbour' | 'new';

/** A place for a sentence. */
export interface GapPlace {
  readonly reason: PlaceReason;
  /** Index in `plan.sections`; -1 for a section that is to be made. */
  readonly section: number;
  /** What the section is called, or is to be called. */
  readonly title: string;
  /** Index in `plan.sources`. */
  readonly source: number;
  /** The sentence goes in here. */
  readonly at: number;
  /** What stands before the sentence, and behind it. Escaped for a snippet. */
  readonly before: string;
  readonly after: string;
}

/** An insertion as a snippet. */
export interface GapInsertion {
  readonly source: number;
  readonly span: Span;
  readonly snippet: string;
}

/** How far a writer is with the gaps. Plain data, so that it can be kept and resumed later; what has been written shows from the plan itself. */
export interface GapWalk {
  readonly version: 1;
  /** The pillars that the writer left for later, by number. */
  readonly skipped: readonly number[];
}

export const NEW_WALK: GapWalk = { version: 1, skipped: [] };

/** A kept walk, or a new one when what was kept is none. */
export function readWalk(kept: unknown): GapWalk {
  const { version, skipped } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<GapWalk>;
  return version === 1 && Array.isArray(skipped) && skipped.every(Number.isInteger) ? { version, skipped } : NEW_WALK;
}

export function skipPillar(walk: GapWalk, pillar: number): GapWalk {
  return walk.skipped.includes(pillar) ? walk : { ...walk, skipped: [...walk.skipped, pillar] };
}

/** The step to take now: the first that the writer did not leave for later; undefined when there is none. */
export function currentStep(steps: readonly GapStep[], { skipped }: GapWalk): GapStep | undefined {
  return steps.find(({ pillar }) => !skipped.includes(pillar.number));
}

/** What is known of a plan when its gaps are to be filled. `plan` and `coverage` are of the same text. */
export interface GapInput {
  readonly plan: Plan;
  readonly coverage: readonly PillarCoverage[];
  readonly framework: Framework;
  readonly language: Language;
}

/** The pillars that need work: missing ones first, then thin ones, each in the framework's order. */
export function gapSteps(input: GapInput): readonly GapStep[] {
  const needing = (status: 'missing' | 'thin') =>
    input.coverage.flatMap((coverage) => {
      const pillar = input.framework.pillars.find(({ number }) => number === coverage.pillar);
      return coverage.status !== status || pillar === undefined ? [] : [stepOf(pillar, status, coverage, input)];
    });
  return [...needing('missing'), ...needing('thin')];
}

const URGENCY: Readonly<Record<Status, number>> = { thin: 0, missing: 1, exempt: 2, addressed: 3 };

function stepOf(pillar: Pillar, status: 'missing' | 'thin', coverage: PillarCoverage, input: GapInput): GapStep {
  const statusOf = new Map(coverage.aspects.map((aspect) => [aspect.id, aspect.status]));
  const aspects = pillar.aspects
    .map((aspect) => ({
      aspect,
      status: statusOf.get(aspect.id) ?? 'missing',
      frame: sentenceFrame(pillar, aspect, input.language),
      places: placesFor(pillar, aspect, input),
    }))
    .sort((a, b) => URGENCY[a.status] - URGENCY[b.status]);
  return { pillar, status, aspects };
}

const MOST_PLACES = 4;
const WEIGHT: Readonly<Record<Exclude<PlaceReason, 'new'>, number>> = { heading: 4, evidence: 3, neighbour: 1 };

/** Sections that fit the aspect or else its pillar, then a section of its own. */
export function placesFor(pillar: Pillar, aspect: Aspect, input: GapInput): readonly GapPlace[] {
  const { plan } = input;
  const votes = new Map<number, { reason: PlaceReason; weight: number }>();
  const vote = (section: number, reason: Exclude<PlaceReason, 'new'>): void => {
    const known = votes.get(section);
    if ((plan.sections[section]?.depth ?? 0) < 2) return;
    votes.set(section, {
      reason: known !== undefined && WEIGHT[known.reason as 'heading'] >= WEIGHT[reason] ? known.reason : reason,
      weight: (known?.weight ?? 0) + WEIGHT[reason],
    });
  };
  for (const section of [...sectionsServing(pillar, input), ...sectionsAsking(aspect, input)]) vote(section, 'heading');
  for (const { pillar: other, section } of evidenceSections(input)) {
    if (other === pillar.number) vote(section, 'evidence');
    else if (neighboursOf(pillar, input.framework).includes(other)) vote(section, 'neighbour');
  }
  const best = [...votes].sort(([a, x], [b, y]) => y.weight - x.weight || a - b).slice(0, MOST_PLACES);
  return [...best.map(([section, { reason }]) => placeIn(plan, section, reason)), newSection(pillar, input)];
}

function neighboursOf({ number, dimension }: Pillar, { pillars }: Framework): readonly number[] {
  return pillars.filter((other) => other.dimension === dimension && other.number !== number).map((other) => other.number);
}

/** In which section each piece of evidence stands. A section counts once for each pillar. */
function evidenceSections({ plan, coverage }: GapInput): readonly { pillar: number; section: number }[] {
  const found = new Map<string, { pillar: number; section: number }>();
  for (const { pillar, aspects } of coverage) {
    for (const { file, line } of aspects.flatMap(({ evidence }) => evidence)) {
      const source = plan.sources.findIndex(({ name }) => name === file);
      const at = plan.sources[source]?.lineStarts[line - 1];
      const section = at === undefined ? -1 : plan.sections.findLastIndex((other) => other.source === source && other.own.start <= at);
      if (section >= 0) found.set(`${pillar} ${section}`, { pillar, section });
    }
  }
  return [...found.values()];
}

function placeIn(plan: Plan, index: number, reason: PlaceReason): GapPlace {
  const section = plan.sections[index] as Section;
  const text = plan.sources[section.source]?.text ?? '';
  const end = Math.min(section.own.end, openBlockStart(plan, section.source) ?? section.own.end);
  const own = text.slice(section.own.start, end).trimEnd();
  const at = section.own.start + own.length;
  return { reason, section: index, title: section.title, source: section.source, at, before: '\n\n', after: '' };
}

function newSection(pillar: Pillar, { plan, framework, language }: GapInput): GapPlace {
  const draft = draftSection(plan, pillar, neighboursOf(pillar, framework), { evidence: [], pillars: [] }, language).edits[0];
  const [, lead = '', marks = '##'] = /^(\s*)(#+)/.exec(draft?.text ?? '') ?? [];
  const at = draft?.span.start ?? 0;
  const title = pillar.heading[language];
  const isLast = at >= (plan.sources[0]?.text.length ?? 0);
  return { reason: 'new', section: -1, title, source: 0, at, before: `${lead}${marks} ${title}\n\n`, after: isLast ? '\n' : '\n\n' };
}

/** The place that a writer chose, among those in a later text: a section of that name. Undefined when there is none, or more than one. */
export function samePlace(chosen: GapPlace, places: readonly GapPlace[]): GapPlace | undefined {
  const same = places.filter(({ title, reason }) => title === chosen.title && (reason === 'new') === (chosen.reason === 'new'));
  return same.length === 1 ? same[0] : undefined;
}

/** The insertion of a sentence at a place. */
export function insertionAt({ source, at, before, after }: GapPlace, { snippet }: Pick<WritingFrame, 'snippet'>): GapInsertion {
  return { source, span: { start: at, end: at }, snippet: `${before}${snippet}${after}` };
}
