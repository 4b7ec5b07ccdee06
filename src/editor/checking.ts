import * as vscode from 'vscode';
import { createQueue } from './check-queue.ts';
import { counts, isShown, onDidChangeShown, shownDocuments } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import { sameUri } from './paths.ts';
import { openDocument } from './plan-files.ts';
import { runSetting } from './settings.ts';
import type { CheckReason, DocumentState, ReportStore } from './store.ts';

/** After the last key, in milliseconds, before the text is checked. */
const PAUSE = 350;
/** A check that takes long waits longer, so that it does not come between two words. */
const PAUSE_BY_DURATION = 3;
const LONGEST_PAUSE = 3000;

/** Decides when documents are checked. */
export interface Checking extends vscode.Disposable {
  /** Resolves when nothing waits and nothing runs. */
  readonly whenIdle: () => Promise<void>;
}

/** Checks what is open, opened, typed or saved, and all of it again when settings or configuration change; one document after the other, with room for keys between. */
export function registerChecking(store: ReportStore, engine: Engine, log: Log, live: Live): Checking {
  const waiting = new Map<vscode.TextDocument, vscode.Disposable>();
  const queue = createQueue(store, log);
  const stopWaiting = (document: vscode.TextDocument): boolean => {
    waiting.get(document)?.dispose();
    return waiting.delete(document);
  };
  const now = (document: vscode.TextDocument, reason: CheckReason): void => {
    stopWaiting(document);
    if (counts(document)) queue.add(document, reason);
    queue.settle(waiting.size);
  };
  const later = (document: vscode.TextDocument): void => {
    stopWaiting(document);
    const last = store.latest(document.uri)?.duration ?? 0;
    const timer = setTimeout(() => now(document, 'type'), Math.min(LONGEST_PAUSE, Math.max(PAUSE, last * PAUSE_BY_DURATION)));
    waiting.set(document, live.own({ dispose: () => clearTimeout(timer) }));
  };
  const all = (reason: CheckReason): void => {
    for (const document of shownDocuments()) now(document, reason);
  };
  const subscriptions = [
    onDidChangeShown(() => {
      for (const document of shownDocuments()) if (isToCheck(store.latest(document.uri)) && !queue.has(document)) now(document, 'open');
      for (const document of [...waiting.keys()]) if (document.isClosed || !isShown(document)) stopWaiting(document);
      queue.settle(waiting.size);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const state = store.latest(document.uri);
      if (contentChanges.length === 0 || state === undefined || runSetting(document.uri) !== 'onType') return;
      later(document);
      if (state.plan !== undefined) for (const other of documentsOfOtherPlans(document.uri, state.plan.name, store)) later(other);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => isShown(document) && now(document, 'save')),
    vscode.workspace.onDidChangeWorkspaceFolders(() => all('settings')),
    engine.onDidChange(() => all('settings')),
    watchParts(store, engine, now),
  ];
  all('open');
  return {
    whenIdle: () => queue.whenIdle(() => waiting.size === 0),
    dispose() {
      for (const timer of waiting.values()) timer.dispose();
      waiting.clear();
      queue.stop();
      vscode.Disposable.from(...subscriptions).dispose();
      queue.settle(0);
    },
  };
}

/** Whether nothing is known of a document, or a part of its plan was closed since, with which what was not saved in it is gone. */
function isToCheck(state: DocumentState | undefined): boolean {
  return state === undefined || state.files.some((uri) => openDocument(uri) === undefined && !state.closed.has(uri.toString()));
}

/** The documents that are shown as parts of other plans to which the file belongs too. */
function documentsOfOtherPlans(uri: vscode.Uri, plan: string, store: ReportStore): readonly vscode.TextDocument[] {
  return shownDocuments().filter((document) => {
    const other = store.latest(document.uri)?.plan;
    return other !== undefined && other.name !== plan && other.files.some((file) => sameUri(file, uri));
  });
}

/** Files of a plan that are not open can change outside: then its open documents are checked again. One that was made or removed may belong to any plan of several files. */
function watchParts(
  store: ReportStore,
  { planFinder }: Engine,
  check: (document: vscode.TextDocument, reason: CheckReason) => void,
): vscode.Disposable {
  return planFinder.onDidChangeFile(({ uri, isListed }) => {
    if (!isListed && openDocument(uri) !== undefined) return;
    for (const document of shownDocuments()) {
      const plan = store.latest(document.uri)?.plan;
      if (plan === undefined || sameUri(document.uri, uri)) continue;
      if (isListed || plan.files.some((file) => sameUri(file, uri))) check(document, 'settings');
    }
  });
}
