import * as vscode from 'vscode';
import type { Finding } from '../linter/types.ts';
import { checkTexts, type FilesCheck, readTexts } from './check-files.ts';
import { diagnosticOf } from './diagnostics.ts';
import { counts } from './documents.ts';
import type { Engine } from './engine.ts';
import { openDocument } from './plan-files.ts';
import type { ReportStore } from './store.ts';

const SKIPPED = '**/{node_modules,.*}/**';
const MOST_FILES = 5000;

/** What a check of all files found. */
export interface WorkspaceResult {
  readonly documents: number;
  readonly plans: number;
  readonly findings: number;
}

/** Checks Markdown files that are not open. */
export interface WorkspaceCheck extends vscode.Disposable {
  /** Shows the findings until a file is opened, changed or removed. Stops early when cancelled. */
  readonly run: (
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ) => Promise<WorkspaceResult>;
}

export function createWorkspaceCheck(store: ReportStore, engine: Engine): WorkspaceCheck {
  const collection = vscode.languages.createDiagnosticCollection('ketensturing-workspace');
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}');
  const forget = (uri: vscode.Uri): void => collection.delete(uri);
  const subscriptions = vscode.Disposable.from(
    collection,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    store.onDidChange(forget),
    engine.onDidChange(() => collection.clear()),
  );
  return {
    async run(progress, token) {
      collection.clear();
      const uris = await vscode.workspace.findFiles('**/*.{md,markdown}', SKIPPED, MOST_FILES, token);
      const done = new Set<string>();
      let plans = 0;
      let findings = 0;
      for (const uri of uris) {
        if (token.isCancellationRequested) break;
        progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / uris.length });
        if (done.has(uri.toString())) continue;
        const check = await checkFile(uri, engine);
        for (const file of check.files) done.add(file.toString());
        if (!check.report.isPlan) continue;
        plans++;
        findings += check.report.findings.length;
        for (const [index, file] of check.files.entries()) show(file, check.names[index] ?? '', check);
      }
      return { documents: uris.length, plans, findings };
    },
    dispose: () => subscriptions.dispose(),
  };

  function show(uri: vscode.Uri, name: string, { report, files }: FilesCheck): void {
    const document = openDocument(uri);
    if (document !== undefined && counts(document)) return;
    const own: readonly Finding[] = report.findings.filter(({ file }) => file === name);
    collection.set(
      uri,
      own.map((finding) => diagnosticOf(finding, { report, files })),
    );
  }
}

async function checkFile(uri: vscode.Uri, engine: Engine): Promise<FilesCheck> {
  const scope = await engine.scopeFor(uri);
  const check = checkTexts(await readTexts(uri, scope), scope, false);
  await new Promise((resolve) => setTimeout(resolve));
  return check;
}
