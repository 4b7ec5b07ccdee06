import type * as vscode from 'vscode';
import type { Finding, Report } from '../linter/types.ts';
import type { DocumentState, ReportStore } from './store.ts';

/** What is told of a file; nothing when it is taken back. */
type Told = [vscode.Uri, readonly vscode.Diagnostic[] | undefined];

/**
 * Tells of the files of a plan that are not shown, as long as a part of it is: nothing else in the editor would tell of a missing pillar when the first file is closed. What it gives is to be
 * called when what is known of a document has changed.
 */
export function createOtherFiles(
  store: Pick<ReportStore, 'latest'>,
  collection: Pick<vscode.DiagnosticCollection, 'has' | 'set'>,
  diagnosticOf: (finding: Finding, state: DocumentState) => vscode.Diagnostic,
): (uri: vscode.Uri) => void {
  /** By the address of each document that is shown, what is known of it, when its plan has several files. */
  const plans = new Map<string, DocumentState>();
  let told: Report | undefined;
  const planWith = (file: vscode.Uri): DocumentState | undefined =>
    [...plans.values()].find(({ plan }) => plan?.own.some((other) => other.toString() === file.toString()));
  return (uri) => {
    const key = uri.toString();
    const latest = store.latest(uri);
    const before = plans.get(key)?.files ?? [];
    plans.delete(key);
    if (latest !== undefined && latest.files.length > 1) plans.set(key, latest);
    const state = latest === undefined ? planWith(uri) : plans.get(key);
    const own = new Set(state?.plan?.own.map(String));
    const entries = before
      .filter((file) => !own.has(file.toString()) && planWith(file) === undefined)
      .map((file): Told => [file, undefined]);
    // Each part that is shown has the same report: it is told once.
    if (state !== undefined && (latest === undefined || state.report !== told))
      for (const [index, file] of state.files.entries())
        if (own.has(file.toString()) && store.latest(file) === undefined)
          entries.push([file, state.findingsByFile[index]?.map((finding) => diagnosticOf(finding, state))]);
    told = state?.report;
    const changes = entries.filter(([file, found]) => store.latest(file) === undefined && (found?.length || collection.has(file)));
    if (changes.length > 0) collection.set(changes);
  };
}
