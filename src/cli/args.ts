import type { Language } from '../framework/types.ts';
import { isDay } from '../linter/agreed/agreed-plan.ts';
import type { Severity } from '../linter/types.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../writing/document-kinds.ts';
import { didYouMean } from './did-you-mean.ts';
import { usageError } from './failure.ts';
import { count, oneOf, parseOptions, text, type Values } from './options.ts';
import { parseShard, type Shard } from './shard.ts';

export const COMMANDS = ['check', 'merge', 'portfolio', 'new', 'agree', 'explain', 'mcp'] as const;
export type CommandName = (typeof COMMANDS)[number];
export type Threshold = Exclude<Severity, 'hint'>;

/** Flags of the commands that judge. */
export interface CommonFlags {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly model: string | undefined;
  /** Undefined leaves it to the configuration. */
  readonly language: 'auto' | Language | undefined;
}

/** Where a report goes, and how it is written. */
export interface OutputFlags {
  readonly format: string;
  readonly output: string | undefined;
}

/** What a result means for the exit code. */
export interface GateFlags {
  /** Undefined: no limit. Above 0, the threshold is `error`: the limit rules for warnings. */
  readonly maxWarnings: number | undefined;
  readonly exitZero: boolean;
  readonly threshold: Threshold;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
}

export interface CheckFlags extends CommonFlags, OutputFlags, GateFlags {
  readonly stdinFilename: string | undefined;
  readonly shard: Shard | undefined;
  /** Files that are named, and standard input, are judged as files that are found: only when they are plans. */
  readonly onlyPlans: boolean;
}

export interface MergeFlags extends OutputFlags, GateFlags {
  readonly paths: readonly string[];
}

export type PortfolioFlags = CommonFlags & OutputFlags & Pick<CheckFlags, 'onlyPlans'>;

export interface NewFlags {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly partners: readonly string[];
  readonly language: Language;
  /** Undefined: a file in the working folder, named after the plan. "-": standard output. */
  readonly output: string | undefined;
}

export interface AgreeFlags extends Omit<CommonFlags, 'paths'> {
  readonly path: string;
  /** A day: "2026-01-14". */
  readonly date: string;
}

/** What the server for assistants may do. */
export interface McpFlags extends Pick<CommonFlags, 'config' | 'model'> {
  /** Files outside the working folder may be read. */
  readonly anywhere: boolean;
}

export type Command =
  | { readonly name: 'check'; readonly flags: CheckFlags }
  | { readonly name: 'merge'; readonly flags: MergeFlags }
  | { readonly name: 'portfolio'; readonly flags: PortfolioFlags }
  | { readonly name: 'new'; readonly flags: NewFlags }
  | { readonly name: 'agree'; readonly flags: AgreeFlags }
  | { readonly name: 'mcp'; readonly flags: McpFlags }
  | { readonly name: 'explain'; readonly flags: CommonFlags }
  | { readonly name: 'help'; readonly topic: CommandName | undefined }
  | { readonly name: 'version' };

/** Reads the arguments. Throws a `CliError` that says what is wrong and what to do. */
export function parseCommand(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  if (first === undefined) throw usageError('No command is given.', `Use one of: ${COMMANDS.join(', ')}. See ketensturing --help.`);
  if (first === '--help' || first === '-h') return { name: 'help', topic: undefined };
  if (first === '--version' || first === '-v') return { name: 'version' };
  if (first === 'help') return { name: 'help', topic: COMMANDS.find((name) => name === rest[0]) };
  const name = COMMANDS.find((command) => command === first);
  if (name === undefined) {
    const advice = first.startsWith('-')
      ? 'Put the command first, as in: ketensturing check PATH'
      : `To check a file: ketensturing check ${first}`;
    throw usageError(`Unknown command "${first}".${didYouMean(first, COMMANDS)}`, `${advice}. See ketensturing --help.`);
  }
  const { values, paths } = parseOptions(name, rest);
  if (values.help === true) return { name: 'help', topic: name };
  if (values.version === true) return { name: 'version' };
  switch (name) {
    case 'check':
      return { name, flags: checkFlags(values, paths) };
    case 'merge':
      return { name, flags: { paths, ...outputFlags(values), ...gateFlags(values) } };
    case 'portfolio':
      return { name, flags: { ...commonFlags(values, paths), ...outputFlags(values), onlyPlans: values['only-plans'] === true } };
    case 'new':
      return { name, flags: newFlags(values, paths) };
    case 'agree':
      return { name, flags: agreeFlags(values, paths) };
    case 'mcp':
      return { name, flags: mcpFlags(values, paths) };
    case 'explain':
      return { name, flags: commonFlags(values, paths) };
  }
}

function commonFlags(values: Values, paths: readonly string[]): CommonFlags {
  return {
    paths,
    config: text(values, 'config'),
    model: text(values, 'model'),
    language: oneOf(values, 'language', ['auto', 'nl', 'en']),
  };
}

function outputFlags(values: Values): OutputFlags {
  return { format: text(values, 'format') ?? 'text', output: text(values, 'output') };
}

function gateFlags(values: Values): GateFlags {
  const maxWarnings = count(values, 'max-warnings');
  const baseline = text(values, 'baseline');
  const updateBaseline = values['update-baseline'] === true;
  if (updateBaseline && baseline === undefined)
    throw usageError('--update-baseline needs --baseline.', 'Say which file to write, as in: --baseline FILE --update-baseline');
  const threshold = oneOf(values, 'severity-threshold', ['error', 'warning', 'info']);
  if (maxWarnings !== undefined && maxWarnings > 0 && threshold !== undefined && threshold !== 'error')
    throw usageError(
      `--max-warnings ${maxWarnings} allows warnings, and with --severity-threshold ${threshold} the first one counts.`,
      'Leave one of the two out.',
    );
  return {
    maxWarnings,
    exitZero: values['exit-zero'] === true,
    // Who says how many warnings are allowed, does not want the first one to count already.
    threshold: threshold ?? (maxWarnings === undefined ? 'warning' : 'error'),
    baseline,
    updateBaseline,
  };
}

function checkFlags(values: Values, paths: readonly string[]): CheckFlags {
  const part = text(values, 'shard');
  const flags: CheckFlags = {
    ...commonFlags(values, paths),
    ...outputFlags(values),
    ...gateFlags(values),
    stdinFilename: text(values, 'stdin-filename'),
    shard: part === undefined ? undefined : parseShard(part),
    onlyPlans: values['only-plans'] === true,
  };
  if (flags.stdinFilename !== undefined && paths.length > 0 && !paths.includes('-'))
    throw usageError(
      '--stdin-filename names the text on standard input, and that is not read when only files are given.',
      'Add - to the files to read it too, or leave out --stdin-filename.',
    );
  if (flags.shard === undefined) return flags;
  if (flags.updateBaseline)
    throw usageError('A part of the work cannot make a baseline of the whole.', 'Give --update-baseline to ketensturing merge.');
  if (paths.length === 0 || paths.includes('-'))
    throw usageError('--shard divides files, and standard input is one text.', 'Name files, folders or globs.');
  return flags;
}

function newFlags(values: Values, names: readonly string[]): NewFlags {
  const name = names.join(' ').trim();
  if (name === '')
    throw usageError('new needs the name of the chain.', 'For example: ketensturing new "schuldhulp in de regio Merwestroom"');
  return {
    kind: oneOf(values, 'kind', DOCUMENT_KINDS) ?? 'ketenplan',
    name,
    partners: (text(values, 'partners') ?? '')
      .split(/[,;]/)
      .map((partner) => partner.trim())
      .filter((partner) => partner !== ''),
    language: oneOf(values, 'language', ['nl', 'en']) ?? 'nl',
    output: text(values, 'output'),
  };
}

function mcpFlags(values: Values, paths: readonly string[]): McpFlags {
  if (paths.length > 0)
    throw usageError('mcp takes no paths: the assistant names the plans.', 'Start it in the folder with the plans, as: ketensturing mcp');
  return { config: text(values, 'config'), model: text(values, 'model'), anywhere: values.anywhere === true };
}

function agreeFlags(values: Values, paths: readonly string[]): AgreeFlags {
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw usageError(
      `agree takes one plan, not ${paths.length}.`,
      'Name the plan, or the first file of it, as in: ketensturing agree plan.md --date 2026-01-14',
    );
  const date = text(values, 'date');
  if (date === undefined) throw usageError('agree needs the day on which the plan was agreed.', 'Add it, as in: --date 2026-01-14');
  if (!isDay(date)) throw usageError(`"${date}" is no day for --date.`, 'Write year, month and day, as in 2026-01-14.');
  return { ...commonFlags(values, paths), path, date };
}
