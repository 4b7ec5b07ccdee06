import type { Framework } from '../../framework/types.ts';
import type { RuleMeta } from '../../linter/types.ts';
import type { Threshold } from '../args.ts';
import type { Output } from '../io.ts';
import type { CheckResult } from '../result.ts';
import { csv } from './csv.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** How the report will be looked at. */
export interface View {
  readonly colours: boolean;
  /** Width of a line in characters. */
  readonly columns: number;
}

/** What a format may tell beside the result itself. */
export interface Knowledge {
  readonly framework: Framework;
  readonly rules: readonly RuleMeta[];
  /** The lowest severity that counts for the exit code of this result. */
  readonly threshold: Threshold;
  /** A file as services name it: from the root of the repository, where they say what that is. */
  readonly fromRoot: (file: string) => string;
}

/** A way to write a report down. */
export interface Format {
  /** The value of `--format`. */
  readonly id: string;
  /** What it is for, for help. */
  readonly purpose: string;
  /** Whether it tells why evidence counts; if not, nobody finds that out. */
  readonly tellsReasons: boolean;
  /** The whole output, with a line end at the end. Pure: the same result and view give the same text. */
  readonly render: (result: CheckResult, view: View, knowledge: Knowledge) => string;
  /** Text that goes to the file named by `GITHUB_STEP_SUMMARY`, when that is set. */
  readonly summary?: (result: CheckResult, knowledge: Knowledge) => string;
}

/** All formats, in the order in which help names them. A new one is a file in this folder and a line here. */
export const FORMATS: readonly Format[] = [text, json, html, markdown, csv, sarif, junit, github, gitlab];

/**
 * How a report looks on an output: colours on a terminal, and elsewhere when `FORCE_COLOR` asks for them, as Node itself heeds it; never when `NO_COLOR` is set
 * (https://no-color.org).
 */
export function viewOf(
  { isTerminal, columns }: Output,
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): View {
  const isWanted = FORCE_COLOR ? FORCE_COLOR !== '0' && FORCE_COLOR !== 'false' : isTerminal && TERM !== 'dumb';
  return { colours: isWanted && !NO_COLOR, columns: Math.min(Math.max(columns ?? 120, 40), 120) };
}
