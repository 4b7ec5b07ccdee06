import type { Language } from '../framework/types.ts';
import type { EvidenceReport, FilePlace } from '../linter/types.ts';
import type { CommonFlags } from './args.ts';
import { check } from './check.ts';
import type { Engine } from './compose.ts';
import { realPathOr } from './discover.ts';
import { wordParagraphs } from './docx.ts';
import { CliError, type FileFailure, usageError } from './failure.ts';
import { printable } from './formats/style.ts';
import { WORDS } from './formats/words.ts';
import type { Io } from './io.ts';
import type { Page } from './page.ts';
import { absolute, shownPath } from './paths.ts';
import { readDocument } from './read.ts';
import { unitOf } from './report-set.ts';
import { allFailures, type DocumentResult } from './result.ts';

/** A line of a file, or a paragraph of a Word document: `plan.md:12`; a column behind it is allowed and not used. */
export interface LineTarget {
  readonly path: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** The line that a subject points at, or undefined when it does not look like one. */
export function lineTarget(subject: string, { cwd }: Pick<Io, 'cwd'>): LineTarget | undefined {
  const match = /^(.+?):(\d{1,9})(?::\d{1,9})?$/s.exec(subject);
  if (match === null) return undefined;
  const path = absolute(cwd, match[1] as string);
  return { path, file: shownPath(path, cwd), line: Number(match[2]) };
}

const TEXTS = {
  nl: {
    nothing: {
      line: 'Op deze regel is niets gevonden dat bij een pijler hoort. Hij telt dus nergens voor mee, en ook niet tegen.',
      paragraph: 'In deze alinea is niets gevonden dat bij een pijler hoort. Zij telt dus nergens voor mee, en ook niet tegen.',
    },
    words: 'Woorden die telden',
    byWriter: 'zo beoordeeld in de configuratie',
    findings: { line: 'Bevindingen op deze regel', paragraph: 'Bevindingen in deze alinea' },
  },
  en: {
    nothing: {
      line: 'Nothing was found on this line that belongs to a pillar. So it counts for nothing, nor against anything.',
      paragraph: 'Nothing was found in this paragraph that belongs to a pillar. So it counts for nothing, nor against anything.',
    },
    words: 'Words that counted',
    byWriter: 'so judged in the configuration',
    findings: { line: 'Findings on this line', paragraph: 'Findings in this paragraph' },
  },
} as const;

/** A text for the reader, and what could not be done beside it. */
export interface Explained {
  readonly text: string;
  readonly failures: readonly FileFailure[];
}

/**
 * What was found at a line: for which aspect, how strong, because of which words and why; or plainly that nothing counted. The findings are those of a check: a part of a plan of several files
 * lacks nothing that another part has. Throws a `CliError` when there is no such line.
 */
export async function explainLine(target: LineTarget, flags: CommonFlags, page: Page, io: Io, engine: Engine): Promise<Explained> {
  const unit = unitOf(target.path);
  const lines = unit === 'paragraph' ? await wordParagraphs(target, io.files) : linesOf(target, io.files);
  const shown = lines[target.line - 1];
  if (shown === undefined || target.line < 1) {
    throw usageError(`${target.file} has no ${unit} ${target.line}.`, `Its last ${unit} is ${lines.length}.`);
  }
  const request = { ...flags, paths: [target.path], stdinFilename: undefined, shard: undefined, onlyPlans: false, wantsReasons: true };
  const result = await check(request, io, engine);
  // A plan of several files may know it by another path.
  const place = realPathOr(target.path, io.files);
  const document = result.documents.find(({ file }) => realPathOr(absolute(io.cwd, file), io.files) === place) as DocumentResult;
  const texts = TEXTS[document.language];
  const found = evidenceAt(target.line, document);
  const text = page.join([
    `${page.style.bold(`${printable(target.file)}:${target.line}`)}\n${page.paragraph(shown, 2)}`,
    ...(found.length === 0
      ? [page.paragraph(texts.nothing[unit])]
      : found.map((item) => evidenceText(item, lines, document.language, page))),
    findingsAt(target.line, document, page),
  ]);
  return { text, failures: allFailures(result) };
}

function linesOf({ path, file }: LineTarget, files: Io['files']): readonly string[] {
  const read = readDocument(path, file, files);
  if ('failure' in read) throw new CliError({ ...read.failure, file });
  return read.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

interface Found {
  readonly aspect: string;
  readonly name: string;
  readonly evidence: EvidenceReport;
}

function evidenceAt(line: number, { coverage }: Pick<DocumentResult, 'coverage'>): readonly Found[] {
  return coverage.flatMap(({ aspects }) =>
    aspects.flatMap(({ id, name, evidence }) =>
      evidence.filter((item) => covers(item, line)).map((item) => ({ aspect: id, name, evidence: item })),
    ),
  );
}

function evidenceText({ aspect, name, evidence }: Found, lines: readonly string[], language: Language, page: Page): string {
  const { strength, why, words, byWriter, confidence } = evidence;
  const texts = TEXTS[language];
  const colour = { strong: page.style.green, weak: page.style.yellow, contrary: page.style.red }[strength];
  const head = `${page.style.bold(printable(aspect))} ${printable(name)}: ${colour(WORDS[language].strength[strength])} (${Math.round(confidence * 100)}%)`;
  // In Word a place is a paragraph, which has no columns.
  const quotes = words
    .map((place) => slice(lines, place))
    .filter((quote) => quote !== '')
    .map((quote) => `“${quote}”`)
    .join(', ');
  return [
    byWriter ? `${head}, ${texts.byWriter}` : head,
    page.paragraph(why, 2),
    ...(quotes === '' ? [] : [page.paragraph(`${texts.words}: ${quotes}`, 2)]),
  ].join('\n');
}

function findingsAt(line: number, { file, findings, language }: DocumentResult, page: Page): string {
  const here = findings.filter((finding) => covers(finding, line));
  if (here.length === 0) return '';
  return [
    page.style.bold(TEXTS[language].findings[unitOf(file)]),
    ...here.map(({ ruleId, message }) => page.item('-', `${message} (${ruleId})`, 2)),
  ].join('\n');
}

/** Whether a place touches the line; one that ends at the very start of it does not. */
function covers(place: FilePlace, line: number): boolean {
  return place.line <= line && (line < place.endLine || (line === place.endLine && (place.endColumn > 1 || place.line === place.endLine)));
}

function slice(lines: readonly string[], { line, column, endLine, endColumn }: FilePlace): string {
  if (line === endLine) return (lines[line - 1] ?? '').slice(column - 1, endColumn - 1);
  const first = (lines[line - 1] ?? '').slice(column - 1);
  return [first, ...lines.slice(line, endLine - 1), (lines[endLine - 1] ?? '').slice(0, endColumn - 1)].join(' ');
}
