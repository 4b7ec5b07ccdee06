import type * as vscode from 'vscode';

/** The place of the words in the document; `^` in them marks the very spot, else it is where they start. */
export function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words.replace('^', ''));
  if (at < 0) throw new Error(`The document does not say "${words}".`);
  return document.positionAt(at + Math.max(0, words.indexOf('^')));
}
