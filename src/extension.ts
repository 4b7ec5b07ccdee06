import type * as vscode from 'vscode';
import { createActivePlan } from './editor/active-plan.ts';
import { registerAssistantTools } from './editor/assistant-tools.ts';
import { registerChecking } from './editor/checking.ts';
import { registerCodeActions } from './editor/code-actions.ts';
import { registerCodeLens } from './editor/code-lens.ts';
import { registerCommands } from './editor/commands.ts';
import { registerCompletion } from './editor/completion.ts';
import { type CoverageTree, registerCoverageTree } from './editor/coverage-tree.ts';
import { registerDiagnostics } from './editor/diagnostics.ts';
import { registerDocumentLinks } from './editor/document-links.ts';
import { createEngine } from './editor/engine.ts';
import { type EvidenceHighlight, registerEvidenceHighlight } from './editor/evidence-highlight.ts';
import { registerFixCommands } from './editor/fix-commands.ts';
import { registerHover } from './editor/hover.ts';
import { createLive } from './editor/live.ts';
import { createLog } from './editor/log.ts';
import { registerPlanPrompt } from './editor/plan-prompt.ts';
import { type Reports, registerReports } from './editor/reports.ts';
import { registerStatusBar } from './editor/status-bar.ts';
import { createStore, type ReportStore } from './editor/store.ts';
import { registerWriting } from './editor/writing.ts';

/** What `activate` returns, for tests. */
export interface Api {
  readonly store: ReportStore;
  /** The disposables that are alive: features, timers, and one for each document that is known. */
  readonly liveDisposables: () => number;
  /** Resolves when no check waits or runs. */
  readonly whenIdle: () => Promise<void>;
  readonly log: readonly string[];
  /** What is shown outside the text. */
  readonly shown: {
    readonly tree: CoverageTree;
    readonly highlight: EvidenceHighlight;
    readonly statusBar: vscode.StatusBarItem;
    readonly planPrompt: vscode.StatusBarItem;
    readonly gaps: vscode.StatusBarItem;
    readonly reports: Reports;
  };
}

/** Builds the engine and registers the features; nothing is loaded or checked before a Markdown document asks for it. */
export function activate({ subscriptions, extensionUri, workspaceState }: vscode.ExtensionContext): Api {
  const live = createLive();
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    live.own(disposable);
    return disposable;
  };
  subscriptions.push(live);
  const log = own(createLog());
  const engine = own(createEngine({ extensionUri }, log));
  const store = own(createStore(engine, log));
  const active = own(createActivePlan(store));
  const findings = own(registerDiagnostics(store, live));
  const tree = own(registerCoverageTree(active));
  const highlight = own(registerEvidenceHighlight(store, active));
  const statusBar = own(registerStatusBar(active));
  const planPrompt = own(registerPlanPrompt(active, store, engine.configurationFiles, log));
  own(registerCodeLens(store));
  own(registerHover({ store, findings, isHighlighted: () => highlight.isOn }));
  own(registerCodeActions(store));
  own(registerCompletion(store, engine, extensionUri));
  own(registerDocumentLinks(store));
  own(registerFixCommands({ active, store, engine, log }));
  own(registerCommands({ active, store, tree, highlight, configurationFiles: engine.configurationFiles, extensionUri, log }));
  const reports = own(registerReports({ active, store, engine, log, kept: workspaceState }));
  const { gaps } = own(registerWriting({ active, store, engine, extensionUri, log, kept: workspaceState }));
  own(registerAssistantTools({ active, engine, log }));
  const checking = own(registerChecking(store, engine, log, live));
  return {
    store,
    liveDisposables: () => live.size + store.size,
    whenIdle: checking.whenIdle,
    log: log.lines,
    shown: { tree, highlight, statusBar: statusBar.item, planPrompt: planPrompt.item, gaps, reports },
  };
}
