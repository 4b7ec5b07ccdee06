import { agree } from './agree.ts';
import { type CheckFlags, type CommonFlags, type MergeFlags, type PortfolioFlags, parseCommand } from './args.ts';
import { serveAssistants } from './assistant.ts';
import { check } from './check.ts';
import { type Engine, engine as ownEngine } from './compose.ts';
import { deliver, formatFor, named, tell, viewFor, writeOut } from './deliver.ts';
import { explain } from './explain.ts';
import { CliError, type FileFailure } from './failure.ts';
import { helpText } from './help.ts';
import type { Io } from './io.ts';
import { merge } from './merge.ts';
import { newPlan } from './new-plan.ts';
import { portfolioOf } from './portfolio.ts';
import { PORTFOLIO_FORMATS } from './portfolio-formats.ts';
import { allFailures } from './result.ts';
import { notingReads, spareSettings } from './spare.ts';
import type { ExitCode } from './verdict.ts';
import { TOOL } from './version.ts';

/** Runs the command line and gives its exit code. Never throws; what goes wrong is written to standard error: what, why and what to do. */
export async function main(io: Io, engine: Engine = ownEngine): Promise<ExitCode> {
  try {
    return await run(io, engine);
  } catch (error) {
    tell(error instanceof CliError ? error.failure : crash(error), io);
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
      return runExplain(command.flags, io, engine);
    case 'check':
      return runCheck(command.flags, io, engine);
    case 'merge':
      return runMerge(command.flags, io, engine);
    case 'new':
      newPlan(command.flags, engine.framework(), io);
      return 0;
    case 'mcp':
      await serveAssistants(command.flags, io, engine);
      return 0;
    case 'agree':
      agree(command.flags, io, engine);
      return 0;
    case 'portfolio':
      return runPortfolio(command.flags, io, engine);
  }
}

async function runCheck(flags: CheckFlags, io: Io, engine: Engine): Promise<ExitCode> {
  const { tellsReasons } = formatFor(flags.format);
  if (flags.paths.length === 0 && flags.stdinFilename === undefined && io.stdin.isTerminal) {
    io.stderr.write(helpText('check'));
    return 2;
  }
  spareSettings(flags, io);
  const noting = notingReads(io);
  return deliver(await check({ ...flags, wantsReasons: tellsReasons }, noting.io, engine), flags, io, engine, noting.read);
}

async function runExplain(flags: CommonFlags, io: Io, engine: Engine): Promise<ExitCode> {
  const { text, failures } = await explain(flags, io, engine);
  for (const failure of failures) tell(failure, io);
  io.stdout.write(text);
  return failures.length > 0 ? 2 : 0;
}

function runMerge(flags: MergeFlags, io: Io, engine: Engine): ExitCode {
  formatFor(flags.format);
  spareSettings(flags, io);
  const noting = notingReads(io);
  const result = merge(flags.paths, noting.io);
  // One of the reports may grow by the others: nothing gets lost of it, unless it becomes a report in another form.
  return deliver(result, flags, io, engine, flags.format === 'json' ? new Set() : noting.read);
}

/** The exit code says whether it could be made; a portfolio passes no judgement. */
async function runPortfolio(flags: PortfolioFlags, io: Io, engine: Engine): Promise<ExitCode> {
  const format = named(flags.format, PORTFOLIO_FORMATS);
  spareSettings(flags, io);
  const noting = notingReads(io);
  const result = await check({ ...flags, stdinFilename: undefined, shard: undefined, wantsReasons: false }, noting.io, engine);
  const failures = allFailures(result);
  for (const failure of failures) tell(failure, io);
  const language = flags.language === 'auto' ? undefined : flags.language;
  const text = format.render(portfolioOf(result, engine.framework(), language), viewFor(flags, io), result);
  writeOut(text, { documents: result.documents, read: noting.read }, flags, io);
  return failures.length > 0 ? 2 : 0;
}

function crash(error: unknown): FileFailure {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message: `an unexpected fault: ${trace}`, advice: 'Please report this as a fault of Ketensturing.' };
}
