import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import { frontMatterEnd } from '../linter/front-matter-end.ts';
import { detectLanguage } from '../linter/language/detect.ts';
import { withoutComment } from '../report/plan-profile.ts';
import type { WordPart } from '../writing/docx/index.ts';
import type { ActivePlan } from './active-plan.ts';
import { sourcesOf } from './check-files.ts';
import { CommandError, markdownDocument, registerCommand } from './command-frame.ts';
import { showDocument } from './documents.ts';
import type { Log } from './log.ts';
import { type LoadedParts, loadPart } from './parts.ts';
import { baseName } from './paths.ts';
import { incompleteness } from './plan-part.ts';
import { askWhereToSave, filesOf, type Saving, spare, stemOf, tellSaved } from './save-beside.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { REPORTS } from './texts-reports.ts';
import { WRITING, WRITING_BOTH } from './texts-writing.ts';
import { stepDone } from './walkthrough.ts';
import { writeWhole } from './write-file.ts';

type Word = LoadedParts['word'];

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
}

/** The key of front matter that names the Word document that a plan came from. */
const SOURCE = /^(?:bron|source)[ \t]*:.*$/im;
const KEY = /^[^:]*:/;

/** `ketensturing.openWord` opens a Word document as a new plan and leaves the file alone; `ketensturing.exportWord` writes the whole plan as Word, with findings as comments. */
export function registerWord(parts: Parts): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('ketensturing.openWord', parts.log, async (...args) => {
      const uri = args.find((arg) => arg instanceof vscode.Uri) ?? (await askWord());
      return uri && openWord(uri, parts);
    }),
    registerCommand('ketensturing.exportWord', parts.log, async (...args) => {
      const [, target] = args.filter((arg) => arg instanceof vscode.Uri);
      return exportWord(markdownDocument(args, parts.active), target, parts);
    }),
  );
}

async function askWord(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: WRITING_BOTH.chooseWord,
    openLabel: WRITING_BOTH.openAsPlan,
    canSelectMany: false,
    filters: { [WRITING_BOTH.wordFiles]: ['docx', 'doc'] },
  });
  return chosen?.[0];
}

async function openWord(uri: vscode.Uri, { store, extensionUri }: Parts): Promise<vscode.Uri> {
  const name = baseName(uri);
  const content = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: WRITING_BOTH.reading }, async () => {
    const [word, writing] = await Promise.all([loadPart('word', extensionUri), loadPart('writing', extensionUri)]);
    return planFrom(await readBytes(uri, word), name, word, writing);
  });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await showDocument(document.uri);
  await store.check(document, 'command');
  stepDone('own');
  return document.uri;
}

/** What is too large is not even read: a length says enough. */
async function readBytes(uri: vscode.Uri, { MOST_BYTES }: Word): Promise<Uint8Array> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : vscode.workspace.fs.readFile(uri);
}

/** The text of a new plan, with a note on where it comes from and what was left out. */
async function planFrom(bytes: Uint8Array, name: string, word: Word, { note }: LoadedParts['writing']): Promise<string> {
  try {
    const { markdown, left } = await word.readWord(bytes, { language: 'nl' });
    const language = detectLanguage(markdown);
    const whole = language === 'nl' ? { markdown, left } : await word.readWord(bytes, { language });
    const notes = note([WRITING[language].fromWord(name), ...word.readingNotes(whole.left, language)]);
    return `---\nketensturing: true\n${sourceKey(language)}: ${JSON.stringify(name)}\n---\n\n${notes}\n\n${whole.markdown}`;
  } catch (error) {
    if (!(error instanceof word.WordError)) throw error;
    const { message, advice } = word.wordErrorText(error, name);
    throw new CommandError(`${message.nl} ${advice.nl} (${message.en} ${advice.en})`);
  }
}

function sourceKey(language: Language): string {
  return language === 'nl' ? 'bron' : 'source';
}

async function exportWord(
  document: vscode.TextDocument,
  given: vscode.Uri | undefined,
  { store, extensionUri }: Parts,
): Promise<vscode.Uri | undefined> {
  // Who asks for findings as comments asks for a check.
  const state = await store.current(document, 'command');
  // The texts of these findings: the writer may type on while the place is asked for.
  const parts = partsOf(state);
  const saving = savingOf(state, parts);
  const target = given ?? (await askWhereToSave(saving, WRITING_BOTH.wordFiles, WRITING_BOTH.saveWord));
  if (target === undefined) return undefined;
  await spare(target, saving);
  const { language } = state.report;
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: WRITING_BOTH.writing }, async () => {
    const word = await loadPart('word', extensionUri);
    const bytes = await word.writeWord({ parts, language, date: new Date() });
    await writeWhole(target, bytes);
  });
  void tellExported(target, parts.flatMap(({ findings }) => findings).length, state);
  return target;
}

/** All files of the plan, in reading order; of one that cannot be judged as a whole, the file that was asked for. */
function partsOf(state: DocumentState): readonly WordPart[] {
  const { report, findings, name } = state;
  return sourcesOf(state).map((source) => ({
    text: source.text,
    findings: source.name === name ? findings : report.findings.filter(({ file }) => file === source.name),
  }));
}

/** Proposes a name beside the first file, that no Word document has from which the plan came. */
function savingOf(state: DocumentState, parts: readonly WordPart[]): Saving {
  const { language } = state.report;
  const originals = parts.flatMap(({ text }) => originalOf(text) ?? []);
  const [beside = state.uri] = state.files;
  const name = REPORTS[language].wordFile(stemOf(beside));
  const isTaken = originals.some((original) => original.toLowerCase() === `${name}.docx`.toLowerCase());
  return { beside, name: isTaken ? `${name}-2` : name, extension: 'docx', language, files: filesOf(state), originals };
}

/** The name, without folders, of the Word document that a plan says it came from. */
function originalOf(text: string): string | undefined {
  const [line = ''] = SOURCE.exec(text.slice(0, frontMatterEnd(text))) ?? [];
  const path = withoutComment(line)
    .replace(KEY, '')
    .trim()
    .replace(/^["']|["']$/g, '');
  return path.split(/[\\/]/).pop() || undefined;
}

async function tellExported(target: vscode.Uri, comments: number, { plan, report: { language } }: DocumentState): Promise<void> {
  const texts = WRITING[language];
  const said = [incompleteness(plan, language) ?? []].flat();
  await tellSaved(target, (name) => [texts.wordExported(name, comments), ...said].join(' '), texts.open);
}
