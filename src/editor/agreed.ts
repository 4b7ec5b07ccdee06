import * as vscode from 'vscode';
import {
  type AgreedChanges,
  agreedFileName,
  agreedText,
  changesSince,
  type JudgedPlan,
  markAgreed,
  type PassageChange,
  readAgreed,
} from '../writing/agreed.ts';
import { CommandError, markdownDocument, registerCommand } from './command-frame.ts';
import { toRange } from './convert.ts';
import { counts } from './documents.ts';
import type { Log } from './log.ts';
import { shownName } from './paths.ts';
import { openDocument, textOf } from './plan-files.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { WRITING } from './texts-writing.ts';

interface Parts {
  readonly store: ReportStore;
  readonly log: Log;
}

/**
 * `ketensturing.markAgreed` records what was agreed in a file beside the plan; `ketensturing.showChanges` lists what changed since. While such a file is there, changes of the pillars'
 * passages are shown in the text, renewed when the plan is opened and saved.
 */
export function registerAgreed({ store, log }: Parts): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ketensturing-agreed');
  const looked = new Set<string>();
  const renew = async (document: vscode.TextDocument): Promise<void> => {
    const state = store.latest(document.uri);
    if (state === undefined) return;
    const changes = await changesOf(state).catch(() => undefined);
    for (const uri of state.files) collection.set(uri, changes === undefined ? [] : diagnosticsFor(uri, changes, state));
  };
  const first = (uri: vscode.Uri): void => {
    const key = uri.toString();
    const document = openDocument(uri);
    if (store.latest(uri) === undefined) {
      looked.delete(key);
      collection.delete(uri);
    } else if (!looked.has(key) && document !== undefined) {
      looked.add(key);
      void renew(document);
    }
  };
  return vscode.Disposable.from(
    collection,
    store.onDidChange(first),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      if (!counts(document) || !looked.has(document.uri.toString())) return;
      await store.check(document, 'save').catch(() => undefined);
      await renew(document);
    }),
    registerCommand('ketensturing.markAgreed', log, async (...args) => {
      const document = markdownDocument(args.find((arg) => arg instanceof vscode.Uri));
      const state = store.get(document) ?? (await store.check(document, 'command'));
      const texts = WRITING[state.report.language];
      if (document.isUntitled) throw new CommandError(texts.saveFirst);
      const date = args.find((arg) => typeof arg === 'string') ?? (await askDate(state));
      if (date === undefined) return;
      const agreed = markAgreed(await judgedPlan(state), date);
      await vscode.workspace.fs.writeFile(agreedFile(state), new TextEncoder().encode(agreedText(agreed)));
      await renew(document);
      void vscode.window.showInformationMessage(texts.marked(date));
    }),
    registerCommand('ketensturing.showChanges', log, async (...args) => {
      const document = markdownDocument(args.find((arg) => arg instanceof vscode.Uri));
      const state = store.get(document) ?? (await store.check(document, 'command'));
      await renew(document);
      await showChanges(state);
    }),
  );
}

/** Beside the first document of the plan. */
function agreedFile({ files, uri }: DocumentState): vscode.Uri {
  const first = files[0] ?? uri;
  return first.with({ path: agreedFileName(first.path) });
}

async function judgedPlan({ files, report }: DocumentState): Promise<JudgedPlan> {
  const texts = await Promise.all(files.map(async (uri) => openDocument(uri)?.getText() ?? (await textOf(uri)) ?? ''));
  return { sources: report.files.map((name, index) => ({ name, text: texts[index] ?? '' })), report };
}

/** Undefined when nothing was recorded of the plan. Throws a `CommandError` when what was recorded cannot be read. */
async function changesOf(state: DocumentState): Promise<AgreedChanges | undefined> {
  const uri = agreedFile(state);
  const text = await textOf(uri);
  if (text === undefined) return undefined;
  const agreed = readAgreed(text);
  if (agreed === null) throw new CommandError(WRITING[state.report.language].unreadable(shownName(uri)));
  return changesSince(agreed, await judgedPlan(state));
}

async function askDate({ report }: DocumentState): Promise<string | undefined> {
  const texts = WRITING[report.language];
  return vscode.window.showInputBox({
    title: texts.agreedOn,
    prompt: texts.agreedOnPrompt,
    value: new Date().toISOString().slice(0, 10),
    validateInput: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? undefined : texts.noDate),
  });
}

/** A list to choose from; what still stands in the text is shown there. */
async function showChanges(state: DocumentState): Promise<void> {
  const texts = WRITING[state.report.language];
  const changes = await changesOf(state);
  if (changes === undefined) throw new CommandError(texts.neverAgreed);
  if (changes.pillars.length === 0) {
    void vscode.window.showInformationMessage(texts.unchanged(changes.agreedOn));
    return;
  }
  const items = changes.pillars.flatMap(
    ({ pillar, changes: own }): readonly (vscode.QuickPickItem & { readonly change?: PassageChange })[] => [
      { label: texts.pillar(pillar, nameOf(pillar, state)), kind: vscode.QuickPickItemKind.Separator },
      ...own.map((change) => ({
        label: `$(${{ changed: 'edit', disappeared: 'trash', appeared: 'add' }[change.kind]}) ${texts.change[change.kind]}`,
        description: change.now?.text ?? change.before ?? '',
        ...(change.kind === 'changed' ? { detail: change.before ?? '' } : {}),
        change,
      })),
    ],
  );
  const picked = await vscode.window.showQuickPick(items, { title: texts.changedSince(changes.agreedOn), matchOnDescription: true });
  const place = picked?.change?.now;
  if (!place) return;
  const uri = state.files[state.report.files.indexOf(place.file)] ?? state.uri;
  await vscode.window.showTextDocument(uri, { selection: toRange(place) });
}

function nameOf(pillar: number, { framework, report }: DocumentState): string {
  return framework.pillars.find(({ number }) => number === pillar)?.shortName[report.language] ?? '';
}

/** What disappeared stands nowhere any more, so it is told on the first line of the plan's first document. */
function diagnosticsFor(uri: vscode.Uri, changes: AgreedChanges, state: DocumentState): vscode.Diagnostic[] {
  const texts = WRITING[state.report.language];
  const name = state.report.files[state.files.findIndex((file) => file.toString() === uri.toString())];
  return changes.pillars.flatMap(({ pillar, changes: own }) =>
    own.flatMap((change) => {
      const file = change.now?.file ?? state.report.files[0];
      if (file !== name) return [];
      const range = change.now === null ? new vscode.Range(0, 0, 0, 0) : toRange(change.now);
      const said = texts.changeMessage[change.kind](texts.pillar(pillar, nameOf(pillar, state)), changes.agreedOn, change.before ?? '');
      const diagnostic = new vscode.Diagnostic(range, said, vscode.DiagnosticSeverity.Information);
      diagnostic.source = 'ketensturing';
      diagnostic.code = 'changed-since-agreed';
      return [diagnostic];
    }),
  );
}
