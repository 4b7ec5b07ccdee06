import * as vscode from 'vscode';
import type { TextEdit } from '../linter/types.ts';
import { isAsChecked } from './as-checked.ts';
import { CommandError } from './command-frame.ts';
import { checkedRange } from './convert.ts';
import { showDocument } from './documents.ts';
import { shownName } from './paths.ts';
import type { DocumentState } from './store.ts';
import { COMMANDS } from './texts-commands.ts';

/**
 * Shows the file that the edit changes and inserts the text there as it is, with the caret in its first field. Offsets are those of the text that was checked.
 * Throws a `CommandError` when nothing could be inserted.
 */
export async function insertAsSnippet({ source, span, text }: TextEdit, state: DocumentState): Promise<void> {
  const uri = state.files[source];
  if (uri === undefined) return;
  const editor = await showDocument(uri);
  const { document } = editor;
  const texts = COMMANDS[state.report.language];
  const { version } = document;
  const isSent =
    isAsChecked(document, state) &&
    (await editor.insertSnippet(new vscode.SnippetString(text), checkedRange(document, span, state.closed), {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    }));
  if (!isSent) throw new CommandError(texts.changedMeanwhile(shownName(uri)));
  // Of a document that cannot be written in, VS Code says nothing.
  if (document.version === version) throw new CommandError(texts.readOnly(shownName(uri)));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
