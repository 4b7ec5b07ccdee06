/** What the regions of hand-written pages say: sentences of the framework, figures that were measured, limits. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_MESSAGE } from '../src/cli/assistant.ts';
import { MOST_BYTES as MOST_BASELINE_BYTES } from '../src/cli/baseline.ts';
import { MOST_BYTES as MOST_REPORT_BYTES } from '../src/cli/read-report.ts';
import { MOST_SHARDS } from '../src/cli/shard.ts';
import { MOST_FILES } from '../src/editor/most-files.ts';
import type { Framework, Pillar } from '../src/framework/types.ts';
import { LONGEST_FRONT_MATTER } from '../src/linter/front-matter.ts';
import { LONGEST_GLOB } from '../src/linter/glob.ts';
import { MOST_BYTES } from '../src/linter/readable.ts';
import { LONGEST_LINE, MOST_COLUMNS, MOST_LINES, MOST_MARKUP, MOST_NESTING } from '../src/linter/split-parts.ts';
import { HEAD, MOST_LINES as MOST_HEAD_LINES } from '../src/report/plan-profile.ts';
import { MOST_TEXT, MOST_UNPACKED, MOST_BYTES as MOST_WORD_BYTES } from '../src/writing/docx/package.ts';
import { readDocuments } from './learn/documents.ts';
import { readExamples } from './learn/examples.ts';
import { table } from './pages.ts';
import type { Regions } from './regions.ts';

/** `root` is the folder of the clone. */
export function pageData(root: string, framework: Framework): Regions {
  return {
    pillars: () => framework.pillars.map((pillar) => pillarInGuide(pillar, missed(root))).join('\n\n'),
    'measured-passages': () => measuredPassages(measured(root), framework),
    'measured-shares': () => measuredShares(measured(root)),
    'measured-in-short': () => measuredInShort(measured(root)),
    labelled: () => labelled(root),
    limits,
    endurance: () => endurance(root),
  };
}

function measured(root: string): Readonly<Record<string, number>> {
  return JSON.parse(readFileSync(join(root, 'data/measured.json'), 'utf8'));
}

/** Ids of the framework's examples that the judge gets wrong when it has not learnt from them; a page does not show these. */
function missed(root: string): ReadonlySet<string> {
  return new Set(JSON.parse(readFileSync(join(root, 'data/framework-misses.json'), 'utf8')) as readonly string[]);
}

function pillarInGuide({ number, id, name, question, strong, weak, aspects }: Pillar, wrong: ReadonlySet<string>): string {
  const shown = (kind: 'strong' | 'weak') =>
    aspects.flatMap((aspect) =>
      aspect.examples[kind].filter(({ lang }, at) => lang === 'nl' && !wrong.has(`${aspect.id}-${kind}-${at + 1}`)),
    );
  const more = shown('strong').find(({ text }) => text !== strong.nl);
  const almost = shown('weak').find(({ text, why }) => why !== undefined && text !== weak.nl);
  return [
    `### Pijler ${number}: ${name.nl}`,
    `${question.nl} [Lees meer](pillars/${number}-${id}.md).`,
    [
      `- **Telt:** ${strong.nl}`,
      ...(more === undefined ? [] : [`- **Telt:** ${more.text}`]),
      `- **Telt niet:** ${weak.nl}`,
      ...(almost === undefined ? [] : [`- **Telt niet:** ${almost.text} *(${almost.why})*`]),
    ].join('\n'),
  ].join('\n\n');
}

function measuredPassages(figures: Readonly<Record<string, number>>, framework: Framework): string {
  const rows = [
    ['All texts', percent(figures.all)],
    ['Dutch', percent(figures.Dutch)],
    ['English', percent(figures.English)],
    ...framework.pillars.map(({ number, name }) => [`Pillar ${number}: ${name.en}`, percent(figures[`pillar ${number}`])]),
  ];
  return table(['Texts of authors it had not learnt from', 'Macro F1'], rows, ['', 'right']);
}

function measuredShares(figures: Readonly<Record<string, number>>): string {
  return `Of the framework's own example sentences, left out of the training as well, ${percent(figures['framework examples right'])} are judged right.`;
}

function measuredInShort(figures: Readonly<Record<string, number>>): string {
  const languages = `Dutch ${percent(figures.Dutch)}, English ${percent(figures.English)}`;
  return `Authors left out of the bank, all texts: macro F1 ${percent(figures.all)} (${languages}). ${measuredShares(figures)}`;
}

function labelled(root: string): string {
  const texts = readExamples(join(root, 'data/bank'));
  const authors = new Set(texts.map(({ author }) => author)).size;
  const documents = readDocuments(join(root, 'data/documents')).length;
  const check = readdirSync(join(root, 'data/dev')).filter((name) => /^d\d+\.md$/.test(name)).length;
  const english = texts.filter(({ lang }) => lang === 'en').length;
  return `The judge learnt from ${texts.length} labelled texts (${english} of them English) by ${authors} authors, and its statuses were set on ${documents} whole documents. Another ${check} documents are kept for looking at the result.`;
}

function limits(): string {
  return table(
    ['What', 'Limit', 'Beyond it'],
    [
      ['A Markdown file, in bytes', mega(MOST_BYTES), 'the command line does not check it and exits with 2; the other files are checked'],
      ['A Word document, in bytes', mega(MOST_WORD_BYTES), 'it is not read, and you are told so'],
      ['A Word document, unpacked', mega(MOST_UNPACKED), 'it is not read, and you are told so'],
      ['The text of a Word document, in characters', mega(MOST_TEXT), 'it is not read, and you are told so'],
      ['One line, in characters', thousands(LONGEST_LINE), 'it is read as plain text; a finding tells where'],
      ['Quotes and lists in each other', String(MOST_NESTING), 'the same'],
      ['Marks of markup in one paragraph', thousands(MOST_MARKUP), 'the same'],
      ['Columns of a table', String(MOST_COLUMNS), 'the same'],
      ['Lines that a list goes on for', thousands(MOST_LINES), 'one of them is read as plain text, and a finding tells where'],
      ['Front matter, in characters', thousands(LONGEST_FRONT_MATTER), 'it is not read; a finding tells so'],
      [
        'Where title, owner and date are looked for',
        `the first ${MOST_HEAD_LINES} lines, ${thousands(HEAD)} characters at most`,
        'what stands further on is not found',
      ],
      ['A pattern for paths, in characters', thousands(LONGEST_GLOB), 'it matches nothing'],
      ['Markdown files in a check of the workspace', thousands(MOST_FILES), 'the others are not checked, and you are told so'],
      ['A baseline, in bytes', mega(MOST_BASELINE_BYTES), 'the command line exits with 2 and says why'],
      ['A report to merge, in bytes', mega(MOST_REPORT_BYTES), 'the same'],
      ['Parts that `--shard` divides the work into', thousands(MOST_SHARDS), 'the same'],
      ['A message to `mcp`, in bytes', mega(MOST_MESSAGE), 'what was asked before is answered; then the same'],
    ],
  );
}

/** Rows of the table about a long life. */
const MOST_LOOKS = 8;

function endurance(root: string): string {
  const { day, rows }: { readonly day: string; readonly rows: readonly (readonly number[])[] } = JSON.parse(
    readFileSync(join(root, 'data/endurance.json'), 'utf8'),
  );
  const step = Math.ceil(rows.length / MOST_LOOKS);
  const shown = rows.filter((_, at) => at % step === 0 || at === rows.length - 1);
  const cells = shown.map(([minutes = 0, edits = 0, kept = 0, listeners = 0]) => [
    minutes.toFixed(0),
    thousands(edits),
    kept.toFixed(1),
    String(listeners),
  ]);
  return `Measured on ${day}:\n\n${table(['Minutes', 'Edits', 'MB kept', 'Listeners'], cells, ['right', 'right', 'right', 'right'])}`;
}

function percent(share: number | undefined): string {
  if (share === undefined) throw new Error('data/measured.json lacks a figure; run "npm run eval -- --update".');
  return `${(100 * share).toFixed(1)}%`;
}

const mega = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
const thousands = (count: number): string => count.toLocaleString('en-GB');
