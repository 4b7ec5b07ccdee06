import * as vscode from 'vscode';
import { folderMatcher, isGlob, matcher } from '../linter/glob.ts';
import { isReport, withoutReports } from '../linter/readable.ts';
import type { ConfigurationFile } from './configuration-files.ts';
import type { Log } from './log.ts';
import { folderOf, isInside, pathFrom, resolvePath, sameUri } from './paths.ts';
import type { Unread } from './plan-part.ts';

/** A plan of several files, in reading order. */
export interface PlanFiles {
  readonly name: string;
  readonly files: readonly vscode.Uri[];
  /** Those of which this is the plan that is shown: no earlier plan in the configuration has them. */
  readonly own: readonly vscode.Uri[];
  /** What its configuration names and is not read: files out of reach, and patterns that match none. */
  readonly lacking: readonly Unread[];
  /** The other plans of its configuration that begin with the same file: what was agreed of them has the same place. */
  readonly sharing: readonly Pick<PlanFiles, 'name' | 'files'>[];
  /** The configuration that names it. */
  readonly configuration: vscode.Uri;
}

type Found = Pick<PlanFiles, 'files' | 'lacking'>;

/** Something happened to a Markdown file on disk. */
export interface FileChange {
  readonly uri: vscode.Uri;
  /** It was made or removed, so that a pattern may match other files than before. */
  readonly isListed: boolean;
}

/** Finds the plan that a document is a part of, and remembers the files that patterns match until files are made or removed. */
export interface PlanFinder extends vscode.Disposable {
  readonly onDidChangeFile: vscode.Event<FileChange>;
  /** The first plan in the configuration of which the document is a part. */
  readonly planOf: (resource: vscode.Uri, file: ConfigurationFile | undefined) => Promise<PlanFiles | undefined>;
  /** Looks for the files again, since configuration or folders changed. */
  readonly forget: () => void;
}

/** More files than this are never read for one pattern. */
const MOST_FILES = 1000;

export function createPlanFinder(log: Log): PlanFinder {
  const changed = new vscode.EventEmitter<FileChange>();
  const lists = new Map<string, Promise<readonly vscode.Uri[]>>();
  const forget = (): void => lists.clear();
  const told = (isListed: boolean) => (uri: vscode.Uri) => {
    if (isListed) forget();
    changed.fire({ uri, isListed });
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}');
  const subscriptions = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(told(false)),
    watcher.onDidCreate(told(true)),
    watcher.onDidDelete(told(true)),
  );
  const matches = (entry: string, folder: vscode.Uri): Promise<readonly vscode.Uri[]> => {
    const key = `${folder} ${entry}`;
    const known = lists.get(key) ?? expanded(entry, folder, log);
    lists.set(key, known);
    return known;
  };
  const filesOf = async (entries: readonly string[], folder: vscode.Uri, isExcluded: (uri: vscode.Uri) => boolean): Promise<Found> => {
    const found = await Promise.all(
      entries.map(async (entry) => {
        const uris = isGlob(entry) ? await matches(entry, folder) : [resolvePath(folder, entry)];
        return { entry, uris: uris.filter((uri) => !isExcluded(uri)), isUnmatched: uris.length === 0 };
      }),
    );
    const all = [...new Map(found.flatMap(({ uris }) => uris).map((uri) => [uri.toString(), uri])).values()];
    const unmatched = found.filter(({ isUnmatched }) => isUnmatched);
    return {
      files: all.filter((uri) => isInReach(uri, folder)),
      lacking: [
        ...all.filter((uri) => !isInReach(uri, folder)).map((uri) => ({ uri, why: 'outside' as const })),
        ...unmatched.map(({ entry }) => ({ uri: resolvePath(folder, entry), why: 'unmatched' as const })),
      ],
    };
  };
  return {
    onDidChangeFile: changed.event,
    forget,
    async planOf(resource, file) {
      if (file === undefined) return undefined;
      const folder = folderOf(file.uri);
      const { plans, exclude } = file.configuration;
      const excluded = folderMatcher(exclude);
      const isExcluded = (uri: vscode.Uri): boolean => excluded(pathFrom(folder, uri));
      const planOfFile = (uri: vscode.Uri) =>
        isExcluded(uri) ? undefined : plans.find(({ files }) => files.some((entry) => isNamed(uri, entry, folder)));
      const plan = planOfFile(resource);
      if (plan === undefined) return undefined;
      const isThere = (uri: vscode.Uri): boolean => sameUri(uri, resource);
      let found = await filesOf(plan.files, folder, isExcluded);
      if (!found.files.some(isThere)) {
        if (isReport(resource.path)) return undefined;
        // It was made unnoticed, or is hidden from searches.
        forget();
        found = await filesOf(plan.files, folder, isExcluded);
        if (!found.files.some(isThere)) return undefined;
      }
      const own = found.files.filter((uri) => planOfFile(uri) === plan);
      const [first] = found.files;
      // The patterns of a plan that does not name the first file need not be looked up.
      const others = await Promise.all(
        plans
          .filter((other) => other !== plan && first !== undefined && other.files.some((entry) => isNamed(first, entry, folder)))
          .map(async ({ name, files }) => ({ name, files: (await filesOf(files, folder, isExcluded)).files })),
      );
      const sharing = others.filter(({ files }) => sameUri(files[0], first));
      return { name: plan.name, ...found, own, sharing, configuration: file.uri };
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Whether the file is not shown as a part of an earlier plan of the configuration. */
export function isOwn(uri: vscode.Uri, { plan }: { readonly plan?: Pick<PlanFiles, 'own'> | undefined }): boolean {
  return plan === undefined || plan.own.some((other) => sameUri(other, uri));
}

/** A file is read only in the folder of the configuration that names it, or in the workspace: whoever opens a folder of others reads nothing else because it says so. */
function isInReach(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return isInside(uri, folder) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function isNamed(uri: vscode.Uri, entry: string, folder: vscode.Uri): boolean {
  return isGlob(entry) ? matcher([entry])(pathFrom(folder, uri)) : sameUri(resolvePath(folder, entry), uri);
}

async function expanded(entry: string, folder: vscode.Uri, log: Log): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, entry), '**/node_modules/**', MOST_FILES);
  const files = found.filter(({ path }) => /\.(?:md|markdown)$/i.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (found.length === MOST_FILES) log.warn(`More than ${MOST_FILES} files match "${entry}"; the rest is left out.`);
  return withoutReports(files, ({ path }) => path);
}

/** The text of a file as the writer sees it: that of the open document, else that on disk; undefined when it cannot be read. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}
