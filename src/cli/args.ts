import { parseArgs } from 'node:util';
import type { Language } from '../framework/types.ts';
import type { Severity } from '../linter/types.ts';
import { usageError } from './failure.ts';
import { didYouMean } from './nearest.ts';

export const COMMANDS = ['check', 'explain'] as const;
export type CommandName = (typeof COMMANDS)[number];
export type Threshold = Exclude<Severity, 'hint'>;

/** Flags that both commands know. */
export interface CommonFlags {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly model: string | undefined;
  /** Undefined leaves it to the configuration. */
  readonly language: 'auto' | Language | undefined;
}

export interface CheckFlags extends CommonFlags {
  readonly format: string;
  readonly output: string | undefined;
  /** Undefined: no limit. */
  readonly maxWarnings: number | undefined;
  readonly exitZero: boolean;
  readonly threshold: Threshold;
  readonly stdinFilename: string | undefined;
}

export type Command =
  | { readonly name: 'check'; readonly flags: CheckFlags }
  | { readonly name: 'explain'; readonly flags: CommonFlags }
  | { readonly name: 'help'; readonly topic: CommandName | undefined }
  | { readonly name: 'version' };

const STRING = { type: 'string' } as const;
const BOOLEAN = { type: 'boolean' } as const;
const COMMON = {
  config: STRING,
  model: STRING,
  language: STRING,
  help: { ...BOOLEAN, short: 'h' },
  version: { ...BOOLEAN, short: 'v' },
} as const;
const OPTIONS = {
  check: {
    ...COMMON,
    format: STRING,
    output: { ...STRING, short: 'o' },
    'max-warnings': STRING,
    'exit-zero': BOOLEAN,
    'severity-threshold': STRING,
    'stdin-filename': STRING,
  },
  explain: COMMON,
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

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
  return name === 'check' ? { name, flags: checkFlags(values, paths) } : { name, flags: commonFlags(values, paths) };
}

function parseOptions(name: CommandName, args: readonly string[]): { values: Values; paths: readonly string[] } {
  const options: Readonly<Record<string, { type: 'string' | 'boolean'; short?: string }>> = OPTIONS[name];
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const known = Object.keys(options).map((key) => `--${key}`);
      throw usageError(`Unknown option ${token.rawName}.${didYouMean(token.rawName, known)}`, `See ketensturing ${name} --help.`);
    }
    if (option.type === 'boolean' && token.value !== undefined)
      throw usageError(`${token.rawName} takes no value.`, `Write only ${token.rawName}.`);
    if (
      option.type === 'string' &&
      (token.value === undefined || token.value === '' || (!token.inlineValue && /^--?[a-z]/.test(token.value)))
    ) {
      throw usageError(`${token.rawName} needs a value.`, `See ketensturing ${name} --help.`);
    }
  }
  return { values, paths: positionals };
}

function commonFlags(values: Values, paths: readonly string[]): CommonFlags {
  return {
    paths,
    config: text(values, 'config'),
    model: text(values, 'model'),
    language: oneOf(values, 'language', ['auto', 'nl', 'en']),
  };
}

function checkFlags(values: Values, paths: readonly string[]): CheckFlags {
  const maxWarnings = count(values, 'max-warnings');
  return {
    ...commonFlags(values, paths),
    format: text(values, 'format') ?? 'text',
    output: text(values, 'output'),
    maxWarnings,
    exitZero: values['exit-zero'] === true,
    // Who says how many warnings are allowed, does not want the first one to count already.
    threshold: oneOf(values, 'severity-threshold', ['error', 'warning', 'info']) ?? (maxWarnings === undefined ? 'warning' : 'error'),
    stdinFilename: text(values, 'stdin-filename'),
  };
}

function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[]): T | undefined {
  const value = text(values, name);
  const found = allowed.find((item) => item === value);
  if (value !== undefined && found === undefined) {
    throw usageError(`Unknown value "${value}" for --${name}.${didYouMean(value, allowed)}`, `Use one of: ${allowed.join(', ')}.`);
  }
  return found;
}

function count(values: Values, name: string): number | undefined {
  const value = text(values, name);
  if (value !== undefined && !/^\d{1,9}$/.test(value))
    throw usageError(`"${value}" is no number for --${name}.`, 'Use a whole number from 0.');
  return value === undefined ? undefined : Number(value);
}
