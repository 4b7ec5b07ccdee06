import * as vscode from 'vscode';
import { counts } from './documents.ts';
import type { Live } from './live.ts';
import { type Paragraph, paragraphsBeingWritten } from './paragraph.ts';
import { sameUri } from './paths.ts';

/** How long the caret rests, in milliseconds, before the words around it count as written. */
const REST = 2000;

/** Knows which paragraphs are being written. */
export interface Hold extends vscode.Disposable {
  /** Those of the document in which there is a caret; none when nobody types in it. */
  readonly paragraphsOf: (document: vscode.TextDocument) => readonly Paragraph[];
}

/** Calls `release` with the address of the document when its writer left a paragraph or rests. */
export function createHold(live: Live, release: (uri: vscode.Uri) => void): Hold {
  let typing: { readonly uri: vscode.Uri; readonly paragraphs: readonly Paragraph[]; readonly rest: vscode.Disposable } | undefined;
  const end = (): void => {
    const ended = typing;
    typing = undefined;
    ended?.rest.dispose();
    if (ended !== undefined) release(ended.uri);
  };
  const start = (document: vscode.TextDocument, paragraphs: readonly Paragraph[]): void => {
    if (typing !== undefined && !sameUri(typing.uri, document.uri)) end();
    typing?.rest.dispose();
    const timer = setTimeout(end, REST);
    typing = {
      uri: document.uri,
      paragraphs,
      rest: live.own({ dispose: () => clearTimeout(timer) }),
    };
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const editor = vscode.window.activeTextEditor;
      if (contentChanges.length > 0 && editor?.document === document && counts(document)) start(document, paragraphsIn(editor));
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const { document } = textEditor;
      if (typing === undefined || !sameUri(document.uri, typing.uri) || textEditor !== vscode.window.activeTextEditor) return;
      const before = typing.paragraphs;
      const here = paragraphsIn(textEditor);
      const isHere = ([first, last]: Paragraph): boolean => here.some((other) => other[0] <= last && first <= other[1]);
      if (!before.some(isHere)) return end();
      start(document, here);
      if (!before.every(isHere)) release(document.uri);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (typing !== undefined && !sameUri(editor?.document.uri, typing.uri)) end();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (sameUri(typing?.uri, uri)) end();
    }),
  );
  return {
    paragraphsOf: (document) => (typing !== undefined && sameUri(typing.uri, document.uri) ? typing.paragraphs : []),
    dispose() {
      typing?.rest.dispose();
      typing = undefined;
      subscriptions.dispose();
    },
  };
}

function paragraphsIn({ document, selections }: vscode.TextEditor): readonly Paragraph[] {
  const isBlank = (at: number): boolean => document.lineAt(at).isEmptyOrWhitespace;
  return paragraphsBeingWritten(
    { count: document.lineCount, isBlank },
    selections.map(({ active }) => active.line),
  );
}
