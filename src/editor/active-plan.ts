import * as vscode from 'vscode';
import { counts, isShown, onDidChangeShown } from './documents.ts';
import { sameUri } from './paths.ts';
import type { DocumentState, ReportStore } from './store.ts';

/** The document that views are about. */
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
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (editor !== undefined && counts(editor.document)) document = editor.document;
    else if (document !== undefined && (document.isClosed || !counts(document) || !isShown(document))) document = undefined;
    changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    onDidChangeShown(() => follow(vscode.window.activeTextEditor)),
    store.onDidChange((uri) => sameUri(uri, document?.uri) && changed.fire()),
  );
  follow(vscode.window.activeTextEditor);
  return {
    onDidChange: changed.event,
    get document() {
      return document;
    },
    get state() {
      return document && store.latest(document.uri);
    },
    get isInFront() {
      return document !== undefined && vscode.window.activeTextEditor?.document === document;
    },
    dispose: () => subscriptions.dispose(),
  };
}
