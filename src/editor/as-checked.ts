import type * as vscode from 'vscode';
import type { DocumentState } from './store.ts';

/** What a check keeps of the texts that it read. */
export type Checked = Pick<DocumentState, 'files' | 'versions' | 'closed'>;

/** Whether the document has the text that was checked, so that places in it hold. */
export function isAsChecked(document: vscode.TextDocument, { versions, closed }: Omit<Checked, 'files'>): boolean {
  const key = document.uri.toString();
  const version = versions.get(key);
  if (version !== undefined) return version === document.version;
  const text = closed.get(key);
  return text !== undefined && withoutLineEnds(text) === withoutLineEnds(document.getText());
}

/** Whether all files of the plan have the text that was checked. A file that is not open is watched on disk. */
export function isCurrent(checked: Checked, openDocument: (uri: vscode.Uri) => vscode.TextDocument | undefined): boolean {
  return checked.files.every((uri) => {
    const document = openDocument(uri);
    return document === undefined ? checked.closed.has(uri.toString()) : isAsChecked(document, checked);
  });
}

/** The editor gives all lines of a document the same end. */
function withoutLineEnds(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}
