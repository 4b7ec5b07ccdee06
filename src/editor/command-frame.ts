import * as vscode from 'vscode';
import type { ActivePlan } from './active-plan.ts';
import { CONFIGURATION_NAME } from './configuration-files.ts';
import { ConfigurationFileError } from './configuration-writer.ts';
import { counts, isWritten } from './documents.ts';
import type { Log } from './log.ts';
import { baseName } from './paths.ts';
import { openDocument } from './plan-files.ts';
import { NotCheckedError } from './store.ts';
import { BOTH } from './texts-commands.ts';

/** Thrown by a command that cannot go on, with a message for the writer. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Registers a command whose faults reach the writer, since the writer started it, and the log. */
export function registerCommand(id: string, log: Log, run: (...args: readonly unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      void tell(error, id, log);
      return undefined;
    }
  });
}

async function tell(error: unknown, id: string, log: Log): Promise<void> {
  if (error instanceof ConfigurationFileError) {
    const { message, uri } = error;
    const chosen = await vscode.window.showWarningMessage(message, ...(uri === undefined ? [] : [BOTH.openFile]));
    if (uri !== undefined && chosen !== undefined) await vscode.window.showTextDocument(uri);
  } else if (error instanceof CommandError || error instanceof NotCheckedError) {
    void vscode.window.showInformationMessage(error.message);
  } else {
    log.error(`Command ${id} failed`, error);
    const chosen = await vscode.window.showErrorMessage(BOTH.failed(error instanceof Error ? error.message : String(error)), BOTH.showLog);
    if (chosen !== undefined) log.show();
  }
}

/**
 * The Markdown document that a command is about: the one at the address among its arguments, else, for a line or button of a view, the one that views are about, else the one that the writer
 * looks at, else, while a report, a preview or another kind of file is in front, again the one that views are about. Throws a `CommandError` when there is none, or when it is one that nobody writes, such as an old version.
 */
export function markdownDocument(args: readonly unknown[], active: Pick<ActivePlan, 'document'>): vscode.TextDocument {
  const uri = args.find((arg) => arg instanceof vscode.Uri);
  const looked = vscode.window.activeTextEditor?.document;
  const isLookedAt = looked?.languageId === 'markdown' && !isOfView(args);
  const document = uri !== undefined ? openDocument(uri) : isLookedAt ? looked : active.document;
  if (document === undefined) throw new CommandError(BOTH.openMarkdown);
  if (!counts(document)) throw new CommandError(document.languageId === 'markdown' ? BOTH.notWritten : BOTH.openMarkdown);
  return document;
}

/** Whether a command was chosen in the tree: on a line, which comes first, or by a button above it, with the line that has the focus, if any. */
function isOfView(args: readonly unknown[]): boolean {
  const [line] = args;
  return args.length > 0 && (!line || (typeof line === 'object' && 'kind' in line));
}

/**
 * The address whose configuration a command is about: the configuration in front, unless it is an old version of one, else the document that views are about, else the file in front, else one in the first folder of the
 * workspace. Undefined when there is none of these.
 */
export function configuredResource(active: Pick<ActivePlan, 'document'>): vscode.Uri | undefined {
  const looked = vscode.window.activeTextEditor?.document.uri;
  if (looked !== undefined && isWritten(looked) && baseName(looked) === CONFIGURATION_NAME) return looked;
  if (active.document !== undefined) return active.document.uri;
  if (looked !== undefined && (looked.scheme === 'file' || vscode.workspace.getWorkspaceFolder(looked) !== undefined)) return looked;
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return first && vscode.Uri.joinPath(first.uri, CONFIGURATION_NAME);
}
