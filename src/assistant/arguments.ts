import type { Tool, ToolValue } from './tools.ts';

/** Why a tool cannot answer: what is wrong and what to send instead, for a model that will try again. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/** What the tools take, once it has been looked at. */
export interface ToolArguments {
  readonly path?: string;
  readonly text?: string;
  readonly language?: 'nl' | 'en';
  readonly pillar?: number;
}

/** The arguments of a call. Throws a `ToolError` that names every fault at once and shows arguments that would do. */
export function readArguments({ input, example }: Tool, value: unknown): ToolArguments {
  const given = value ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    throw new ToolError(`The arguments must be an object. Send for example ${example}.`);
  const entries = Object.entries(given);
  const known = Object.keys(input.properties);
  const faults = [
    ...entries.flatMap(([key, item]) => {
      const shape = Object.hasOwn(input.properties, key) ? input.properties[key] : undefined;
      if (shape === undefined) return [`"${key}" is not known; the arguments are ${known.map((name) => `"${name}"`).join(', ')}.`];
      return fits(item, shape) ? [] : [`"${key}" must be ${expected(shape)}, not ${shown(item)}. ${shape.description}`];
    }),
    ...input.required
      .filter((key) => !Object.hasOwn(given, key))
      .map((key) => `"${key}" is missing. ${input.properties[key]?.description ?? ''}`),
    ...('path' in given && 'text' in given ? ['"path" and "text" are both there; send one of them.'] : []),
  ];
  if (faults.length > 0) throw new ToolError(`${faults.join(' ')} Send for example ${example}.`);
  return given;
}

function fits(
  value: unknown,
  { type, enum: choices, minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: ToolValue,
): boolean {
  if (type === 'integer') return Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
  return typeof value === 'string' && value.trim() !== '' && (choices?.includes(value) ?? true);
}

function expected({ type, enum: choices, minimum, maximum }: ToolValue): string {
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  return choices === undefined ? 'a text that is not empty' : `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
