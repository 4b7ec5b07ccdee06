import * as vscode from 'vscode';
import type { ActivePlan } from './active-plan.ts';
import { markdownDocument, registerCommand } from './command-frame.ts';
import type { ConfigurationFiles } from './configuration-files.ts';
import type { Log } from './log.ts';
import { keepChoice, type PlanChoice } from './plan-choice.ts';
import { isOn } from './settings.ts';
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
      else if (chosen !== undefined) await keepChoice(document.uri, chosen, files);
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
