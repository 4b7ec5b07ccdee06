import { DOCUMENT_KINDS } from '../writing/document-kinds.ts';
import { OUTLINES } from '../writing/templates.ts';
import type { CommandName } from './args.ts';
import { FORMATS } from './formats/registry.ts';
import { PORTFOLIO_FORMATS } from './portfolio-formats.ts';

const GENERAL = `ketensturing: judges chain plans (ketenplannen) in Markdown against the eight pillars of Ketens de baas

Usage
  ketensturing check PATH...       check files, folders and globs
  ketensturing portfolio PATH...   put all plans side by side: plans and pillars, and where they are weak
  ketensturing new NAME            write a new plan with the questions that belong in it
  ketensturing agree PLAN          keep what was agreed, so that a check tells what changed since
  ketensturing merge REPORT...     put JSON reports together that were made on several machines
  ketensturing explain SUBJECT     explain a pillar (P3), an aspect (P3.b), a rule, or a line of a file (plan.md:12)
  ketensturing mcp                 let an assistant use the judgement, over the Model Context Protocol

  ketensturing COMMAND --help      the options of a command
  ketensturing --version           the version

Everything happens on this machine: nothing is sent anywhere.
`;

const check = (): string => `ketensturing check [OPTIONS] PATH...

PATH is a file (Markdown, or a Word document that you name), a folder (all .md and .markdown files below it; node_modules and folders that start with a dot are skipped)
or a glob such as "docs/**/*.md" (on Windows "docs\\**\\*.md" too). A file that you name is always judged as a plan; files found
in a folder or by a glob get findings only when they are plans by front matter, file name, configuration or content. What begins
with ! is left out, such as '!plannen/archief/**'. Use - to read from standard input, which is judged as a file that you name.

Options
  --format NAME                  (default: text)
${formats()}
  -o, --output FILE              write the report to a file instead of standard output; never over what it was made from
  --config FILE                  use this configuration instead of the nearest .ketensturing.json
  --language auto|nl|en          language of the documents and the report (default: auto, each document's own)
  --severity-threshold LEVEL     error | warning | info: the lowest severity that counts as a finding for the exit code
                                 (default: warning; with --max-warnings: error)
  --max-warnings N               allow N warnings: with more, all of them count (default: no limit)
  --exit-zero                    exit with 0 even when there are findings
  --baseline FILE                count only findings that do not stand in FILE
  --update-baseline              write the findings of this run to the baseline FILE
  --shard N/OF                   check part N of OF equal parts; see ketensturing merge --help
  --only-plans                   judge files that you name, and standard input, only when they are plans, as files in a folder
  --stdin-filename NAME          the name of the text on standard input; beside files, ask for that text with -
  --model FILE                   judge with another trained model (for maintainers)
  -h, --help                     this text

Colours are used on a terminal: NO_COLOR=1 in the environment switches them off, FORCE_COLOR=1 on, as for the log of a pipeline.
KETENSTURING_THREADS=N says how many threads check at most; without it, as many as pay.

Exit code
  0  no findings at or above the threshold, and no more warnings than are allowed
  1  findings
  2  something could not be done; standard error says what, why and what to do
`;

const formats = (): string => FORMATS.map(({ id, purpose }) => `${' '.repeat(33)}${id.padEnd(9)}  ${purpose}`).join('\n');

const merging = (): string => `ketensturing merge [OPTIONS] REPORT...

Puts reports together that "ketensturing check --format json" made, to the result that one run over everything would have given.
REPORT is a file, or a quoted pattern in one folder such as "report-*.json". Of a divided run (check --shard 1/3, 2/3, 3/3) all
parts must be there.

Options
  --format NAME                  ${FORMATS.map(({ id }) => id).join(' | ')}
                                 (default: text)
  -o, --output FILE              write the report to a file instead of standard output; never over settings or the baseline
  --severity-threshold LEVEL     error | warning | info (default: warning; with --max-warnings: error)
  --max-warnings N               allow N warnings: with more, all of them count (default: no limit)
  --exit-zero                    exit with 0 even when there are findings
  --baseline FILE                count only findings that do not stand in FILE
  --update-baseline              write the findings to the baseline FILE
  -h, --help                     this text

Exit code: as for check.
`;

const portfolio = (): string => `ketensturing portfolio [OPTIONS] PATH...

Puts all plans side by side: the status of each pillar in each plan, the weakest pillars over all plans, and the plans that name
no owner or no date. PATH is as for check.

Options
  --format NAME                  ${PORTFOLIO_FORMATS.map(({ id }) => id).join(' | ')} (default: text)
  -o, --output FILE              write the portfolio to a file instead of standard output; never over what it was made from
  --config FILE                  use this configuration instead of the nearest .ketensturing.json
  --language auto|nl|en          language of the documents and the portfolio (default: auto)
  --only-plans                   take in files that you name, and standard input, only when they are plans, as files in a folder
  --model FILE                   judge with another trained model (for maintainers)
  -h, --help                     this text

Exit code: 0, or 2 when something could not be done.
`;

const newPlan = (): string => `ketensturing new [OPTIONS] NAME

Writes a new document with the sections of its kind and, under each heading, the questions to answer in comments that only the
writer sees. NAME is what the chain is called, such as "schuldhulp in de regio Merwestroom". A file that is there is left as it is.

Options
  --kind KIND             (default: ketenplan)
${DOCUMENT_KINDS.map((id) => `${' '.repeat(26)}${id.padEnd(13)}  ${OUTLINES[id].purpose.en}`).join('\n')}
  --partners "A, B"       the partners, with commas between them
  --language nl|en        language of the document (default: nl)
  -o, --output FILE       where to write it (default: a file in this folder, named after the plan); - for standard output
  -h, --help              this text

Exit code: 0, or 2 when it could not be written.
`;

const AGREE = `ketensturing agree [OPTIONS] PLAN

Keeps beside PLAN, in PLAN.agreed.json, what was agreed: the passages by which pillars are addressed, and a fingerprint of each
section. From then on, check and every report tell which agreements changed, disappeared or were added. Run it again after the
next decision. Of a plan of several files, name any of them.

Options
  --date YYYY-MM-DD       the day on which the plan was agreed (required)
  --language auto|nl|en   language of the plan (default: auto)
  --config FILE           use this configuration instead of the nearest .ketensturing.json
  --model FILE            judge with another trained model (for maintainers)
  -h, --help              this text

Exit code: 0, or 2 when it could not be done.
`;

const EXPLAIN = `ketensturing explain SUBJECT

SUBJECT is
  P3 or 3             a pillar: what it is about, what to write, what counts and what does not
  P3.b                one aspect of a pillar
  pillar-thin         a rule
  ketenkaart          a term or building block of the framework
  plan.md:12          a line of a document: which evidence was found there, and why it is strong or weak; of a Word document,
                      a paragraph, by the number that a check gives

Options
  --language auto|nl|en   (default: the document's own language, otherwise Dutch)
  --config FILE           use this configuration instead of the nearest .ketensturing.json
  --model FILE            judge with another trained model (for maintainers)
  -h, --help              this text
`;

const MCP = `ketensturing mcp [OPTIONS]

Serves three tools to an assistant over standard input and output, by the Model Context Protocol: check a plan, explain a pillar, and
find the evidence for a pillar. Start it in the folder with the plans; files outside it are not read, but for the .ketensturing.json of
a folder above it. It reads, and changes nothing. Of itself it sends nothing anywhere; what the assistant does with the answers is up
to the assistant.

Options
  --anywhere       read files outside the working folder too
  --config FILE    use this configuration, and the framework that it names, wherever they are, instead of the nearest .ketensturing.json
  --model FILE     judge with another trained model (for maintainers)
  -h, --help       this text

It ends when the assistant closes the connection.
`;

/** The help text of a command, or of the program. */
export function helpText(topic: CommandName | undefined): string {
  if (topic === undefined) return GENERAL;
  return { check, merge: merging, portfolio, new: newPlan, agree: () => AGREE, explain: () => EXPLAIN, mcp: () => MCP }[topic]();
}
