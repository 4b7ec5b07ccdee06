import type { Language } from '../framework/types.ts';
import { describeReason } from './evidence/wording.ts';
import { createEvidenceIndex, type EvidenceIndex } from './evidence-index.ts';
import { createPlacer, type Placer } from './place.ts';
import { createReadings, type Readings } from './readings.ts';
import type { Span } from './source.ts';
import type { Evidence, EvidenceReport, FilePlace, Judgement, Passage, Plan } from './types.ts';

/** What is reported of an aspect. */
export interface ReportedAspect {
  isStrong: boolean;
  readonly reports: EvidenceReport[];
}

/** Evidence as it is reported, in lists of the same length. */
interface Reports {
  readonly aspects: readonly string[];
  readonly areStrong: readonly boolean[];
  readonly reports: readonly EvidenceReport[];
}

/** What was reported of a stretch the last time; `at` is the place of its first passage, `start` the offset. */
interface KnownReports {
  language: Language | null;
  wantsReasons: boolean;
  at: FilePlace | null;
  from: number;
  start: number;
  evidence: readonly Evidence[];
  reported: Reports;
}

const NO_WORDS: readonly FilePlace[] = Object.freeze([]);
const NONE: Reports = { aspects: [], areStrong: [], reports: [] };
const newKnown = (): KnownReports => ({ language: null, wantsReasons: true, at: null, from: 0, start: 0, evidence: [], reported: NONE });

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
  const place = createPlacer(plan);
  const known = readings.byStretch(newKnown);
  const all = new Map<string, ReportedAspect>();
  plan.stretches.forEach((stretch, i) => {
    const first = plan.passages[stretch.from];
    if (first === undefined || stretch.from === stretch.to) return;
    const memory = known[i] as KnownReports;
    const evidence = byStretch[i] as readonly Evidence[];
    const { span } = first;
    const at = place(first.source, span);
    const lines =
      memory.language === language && memory.wantsReasons === wantsReasons && memory.at !== null ? linesBetween(memory.at, at) : null;
    if (lines !== null && isSameEvidence(memory, evidence, stretch.from, span.start)) {
      if (lines !== 0)
        memory.reported = { ...memory.reported, reports: memory.reported.reports.map((report) => movedReport(report, lines)) };
    } else {
      memory.reported = {
        aspects: evidence.map((item) => item.aspect),
        areStrong: evidence.map((item) => item.strength === 'strong'),
        reports: evidence.map((item) => reported(item, plan.passages[item.passage] as Passage, language, place, wantsReasons)),
      };
    }
    memory.language = language;
    memory.wantsReasons = wantsReasons;
    memory.at = at;
    memory.from = stretch.from;
    memory.start = span.start;
    memory.evidence = evidence;
    addReports(all, memory.reported);
  });
  return all;
}

function addReports(all: Map<string, ReportedAspect>, { aspects, areStrong, reports }: Reports): void {
  for (let i = 0; i < aspects.length; i++) {
    const aspect = aspects[i] as string;
    const own = all.get(aspect) ?? { isStrong: false, reports: [] };
    if (own.reports.length === 0) all.set(aspect, own);
    own.reports.push(reports[i] as EvidenceReport);
    if (areStrong[i]) own.isStrong = true;
  }
}

/** How many lines one place stands below the other; null when they differ in more than that. */
function linesBetween(before: FilePlace, after: FilePlace): number | null {
  return before.column === after.column && before.file === after.file ? after.line - before.line : null;
}

function movedReport(report: EvidenceReport, lines: number): EvidenceReport {
  return Object.freeze({
    ...movedPlace(report, lines),
    words: Object.freeze(report.words.map((word) => Object.freeze(movedPlace(word, lines)))),
  });
}

function movedPlace<T extends FilePlace>(place: T, lines: number): T {
  return { ...place, line: place.line + lines, endLine: place.endLine + lines };
}

function isSameEvidence(memory: KnownReports, evidence: readonly Evidence[], from: number, start: number): boolean {
  if (memory.evidence === evidence) return true;
  if (memory.evidence.length !== evidence.length) return false;
  return evidence.every((item, i) => {
    const before = memory.evidence[i] as Evidence;
    return (
      item === before ||
      (before.passage - memory.from === item.passage - from && saysSame(before, item, start - memory.start, memory.wantsReasons))
    );
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

function reported(
  evidence: Evidence,
  { source, span, text }: Passage,
  language: Language,
  place: Placer,
  withReasons: boolean,
): EvidenceReport {
  return Object.freeze({
    ...place(source, span),
    strength: evidence.strength,
    why: withReasons ? describeReason(evidence, language) : '',
    confidence: roundProbability(evidence.certainty),
    words: withReasons ? Object.freeze(evidence.words.map((word) => Object.freeze(place(source, word)))) : NO_WORDS,
    text,
    ...(evidence.byWriter ? { byWriter: true as const } : {}),
  });
}

/** Two decimals are as much as the figure can bear. */
export function roundProbability(probability: number): number {
  return Math.round(probability * 100) / 100;
}
