import type { Language } from '../../framework/types.ts';
import { firstNotBefore } from '../ordered.ts';
import type { Span } from '../source.ts';
import type { Evidence, Marker, Passage, Problem, RuleContext, Stretch } from '../types.ts';
import { isOwnText, isTitle } from '../voice.ts';
import { asksHowOften, isAnswered } from './answered.ts';
import { isNothingOpen, isNotVague, isNoWish } from './no-fault.ts';
import { isQuestionSettled } from './settled.ts';
import { takenUp } from './taken-up.ts';
import { markersAndBlanks } from './template-blanks.ts';

/** What can be wrong with how a passage is said, in order of weight; `placeholder` covers deferrals too. */
export type FaultKind = 'contrary' | 'placeholder' | 'question' | 'wish' | 'vague';

/** The one fault of a passage that is reported, with the words at fault; contrary content has no marker. */
export interface Fault {
  readonly kind: FaultKind;
  readonly marker: Marker | null;
}

/** The fault of the passage with that index. */
export interface PlacedFault {
  readonly index: number;
  readonly fault: Fault;
}

/** The faults of a plan. */
export interface PlacedFaults {
  /**
   * The first of contrary, placeholder, open question, wish and vague that is at fault in the passage with that index, or null. Placeholders and outright deferrals count in the plan's own
   * text everywhere; the rest only where the passage carries evidence, and nothing counts in comments, instructions and struck text.
   */
  readonly at: (index: number) => Fault | null;
  /** Those of a kind, in the order of the passages. */
  readonly of: (kind: FaultKind) => readonly PlacedFault[];
}

/** Deferrals that leave a place open whatever they are about: "wordt nog uitgewerkt", "volgt in de volgende versie". */
const OUTRIGHT = /\b(?:volgt|volgen|will follow|worked out|in due course)\b|\bt\.z\.t|te zijner tijd|(?:volgende|next) (?:versie|version)/i;
/** The same in two parts, with anything between them. */
const LATER = /\b(?:nog|nader|later|verder)\b/i;
const TO_BE_WRITTEN =
  /\b(?:uitgewerkt|ingevuld|bepaald|beschreven|vastgesteld|aangevuld|toegevoegd|geschreven|opgesteld|geconcretiseerd)\b/i;

function isOutright(words: string): boolean {
  const later = words.search(LATER);
  return OUTRIGHT.test(words) || (later >= 0 && TO_BE_WRITTEN.test(words.slice(later)));
}

/** The kind of the fault of a passage, or null. Rules and `pillar-thin` share it, so that no passage is reported twice. */
export function firstFault(context: RuleContext, passage: number): FaultKind | null {
  return context.once(placedFaults).at(passage)?.kind ?? null;
}

/** The faults of the plan; what is known of a stretch is only read again when that may have changed. */
export function placedFaults(context: RuleContext): PlacedFaults {
  const { stretches, passages } = context.plan;
  const known = context.readings.byStretch(NEW_KNOWN[context.language]);
  const evidence = context.evidenceByStretch;
  let next: Stretch | null = null;
  let nextEvidence = NOTHING;
  for (let i = stretches.length - 1; i >= 0; i--) {
    const stretch = stretches[i] as Stretch;
    // What holds no passages answers nothing.
    if (stretch.from === stretch.to) continue;
    const memory = known[i] as KnownFaults;
    const own = said(evidence[i] as readonly Evidence[], stretch, memory.evidence);
    // A bare heading between the two opens another section, and is no passage.
    const leadsOn = next !== null && passages[stretch.to - 1]?.section === passages[next.from]?.section;
    const isSame =
      memory.evidence !== null &&
      memory.next === next &&
      memory.leadsOn === leadsOn &&
      saysSame(memory.evidence, own) &&
      saysSame(memory.nextEvidence, nextEvidence);
    if (!isSame) memory.faults = readFaults(context, stretch);
    memory.evidence = own;
    memory.next = next;
    memory.leadsOn = leadsOn;
    memory.nextEvidence = nextEvidence;
    next = stretch;
    nextEvidence = own;
  }
  return { at: (index) => faultAt(index, stretches, known), of: byKind(stretches, known) };
}

function faultAt(index: number, stretches: readonly Stretch[], known: readonly KnownFaults[]): Fault | null {
  const i = firstNotBefore((each) => (stretches[each] as Stretch).to <= index, 0, stretches.length);
  const from = stretches[i]?.from ?? 0;
  return known[i]?.faults.find(({ at }) => from + at === index)?.fault ?? null;
}

function byKind(stretches: readonly Stretch[], known: readonly KnownFaults[]): PlacedFaults['of'] {
  const placed: Partial<Record<FaultKind, PlacedFault[]>> = {};
  for (let i = 0; i < stretches.length; i++) {
    const { from } = stretches[i] as Stretch;
    for (const { at, fault } of (known[i] as KnownFaults).faults) {
      const alike = placed[fault.kind] ?? [];
      placed[fault.kind] = alike;
      alike.push({ index: from + at, fault });
    }
  }
  return (kind) => placed[kind] ?? [];
}

/** What is said of a fault, and where its passage stood. */
interface Said {
  readonly problem: Problem | null;
  readonly source: number;
  readonly start: number;
}

const saidOf = new WeakMap<Fault, Said>();

/** What `say` says of the fault of the passage with that index. What was said of it before is only moved to its place: it holds as long as the fault is the same object. */
export function problemAt(
  context: RuleContext,
  index: number,
  fault: Fault,
  say: (context: RuleContext, index: number, fault: Fault) => Problem | null,
): Problem | null {
  const { source, span } = context.plan.passages[index] as Passage;
  const before = saidOf.get(fault);
  const known = before?.source === source ? before : null;
  if (known?.start === span.start) return known.problem;
  const problem = known === null ? say(context, index, fault) : movedProblem(known.problem, span.start - known.start);
  saidOf.set(fault, { problem, source, start: span.start });
  return problem;
}

/** The problems with the faults of one kind, as `say` puts them. */
export function* problemsOf(kind: FaultKind, context: RuleContext, say: Parameters<typeof problemAt>[3]): Iterable<Problem> {
  for (const { index, fault } of context.once(placedFaults).of(kind)) {
    const problem = problemAt(context, index, fault, say);
    if (problem !== null) yield problem;
  }
}

function movedProblem(problem: Problem | null, by: number): Problem | null {
  if (problem === null) return null;
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { span, related, fixes } = problem;
  return {
    ...problem,
    span: moved(span),
    ...(related && { related: related.map((one) => ({ ...one, span: moved(one.span) })) }),
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: moved(edit.span) })) })) }),
  };
}

/**
 * The evidence of a stretch, and what it said when it was looked at; `at` counts from the first passage of the stretch. The place of evidence moves along with its text, so that it
 * does not tell whether it stands where it stood.
 */
interface KnownEvidence {
  readonly evidence: readonly Evidence[];
  readonly said: readonly (Pick<Evidence, 'pillar' | 'strength' | 'certainty'> & { readonly at: number })[];
}

/** The faults of a stretch as they were found the last time (`at` counts from its first passage), and what they depend on beside its text: what is shown by its passages and by those that follow. */
interface KnownFaults {
  /** Null: nothing was read yet. */
  evidence: KnownEvidence | null;
  next: Stretch | null;
  /** Whether the first passage of the next stretch stands in the section of the last one of this. */
  leadsOn: boolean;
  nextEvidence: KnownEvidence;
  faults: readonly { readonly at: number; readonly fault: Fault }[];
}

const NOTHING: KnownEvidence = { evidence: [], said: [] };
const newKnown = (): KnownFaults => ({ evidence: null, next: null, leadsOn: false, nextEvidence: NOTHING, faults: [] });
const NEW_KNOWN: Readonly<Record<Language, () => KnownFaults>> = { nl: () => newKnown(), en: () => newKnown() };

/** What the evidence of a stretch says; `before`, when it is the same evidence. */
function said(evidence: readonly Evidence[], { from }: Stretch, before: KnownEvidence | null): KnownEvidence {
  if (evidence === before?.evidence) return before;
  return {
    evidence,
    said: evidence.map(({ passage, pillar, strength, certainty }) => ({ at: passage - from, pillar, strength, certainty })),
  };
}

function saysSame(a: KnownEvidence, b: KnownEvidence): boolean {
  if (a === b) return true;
  if (a.said.length !== b.said.length) return false;
  return a.said.every(({ at, pillar, strength, certainty }, i) => {
    const other = b.said[i] as KnownEvidence['said'][number];
    return at === other.at && pillar === other.pillar && strength === other.strength && certainty === other.certainty;
  });
}

function readFaults(context: RuleContext, { from, to }: Stretch): KnownFaults['faults'] {
  const faults: { at: number; fault: Fault }[] = [];
  for (let index = from; index < to; index++) {
    const fault = readFault(context, index);
    if (fault !== null) faults.push({ at: index - from, fault });
  }
  return faults;
}

function readFault(context: RuleContext, index: number): Fault | null {
  const passage = context.plan.passages[index];
  if (passage === undefined || !isOwnText(passage)) return null;
  const evidence = context.evidenceOf(index);
  if (evidence.some((each) => each.strength === 'contrary')) return { kind: 'contrary', marker: null };
  const markers = markersAndBlanks(context, index);
  if (markers.length === 0) return null;
  const fault = (kind: FaultKind, marker: Marker | undefined): Fault | null => (marker === undefined ? null : { kind, marker });
  const isTaken = takenUp(context, index);
  const isLeft = leftOpen(passage, isTaken);
  const placeholder = markers.find((marker) => marker.kind === 'placeholder' && isLeft(marker));
  const deferred = markers.find((marker) => marker.kind === 'deferral' && isLeft(marker));
  // Who settles all that is open is said: nobody need ask for more yet.
  if (placeholder === undefined && deferred === undefined && markers.some((marker) => isPlace(marker) && !isNothingOpen(passage, marker)))
    return null;
  const open = fault('placeholder', placeholder);
  if (open !== null || passage.marks.includes('quote') || isTitle(passage)) return open;
  if (deferred !== undefined && evidence.every((each) => each.strength !== 'strong')) {
    if (isAbout(evidence, LEAST_PUT_OFF) || isOutright(passage.text.slice(deferred.from, deferred.to)))
      return fault('placeholder', deferred);
  }
  if (evidence.length === 0) return null;
  const isStrong = evidence.some((each) => each.strength === 'strong');
  const vague = fault('vague', findVague(passage, markers, isStrong));
  if (isStrong || !isAbout(evidence, LEAST_ASKED)) return vague;
  const isAnswered = answersNext(context, index, evidence);
  const asked = markers.find((marker) => marker.kind === 'question');
  const isSettled = isAnswered || isAgenda(passage) || passage.text.trimEnd().endsWith(':');
  const question =
    asked === undefined || isSettled || isTaken(asked) || isQuestionSettled(context, index, asked) ? null : fault('question', asked);
  const wish = isAnswered
    ? null
    : fault(
        'wish',
        markers.find((marker) => marker.kind === 'wish' && !isNoWish(passage, marker)),
      );
  return question ?? wish ?? vague;
}

/**
 * From these chances on a passage is about a pillar enough to tell what it puts off, asks or wishes. Inferred: readers of all such findings on 104 unread documents called eight below them false, and none right.
 */
const LEAST_PUT_OFF = 0.5;
const LEAST_ASKED = 0.45;

function isAbout(evidence: readonly Evidence[], least: number): boolean {
  return evidence.some(({ certainty }) => certainty >= least);
}

const isPlace = ({ kind }: Marker): boolean => kind === 'placeholder' || kind === 'deferral';

/** Tells of the placeholders and deferrals of a passage which leave something open that nobody settles; `isTaken` is of the same passage. */
export function leftOpen(passage: Passage, isTaken: (marker: Marker) => boolean): (marker: Marker) => boolean {
  return (marker) => isPlace(marker) && !isNothingOpen(passage, marker) && !isTaken(marker);
}

function findVague(passage: Passage, markers: readonly Marker[], isStrong: boolean): Marker | undefined {
  const wordsOf = (marker: Marker): string => passage.text.slice(marker.from, marker.to);
  const vague = markers.filter((marker) => marker.kind === 'vague' && !isNotVague(passage, marker) && !isAnswered(passage.text, marker));
  const often = vague.find((marker) => asksHowOften(wordsOf(marker)));
  if (!isStrong) return often ?? vague[0];
  return /\d/.test(passage.text) ? undefined : often;
}

/** The next passage of the same section binds somebody for the same pillar: the question or wish is answered. */
function answersNext(context: RuleContext, index: number, evidence: readonly Evidence[]): boolean {
  const { passages } = context.plan;
  if (passages[index + 1]?.section !== passages[index]?.section) return false;
  const pillars = new Set(evidence.map((each) => each.pillar));
  return context.evidenceOf(index + 1).some((each) => each.strength === 'strong' && pillars.has(each.pillar));
}

/** Questions in a list that somebody is said to ask or discuss are an agenda, unless the list says that they are open. */
function isAgenda(passage: Passage): boolean {
  return passage.leadIn !== '' && !/\b(?:open|onbeantwoorde?|unanswered)\b/i.test(passage.leadIn);
}
