import * as vscode from 'vscode';
import { agreedFileName, agreedText, readAgreed } from '../linter/agreed/agreed-plan.ts';
import { isAgreedOf, movedAlong } from '../linter/agreed/whose.ts';
import type { AgreedPlan } from '../linter/types.ts';
import type { Log } from './log.ts';
import { type Move, moveOf } from './moves.ts';
import { baseName, shownName } from './paths.ts';
import { type PlanFiles, textOf } from './plan-files.ts';
import { BOTH } from './texts-commands.ts';
import { isThere, writeWhole } from './write-file.ts';

/** What stands in the place where a plan keeps what was agreed of it. "another": that of another plan, which begins with the same document. */
export type Kept = AgreedPlan | 'unreadable' | 'another' | undefined;

/** The documents of a plan, and the other plans that begin with the same one. */
interface Whose {
  readonly files: readonly vscode.Uri[];
  readonly plan?: Pick<PlanFiles, 'sharing'> | undefined;
}

/** What was agreed of plans, read from the files beside them and remembered until one of those changes. */
export interface AgreedFiles extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** What was agreed of a plan: undefined when nothing was, "unreadable" when the file is there but says nothing that can be used. */
  readonly of: (plan: Whose) => Promise<Kept>;
  /** Where no file system tells what changes, whoever writes a file says so. */
  readonly forget: () => void;
}

/** The file that keeps what was agreed: beside the first document of the plan. */
export function agreedFileOf([first]: readonly [vscode.Uri, ...vscode.Uri[]]): vscode.Uri {
  return first.with({ path: agreedFileName(first.path) });
}

export function createAgreedFiles(log: Log): AgreedFiles {
  const changed = new vscode.EventEmitter<void>();
  const known = new Map<string, ReturnType<typeof read>>();
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
    vscode.workspace.onDidRenameFiles(async (event) => {
      const move = moveOf(event, placeOf);
      for (const { oldUri, newUri } of event.files) {
        if (!(await isThere(agreedFileOf([oldUri])))) continue;
        await follow(oldUri, newUri, move, log);
        forget();
      }
    }),
  );
  return {
    onDidChange: changed.event,
    async of({ files, plan }) {
      const [first] = files;
      if (first === undefined || first.scheme === 'untitled') return undefined;
      const uri = agreedFileOf([first]);
      const key = uri.toString();
      const reading = known.get(key) ?? read(uri, log);
      if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) known.set(key, reading);
      const agreed = await reading;
      if (agreed === undefined || agreed === 'unreadable') return agreed;
      const sharing = plan?.sharing ?? [];
      return isAgreedOf(
        agreed,
        files.map(placeOf),
        sharing.map((other) => other.files.map(placeOf)),
      )
        ? agreed
        : 'another';
    },
    forget,
    dispose: () => subscriptions.dispose(),
  };
}

/** An address as text in which the path stands as it is. */
export function placeOf({ scheme, authority, path }: vscode.Uri): string {
  return `${scheme}://${authority}${path}`;
}

/** What was agreed of a document goes along with it, and never over what was agreed of another. Tells the writer when it cannot. */
async function follow(oldUri: vscode.Uri, newUri: vscode.Uri, move: Move, log: Log): Promise<void> {
  const from = agreedFileOf([oldUri]);
  const to = agreedFileOf([newUri]);
  try {
    await vscode.workspace.fs.rename(from, to);
    const agreed = await read(to, log);
    if (typeof agreed === 'object') await writeWhole(to, new TextEncoder().encode(agreedText(movedAlong(agreed, placeOf(oldUri), move))));
  } catch (error) {
    const message = BOTH.keptBeside(baseName(to), shownName(from), error instanceof Error ? error.message : String(error));
    log.warn(message);
    void vscode.window.showWarningMessage(message);
  }
}

async function read(uri: vscode.Uri, log: Log): Promise<AgreedPlan | 'unreadable' | undefined> {
  const text = await textOf(uri);
  if (text === undefined) return undefined;
  const agreed = readAgreed(text);
  if (agreed === null)
    log.warn(`${shownName(uri)} is no record of an agreed plan and is not used. Restore it, or mark the plan as agreed again.`);
  return agreed ?? 'unreadable';
}
