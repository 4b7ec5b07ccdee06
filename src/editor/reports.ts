/** What people read who do not write the plan, as one feature: the report beside the text, its export, and the portfolio of all plans. */
import * as vscode from 'vscode';
import type { ActivePlan } from './active-plan.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { registerPortfolio } from './portfolio.ts';
import type { PortfolioPage } from './portfolio-view.ts';
import { registerReportExport } from './report-export.ts';
import { type ReportView, registerReportView } from './report-view.ts';
import type { ReportStore } from './store.ts';
import { createWorkspaceCheck, type WorkspaceCheck } from './workspace-check.ts';

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly engine: Engine;
  readonly log: Log;
  readonly kept: vscode.Memento;
}

/** What is shown, for tests. */
export interface Reports extends vscode.Disposable {
  readonly report: Pick<ReportView, 'html' | 'about'>;
  readonly portfolio: Pick<PortfolioPage, 'html' | 'onDidWrite' | 'plans'>;
  readonly workspaceCheck: Pick<WorkspaceCheck, 'run'>;
}

export function registerReports({ active, store, engine, log, kept }: Parts): Reports {
  const report = registerReportView({ active, store, log, kept });
  const workspaceCheck = createWorkspaceCheck(store, engine);
  const portfolio = registerPortfolio({ store, engine, workspaceCheck, log });
  const exports = registerReportExport({ active, store, view: report, portfolio: portfolio.page, log });
  const all = vscode.Disposable.from(report, workspaceCheck, portfolio, exports);
  return { report, portfolio: portfolio.page, workspaceCheck, dispose: () => all.dispose() };
}
