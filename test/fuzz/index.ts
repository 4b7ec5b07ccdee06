import type { AnyTarget } from './target.ts';
import { check, lineEnds, rules } from './targets/check.ts';
import { args, faults } from './targets/command-line.ts';
import { configuration, framework, patterns } from './targets/configuration.ts';
import { edits, judgedEdits } from './targets/edits.ts';
import { fixes } from './targets/fixes.ts';
import { frontMatter } from './targets/front-matter.ts';
import { agreed, configurationEdits, model } from './targets/kept-files.ts';
import { formats, merging, portfolio } from './targets/reports.ts';
import { suppressions } from './targets/suppressions.ts';
import { wordIn, wordOut } from './targets/word.ts';

/** All that is fuzzed. */
export const TARGETS: readonly AnyTarget[] = [
  check,
  rules,
  lineEnds,
  edits,
  judgedEdits,
  fixes,
  suppressions,
  frontMatter,
  configuration,
  configurationEdits,
  framework,
  patterns,
  args,
  faults,
  formats,
  portfolio,
  merging,
  agreed,
  wordIn,
  wordOut,
  model,
];
