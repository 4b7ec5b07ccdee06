import type { GateFlags, OutputFlags } from './args.ts';
import { type Baseline, baselineText, compare, readBaseline, renewedBaseline } from './baseline.ts';
import type { Engine } from './compose.ts';
import { didYouMean } from './did-you-mean.ts';
import { realPathOr } from './discover.ts';
import { CliError, type FileFailure, fileFailure, usageError } from './failure.ts';
import { FORMATS, type Format, viewOf } from './formats/registry.ts';
import { printable } from './formats/style.ts';
import type { Io } from './io.ts';
import { absolute, isWithin, pathFrom } from './paths.ts';
import { exists } from './read.ts';
import { allFailures, type CheckResult } from './result.ts';
import { type MadeFrom, spareSources } from './spare.ts';
import { countedFrom, type ExitCode, exitCodeOf } from './verdict.ts';

/** The format with that name. Throws a `CliError` that names the formats. */
export function named<T extends { readonly id: string }>(id: string, formats: readonly T[]): T {
  const ids = formats.map((format) => format.id);
  const found = formats.find((format) => format.id === id);
  if (found === undefined) throw usageError(`Unknown format "${id}".${didYouMean(id, ids)}`, `Use one of: ${ids.join(', ')}.`);
  return found;
}

export const formatFor = (id: string): Format => named(id, FORMATS);

/**
 * Reports a result: failures on standard error, the report where the flags want it, the baseline when asked; gives the exit code. The baseline is written last: a report that cannot be
 * written leaves it as it was. `read`: the files that the result was made from.
 */
export function deliver(result: CheckResult, flags: OutputFlags & GateFlags, io: Io, engine: Engine, read: MadeFrom['read']): ExitCode {
  const format = formatFor(flags.format);
  const baseline = baselineFor(result, flags, io);
  const compared = baseline === undefined ? result : compare(result, baseline.known, baseline.file, io);
  for (const failure of allFailures(compared)) tell(failure, io);
  const knowledge = {
    framework: engine.framework(),
    rules: engine.rules,
    threshold: countedFrom(compared, flags),
    fromRoot: fromRootOf(io),
  };
  writeOut(format.render(compared, viewFor(flags, io), knowledge), { documents: compared.documents, read }, flags, io);
  const summaryFile = io.env.GITHUB_STEP_SUMMARY;
  if (format.summary !== undefined && summaryFile) {
    const summary = format.summary(compared, knowledge);
    writing(summaryFile, () => io.files.append(absolute(io.cwd, summaryFile), summary));
  }
  if (baseline?.isNew) {
    const { file, known } = baseline;
    writing(file, () => io.files.replace(absolute(io.cwd, file), baselineText(known)));
  }
  return exitCodeOf(compared, flags);
}

/** How a service names a file of the working folder: GitHub and GitLab want paths from the root of the repository, wherever in it the command runs. */
function fromRootOf({ cwd, env, files }: Io): (file: string) => string {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR;
  if (!root) return (file) => file;
  const roots = [root, realPathOr(root, files)];
  return (file) => {
    const path = absolute(cwd, file);
    const own = file.startsWith('<') ? undefined : roots.find((one) => isWithin(one, path));
    return own === undefined ? file : pathFrom(own, path) || '.';
  };
}

interface NamedBaseline {
  readonly file: string;
  readonly known: Baseline;
  /** Whether the file has still to be written. */
  readonly isNew: boolean;
}

/** The baseline that the flags name. When it is made anew, all there is becomes known. */
function baselineFor(result: CheckResult, { baseline: file, updateBaseline }: GateFlags, io: Io): NamedBaseline | undefined {
  if (file === undefined) return undefined;
  const known = updateBaseline ? renewedBaseline(result, olderBaseline(file, io), file, io) : readBaseline(file, io);
  return { file, known, isNew: updateBaseline };
}

/** What stands in the baseline that is made anew. Another file is not written over, nor a baseline that is broken: it may hold what documents outside this run are known for. */
function olderBaseline(file: string, io: Io): Baseline {
  if (!exists(absolute(io.cwd, file), io.files)) return new Map();
  try {
    return readBaseline(file, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const advice =
      'Restore it from an earlier version, or remove it, and the baseline is made from nothing; or name another file with --baseline.';
    throw new CliError({ ...error.failure, advice });
  }
}

export function viewFor({ output }: OutputFlags, { stdout, env }: Io): ReturnType<typeof viewOf> {
  // A file is no terminal, whatever is asked of the log.
  return output === undefined ? viewOf(stdout, env) : viewOf({ isTerminal: false, columns: undefined, write() {} }, {});
}

/**
 * Writes a report to standard output or, in one step, to the file that the flags name; but never over what it was made from, and over another text only when
 * it is in the form of one. Throws a `CliError`.
 */
export function writeOut(text: string, made: MadeFrom, { output, format }: OutputFlags, { cwd, files, stdout }: Io): void {
  writing(output ?? 'standard output', () => {
    if (output === undefined) return stdout.write(text);
    spareSources({ output, format }, made, { cwd, files });
    files.replace(absolute(cwd, output), text);
  });
}

function writing(file: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(fileFailure('unwritable', 'write', file, error));
  }
}

/** Before each frame of a trace, which stays on a line of its own. */
const FRAME = '\n    at ';

/** Says on standard error what went wrong and what to do. Names of files and keys are somebody else's text: nothing in them moves the cursor, or begins a line that a service takes for a command. */
export function tell({ message, advice }: FileFailure, { stderr }: Pick<Io, 'stderr'>): void {
  const safe = message.split(FRAME).map(printable).join(FRAME);
  stderr.write(`ketensturing: ${safe}\n  ${printable(advice)}\n`);
}
