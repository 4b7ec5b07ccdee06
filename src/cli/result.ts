import type { Language } from '../framework/types.ts';
import type {
  AgreedChanges,
  Failure,
  Finding,
  PillarCoverage,
  Report,
  RuleOff,
  Severity,
  SuppressedFinding,
  WriterJudgement,
} from '../linter/types.ts';
import type { PlanProfile } from '../report/plan-profile.ts';
import type { FileFailure } from './failure.ts';

/** A finding that can be recognised in a later run. */
export interface CheckedFinding extends Finding {
  /** Hexadecimal; the same as long as rule, pillar and the words it is about are the same. Unique in a document. */
  readonly fingerprint: string;
  /** It stands in the baseline: shown where that helps, never counted. */
  readonly known?: true;
}

export interface CheckedSuppressed extends SuppressedFinding {
  readonly fingerprint: string;
}

/** How the findings compare to a baseline. */
export interface Comparison {
  /** Findings that stand in the baseline. */
  readonly known: number;
  /** Findings of the baseline, in the documents that were checked, that are no longer there. */
  readonly gone: number;
}

/** Which part of the work a run did. */
export interface ShardPart {
  /** 1 to `of`. */
  readonly index: number;
  readonly of: number;
  /** For each document, and for each plan, of this part: its position in the whole, from 0. */
  readonly documents: readonly number[];
  readonly plans: readonly number[];
}

/** What one run of `check` found; every format renders this. */
export interface CheckResult {
  readonly tool: { readonly name: string; readonly version: string };
  readonly framework: { readonly id: string; readonly version: string };
  /** One for each file, in the order in which they were found. */
  readonly documents: readonly DocumentResult[];
  readonly plans: readonly PlanResult[];
  /** What went wrong outside the documents: paths, folders, configurations. Sorted, each once. */
  readonly failures: readonly FileFailure[];
  readonly baseline?: Comparison;
  readonly shard?: ShardPart;
}

export interface DocumentResult {
  readonly file: string;
  readonly language: Language;
  readonly isPlan: boolean;
  readonly planBecause: Report['planBecause'];
  readonly content: 'text' | 'empty' | 'unread';
  readonly profile: PlanProfile;
  /** Its own text alone, also when it is a part of a plan. All pillars, in order; of a document that could not be read, all missing with confidence 0. */
  readonly coverage: readonly PillarCoverage[];
  /** What the writer says of its passages; of a part of a plan, as it holds for the plan. */
  readonly writerJudgements: readonly WriterJudgement[];
  /** Of a plan of several files the findings about pillars stand in the first of them. */
  readonly findings: readonly CheckedFinding[];
  readonly suppressed: readonly CheckedSuppressed[];
  /** What the settings switch off; of a part of a plan, what they switch off for the plan. */
  readonly rulesOff: readonly RuleOff[];
  readonly failures: readonly Failure[];
  /** What changed since it was agreed. Of a plan of several files it stands with the plan. */
  readonly agreed?: AgreedChanges;
  /** The plan of several files that it is a part of and that could not be judged as one. What it says of pillars proves nothing then, so there are no findings about them. */
  readonly incompletePlan?: string;
  /** What a reader should know of how a Word document was read, a sentence each: what was left out, and what is only suggested. */
  readonly readingNotes?: readonly string[];
}

/** Whether all that can be found in a document was looked for, so that what is not found is not there. */
export function isComplete({ content, incompletePlan }: Pick<DocumentResult, 'content' | 'incompletePlan'>): boolean {
  return content !== 'unread' && incompletePlan === undefined;
}

/** A plan of several files, judged as one. */
export interface PlanResult {
  readonly name: string;
  readonly files: readonly string[];
  readonly language: Language;
  readonly coverage: readonly PillarCoverage[];
  /** The findings about pillars: those that also stand in the plan's first document. */
  readonly findings: readonly CheckedFinding[];
  readonly agreed?: AgreedChanges;
}

export type Counts = Readonly<Record<Severity, number>>;

/** The number of findings in the documents, by severity. What stands in the baseline does not count. */
export function countFindings(documents: readonly DocumentResult[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of documents) for (const { severity, known } of findings) if (!known) counts[severity]++;
  return counts;
}

/** All failures of a run, each with the file it is about. */
export function allFailures(result: CheckResult): readonly FileFailure[] {
  return [...result.failures, ...result.documents.flatMap(({ file, failures }) => failures.map((failure) => ({ file, ...failure })))];
}

/** Failures in an order that does not depend on how the work was divided, each once. */
export function sortedFailures(failures: readonly FileFailure[]): readonly FileFailure[] {
  const byKey = new Map(failures.map((failure) => [JSON.stringify([failure.file ?? '', failure.code, failure.message]), failure]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, failure]) => failure);
}
