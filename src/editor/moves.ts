import * as vscode from 'vscode';

/** Where the document at an address goes on: the same address when it stays there. */
export type Move = (address: string) => string;

/** Files that got another name or another place, or the folders that hold them. */
interface Renaming {
  readonly files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];
}

/** `addressOf`: how documents are addressed. */
export function moveOf({ files }: Renaming, addressOf: (uri: vscode.Uri) => string = String): Move {
  return (address) => {
    const moved = files.find(({ oldUri }) => `${address}/`.startsWith(`${addressOf(oldUri)}/`));
    return moved ? addressOf(moved.newUri) + address.slice(addressOf(moved.oldUri).length) : address;
  };
}

/**
 * Tells that documents go on at another address: they are renamed or moved, or saved for the first time. An unsaved document is open still when its move is told; it is known by its text,
 * in which saving may change white space. `renaming`: before or after it is done.
 */
export function onMove(
  listener: (move: Move) => void,
  renaming: vscode.Event<Renaming> = vscode.workspace.onDidRenameFiles,
): vscode.Disposable {
  return vscode.Disposable.from(
    renaming((event) => listener(moveOf(event))),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      const ink = saved.languageId === 'markdown' ? inkOf(saved) : '';
      const unsaved = vscode.workspace.textDocuments.filter((document) => ink !== '' && document.isUntitled && inkOf(document) === ink);
      // Of two that say the same it cannot be told which was saved.
      if (unsaved.length === 1) listener((address) => (address === String(unsaved[0]?.uri) ? String(saved.uri) : address));
    }),
  );
}

/** The text without white space. */
function inkOf(document: vscode.TextDocument): string {
  return document.getText().replace(/\s+/g, '');
}
