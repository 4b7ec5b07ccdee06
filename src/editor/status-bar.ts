import * as vscode from 'vscode';
import type { ActivePlan } from './active-plan.ts';
import { capital } from './coverage-items.ts';
import { count } from './coverage-nodes.ts';
import { incompleteness } from './plan-part.ts';
import { isOn } from './settings.ts';
import type { DocumentState } from './store.ts';
import { COVERAGE } from './texts-coverage.ts';
import { PARTS } from './texts-parts.ts';

/** "Ketensturing 6/8" for the plan in the active editor; opens its coverage. */
export function registerStatusBar(active: ActivePlan): vscode.Disposable & { readonly item: vscode.StatusBarItem } {
  const item = vscode.window.createStatusBarItem('ketensturing.coverage', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Ketensturing';
  item.command = 'ketensturing.showCoverage';
  const update = (): void => {
    const { state, document, isInFront } = active;
    if (!isInFront || state === undefined || !state.report.isPlan || !isOn('statusBar', document?.uri, true)) {
      item.text = '';
      item.hide();
      return;
    }
    render(item, state);
    item.show();
  };
  update();
  const subscriptions = vscode.Disposable.from(
    item,
    active.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ketensturing.statusBar') && update()),
  );
  return { item, dispose: () => subscriptions.dispose() };
}

function render(item: vscode.StatusBarItem, { report, plan, files }: DocumentState): void {
  const texts = COVERAGE[report.language];
  const addressed = count(report.coverage, 'addressed');
  const exempt = count(report.coverage, 'exempt');
  const score = texts.pillars(addressed, report.coverage.length) + (exempt === 0 ? '' : `, ${texts.exempt(exempt)}`);
  const incomplete = incompleteness(plan, report.language);
  const of = plan === undefined || files.length < 2 ? '' : `${PARTS[report.language].files(plan.name, files.length)}: `;
  item.text =
    incomplete === undefined
      ? `$(checklist) Ketensturing ${addressed}/${report.coverage.length}`
      : `$(warning) Ketensturing ?/${report.coverage.length}`;
  const tooltip = new vscode.MarkdownString('', true).appendText(incomplete ?? capital(`${of}${score}`));
  for (const { pillar, name, status } of incomplete === undefined ? report.coverage : []) {
    tooltip.appendMarkdown(`\n\n$(${SIGN[status]}) `).appendText(`${pillar}. ${capital(name)}: ${texts.status[status]}`);
  }
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `Ketensturing: ${incomplete ?? `${of}${score}`}; ${texts.opens}`, role: 'button' };
}

const SIGN = { addressed: 'pass-filled', thin: 'color-mode', missing: 'circle-large-outline', exempt: 'circle-slash' } as const;
