import * as vscode from 'vscode';
import type { TextEdit } from '../linter/types.ts';
import { checkedRange } from './convert.ts';
import type { DocumentState } from './store.ts';

/** Shows the file that the edit changes and inserts the text there, with the caret in its first field. Offsets are those of the text that was checked. */
export async function insertAsSnippet({ source, span, text }: TextEdit, state: DocumentState): Promise<void> {
  const uri = state.files[source];
  if (uri === undefined) return;
  const editor = await vscode.window.showTextDocument(uri);
  await editor.insertSnippet(new vscode.SnippetString(text), checkedRange(editor.document, span, state.closed), {
    undoStopBefore: true,
    undoStopAfter: true,
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
