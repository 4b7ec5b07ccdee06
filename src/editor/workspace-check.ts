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

/** How far a check of all files is, or what it found. */
export interface WorkspaceResult {
  /** Markdown files that were looked at. */
  readonly checked: number;
  /** Markdown files that there are. */
  readonly documents: number;
  readonly plans: number;
  readonly findings: number;
}

/** Is told of each plan as it is judged, of each other file, and how far the check is. */
export type WorkspaceListener = (check: FilesCheck | undefined, soFar: WorkspaceResult) => void;

/** Checks Markdown files, open or not. */
export interface WorkspaceCheck extends vscode.Disposable {
  /** Shows the findings until a file is opened, changed or removed. Stops before the next file when cancelled. Holds one report at a time. */
  readonly run: (
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
    listener: WorkspaceListener,
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
    async run(progress, token, listener) {
      collection.clear();
      const uris = await vscode.workspace.findFiles('**/*.{md,markdown}', SKIPPED, MOST_FILES, token);
      const done = new Set<string>();
      let result: WorkspaceResult = { checked: 0, documents: uris.length, plans: 0, findings: 0 };
      listener(undefined, result);
      for (const uri of uris) {
        if (token.isCancellationRequested) break;
        progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / uris.length });
        const check = done.has(uri.toString()) ? undefined : await checkFile(uri, engine);
        for (const file of check?.files ?? []) done.add(file.toString());
        const plan = check?.report.isPlan ? check : undefined;
        result = {
          ...result,
          checked: result.checked + 1,
          plans: result.plans + (plan === undefined ? 0 : 1),
          findings: result.findings + (plan?.report.findings.length ?? 0),
        };
        for (const [index, file] of plan?.files.entries() ?? []) show(file, plan?.names[index] ?? '', plan as FilesCheck);
        listener(plan, result);
      }
      return result;
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
