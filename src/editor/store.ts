import * as vscode from 'vscode';
import type { Framework } from '../framework/types.ts';
import type { Finding, Linter, Report, Settings } from '../linter/types.ts';
import type { PlanProfile } from '../report/plan-profile.ts';
import { isCurrent } from './as-checked.ts';
import { areAtHand, checkTexts, type FilesCheck, readTexts } from './check-files.ts';
import { counts, isShown, onDidChangeShown, shownDocuments } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { onMove } from './moves.ts';
import { shownName } from './paths.ts';
import { isOwn, openDocument } from './plan-files.ts';
import { incompleteness, type PlanPart } from './plan-part.ts';
import { createSessions } from './sessions.ts';
import { BOTH } from './texts-commands.ts';

export type CheckReason = 'open' | 'type' | 'save' | 'command' | 'settings';

/** What is known of one version of a document. */
export interface DocumentState {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** Over the whole plan: when it consists of several files, findings and evidence of the others are in it too. */
  readonly report: Report;
  /** What the plan says of itself. */
  readonly profile: PlanProfile;
  readonly settings: Settings;
  /** What it was judged by. */
  readonly linter: Linter;
  /** That of the linter, an organisation's additions included. */
  readonly framework: Framework;
  /** The writer asked for this check, whatever the settings say. */
  readonly asked: boolean;
  /** The files of the plan, in the order of `report.files` and of `source` in a fix. */
  readonly files: readonly vscode.Uri[];
  /** The name in `report.files` of this document. */
  readonly name: string;
  /** The plan of several files that it is a part of. */
  readonly plan: PlanPart | undefined;
  /** The versions, by address, of the files of the plan that were open. */
  readonly versions: ReadonlyMap<string, number>;
  /** The texts, by address, of those that were not. */
  readonly closed: ReadonlyMap<string, string>;
  /** The findings to show in this document. */
  readonly findings: readonly Finding[];
  /** Those to show in each of the files. */
  readonly findingsByFile: FilesCheck['findings'];
  /** What the check took, in milliseconds. */
  readonly duration: number;
}

/** The results of checks, for the documents that count and are shown. Whoever shows something reads it here and never parses or checks by itself. */
export interface ReportStore extends vscode.Disposable {
  /** What is known of the document changed; after it was closed, that is nothing. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** The result for exactly the text that the document has now. */
  readonly get: (document: vscode.TextDocument) => DocumentState | undefined;
  /** The last result, also while a later text has not been checked yet. */
  readonly latest: (uri: vscode.Uri) => DocumentState | undefined;
  /** Checks the text that the document has when its turn comes. Rejects when it is no longer shown (unless the writer asked), no document that counts, or the engine cannot be loaded. */
  readonly check: (document: vscode.TextDocument, reason: CheckReason) => Promise<DocumentState>;
  /** The result for the texts that all files of the plan have now; checks them when there is none, and rejects as `check` does. */
  readonly current: (document: vscode.TextDocument, reason: CheckReason) => Promise<DocumentState>;
  readonly size: number;
}

/** Thrown when a document cannot be checked for a reason that is no fault. Its message is for the writer. */
export class NotCheckedError extends Error {
  override readonly name = 'NotCheckedError';
}

export function createStore(engine: Engine, log: Log): ReportStore {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const states = new Map<string, DocumentState>();
  const asked = new Set<string>();
  const running = new Map<string, Promise<DocumentState>>();
  const sessions = createSessions();
  let isDisposed = false;
  const forget = (uri: vscode.Uri): void => {
    asked.delete(uri.toString());
    if (!states.delete(uri.toString())) return;
    sessions.forget((file) => states.has(file));
    changed.fire(uri);
  };
  const forgetHidden = (): void => {
    const shown = new Set(shownDocuments().map(({ uri }) => uri.toString()));
    for (const { uri } of [...states.values()]) if (!shown.has(uri.toString())) forget(uri);
  };
  const publish = (state: DocumentState): void => {
    states.set(state.uri.toString(), state);
    for (const failure of state.report.failures) log.warn(`${failure.code}: ${failure.message}`);
    const incomplete = state.report.isPlan ? incompleteness(state.plan, 'en') : undefined;
    if (incomplete !== undefined) log.warn(incomplete);
    changed.fire(state.uri);
  };

  const run = async (document: vscode.TextDocument): Promise<DocumentState> => {
    const key = document.uri.toString();
    for (;;) {
      const { generation } = engine;
      const scope = await engine.scopeFor(document.uri);
      const texts = await readTexts(document.uri, scope);
      if (isDisposed) throw new NotCheckedError(BOTH.stops);
      if (document.isClosed || !counts(document) || !(asked.has(key) || isShown(document)))
        throw new NotCheckedError(BOTH.closed(shownName(document.uri)));
      if (generation !== engine.generation || !areAtHand(texts)) continue;
      running.delete(key);
      const isAsked = texts.files.some((uri) => asked.has(uri.toString()));
      const { linter } = scope;
      const known = statesOf(checkTexts(texts, scope, isAsked, sessions.of(texts.files, linter)), linter, isAsked);
      for (const state of known) if (state.uri.toString() === key || isShownNow(state.uri)) publish(state);
      const own = states.get(key);
      if (own === undefined) throw new NotCheckedError(BOTH.noPart(shownName(document.uri)));
      return own;
    }
  };
  const subscription = vscode.Disposable.from(
    // What the writer asked for holds while the document is open, and it is closed at its old address before its renaming is told as done.
    onMove((move) => {
      for (const key of [...asked]) asked.add(move(key));
    }, vscode.workspace.onWillRenameFiles),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    onDidChangeShown(forgetHidden),
  );
  const store: ReportStore = {
    onDidChange: changed.event,
    get(document) {
      const state = states.get(document.uri.toString());
      return state?.version === document.version ? state : undefined;
    },
    latest: (uri) => states.get(uri.toString()),
    async current(document, reason) {
      const state = store.get(document);
      return state !== undefined && isCurrent(state, openDocument) ? state : store.check(document, reason);
    },
    check(document, reason) {
      if (!counts(document)) return Promise.reject(new NotCheckedError(BOTH.noPlan(shownName(document.uri))));
      const key = document.uri.toString();
      if (reason === 'command') asked.add(key);
      const known = running.get(key);
      if (known !== undefined) return known;
      const check = run(document).finally(() => running.get(key) === check && running.delete(key));
      running.set(key, check);
      return check;
    },
    get size() {
      return states.size;
    },
    dispose() {
      isDisposed = true;
      subscription.dispose();
      states.clear();
      sessions.forget(() => false);
      asked.clear();
      changed.dispose();
    },
  };
  return store;
}

function isShownNow(uri: vscode.Uri): boolean {
  const document = openDocument(uri);
  return document !== undefined && isShown(document);
}

/** A state for each open document of the plan that is not shown as a part of another. */
function statesOf(check: FilesCheck, linter: Linter, asked: boolean): readonly DocumentState[] {
  const { files, names, findings, closed } = check;
  const { framework } = linter;
  const open = files.flatMap((uri) => openDocument(uri) ?? []);
  const versions = new Map(open.map((document) => [document.uri.toString(), document.version]));
  // What was opened while it was read, was judged by the text of the document.
  const unopened = new Map([...closed].filter(([key]) => !versions.has(key)));
  return files.flatMap((uri, index) => {
    const document = openDocument(uri);
    const name = names[index] ?? '';
    if (document === undefined || !counts(document) || !isOwn(uri, check)) return [];
    const own = { uri, version: document.version, name, findings: findings[index] ?? [] };
    return [{ ...check, ...own, findingsByFile: findings, linter, framework, asked, versions, closed: unopened }];
  });
}
