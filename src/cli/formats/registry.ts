import type { Output } from '../io.ts';
import type { CheckResult } from '../result.ts';
import { json } from './json.ts';
import { text } from './text.ts';

/** How the report will be looked at. */
export interface View {
  readonly colours: boolean;
  /** Width of a line in characters. */
  readonly columns: number;
}

/** A way to write a report down. */
export interface Format {
  /** The value of `--format`. */
  readonly id: string;
  /** The whole output, with a line end at the end. Pure: the same result and view give the same text. */
  readonly render: (result: CheckResult, view: View) => string;
}

/** All formats, in the order in which help names them. A new one is a file in this folder and a line here. */
export const FORMATS: readonly Format[] = [text, json];

/** How a report looks on an output: colours only on a terminal, and not when `NO_COLOR` is set (https://no-color.org). */
export function viewOf({ isTerminal, columns }: Output, env: Readonly<Record<string, string | undefined>>): View {
  return { colours: isTerminal && !env.NO_COLOR && env.TERM !== 'dumb', columns: Math.min(Math.max(columns ?? 120, 40), 120) };
}
