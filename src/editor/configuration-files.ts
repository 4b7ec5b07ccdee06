import * as vscode from 'vscode';
import { type Configuration, parseConfiguration } from '../linter/settings.ts';
import type { Log } from './log.ts';
import { folderOf, shownName } from './paths.ts';

export const CONFIGURATION_NAME = '.ketensturing.json';

/** Folders above a file outside the workspace that are looked into. */
const MOST_FOLDERS = 30;

/** A configuration as it was read from its file. */
export interface ConfigurationFile {
  readonly uri: vscode.Uri;
  readonly configuration: Configuration;
}

/** Finds, reads and remembers configuration files, until one of them changes. */
export interface ConfigurationFiles extends vscode.Disposable {
  /** A configuration was made, changed or removed, or the folders of the workspace changed. */
  readonly onDidChange: vscode.Event<void>;
  /** The nearest one upwards from the document, as far as its workspace folder. */
  readonly nearest: (resource: vscode.Uri) => Promise<ConfigurationFile | undefined>;
}

/** Reads by `workspace.fs`, so that it works wherever the files are. A file that cannot be read as JSON counts as an empty one, and the log says so. */
export function createConfigurationFiles(log: Log): ConfigurationFiles {
  const changed = new vscode.EventEmitter<void>();
  const files = new Map<string, Promise<ConfigurationFile | undefined>>();
  const forget = (): void => {
    files.clear();
    changed.fire();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIGURATION_NAME}`);
  const subscriptions = [
    watcher,
    watcher.onDidCreate(forget),
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(`/${CONFIGURATION_NAME}`) && forget()),
    changed,
  ];
  const read = (uri: vscode.Uri, remember: boolean): Promise<ConfigurationFile | undefined> => {
    const key = uri.toString();
    const known = files.get(key) ?? readConfiguration(uri, log);
    if (remember) files.set(key, known);
    return known;
  };
  return {
    onDidChange: changed.event,
    async nearest(resource) {
      if (resource.scheme === 'untitled') return nearestFor(untitledFolder(), read);
      const root = vscode.workspace.getWorkspaceFolder(resource)?.uri;
      return nearestFor({ folder: folderOf(resource), root }, read);
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** A document without a place counts as lying in the first workspace folder. */
function untitledFolder(): { folder: vscode.Uri | undefined; root: vscode.Uri | undefined } {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  return { folder: root, root };
}

async function nearestFor(
  { folder: start, root }: { folder: vscode.Uri | undefined; root: vscode.Uri | undefined },
  read: (uri: vscode.Uri, remember: boolean) => Promise<ConfigurationFile | undefined>,
): Promise<ConfigurationFile | undefined> {
  let folder = start;
  for (let steps = 0; folder !== undefined && steps < MOST_FOLDERS; steps++) {
    const found = await read(vscode.Uri.joinPath(folder, CONFIGURATION_NAME), root !== undefined);
    if (found !== undefined || folder.path === root?.path) return found;
    const above = folderOf(folder);
    if (above.path === folder.path) return undefined;
    folder = above;
  }
  return undefined;
}

async function readConfiguration(uri: vscode.Uri, log: Log): Promise<ConfigurationFile | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (content) => content,
    () => undefined,
  );
  if (bytes === undefined) return undefined;
  const shown = shownName(uri);
  const { configuration, problems } = parseConfiguration(parsed(bytes, shown, log), shown);
  for (const { message, advice } of problems) log.warn(`${message.en} ${advice.en}`);
  return { uri, configuration };
}

function parsed(bytes: Uint8Array, shown: string, log: Log): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    log.warn(`${shown} is not valid JSON and is not used: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
}
