import type { Language } from '../../framework/types.ts';
import type { Evidence, Marker, Passage, RuleContext, Stretch } from '../types.ts';
import { isOwnText } from '../voice.ts';

/** What can be wrong with how a passage is said, in order of weight; `placeholder` covers deferrals too. */
export type FaultKind = 'contrary' | 'placeholder' | 'question' | 'wish' | 'vague';

/** The one fault of a passage that is reported, with the words at fault; contrary content has no marker. */
export interface Fault {
  readonly kind: FaultKind;
  readonly marker: Marker | null;
}

/** Words that leave open how often: the only vagueness that is worth a remark in a passage that does bind somebody. */
const HOW_OFTEN =
  /^(?:periodi|regelmat|met (?:enige )?regelmaat|frequent|geregeld|van tijd|af en toe|zo nu|regular|periodic|on a |occasion|from time)/i;

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

/** The kind of the fault that `faultOf` names, or null. Rules and `pillar-thin` share it, so that no passage is reported twice. */
export function firstFault(context: RuleContext, passage: number): FaultKind | null {
  return faultOf(context, passage)?.kind ?? null;
}

/**
 * The first of contrary, placeholder, open question, wish and vague that is at fault in the passage with that index. Placeholders and outright
 * deferrals count in the plan's own text everywhere; the rest only where the passage carries evidence, and nothing counts in comments,
 * instructions and struck text.
 */
export function faultOf(context: RuleContext, index: number): Fault | null {
  return context.once(placedFaults).get(index) ?? null;
}

/** The passages at fault, in order, each with what `faultOf` says of it. */
export function placedFaults(context: RuleContext): ReadonlyMap<number, Fault> {
  const { stretches } = context.plan;
  const faults = new Map<number, Fault>();
  const known = context.readings.byStretch(NEW_KNOWN[context.language]);
  const evidence = context.evidenceByStretch;
  stretches.forEach((stretch, i) => {
    const own = evidence[i] as readonly Evidence[];
    const memory = known[i] as KnownFaults;
    const basis: Basis = { from: stretch.from, evidence: own, next: stretches[i + 1] ?? null, nextEvidence: evidence[i + 1] ?? [] };
    if (memory.basis === null || !isSameBasis(memory.basis, basis)) memory.faults = readFaults(context, stretch);
    memory.basis = basis;
    for (const { at, fault } of memory.faults) faults.set(stretch.from + at, fault);
  });
  return faults;
}

/** What the faults of a stretch depend on, beside its text: what is shown by its passages and by those that follow. */
interface Basis {
  readonly from: number;
  readonly evidence: readonly Evidence[];
  readonly next: Stretch | null;
  readonly nextEvidence: readonly Evidence[];
}

/** The faults of a stretch as they were found the last time; `at` counts from its first passage. */
interface KnownFaults {
  basis: Basis | null;
  faults: readonly { readonly at: number; readonly fault: Fault }[];
}

const NEW_KNOWN: Readonly<Record<Language, () => KnownFaults>> = {
  nl: () => ({ basis: null, faults: [] }),
  en: () => ({ basis: null, faults: [] }),
};

function isSameBasis(a: Basis, b: Basis): boolean {
  return (
    a.next === b.next && saysSame(a.evidence, b.evidence, b.from - a.from) && saysSame(a.nextEvidence, b.nextEvidence, b.from - a.from)
  );
}

function saysSame(a: readonly Evidence[], b: readonly Evidence[], by: number): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((item, i) => {
    const other = b[i] as Evidence;
    return item === other || (item.passage + by === other.passage && item.pillar === other.pillar && item.strength === other.strength);
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
  const markers = context.markers(index);
  if (markers.length === 0) return null;
  const fault = (kind: FaultKind, marker: Marker | undefined): Fault | null => (marker === undefined ? null : { kind, marker });
  const open = fault(
    'placeholder',
    markers.find((marker) => marker.kind === 'placeholder'),
  );
  if (open !== null || passage.marks.includes('quote') || isTitle(passage)) return open;
  const deferred = markers.find((marker) => marker.kind === 'deferral');
  if (evidence.length === 0)
    return deferred && isOutright(passage.text.slice(deferred.from, deferred.to)) ? fault('placeholder', deferred) : null;
  const isStrong = evidence.some((each) => each.strength === 'strong');
  const vague = fault('vague', findVague(passage, markers, isStrong));
  if (isStrong) return vague;
  if (deferred !== undefined) return fault('placeholder', deferred);
  const isAnswered = answersNext(context, index, evidence);
  const question =
    isAnswered || isAgenda(passage) || passage.text.trimEnd().endsWith(':')
      ? null
      : fault(
          'question',
          markers.find((marker) => marker.kind === 'question'),
        );
  const wish = isAnswered
    ? null
    : fault(
        'wish',
        markers.find((marker) => marker.kind === 'wish'),
      );
  return question ?? wish ?? vague;
}

function isTitle(passage: Passage): boolean {
  return passage.form === 'heading' || passage.form === 'lead-in';
}

function findVague(passage: Passage, markers: readonly Marker[], isStrong: boolean): Marker | undefined {
  const vague = markers.filter((marker) => marker.kind === 'vague');
  const often = vague.find((marker) => HOW_OFTEN.test(passage.text.slice(marker.from, marker.to)));
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
