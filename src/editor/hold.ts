import * as vscode from 'vscode';
import { counts } from './documents.ts';
import type { Live } from './live.ts';
import { linesBeingWritten } from './paragraph.ts';
import { sameUri } from './paths.ts';

/** How long the caret rests, in milliseconds, before the words around it count as written. */
const REST = 2000;

/** Knows which lines are being written. */
export interface Hold extends vscode.Disposable {
  /** The lines (0-based, both included) of the document that are being written, or undefined when nobody types in it. */
  readonly linesOf: (document: vscode.TextDocument) => readonly [number, number] | undefined;
}

/** Calls `release` with the address of the document when its writer left the paragraph or rests. */
export function createHold(live: Live, release: (uri: vscode.Uri) => void): Hold {
  let typing: { readonly uri: vscode.Uri; readonly lines: readonly [number, number]; readonly rest: vscode.Disposable } | undefined;
  const end = (): void => {
    const ended = typing;
    typing = undefined;
    ended?.rest.dispose();
    if (ended !== undefined) release(ended.uri);
  };
  const start = ({ document, selection }: vscode.TextEditor): void => {
    if (typing !== undefined && !sameUri(typing.uri, document.uri)) end();
    typing?.rest.dispose();
    const timer = setTimeout(end, REST);
    typing = {
      uri: document.uri,
      lines: linesAt(document, selection.active.line),
      rest: live.own({ dispose: () => clearTimeout(timer) }),
    };
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const editor = vscode.window.activeTextEditor;
      if (contentChanges.length > 0 && editor?.document === document && counts(document)) start(editor);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (typing === undefined || !sameUri(textEditor.document.uri, typing.uri) || textEditor !== vscode.window.activeTextEditor) return;
      const line = selections[0]?.active.line ?? 0;
      const here = linesAt(textEditor.document, line);
      if (here[0] === typing.lines[0] || (line >= typing.lines[0] && line <= typing.lines[1])) start(textEditor);
      else end();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (typing !== undefined && !sameUri(editor?.document.uri, typing.uri)) end();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (sameUri(typing?.uri, uri)) end();
    }),
  );
  return {
    linesOf: (document) => (typing !== undefined && sameUri(typing.uri, document.uri) ? typing.lines : undefined),
    dispose() {
      typing?.rest.dispose();
      typing = undefined;
      subscriptions.dispose();
    },
  };
}

function linesAt(document: vscode.TextDocument, line: number): readonly [number, number] {
  const isBlank = (at: number): boolean => document.lineAt(at).isEmptyOrWhitespace;
  return linesBeingWritten({ count: document.lineCount, isBlank }, line);
}
