import * as vscode from 'vscode';
import { nextTurn } from '../assistant/next-turn.ts';
import { areAtHand, checkTexts, type FilesCheck, readTexts } from './check-files.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { textLines } from './headings.ts';
import { MOST_FILES } from './most-files.ts';
import { sameUri } from './paths.ts';
import { isOwn, openDocument } from './plan-files.ts';
import type { PlanPart, Unread } from './plan-part.ts';
import type { ReportStore } from './store.ts';

const SKIPPED = '**/{node_modules,.*}/**';

/** How far a check of all files is, or what it found. */
export interface WorkspaceResult {
  /** Markdown files that were looked at. */
  readonly checked: number;
  /** Markdown files that there are, as far as they are looked at. */
  readonly documents: number;
  /** There are more, which are not looked at. */
  readonly isCut: boolean;
  readonly plans: number;
  /** Of those looked at, those that could not be judged: that cannot be read, or are parts of a plan of several files that could not be judged as one. */
  readonly unjudged: number;
  readonly findings: number;
  /** A plan to which these belong is not judged as one. */
  readonly unread: readonly Unread[];
  /** These plans. */
  readonly incomplete: readonly PlanPart[];
}

/** Is told of each plan as it is judged, of each other file, and how far the check is. */
export type WorkspaceListener = (check: FilesCheck | undefined, soFar: WorkspaceResult) => void;

/** Checks Markdown files, open or not. */
export interface WorkspaceCheck extends vscode.Disposable {
  /** Shows the findings of a plan until a file of it is opened, changed, made or removed. Stops before the next file when cancelled. Holds one report at a time. */
  readonly run: (
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
    listener: WorkspaceListener,
  ) => Promise<WorkspaceResult>;
}

/** `most`: files that it looks at, for tests. */
export function createWorkspaceCheck(
  store: Pick<ReportStore, 'onDidChange' | 'latest'>,
  engine: Pick<Engine, 'onDidChange' | 'scopeFor'> & { readonly planFinder: Pick<Engine['planFinder'], 'onDidChangeFile'> },
  most = MOST_FILES,
): WorkspaceCheck {
  const collection = vscode.languages.createDiagnosticCollection('ketensturing-workspace');
  /** By each file of a plan, those whose findings stand on it: what one file says, another may lack. */
  const together = new Map<string, readonly (readonly vscode.Uri[])[]>();
  const clear = (): void => {
    together.clear();
    collection.clear();
  };
  const forget = (uri: vscode.Uri): void => {
    const files = together.get(uri.toString());
    if (files === undefined) return;
    together.delete(uri.toString());
    collection.set(files.flat().map((file) => [file, undefined]));
  };
  const subscriptions = vscode.Disposable.from(
    collection,
    engine.planFinder.onDidChangeFile(({ uri, isListed }) => {
      forget(uri);
      // A new file may be a part of a plan, by a pattern.
      if (isListed && together.size > 0) engine.scopeFor(uri).then(({ plan }) => plan?.files.forEach(forget), clear);
    }),
    store.onDidChange(forget),
    engine.onDidChange(clear),
  );
  return {
    async run(progress, token, listener) {
      clear();
      const uris = await vscode.workspace.findFiles('**/*.{md,markdown}', SKIPPED, most + 1, token);
      const isCut = uris.splice(most).length > 0;
      const done = new Set<string>();
      const unread = new Map<string, Unread>();
      const incomplete = new Map<string, PlanPart>();
      let result: WorkspaceResult = {
        checked: 0,
        documents: uris.length,
        isCut,
        plans: 0,
        unjudged: 0,
        findings: 0,
        unread: [],
        incomplete: [],
      };
      listener(undefined, result);
      for (const uri of uris) {
        if (token.isCancellationRequested) break;
        progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / uris.length });
        const isDone = done.has(uri.toString());
        const check = isDone ? undefined : await checkFile(uri, unread);
        const own = check?.files.filter((file) => isOwn(file, check)) ?? [];
        for (const file of own) done.add(file.toString());
        const plan = check?.report.isPlan ? check : undefined;
        const part = plan?.plan?.unread.length ? plan.plan : undefined;
        if (part !== undefined) incomplete.set(`${part.configuration} ${part.name}`, part);
        const found = plan === undefined ? 0 : show(plan);
        result = {
          ...result,
          checked: result.checked + 1,
          plans: result.plans + (plan === undefined ? 0 : 1),
          unjudged: result.unjudged + (part !== undefined || (check === undefined && !isDone) ? 1 : 0),
          findings: result.findings + found,
          unread: [...unread.values()],
          incomplete: [...incomplete.values()],
        };
        listener(plan, result);
      }
      return result;
    },
    dispose() {
      together.clear();
      subscriptions.dispose();
    },
  };

  /** Undefined when the file cannot be read. */
  async function checkFile(uri: vscode.Uri, unread: Map<string, Unread>): Promise<FilesCheck | undefined> {
    const scope = await engine.scopeFor(uri);
    const texts = await readTexts(uri, scope);
    // Nobody misses the parts of a plan that is not to be judged.
    const missed = scope.optionsFor(false).asked ? texts.unread : texts.unread.filter((part) => sameUri(part.uri, uri));
    for (const part of missed) unread.set(part.uri.toString(), part);
    const check = areAtHand(texts) ? checkTexts(texts, scope, false) : undefined;
    await nextTurn();
    return check;
  }

  /** Gives the number of findings, but for those in files that are shown as parts of another plan. */
  function show(check: FilesCheck): number {
    let found = 0;
    // What the store knows of, and the rest of its plan, stands in the collection of its editor.
    const known = check.files.flatMap((uri) => (store.latest(uri) === undefined ? [] : [uri, ...(store.latest(uri)?.plan?.own ?? [])]));
    const shown = new Set(known.map(String));
    const own = check.files.filter((uri) => isOwn(uri, check));
    for (const uri of check.files) together.set(uri.toString(), [...(together.get(uri.toString()) ?? []), own]);
    for (const [index, uri] of check.files.entries()) {
      if (!isOwn(uri, check)) continue;
      const findings = check.findings[index] ?? [];
      found += findings.length;
      if (shown.has(uri.toString())) continue;
      const text = openDocument(uri)?.getText() ?? check.closed.get(uri.toString()) ?? '';
      collection.set(uri, diagnosticsOf(findings, textLines(text), check));
    }
    return found;
  }
}
