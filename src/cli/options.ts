import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean.ts';
import { usageError } from './failure.ts';

/** The values of a command's options, by name without dashes. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;
export type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

const STRING = { type: 'string' } as const;
const BOOLEAN = { type: 'boolean' } as const;
const HELP = { help: { ...BOOLEAN, short: 'h' }, version: { ...BOOLEAN, short: 'v' } } as const;
const ENGINE = { config: STRING, model: STRING, language: STRING, ...HELP } as const;
const OUTPUT = { format: STRING, output: { ...STRING, short: 'o' } } as const;
const GATE = {
  'max-warnings': STRING,
  'exit-zero': BOOLEAN,
  'severity-threshold': STRING,
  baseline: STRING,
  'update-baseline': BOOLEAN,
} as const;

/** The options that each command knows. */
export const OPTIONS = {
  check: { ...ENGINE, ...OUTPUT, ...GATE, 'stdin-filename': STRING, shard: STRING, 'only-plans': BOOLEAN },
  merge: { ...HELP, ...OUTPUT, ...GATE },
  portfolio: { ...ENGINE, ...OUTPUT, 'only-plans': BOOLEAN },
  new: { ...HELP, kind: STRING, partners: STRING, language: STRING, output: OUTPUT.output },
  agree: { ...ENGINE, date: STRING },
  mcp: { config: STRING, model: STRING, anywhere: BOOLEAN, ...HELP },
  explain: ENGINE,
} as const;

/** Reads the options of a command. Throws a `CliError` for one that is unknown, lacks its value or has one too many. */
export function parseOptions(name: keyof typeof OPTIONS, args: readonly string[]): { values: Values; paths: readonly string[] } {
  const options: OptionTypes = OPTIONS[name];
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
  if (name !== 'new' && positionals.includes(''))
    throw usageError(
      'One of the arguments is empty; a variable without a value looks like that.',
      'Give the variable a value, or leave the argument out.',
    );
  return { values, paths: positionals };
}

export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Throws a `CliError` for a value that is none of those allowed. */
export function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[]): T | undefined {
  const value = text(values, name);
  const found = allowed.find((item) => item === value);
  if (value !== undefined && found === undefined) {
    throw usageError(`Unknown value "${value}" for --${name}.${didYouMean(value, allowed)}`, `Use one of: ${allowed.join(', ')}.`);
  }
  return found;
}

/** A whole number from 0. Throws a `CliError` for anything else. */
export function count(values: Values, name: string): number | undefined {
  const value = text(values, name);
  if (value !== undefined && !/^\d{1,9}$/.test(value))
    throw usageError(`"${value}" is no number for --${name}.`, 'Use a whole number from 0.');
  return value === undefined ? undefined : Number(value);
}
