import * as vscode from 'vscode';
import { counts, isShown, onDidChangeShown } from './documents.ts';
import { sameUri } from './paths.ts';
import type { DocumentState, ReportStore } from './store.ts';

/** The key by which the manifest knows what there is to show or to work on: it says when views and commands are there. */
const CONTEXT = 'ketensturing.shown';

/** The document that views, and commands without an address, are about. */
export interface ActivePlan extends vscode.Disposable {
  /** Another document, or another result for the same one. */
  readonly onDidChange: vscode.Event<void>;
  /** The Markdown document that was last looked at, as long as it is open. */
  readonly document: vscode.TextDocument | undefined;
  readonly state: DocumentState | undefined;
  /** Whether that document is also the one in the active editor. */
  readonly isInFront: boolean;
}

/** Follows the active editor; a look at the output or at another kind of file does not lose the plan. */
export function createActivePlan(store: ReportStore): ActivePlan {
  const changed = new vscode.EventEmitter<void>();
  let document: vscode.TextDocument | undefined;
  const stateNow = (): DocumentState | undefined => document && store.latest(document.uri);
  const tell = (): void => {
    void vscode.commands.executeCommand('setContext', CONTEXT, kindOf(stateNow()));
    changed.fire();
  };
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (editor !== undefined && counts(editor.document)) document = editor.document;
    else if (document !== undefined && (document.isClosed || !counts(document) || !isShown(document))) document = undefined;
    tell();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    onDidChangeShown(() => follow(vscode.window.activeTextEditor)),
    store.onDidChange((uri) => sameUri(uri, document?.uri) && tell()),
  );
  follow(vscode.window.activeTextEditor);
  return {
    onDidChange: changed.event,
    get document() {
      return document;
    },
    get state() {
      return stateNow();
    },
    get isInFront() {
      return document !== undefined && vscode.window.activeTextEditor?.document === document;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Whether a document is a plan, as the context key says; `none` when there is no document, or nothing is known of it yet. */
function kindOf(state: DocumentState | undefined): 'none' | 'noPlan' | 'plan' {
  if (state === undefined) return 'none';
  return state.report.isPlan ? 'plan' : 'noPlan';
}
