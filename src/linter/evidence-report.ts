import type { Language } from '../framework/types.ts';
import { describeReason } from './evidence/wording.ts';
import { createEvidenceIndex } from './evidence-index.ts';
import { createPlacer, type Placer } from './place.ts';
import { createReadings, type Readings } from './readings.ts';
import type { Span } from './source.ts';
import type { Evidence, EvidenceReport, FilePlace, Judgement, Passage, Plan } from './types.ts';

/** Evidence as the report words it, with the aspect under which it stands. */
export interface ReportedEvidence {
  readonly aspect: string;
  readonly isStrong: boolean;
  readonly report: EvidenceReport;
}

/** What was reported of a stretch the last time; `at` is the place of its first passage, `start` the offset. */
interface KnownReports {
  language: Language | null;
  at: FilePlace | null;
  from: number;
  start: number;
  evidence: readonly Evidence[];
  reports: readonly ReportedEvidence[];
}

const newKnown = (): KnownReports => ({ language: null, at: null, from: 0, start: 0, evidence: [], reports: [] });

/** Words all evidence, in order of place. What was worded before for the same text at the same lines is not worded again. */
export function reportEvidence(input: {
  readonly plan: Plan;
  readonly judgement: Judgement;
  readonly language: Language;
  readonly readings?: Readings;
}): readonly ReportedEvidence[] {
  const { plan, judgement, language, readings = createReadings()(plan) } = input;
  const index = createEvidenceIndex(judgement.evidence);
  const place = createPlacer(plan);
  const known = readings.stretches(newKnown);
  const all: ReportedEvidence[] = [];
  plan.stretches.forEach((stretch, i) => {
    const first = plan.passages[stretch.from];
    if (first === undefined || stretch.from === stretch.to) return;
    const memory = known[i] as KnownReports;
    const evidence = index.between(stretch.from, stretch.to);
    const { span } = first;
    const at = place(first.source, span);
    const isKept = memory.language === language && memory.at !== null && isSamePlace(memory.at, at);
    if (!isKept || !isSameEvidence(memory, evidence, stretch.from, span.start)) {
      memory.reports = evidence.map((item) => reported(item, plan.passages[item.passage] as Passage, language, place));
    }
    Object.assign(memory, { language, at, from: stretch.from, start: span.start, evidence });
    for (const item of memory.reports) all.push(item);
  });
  return all;
}

function isSamePlace(a: FilePlace, b: FilePlace): boolean {
  return a.line === b.line && a.column === b.column && a.file === b.file;
}

function isSameEvidence(memory: KnownReports, evidence: readonly Evidence[], from: number, start: number): boolean {
  if (memory.evidence.length !== evidence.length) return false;
  return evidence.every((item, i) => {
    const before = memory.evidence[i] as Evidence;
    return item === before || (before.passage - memory.from === item.passage - from && saysSame(before, item, start - memory.start));
  });
}

/** Whether evidence says the same of a passage that stands `by` code units further. */
function saysSame(a: Evidence, b: Evidence, by: number): boolean {
  return (
    a.reason === b.reason &&
    a.aspect === b.aspect &&
    a.strength === b.strength &&
    a.certainty === b.certainty &&
    a.byWriter === b.byWriter &&
    a.words.length === b.words.length &&
    a.words.every((word, i) => isMoved(word, b.words[i] as Span, by))
  );
}

function isMoved(span: Span, other: Span, by: number): boolean {
  return span.start + by === other.start && span.end + by === other.end;
}

function reported(evidence: Evidence, { source, span, text }: Passage, language: Language, place: Placer): ReportedEvidence {
  const report: EvidenceReport = Object.freeze({
    ...place(source, span),
    strength: evidence.strength,
    why: describeReason(evidence, language),
    confidence: roundProbability(evidence.certainty),
    words: Object.freeze(evidence.words.map((word) => Object.freeze(place(source, word)))),
    text,
    ...(evidence.byWriter ? { byWriter: true as const } : {}),
  });
  return { aspect: evidence.aspect, isStrong: evidence.strength === 'strong', report };
}

/** Two decimals are as much as the figure can bear. */
export function roundProbability(probability: number): number {
  return Math.round(probability * 100) / 100;
}
