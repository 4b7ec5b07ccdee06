import type { Language } from '../framework/types.ts';
import { difference } from './difference.ts';
import { describeReason } from './evidence/wording.ts';
import { createEvidenceIndex, type EvidenceIndex } from './evidence-index.ts';
import { createPlacer, type Placer } from './place.ts';
import { createReadings, type Readings } from './readings.ts';
import { replaceItems } from './replace-items.ts';
import type { Span } from './source.ts';
import type { Evidence, EvidenceReport, FilePlace, Judgement, Passage, Plan, Stretch } from './types.ts';
import { isOwnText } from './voice.ts';

/** What is reported of an aspect. */
export interface ReportedAspect {
  isStrong: boolean;
  readonly reports: EvidenceReport[];
}

/** The evidence of a stretch as it is reported, in lists of the same length; `kinds` holds the number of the aspect, twice, and one more when it is strong. */
interface Reports {
  readonly kinds: readonly number[];
  readonly reports: readonly EvidenceReport[];
}

/** Where the first passage of a stretch stood in the last version, and what was reported of the stretch. */
interface KnownReports {
  readonly column: number;
  readonly evidence: readonly Evidence[];
  readonly reported: Reports;
}

/**
 * The last version. What changes for all that stands behind an edit is in rows of numbers by stretch: the first passage's index, offset and line.
 */
interface LastVersion {
  basis: string;
  stretches: readonly Stretch[];
  readonly known: (KnownReports | null)[];
  readonly passages: number[];
  readonly starts: number[];
  readonly lines: number[];
  /** The numbers of the aspects. */
  readonly aspects: Map<string, number>;
}

const NO_KINDS: readonly number[] = Object.freeze([]);
const NO_WORDS: readonly FilePlace[] = Object.freeze([]);
const newVersion = (): LastVersion => ({ basis: '', stretches: [], known: [], passages: [], starts: [], lines: [], aspects: new Map() });

/** Words all evidence, by aspect and in order of place. What was worded before for the same text at the same lines is not worded again. */
export function reportEvidence(input: {
  readonly plan: Plan;
  readonly judgement: Judgement;
  readonly language: Language;
  readonly readings?: Readings;
  readonly evidence?: EvidenceIndex;
  readonly wantsReasons?: boolean;
}): ReadonlyMap<string, ReportedAspect> {
  const { plan, judgement, language, readings = createReadings()(plan), wantsReasons = true } = input;
  const { byStretch } = input.evidence ?? createEvidenceIndex(plan, judgement);
  const last = readings.memory(newVersion);
  const { known, passages, starts, lines, aspects } = last;
  const { behind } = exchange(last, plan, JSON.stringify([language, wantsReasons, plan.sources.map(({ name }) => name)]));
  const place = createPlacer(plan);
  /** How far all that stands behind the change has moved, once that is known. */
  let moved: { readonly passages: number; readonly start: number; readonly lines: number } | null = null;
  for (let i = 0; i < known.length; i++) {
    const evidence = byStretch[i] as readonly Evidence[];
    const before = known[i] as KnownReports | null;
    let by = STAYED;
    if (before === null || i >= behind) {
      const { from, to } = plan.stretches[i] as Stretch;
      if (from === to) continue;
      if (before === null || moved === null) {
        const { source, span } = plan.passages[from] as Passage;
        const { line, column } = place(source, span);
        by = { passages: from - (passages[i] as number), start: span.start - (starts[i] as number), lines: line - (lines[i] as number) };
        if (before === null || before.column !== column) {
          known[i] = { column, evidence, reported: reportsOf(evidence, plan, language, place, wantsReasons, aspects) };
        } else if (plan.sources.length === 1) moved = by;
      } else by = moved;
      passages[i]! += by.passages;
      starts[i]! += by.start;
      lines[i]! += by.lines;
    }
    const now = known[i] as KnownReports;
    if (now !== before) continue;
    if (now.evidence !== evidence) {
      const isSame = isSameEvidence(
        now.evidence,
        evidence,
        (passages[i] as number) - by.passages,
        passages[i] as number,
        by.start,
        wantsReasons,
      );
      const reported = isSame ? now.reported : reportsOf(evidence, plan, language, place, wantsReasons, aspects);
      known[i] = { column: now.column, evidence, reported: isSame ? movedReports(reported, by.lines) : reported };
    } else if (by.lines !== 0) known[i] = { ...now, reported: movedReports(now.reported, by.lines) };
  }
  return byAspect(known, aspects);
}

const STAYED = { passages: 0, start: 0, lines: 0 };

/** Makes room in the last version for what is new in this one. `behind`: the first stretch behind the change. Of another basis nothing is known. */
function exchange(last: LastVersion, { stretches }: Plan, basis: string): { readonly behind: number } {
  const before = last.basis === basis ? last.stretches : [];
  const { from, oldTo, newTo } = difference(before, stretches);
  const end = last.basis === basis ? oldTo : last.stretches.length;
  const fresh = new Array<number>(newTo - from).fill(0);
  replaceItems(
    last.known,
    from,
    end,
    fresh.map(() => null),
  );
  for (const row of [last.passages, last.starts, last.lines]) replaceItems(row, from, end, fresh);
  last.basis = basis;
  last.stretches = stretches;
  return { behind: newTo };
}

function reportsOf(
  evidence: readonly Evidence[],
  plan: Plan,
  language: Language,
  place: Placer,
  withReasons: boolean,
  aspects: Map<string, number>,
): Reports {
  const kindOf = ({ aspect, strength }: Evidence): number => {
    const number = aspects.get(aspect) ?? aspects.size;
    aspects.set(aspect, number);
    return 2 * number + (strength === 'strong' ? 1 : 0);
  };
  return {
    kinds: evidence.map(kindOf),
    reports: evidence.map((item) => reported(item, plan.passages[item.passage] as Passage, language, place, withReasons)),
  };
}

function byAspect(known: readonly (KnownReports | null)[], aspects: ReadonlyMap<string, number>): ReadonlyMap<string, ReportedAspect> {
  const counts = new Int32Array(aspects.size);
  for (let i = 0; i < known.length; i++) {
    const kinds = (known[i] as KnownReports | null)?.reported.kinds ?? NO_KINDS;
    for (let j = 0; j < kinds.length; j++) counts[(kinds[j] as number) >> 1]!++;
  }
  // Lists that grow as they are filled are copied on the way.
  const all = Array.from(counts, (count): ReportedAspect => ({ isStrong: false, reports: new Array<EvidenceReport>(count) }));
  counts.fill(0);
  for (let i = 0; i < known.length; i++) {
    const own = known[i] as KnownReports | null;
    if (own === null) continue;
    const { kinds, reports } = own.reported;
    for (let j = 0; j < kinds.length; j++) {
      const kind = kinds[j] as number;
      const aspect = all[kind >> 1] as ReportedAspect;
      aspect.reports[counts[kind >> 1]!++] = reports[j] as EvidenceReport;
      if ((kind & 1) === 1) aspect.isStrong = true;
    }
  }
  const shown = new Map<string, ReportedAspect>();
  for (const [aspect, number] of aspects) {
    const own = all[number] as ReportedAspect;
    if (own.reports.length > 0) shown.set(aspect, own);
  }
  return shown;
}

const movedReports = ({ kinds, reports }: Reports, lines: number): Reports => ({
  kinds,
  reports: lines === 0 ? reports : reports.map((report) => movedReport(report, lines)),
});

function movedReport(report: EvidenceReport, lines: number): EvidenceReport {
  return Object.freeze({
    ...movedPlace(report, lines),
    words: Object.freeze(report.words.map((word) => Object.freeze(movedPlace(word, lines)))),
  });
}

function movedPlace<T extends FilePlace>(place: T, lines: number): T {
  return { ...place, line: place.line + lines, endLine: place.endLine + lines };
}

/** Whether a list of evidence says the same as the one before, of passages counted from another first one that stands `by` code units further. */
function isSameEvidence(
  before: readonly Evidence[],
  now: readonly Evidence[],
  firstBefore: number,
  first: number,
  by: number,
  withReasons: boolean,
): boolean {
  if (before.length !== now.length) return false;
  return now.every((item, i) => {
    const old = before[i] as Evidence;
    return item === old || (old.passage - firstBefore === item.passage - first && saysSame(old, item, by, withReasons));
  });
}

/** Whether evidence says the same of a passage that stands `by` code units further. */
function saysSame(a: Evidence, b: Evidence, by: number, withReasons: boolean): boolean {
  return (
    a.aspect === b.aspect &&
    a.strength === b.strength &&
    a.certainty === b.certainty &&
    a.byWriter === b.byWriter &&
    (!withReasons || (a.reason === b.reason && isMovedList(a.words, b.words, by)))
  );
}

function isMovedList(spans: readonly Span[], others: readonly Span[], by: number): boolean {
  return spans.length === others.length && spans.every((span, i) => isMoved(span, others[i] as Span, by));
}

function isMoved(span: Span, other: Span, by: number): boolean {
  return span.start + by === other.start && span.end + by === other.end;
}

function reported(evidence: Evidence, passage: Passage, language: Language, place: Placer, withReasons: boolean): EvidenceReport {
  const { source, span, text } = passage;
  return Object.freeze({
    ...place(source, span),
    strength: evidence.strength,
    why: withReasons ? describeReason(evidence, language) : '',
    confidence: roundProbability(evidence.certainty),
    words: withReasons ? Object.freeze(evidence.words.map((word) => Object.freeze(place(source, word)))) : NO_WORDS,
    text,
    ...(evidence.byWriter ? { byWriter: true as const } : {}),
    ...(isOwnText(passage) ? {} : { aside: true as const }),
  });
}

/** Two decimals are as much as the figure can bear. */
export function roundProbability(probability: number): number {
  return Math.round(probability * 100) / 100;
}
