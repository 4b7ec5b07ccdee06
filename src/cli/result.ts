import type { Language } from '../framework/types.ts';
import type { Failure, Finding, PillarCoverage, Report, Severity, SuppressedFinding } from '../linter/types.ts';
import type { FileFailure } from './failure.ts';

/** What one run of `check` found; every format renders this. */
export interface CheckResult {
  readonly tool: { readonly name: string; readonly version: string };
  readonly framework: { readonly id: string; readonly version: string };
  /** One for each file, in the order in which they were found. */
  readonly documents: readonly DocumentResult[];
  readonly plans: readonly PlanResult[];
  /** What went wrong outside the documents: paths, folders, configurations. */
  readonly failures: readonly FileFailure[];
}

export interface DocumentResult {
  readonly file: string;
  readonly language: Language;
  readonly isPlan: boolean;
  readonly planBecause: Report['planBecause'];
  readonly content: 'text' | 'empty' | 'unread';
  /** Its own text alone, also when it is a part of a plan. All pillars, in order; of a document that could not be read, all missing with confidence 0. */
  readonly coverage: readonly PillarCoverage[];
  /** Of a plan of several files the findings about pillars stand in the first of them. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly failures: readonly Failure[];
}

/** A plan of several files, judged as one. */
export interface PlanResult {
  readonly name: string;
  readonly files: readonly string[];
  readonly language: Language;
  readonly coverage: readonly PillarCoverage[];
  /** The findings about pillars: those that also stand in the plan's first document. */
  readonly findings: readonly Finding[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** The number of findings in the documents, by severity. */
export function countFindings(documents: readonly DocumentResult[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of documents) for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** All failures of a run, each with the file it is about. */
export function allFailures(result: CheckResult): readonly FileFailure[] {
  return [...result.failures, ...result.documents.flatMap(({ file, failures }) => failures.map((failure) => ({ file, ...failure })))];
}
