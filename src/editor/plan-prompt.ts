import * as vscode from 'vscode';
import type { ActivePlan } from './active-plan.ts';
import { markdownDocument, registerCommand } from './command-frame.ts';
import type { ConfigurationFiles } from './configuration-files.ts';
import { offsetsToRange } from './convert.ts';
import type { Log } from './log.ts';
import { shownName } from './paths.ts';
import { type Hindrance, keepChoice, type PlanChoice } from './plan-choice.ts';
import { placeOfExclusion } from './plan-lists.ts';
import { isOn, SECTION } from './settings.ts';
import type { ReportStore } from './store.ts';
import { PROMPT, type PromptTexts } from './texts-prompt.ts';

const COMMAND = 'ketensturing._askWhetherPlan';

/** For a Markdown file that is not taken for a plan: a quiet question in the status bar, with a lasting answer for who wants one. */
export function registerPlanPrompt(
  active: ActivePlan,
  store: ReportStore,
  files: Pick<ConfigurationFiles, 'nearest'>,
  log: Log,
): vscode.Disposable & { readonly item: vscode.StatusBarItem } {
  const item = vscode.window.createStatusBarItem('ketensturing.plan', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Ketensturing: plan?';
  item.command = COMMAND;
  const update = (): void => {
    const { state, document, isInFront } = active;
    const settled = state?.report.planBecause === 'setting' || state?.report.planBecause === 'front-matter';
    if (!isInFront || state === undefined || state.report.isPlan || settled || !isOn('planPrompt', document?.uri, true)) {
      item.text = '';
      item.hide();
      return;
    }
    const texts = PROMPT[state.report.language];
    item.text = `$(question) ${texts.question}`;
    item.tooltip = texts.because;
    item.accessibilityInformation = { label: `Ketensturing: ${texts.question}`, role: 'button' };
    item.show();
  };
  update();
  const subscriptions = vscode.Disposable.from(
    item,
    active.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ketensturing.planPrompt') && update()),
    registerCommand(COMMAND, log, async (uri, choice) => {
      const document = markdownDocument([uri], active);
      const texts = PROMPT[store.latest(document.uri)?.report.language ?? 'nl'];
      const chosen = (choice as PlanChoice | 'now' | undefined) ?? (await ask(document.uri, texts));
      if (chosen === 'now') await store.check(document, 'command');
      else if (chosen !== undefined) {
        const hindrance = await keepChoice(document.uri, chosen, files);
        // As faults are, without waiting for an answer.
        if (hindrance !== undefined) void tellHindrance(hindrance, texts);
      }
    }),
  );
  return { item, dispose: () => subscriptions.dispose() };
}

interface Answer extends vscode.QuickPickItem {
  readonly answer?: 'now' | Omit<PlanChoice, 'keep'>;
}

async function ask(uri: vscode.Uri, texts: PromptTexts): Promise<PlanChoice | 'now' | undefined> {
  const lasting = (check: PlanChoice['check'], reach: PlanChoice['reach'], icon: string): Answer => ({
    label: `$(${icon}) ${texts.choice[check][reach]}`,
    answer: { check, reach },
  });
  const answers: readonly Answer[] = [
    { label: `$(play) ${texts.now}`, description: texts.nowDetail, answer: 'now' },
    ...(uri.scheme === 'untitled'
      ? []
      : [
          { label: '', kind: vscode.QuickPickItemKind.Separator },
          lasting('always', 'file', 'check'),
          lasting('always', 'folder', 'check-all'),
          { label: '', kind: vscode.QuickPickItemKind.Separator },
          lasting('never', 'file', 'circle-slash'),
          lasting('never', 'folder', 'circle-slash'),
        ]),
  ];
  const picked = (await vscode.window.showQuickPick(answers, { title: texts.title, placeHolder: texts.choose }))?.answer;
  if (picked === undefined || picked === 'now') return picked;
  const keep = await askWhere(uri, texts);
  return keep && { ...picked, keep };
}

/** Without a workspace folder there is only one place to keep it. */
async function askWhere(uri: vscode.Uri, texts: PromptTexts): Promise<PlanChoice['keep'] | undefined> {
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return 'file';
  const places: readonly (vscode.QuickPickItem & { readonly keep: PlanChoice['keep'] })[] = [
    { label: `$(json) ${texts.file}`, detail: texts.fileDetail, keep: 'file' },
    { label: `$(settings-gear) ${texts.settings}`, detail: texts.settingsDetail, keep: 'settings' },
  ];
  return (await vscode.window.showQuickPick(places, { title: texts.where }))?.keep;
}

/** Says why a choice has no effect, and opens what stands in its way for who wants to change it. */
async function tellHindrance(hindrance: Hindrance, texts: PromptTexts): Promise<void> {
  if (hindrance.why === 'no-list') return offerSetting(texts.noList(`${SECTION}.${hindrance.key}`), hindrance.key, texts);
  const { pattern, file } = hindrance;
  if (file === undefined) return offerSetting(texts.excluded(pattern, texts.inSettings), 'exclude', texts);
  const picked = await vscode.window.showWarningMessage(texts.excluded(pattern, shownName(file)), texts.openFile);
  if (picked === undefined) return;
  const document = await vscode.workspace.openTextDocument(file);
  const place = placeOfExclusion(document.getText(), pattern);
  await vscode.window.showTextDocument(document, place && { selection: offsetsToRange(document, place) });
}

async function offerSetting(message: string, key: string, texts: PromptTexts): Promise<void> {
  const picked = await vscode.window.showWarningMessage(message, texts.openSetting);
  if (picked !== undefined) await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${SECTION}.${key}`);
}
