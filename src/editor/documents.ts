import * as vscode from 'vscode';

/** Selects the documents for which language features are registered; each feature then asks the store, which knows only those that count. */
export const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

/** Documents of the editor itself: another version of a file, a comment being written, output, a chat answer. */
const NEVER =
  /^(?:git|gitlens|gitlens-git|gitfs|pr|review|comment|output|search-editor|vscode-scm|vscode-userdata|vscode-local-history|vscode-notebook-cell|vscode-interactive|vscode-terminal|vscode-chat.*|chat-.*|walkThrough.*|untitled-.*)$/;

/** Whether a document can be a plan at all: Markdown that somebody writes, wherever the file system is that holds it. */
export function counts(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const { scheme } = document.uri;
  if (NEVER.test(scheme)) return false;
  if (scheme === 'file' || scheme === 'untitled' || scheme === 'vscode-remote' || scheme === 'vscode-vfs') return true;
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme);
  return inWorkspace || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** The open documents that count. */
export function openDocuments(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter((document) => !document.isClosed && counts(document));
}

/** The document that a command is about: the one named, else that of the active editor. */
export function documentFor(uri: vscode.Uri | undefined): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (uri === undefined) return active;
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
