import * as vscode from 'vscode';
import { sameUri } from './paths.ts';

/** Selects the documents for which language features are registered; each feature then asks the store, which knows only those that count. */
export const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

/** Documents of the editor itself: another version of a file, a comment being written, output, a chat answer. */
const NEVER =
  /^(?:git|gitlens|gitlens-git|gitfs|pr|review|comment|output|search-editor|vscode-scm|vscode-userdata|vscode-local-history|vscode-notebook-cell|vscode-interactive|vscode-terminal|vscode-chat.*|chat-.*|walkThrough.*|untitled-.*)$/;

/** Whether a document can be a plan at all: Markdown that somebody writes, wherever the file system is that holds it. */
export function counts(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && isWritten(document.uri);
}

/** Whether somebody writes the document at an address: it is no other version of a file, nor a copy to read. */
export function isWritten({ scheme }: vscode.Uri): boolean {
  if (NEVER.test(scheme)) return false;
  if (scheme === 'file' || scheme === 'untitled' || scheme === 'vscode-remote' || scheme === 'vscode-vfs') return true;
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme);
  return inWorkspace || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Whether files can be written where this one is, as far as VS Code knows. */
export function canBeWritten({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) !== false;
}

/**
 * Whether a document stands in a tab or an editor. Documents that an extension opened, or whose tab was closed, stay open for some minutes without anybody looking
 * at them.
 */
export function isShown(document: vscode.TextDocument): boolean {
  return shownKeys().has(document.uri.toString());
}

/** Whether the text of a document can be seen, in whichever column. */
export function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

/** The addresses of what stands in a tab or an editor. */
function shownKeys(): ReadonlySet<string> {
  const keys = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
  for (const { tabs } of vscode.window.tabGroups.all) {
    for (const { input } of tabs) for (const uri of urisOf(input)) keys.add(uri.toString());
  }
  return keys;
}

function urisOf(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

/** Something was opened or closed, so that other documents may be shown. */
export function onDidChangeShown(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(listener),
    vscode.workspace.onDidCloseTextDocument(listener),
    vscode.window.tabGroups.onDidChangeTabs(listener),
    vscode.window.onDidChangeVisibleTextEditors(listener),
  );
}

/** The documents that count and are shown. */
export function shownDocuments(): readonly vscode.TextDocument[] {
  const keys = shownKeys();
  return vscode.workspace.textDocuments.filter((document) => !document.isClosed && keys.has(document.uri.toString()) && counts(document));
}

/** Shows a document where it stands already, with a selection if there is one. */
export const showDocument = (uri: vscode.Uri, selection?: vscode.Range): Thenable<vscode.TextEditor> =>
  vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), ...(selection && { selection }) });

/** Where the document stands already; else the first column, as the writer may have come from a page beside the text. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const holds = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && sameUri(input.uri, uri);
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const group = [activeTabGroup, ...all].find(({ tabs }) => tabs.some(holds));
  return group?.viewColumn ?? (vscode.window.activeTextEditor ? vscode.ViewColumn.Active : vscode.ViewColumn.One);
}
