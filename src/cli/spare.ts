/** What a report must not be written over: it takes the place of an older report, and of nothing that somebody made. */
import { isAgreedFile } from '../linter/agreed/agreed-plan.ts';
import { isWord } from '../linter/readable.ts';
import type { CommonFlags, GateFlags, OutputFlags } from './args.ts';
import { isConfigurationFile } from './configuration.ts';
import { MARKDOWN, realPathOr } from './discover.ts';
import { type CliError, usageError } from './failure.ts';
import type { Io } from './io.ts';
import { absolute } from './paths.ts';
import { exists } from './read.ts';
import type { CheckResult } from './result.ts';

type World = Pick<Io, 'cwd' | 'files'>;

/** What a report was made from. */
export interface MadeFrom {
  readonly documents: CheckResult['documents'];
  /** Absolute paths of all else that was read for it. */
  readonly read: ReadonlySet<string>;
}

/** The world, with the paths noted of the files that are read through it. */
export function notingReads(io: Io): { readonly io: Io; readonly read: ReadonlySet<string> } {
  const paths = new Set<string>();
  const read: Io['files']['read'] = (path) => {
    paths.add(path);
    return io.files.read(path);
  };
  return { io: { ...io, files: { ...io.files, read } }, read: paths };
}

/** Refuses, before anything is done, a report in the place of the baseline, of settings or of what was agreed. Throws a `CliError`. */
export function spareSettings(
  { output, baseline, config }: Pick<OutputFlags, 'output'> & Partial<Pick<GateFlags, 'baseline'> & Pick<CommonFlags, 'config'>>,
  world: World,
): void {
  if (output === undefined) return;
  const isTarget = sameAs(output, world);
  const isFlag = (file: string | undefined): boolean => file !== undefined && isTarget(absolute(world.cwd, file));
  if (isFlag(baseline)) throw refusal(output, 'is the baseline');
  if (isFlag(config) || isConfigurationFile(output)) throw refusal(output, 'holds settings');
  if (isAgreedFile(output)) throw refusal(output, 'holds what was agreed of a plan');
}

/** Refuses a report in the place of a document or of anything else that it was made from, and of a text that is there. Throws a `CliError`. */
export function spareSources({ output, format }: { readonly output: string; readonly format: string }, made: MadeFrom, world: World): void {
  const isTarget = sameAs(output, world);
  const own = made.documents.find(({ file }) => isTarget(absolute(world.cwd, file)));
  if (own !== undefined) throw refusal(own.file, 'is one of the documents');
  if ([...made.read].some(isTarget)) throw refusal(output, 'was read for it');
  const path = absolute(world.cwd, output);
  if (exists(path, world.files) && format !== 'markdown' && (isWord(path) || MARKDOWN.test(path)))
    throw usageError(
      `${output} is there already, and a report in the form "${format}" would take the place of its text.`,
      'Name another file with --output.',
    );
}

/** Whether an absolute path leads to the file that `output` names, links followed. */
function sameAs(output: string, { cwd, files }: World): (path: string) => boolean {
  const target = absolute(cwd, output);
  const real = realPathOr(target, files);
  return (path) => path === target || realPathOr(path, files) === real;
}

function refusal(file: string, why: string): CliError {
  return usageError(`The report would be written over ${file}, which ${why}.`, 'Name another file with --output.');
}
