import * as vscode from 'vscode';
import { agreedFileName, readAgreed } from '../linter/agreed/agreed-plan.ts';
import type { AgreedPlan } from '../linter/types.ts';
import type { Log } from './log.ts';
import { shownName } from './paths.ts';
import { textOf } from './plan-files.ts';

/** What was agreed of plans, read from the files beside them and remembered until one of those changes. */
export interface AgreedFiles extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** What was agreed of the plan with these documents: undefined when nothing was, "unreadable" when the file is there but says nothing that can be used. */
  readonly of: (documents: readonly vscode.Uri[]) => Promise<AgreedPlan | 'unreadable' | undefined>;
  /** Where no file system tells what changes, whoever writes a file says so. */
  readonly forget: () => void;
}

/** The file that keeps what was agreed: beside the first document of the plan. */
export function agreedFileOf([first]: readonly [vscode.Uri, ...vscode.Uri[]]): vscode.Uri {
  return first.with({ path: agreedFileName(first.path) });
}

export function createAgreedFiles(log: Log): AgreedFiles {
  const changed = new vscode.EventEmitter<void>();
  const known = new Map<string, ReturnType<AgreedFiles['of']>>();
  const forget = (): void => {
    known.clear();
    changed.fire();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${agreedFileName('.{md,markdown}')}`);
  const subscriptions = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidCreate(forget),
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
  );
  return {
    onDidChange: changed.event,
    of([first]) {
      if (first === undefined || first.scheme === 'untitled') return Promise.resolve(undefined);
      const uri = agreedFileOf([first]);
      const key = uri.toString();
      const agreed = known.get(key) ?? read(uri, log);
      if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) known.set(key, agreed);
      return agreed;
    },
    forget,
    dispose: () => subscriptions.dispose(),
  };
}

async function read(uri: vscode.Uri, log: Log): ReturnType<AgreedFiles['of']> {
  const text = await textOf(uri);
  if (text === undefined) return undefined;
  const agreed = readAgreed(text);
  if (agreed === null)
    log.warn(`${shownName(uri)} is no record of an agreed plan and is not used. Restore it, or mark the plan as agreed again.`);
  return agreed ?? 'unreadable';
}
