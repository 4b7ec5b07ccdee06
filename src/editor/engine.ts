import * as vscode from 'vscode';
import { faultText } from '../framework/fault-text.ts';
import { extendFramework, type FrameworkFiles, joinFramework } from '../framework/join.ts';
import type { Framework } from '../framework/types.ts';
import { FrameworkError } from '../framework/validate.ts';
import { folderMatcher } from '../linter/glob.ts';
import { type Configuration, settingsOf } from '../linter/settings.ts';
import type { AgreedPlan, CheckOptions, Judge, Linter } from '../linter/types.ts';
import { type AgreedFiles, createAgreedFiles } from './agreed-files.ts';
import { type ConfigurationFile, type ConfigurationFiles, createConfigurationFiles } from './configuration-files.ts';
import type { Log } from './log.ts';
import { once } from './once.ts';
import { loadPart, readOwn } from './parts.ts';
import { baseName, folderOf, pathFrom, resolvePath, shownName } from './paths.ts';
import { createPlanFinder, type PlanFiles, type PlanFinder } from './plan-files.ts';
import { editorConfiguration, SECTION } from './settings.ts';

/** How one document is checked. */
export interface Scope {
  readonly linter: Linter;
  /** `asked`: the writer asked for this very document, which goes before what any configuration says of it. */
  readonly optionsFor: (asked: boolean) => CheckOptions;
  /** The configuration file that was used. */
  readonly file: vscode.Uri | undefined;
  /** The plan of several files of which the document is a part. */
  readonly plan: PlanFiles | undefined;
  /** What was agreed of the plan with these documents, when that can be read. */
  readonly agreedFor: (documents: readonly vscode.Uri[]) => Promise<AgreedPlan | undefined>;
}

/** Framework, model and configuration, loaded when the first document needs them. */
export interface Engine extends vscode.Disposable {
  readonly configurationFiles: ConfigurationFiles;
  readonly planFinder: PlanFinder;
  readonly agreedFiles: AgreedFiles;
  /** Settings, a configuration or what was agreed changed: what was checked before may have another result. */
  readonly onDidChange: vscode.Event<void>;
  /** Counts the changes, so that a result of before a change can be told. */
  readonly generation: number;
  readonly scopeFor: (resource: vscode.Uri) => Promise<Scope>;
  readonly linterFor: (resource: vscode.Uri) => Promise<Linter>;
  /** The standard framework. */
  readonly framework: () => Promise<Framework>;
}

type Context = Pick<vscode.ExtensionContext, 'extensionUri'>;

export function createEngine({ extensionUri }: Context, log: Log): Engine {
  const changed = new vscode.EventEmitter<void>();
  const files = createConfigurationFiles(log);
  const agreedFiles = createAgreedFiles(log);
  const planFinder = createPlanFinder(log);
  const linters = createLinters(extensionUri, log, () => renew());
  const usedFile = new Map<string, string>();
  let generation = 0;
  const renew = (): void => {
    generation++;
    linters.forgetExtensions();
    planFinder.forget();
    changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    files,
    planFinder,
    files.onDidChange(renew),
    linters,
    agreedFiles,
    agreedFiles.onDidChange(renew),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && renew()),
  );
  const tellFile = (resource: vscode.Uri, file: vscode.Uri | undefined): void => {
    const used = file === undefined ? 'no configuration file' : shownName(file);
    if (usedFile.get(resource.toString()) === used) return;
    usedFile.set(resource.toString(), used);
    log.info(`${shownName(resource)}: ${used}`);
  };
  const agreedFor =
    (plan: PlanFiles | undefined): Scope['agreedFor'] =>
    async (files) => {
      const agreed = await agreedFiles.of({ files, plan });
      return typeof agreed === 'string' ? undefined : agreed;
    };
  const engine: Engine = {
    configurationFiles: files,
    agreedFiles,
    planFinder,
    onDidChange: changed.event,
    get generation() {
      return generation;
    },
    async scopeFor(resource) {
      const file = await files.nearest(resource);
      tellFile(resource, file?.uri);
      const linter = await linters.linterFor(file);
      const plan = await planFinder.planOf(resource, file);
      return { linter, file: file?.uri, plan, optionsFor: optionsFor(resource, file, plan, log), agreedFor: agreedFor(plan) };
    },
    linterFor: async (resource) => (await engine.scopeFor(resource)).linter,
    framework: linters.framework,
    dispose: () => subscriptions.dispose(),
  };
  return engine;
}

/** The file goes before the settings of the editor, and asking goes before both. A part of a plan of several files is judged as a plan, unless nothing is to be checked. */
function optionsFor(resource: vscode.Uri, file: ConfigurationFile | undefined, plan: PlanFiles | undefined, log: Log): Scope['optionsFor'] {
  const own = editorConfiguration(resource, log.warn);
  const fromEditor = settingsOf({ plans: [], examples: [], ...own });
  const settings = file === undefined ? fromEditor : settingsOf(file.configuration, fromEditor);
  const folder = vscode.workspace.getWorkspaceFolder(resource)?.uri;
  const said =
    (file && verdictOf(file.configuration, pathFrom(folderOf(file.uri), resource))) ??
    (folder && verdictOf(own, pathFrom(folder, resource)));
  return (asked) => {
    if (asked || (plan !== undefined && settings.check !== 'never')) return { named: true, asked: true, settings };
    return said === 'excluded' ? { named: false, settings: { ...settings, check: 'never' } } : { named: said === 'included', settings };
  };
}

function verdictOf({ include, exclude }: Pick<Configuration, 'include' | 'exclude'>, path: string): 'included' | 'excluded' | undefined {
  if (folderMatcher(exclude)(path)) return 'excluded';
  return folderMatcher(include)(path) ? 'included' : undefined;
}

interface Linters extends vscode.Disposable {
  readonly framework: () => Promise<Framework>;
  readonly linterFor: (file: ConfigurationFile | undefined) => Promise<Linter>;
  readonly forgetExtensions: () => void;
}

/** One judge, and one linter for each framework: the standard one, and those of organisations. `renew` is called when the file of one changes: it may have been read half-written. */
function createLinters(extensionUri: vscode.Uri, log: Log, renew: () => void): Linters {
  const extended = new Map<string, Promise<Linter>>();
  const watchers = new Map<string, vscode.Disposable>();
  const watch = (uri: vscode.Uri): void => {
    const key = uri.toString();
    if (watchers.has(key)) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folderOf(uri), baseName(uri)));
    watchers.set(key, vscode.Disposable.from(watcher, watcher.onDidCreate(renew), watcher.onDidChange(renew), watcher.onDidDelete(renew)));
  };
  const judgeOnce = once(() => loadJudge(extensionUri));
  const framework = once(() => readFramework(extensionUri));
  const build = async (read: Promise<Framework>): Promise<Linter> => {
    const [{ createLinter }, framework, judge] = await Promise.all([loadPart('engine', extensionUri), read, judgeOnce()]);
    return createLinter({ framework, judge });
  };
  const standard = once(() => build(framework()));
  const extend = (uri: vscode.Uri): Promise<Linter> => build(framework().then((base) => readExtension(uri, base, log)));
  return {
    framework,
    async linterFor(file) {
      const path = file?.configuration.framework;
      if (file === undefined || path === undefined) return standard();
      const uri = resolvePath(folderOf(file.uri), path);
      watch(uri);
      const known = extended.get(uri.toString()) ?? extend(uri);
      extended.set(uri.toString(), known);
      return known;
    },
    forgetExtensions: () => extended.clear(),
    dispose() {
      for (const watcher of watchers.values()) watcher.dispose();
      watchers.clear();
    },
  };
}

async function loadJudge(extensionUri: vscode.Uri): Promise<Judge> {
  const [{ createJudge, readModel }, model] = await Promise.all([loadPart('engine', extensionUri), readOwn(extensionUri, 'judge.ktm')]);
  return createJudge(readModel(model));
}

async function readFramework(extensionUri: vscode.Uri): Promise<Framework> {
  return joinFramework(parsed(await readOwn(extensionUri, 'framework.json')) as FrameworkFiles);
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** The framework with an organisation's additions, or without them when they cannot be used. */
async function readExtension(uri: vscode.Uri, framework: Framework, log: Log): Promise<Framework> {
  try {
    return extendFramework(framework, parsed(await vscode.workspace.fs.readFile(uri)), shownName(uri));
  } catch (error) {
    const what = error instanceof FrameworkError ? faultText(error) : error instanceof Error ? error.message : String(error);
    log.warn(`${shownName(uri)} cannot be used, so the framework stands without it: ${what}`);
    return framework;
  }
}
