import * as vscode from 'vscode';
import { agreedText, isDay, markAgreed } from '../linter/agreed/agreed-plan.ts';
import { dayInWords, localDay } from '../linter/language/days.ts';
import type { PassageChange } from '../linter/types.ts';
import type { ActivePlan } from './active-plan.ts';
import { agreedFileOf, type Kept } from './agreed-files.ts';
import { CommandError, markdownDocument, registerCommand } from './command-frame.ts';
import { toRange } from './convert.ts';
import { canBeWritten, showDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { baseName, shownName } from './paths.ts';
import { openDocument, textOf } from './plan-files.ts';
import { incompleteness } from './plan-part.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { WRITING, type WritingTexts } from './texts-writing.ts';
import { writeWhole } from './write-file.ts';

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly engine: Engine;
  readonly log: Log;
}

/**
 * `ketensturing.markAgreed` records what was agreed in a file beside the plan; from then on a rule marks what changed in the text. `ketensturing.showChanges` lists it.
 */
export function registerAgreed({ active, store, engine, log }: Parts): vscode.Disposable {
  const wholeState = async (document: vscode.TextDocument): Promise<DocumentState> => {
    const state = await store.current(document, 'command');
    mustBeWhole(state);
    return state;
  };
  return vscode.Disposable.from(
    registerCommand('ketensturing.markAgreed', log, async (...args) => {
      const document = markdownDocument(args, active);
      const asked = await store.current(document, 'command');
      const texts = WRITING[asked.report.language];
      if (document.isUntitled) throw new CommandError(texts.saveFirst(shownName(document.uri)));
      mustBeWhole(asked);
      const file = agreedFile(asked);
      if (!canBeWritten(file)) throw new CommandError(texts.notKept(baseName(file), texts.onlyRead));
      // What was agreed of another plan stands nowhere else.
      const earlier = await engine.agreedFiles.of(asked);
      if (earlier === 'another') throw new CommandError(ofAnother(asked));
      const date = args.find((arg) => typeof arg === 'string') ?? (await askDate(asked, earlier));
      if (date === undefined) return;
      await saveParts(await wholeState(document));
      // The text may have changed while the day was asked for, and by saving.
      const state = await wholeState(document);
      if ((await engine.agreedFiles.of(state)) === 'another') throw new CommandError(ofAnother(state));
      const agreed = markAgreed(state.linter.read(await sourcesOf(state)), state.report, date);
      await keep(agreedText(agreed), agreedFile(state), texts);
      engine.agreedFiles.forget();
      void vscode.window.showInformationMessage(texts.marked(dayInWords(date, state.report.language)));
    }),
    registerCommand('ketensturing.showChanges', log, async (...args) => {
      const document = markdownDocument(args, active);
      const state = await wholeState(document);
      const kept = await engine.agreedFiles.of(state);
      if (kept === 'unreadable') throw new CommandError(WRITING[state.report.language].unreadable(shownName(agreedFile(state))));
      if (kept === 'another') throw new CommandError(ofAnother(state));
      await showChanges(state);
    }),
  );
}

/** What was agreed is about the whole plan: while a part cannot be read, nothing is said of it and nothing is recorded. */
function mustBeWhole({ plan, report }: DocumentState): void {
  const incomplete = incompleteness(plan, report.language);
  if (incomplete !== undefined) throw new CommandError(incomplete);
}

function agreedFile({ files, uri }: DocumentState): vscode.Uri {
  return agreedFileOf([files[0] ?? uri]);
}

function ofAnother(state: DocumentState): string {
  const { plan, report } = state;
  const others = (plan?.sharing ?? []).map(({ name }) => name);
  return WRITING[report.language].ofAnother(baseName(agreedFile(state)), plan?.name ?? '', others);
}

/** Beside a file that was opened without its folder, or in a folder that may only be read, nothing can be kept. */
async function keep(text: string, file: vscode.Uri, { notKept }: WritingTexts): Promise<void> {
  try {
    await writeWhole(file, new TextEncoder().encode(text));
  } catch (error) {
    throw error instanceof vscode.FileSystemError ? new CommandError(notKept(baseName(file), error.message)) : error;
  }
}

async function sourcesOf({ files, report }: DocumentState): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const texts = await Promise.all(files.map(async (uri) => openDocument(uri)?.getText() ?? (await textOf(uri)) ?? ''));
  return report.files.map((name, index) => ({ name, text: texts[index] ?? '' }));
}

/** What was agreed is what the files say. */
async function saveParts({ files, report }: DocumentState): Promise<void> {
  for (const uri of files) {
    const document = openDocument(uri);
    if (document?.isDirty && !(await document.save())) throw new CommandError(WRITING[report.language].saveFirst(shownName(uri)));
  }
}

async function askDate({ report: { language } }: DocumentState, earlier: Kept): Promise<string | undefined> {
  const texts = WRITING[language];
  const replaced = typeof earlier === 'object' ? texts.replaces(dayInWords(earlier.agreedOn, language)) : '';
  return vscode.window.showInputBox({
    title: texts.agreedOn,
    prompt: texts.agreedOnPrompt + replaced,
    value: localDay(new Date()),
    ignoreFocusOut: true,
    validateInput: (text) => (isDay(text) ? undefined : texts.noDate),
  });
}

/** A list to choose from; what still stands in the text is shown there. */
async function showChanges(state: DocumentState): Promise<void> {
  const { agreed, language } = state.report;
  const texts = WRITING[language];
  if (agreed === undefined) throw new CommandError(texts.neverAgreed);
  const { day } = agreed;
  const pillars = agreed.pillars.filter(({ passages }) => passages.length > 0);
  if (pillars.length === 0) {
    void vscode.window.showInformationMessage(texts.unchanged(day));
    return;
  }
  const items = pillars.flatMap(({ pillar, passages }): readonly (vscode.QuickPickItem & { readonly change?: PassageChange })[] => [
    { label: texts.pillar(pillar, nameOf(pillar, state)), kind: vscode.QuickPickItemKind.Separator },
    ...passages.map((change) => ({
      label: `$(${ICONS[change.kind]}) ${texts.change[change.kind]}`,
      description: change.now?.text ?? change.before ?? '',
      ...(change.kind === 'changed' ? { detail: change.before ?? '' } : {}),
      change,
    })),
  ]);
  const picked = await vscode.window.showQuickPick(items, { title: texts.changedSince(day), matchOnDescription: true });
  const place = picked?.change?.now;
  if (!place) return;
  const uri = state.files[state.report.files.indexOf(place.file)] ?? state.uri;
  await showDocument(uri, toRange(place));
}

const ICONS: Readonly<Record<PassageChange['kind'], string>> = { changed: 'edit', disappeared: 'trash', appeared: 'add' };

function nameOf(pillar: number, { framework, report }: DocumentState): string {
  return framework.pillars.find(({ number }) => number === pillar)?.shortName[report.language] ?? '';
}
