import { type CheckFlags, parseCommand } from './args.ts';
import { check } from './check.ts';
import { type Engine, engine as ownEngine } from './compose.ts';
import { explain } from './explain.ts';
import { CliError, type FileFailure, fileFailure, usageError } from './failure.ts';
import { FORMATS, type Format, viewOf } from './formats/registry.ts';
import { helpText } from './help.ts';
import type { Io } from './io.ts';
import { didYouMean } from './nearest.ts';
import { absolute } from './paths.ts';
import { allFailures } from './result.ts';
import { type ExitCode, exitCodeOf } from './verdict.ts';
import { TOOL } from './version.ts';

/** Runs the command line and gives its exit code. Never throws; what goes wrong is written to standard error: what, why and what to do. */
export async function main(io: Io, engine: Engine = ownEngine): Promise<ExitCode> {
  try {
    return await run(io, engine);
  } catch (error) {
    report(error instanceof CliError ? error.failure : crash(error), io);
    return 2;
  }
}

async function run(io: Io, engine: Engine): Promise<ExitCode> {
  const command = parseCommand(io.argv);
  switch (command.name) {
    case 'help':
      io.stdout.write(helpText(command.topic));
      return 0;
    case 'version':
      io.stdout.write(`${TOOL.version}\n`);
      return 0;
    case 'explain':
      io.stdout.write(explain(command.flags, io, engine));
      return 0;
    case 'check':
      return runCheck(command.flags, io, engine);
  }
}

async function runCheck(flags: CheckFlags, io: Io, engine: Engine): Promise<ExitCode> {
  const format = formatFor(flags.format);
  if (flags.paths.length === 0 && flags.stdinFilename === undefined && io.stdin.isTerminal) {
    io.stderr.write(helpText('check'));
    return 2;
  }
  const result = await check(flags, io, engine);
  for (const failure of allFailures(result)) report(failure, io);
  write(format.render(result, viewFor(flags, io)), flags, io);
  return exitCodeOf(result, flags);
}

function formatFor(id: string): Format {
  const ids = FORMATS.map((format) => format.id);
  const format = FORMATS.find((candidate) => candidate.id === id);
  if (format === undefined) throw usageError(`Unknown format "${id}".${didYouMean(id, ids)}`, `Use one of: ${ids.join(', ')}.`);
  return format;
}

function viewFor({ output }: CheckFlags, { stdout, env }: Io): ReturnType<typeof viewOf> {
  return viewOf(output === undefined ? stdout : { isTerminal: false, columns: undefined, write() {} }, env);
}

function write(text: string, { output }: CheckFlags, { cwd, files, stdout }: Io): void {
  try {
    if (output === undefined) stdout.write(text);
    else files.replace(absolute(cwd, output), text);
  } catch (error) {
    throw new CliError(fileFailure('unwritable', 'write', output ?? 'standard output', error));
  }
}

function report({ message, advice }: FileFailure, { stderr }: Io): void {
  stderr.write(`ketensturing: ${message}\n  ${advice}\n`);
}

function crash(error: unknown): FileFailure {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message: `an unexpected fault: ${trace}`, advice: 'Please report this as a fault of Ketensturing.' };
}
