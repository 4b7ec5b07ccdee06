import * as vscode from 'vscode';
import { counts, isShown, onDidChangeShown, shownDocuments } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import { shownName } from './paths.ts';
import { runSetting } from './settings.ts';
import { type CheckReason, NotCheckedError, type ReportStore } from './store.ts';

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
      for (const document of shownDocuments()) if (store.latest(document.uri) === undefined && !queue.has(document)) now(document, 'open');
      for (const document of [...waiting.keys()]) if (document.isClosed || !isShown(document)) stopWaiting(document);
      queue.settle(waiting.size);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && store.latest(document.uri) !== undefined && runSetting(document.uri) === 'onType') later(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => isShown(document) && now(document, 'save')),
    vscode.workspace.onDidChangeWorkspaceFolders(() => all('settings')),
    engine.onDidChange(() => all('settings')),
    watchParts(store, now),
  ];
  all('open');
  return {
    whenIdle: () => queue.whenIdle(() => waiting.size === 0),
    dispose() {
      for (const timer of waiting.values()) timer.dispose();
      waiting.clear();
      vscode.Disposable.from(...subscriptions).dispose();
      queue.settle(0);
    },
  };
}

/** Files of a plan that are not open can change outside: then its open documents are checked again. */
function watchParts(store: ReportStore, check: (document: vscode.TextDocument, reason: CheckReason) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}');
  const changed = (uri: vscode.Uri): void => {
    const key = uri.toString();
    for (const document of shownDocuments()) {
      if (document.uri.toString() === key) continue;
      const files = store.latest(document.uri)?.files ?? [];
      if (files.some((file) => file.toString() === key)) check(document, 'settings');
    }
  };
  return vscode.Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidDelete(changed), watcher.onDidCreate(changed));
}

interface Queue {
  /** Whether the document waits for its check or is being checked. */
  readonly has: (document: vscode.TextDocument) => boolean;
  readonly add: (document: vscode.TextDocument, reason: CheckReason) => void;
  /** Tells who waits for idleness that the number of timers changed. */
  readonly settle: (waiting: number) => void;
  readonly whenIdle: (isQuiet: () => boolean) => Promise<void>;
}

/** Runs one check at a time; the document that is looked at goes first. */
function createQueue(store: ReportStore, log: Log): Queue {
  const jobs = new Map<vscode.TextDocument, CheckReason>();
  let current: vscode.TextDocument | undefined;
  let busy = false;
  let idle: (() => void)[] = [];
  const settle = (waiting: number): void => {
    if (busy || jobs.size > 0 || waiting > 0) return;
    for (const tell of idle.splice(0)) tell();
  };
  const next = (): vscode.TextDocument | undefined => {
    const active = vscode.window.activeTextEditor?.document;
    return active !== undefined && jobs.has(active) ? active : jobs.keys().next().value;
  };
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let document = next(); document !== undefined; document = next()) {
      const { uri } = document;
      const reason = jobs.get(document) ?? 'open';
      jobs.delete(document);
      current = document;
      await store.check(document, reason).catch((error) => {
        if (!(error instanceof NotCheckedError)) log.error(`Checking ${shownName(uri)} failed`, error);
      });
      current = undefined;
      await new Promise((resolve) => setTimeout(resolve));
    }
    busy = false;
  };
  return {
    settle,
    has: (document) => document === current || jobs.has(document),
    add(document, reason) {
      jobs.set(document, reason);
      void work().then(() => settle(0));
    },
    async whenIdle(isQuiet) {
      while (busy || jobs.size > 0 || !isQuiet()) {
        await new Promise<void>((resolve) => {
          idle = [...idle, resolve];
        });
      }
    },
  };
}
