import type { CommandName } from './args.ts';
import { FORMATS } from './formats/registry.ts';

const GENERAL = `ketensturing: judges chain plans (ketenplannen) in Markdown against the eight pillars of Ketens de baas

Usage
  ketensturing check PATH...       check files, folders and globs
  ketensturing explain SUBJECT     explain a pillar (P3), an aspect (P3.b), a rule, or a line of a file (plan.md:12)

  ketensturing COMMAND --help      the options of a command
  ketensturing --version           the version

Everything happens on this machine: nothing is sent anywhere.
`;

const check = (): string => `ketensturing check [OPTIONS] PATH...

PATH is a file, a folder (all .md and .markdown files below it; node_modules and folders that start with a dot are skipped)
or a glob such as "docs/**/*.md". A file that you name is always judged as a plan; files found in a folder or by a glob get
findings only when they are plans by front matter, file name, configuration or content. Use - to read from standard input.

Options
  --format NAME                  ${FORMATS.map(({ id }) => id).join(' | ')} (default: text)
  -o, --output FILE              write the report to a file instead of standard output
  --config FILE                  use this configuration instead of the nearest .ketensturing.json
  --language auto|nl|en          language of the documents and the report (default: auto, each document's own)
  --severity-threshold LEVEL     error | warning | info: the lowest severity that counts as a finding for the exit code
                                 (default: warning; with --max-warnings: error)
  --max-warnings N               allow N warnings (default: no limit)
  --exit-zero                    exit with 0 even when there are findings
  --stdin-filename NAME          the name of the text on standard input
  --model FILE                   judge with another trained model (for maintainers)
  -h, --help                     this text

Exit code
  0  no findings at or above the threshold
  1  findings
  2  something could not be done; standard error says what, why and what to do
`;

const EXPLAIN = `ketensturing explain SUBJECT

SUBJECT is
  P3 or 3             a pillar: what it is about, what to write, what counts and what does not
  P3.b                one aspect of a pillar
  pillar-thin         a rule
  ketenkaart          a term or building block of the framework
  plan.md:12          a line of a document: which evidence was found there, and why it is strong or weak

Options
  --language auto|nl|en   (default: the document's own language, otherwise Dutch)
  --config FILE           use this configuration instead of the nearest .ketensturing.json
  --model FILE            judge with another trained model (for maintainers)
  -h, --help              this text
`;

/** The help text of a command, or of the program. */
export function helpText(topic: CommandName | undefined): string {
  if (topic === undefined) return GENERAL;
  return topic === 'check' ? check() : EXPLAIN;
}
