import * as vscode from 'vscode';
import { nextTurn } from '../assistant/next-turn.ts';
import type { Log } from './log.ts';
import { shownName } from './paths.ts';
import { type CheckReason, type DocumentState, NotCheckedError, type ReportStore } from './store.ts';

/** The checks that wait. */
export interface Queue {
  /** Whether the document waits for its check or is being checked. */
  readonly has: (document: vscode.TextDocument) => boolean;
  readonly add: (document: vscode.TextDocument, reason: CheckReason) => void;
  /** Tells who waits for idleness that the number of timers changed. */
  readonly settle: (waiting: number) => void;
  readonly whenIdle: (isQuiet: () => boolean) => Promise<void>;
  /** Forgets what waits, and takes nothing in any more; the check under way ends by itself. */
  readonly stop: () => void;
}

/** A check that waits its turn. */
interface Job {
  readonly reason: CheckReason;
}

/** Runs one check at a time; the document that is looked at goes first. */
export function createQueue(store: ReportStore, log: Log): Queue {
  const jobs = new Map<vscode.TextDocument, Job>();
  let current: vscode.TextDocument | undefined;
  let busy = false;
  let isStopped = false;
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
      const reason = jobs.get(document)?.reason ?? 'open';
      jobs.delete(document);
      const before = new Map(jobs);
      current = document;
      const state = await store.check(document, reason).catch((error) => {
        if (!(error instanceof NotCheckedError)) log.error(`Checking ${shownName(uri)} failed`, error);
        return undefined;
      });
      current = undefined;
      for (const [other, job] of before) if (jobs.get(other) === job && isDone(other, state)) jobs.delete(other);
      await nextTurn();
    }
    busy = false;
  };
  /** Whether the document was checked along with another of its plan. */
  const isDone = (document: vscode.TextDocument, state: DocumentState | undefined): boolean =>
    state !== undefined && store.get(document)?.report === state.report;
  return {
    settle,
    has: (document) => document === current || jobs.has(document),
    stop() {
      isStopped = true;
      jobs.clear();
    },
    add(document, reason) {
      if (isStopped) return;
      jobs.set(document, { reason });
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
