import { basename, dirname, join } from 'node:path';
import type { Framework } from '../framework/types.ts';
import { folderMatcher } from '../linter/glob.ts';
import { type Configuration, defaultSettings, parseConfiguration, settingsOf } from '../linter/settings.ts';
import type { CheckOptions, Linter } from '../linter/types.ts';
import type { CommonFlags } from './args.ts';
import type { Engine } from './compose.ts';
import { CliError, type FileFailure, fileFailure } from './failure.ts';
import type { Io } from './io.ts';
import { readJson } from './json-file.ts';
import { absolute, pathFrom, shownPath } from './paths.ts';
import { exists } from './read.ts';

const FILE_NAME = '.ketensturing.json';

/** Whether a path has the name by which a configuration is found. */
export function isConfigurationFile(path: string): boolean {
  return basename(path).toLowerCase() === FILE_NAME;
}

/** A configuration with the engine that goes with it. */
export interface Scope {
  /** The folder from which its paths and patterns are read. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly linter: Linter;
  /** How a document is checked under it. `named`: the user asked for this very file. */
  readonly optionsFor: (path: string, named: boolean) => CheckOptions;
  /**
   * How a plan of several files is checked: as a plan, whatever its files say of themselves; null when nothing is to be checked, so that there is no plan. `asked`: the user asked for
   * a part of it, which goes before that.
   */
  readonly planOptions: (asked: boolean) => CheckOptions | null;
  /** Whether the configuration says that the file is no plan, nor a part of one. */
  readonly isExcluded: (path: string) => boolean;
}

/** What holds for all documents of a run. */
export interface ConfiguredFlags extends CommonFlags {
  /** Whether somebody will read why evidence counts. */
  readonly wantsReasons: boolean;
  /** Is asked before a configuration, or the framework that one names, is read; throws when it may not be. */
  readonly mayRead?: ((path: string, what: 'configuration' | 'framework') => void) | undefined;
}

export interface Configurations {
  /** The configuration that holds for a document: the one given as flag, else the nearest upwards from its folder, else none. */
  readonly scopeFor: (path: string) => Scope;
  /** What was wrong with the configurations met so far. What is wrong in one is left out, the rest of it applies. */
  readonly failures: readonly FileFailure[];
}

function readModelFile(path: string, shown: string, files: Io['files']): Uint8Array {
  try {
    return files.read(path);
  } catch (error) {
    throw new CliError(fileFailure('model', 'read', shown, error));
  }
}

/** The value in the framework file that the configuration `namedBy` names. Throws a `CliError`, which tells where the name stands when it leads to no file. */
function readFramework(path: string, shown: string, namedBy: string, files: Io['files']): unknown {
  try {
    return readJson(path, shown, files);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const { failure } = error;
    if (failure.code !== 'unreadable' && failure.code !== 'not-a-file') throw error;
    const isThere = failure.code === 'unreadable' && exists(path, files);
    const advice = isThere ? failure.advice : `Correct the path under "framework" in ${namedBy}; it is seen from the folder of that file.`;
    throw new CliError({ ...failure, message: `${namedBy}, framework: ${failure.message}`, advice });
  }
}

/** Finds, reads and remembers configurations. */
export function createConfigurations(io: Pick<Io, 'cwd' | 'files' | 'modelFile'>, flags: ConfiguredFlags, engine: Engine): Configurations {
  const failures: FileFailure[] = [];
  const modelFile = flags.model === undefined ? io.modelFile : absolute(io.cwd, flags.model);
  const modelName = flags.model ?? modelFile;
  const model = readModelFile(modelFile, modelName, io.files);
  const base = engine.framework();
  const plain = engine.linter(base, model, modelName);
  const byFile = new Map<string, Scope>();
  const byFolder = new Map<string, string | undefined>();
  const noted = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      failures.push(error.failure);
      return undefined;
    }
  };

  const load = (file: string | undefined): Scope => {
    const key = file ?? '';
    const scope = byFile.get(key) ?? createScope(file);
    byFile.set(key, scope);
    return scope;
  };
  const createScope = (file: string | undefined): Scope => {
    const shown = file === undefined ? '' : shownPath(file, io.cwd);
    if (file !== undefined) flags.mayRead?.(file, 'configuration');
    const value = file === undefined ? undefined : noted(() => readJson(file, shown, io.files));
    const { configuration, problems } = parseConfiguration(value === undefined ? {} : value, shown, flags.config !== undefined);
    for (const { message, advice } of problems)
      failures.push({ code: 'configuration', file: shown, message: message.en, advice: advice.en });
    const folder = file === undefined ? io.cwd : dirname(file);
    const { framework: own } = configuration;
    const framework = own === undefined ? base : (noted(() => extended(base, absolute(folder, own), shown)) ?? base);
    const linter = framework === base ? plain : engine.linter(framework, model, modelName);
    return { folder, configuration, linter, ...optionsIn(folder, configuration, flags) };
  };
  const extended = (framework: Framework, path: string, namedBy: string): Framework => {
    const shown = shownPath(path, io.cwd);
    flags.mayRead?.(path, 'framework');
    return engine.extend(framework, readFramework(path, shown, namedBy, io.files), shown);
  };
  const nearest = (folder: string): string | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const here = join(folder, FILE_NAME);
    const above = dirname(folder);
    const found = io.files.hasEntry(here) ? here : above === folder ? undefined : nearest(above);
    byFolder.set(folder, found);
    return found;
  };

  const fixed = flags.config === undefined ? undefined : absolute(io.cwd, flags.config);
  return { failures, scopeFor: (path) => load(fixed ?? nearest(dirname(path))) };
}

/** Flags go before the configuration, and asking for a file goes before what the configuration says of it. */
function optionsIn(
  folder: string,
  configuration: Configuration,
  flags: ConfiguredFlags,
): Pick<Scope, 'optionsFor' | 'planOptions' | 'isExcluded'> {
  const included = folderMatcher(configuration.include);
  const excluded = folderMatcher(configuration.exclude);
  const configured = settingsOf(configuration, defaultSettings);
  const settings = { ...configured, language: flags.language ?? configured.language };
  const { wantsReasons } = flags;
  const isExcluded = (path: string): boolean => excluded(pathFrom(folder, path));
  return {
    isExcluded,
    optionsFor(path, named) {
      if (named) return { named: true, asked: true, settings, wantsReasons };
      if (isExcluded(path)) return { named: false, settings: { ...settings, check: 'never' }, wantsReasons };
      return { named: included(pathFrom(folder, path)), settings, wantsReasons };
    },
    planOptions: (asked) => (asked || settings.check !== 'never' ? { named: true, asked: true, settings, wantsReasons } : null),
  };
}
