import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import type { Portfolio } from '../report/portfolio.ts';
import { renderPortfolioCsv } from '../report/portfolio-csv.ts';
import { renderPortfolioPage } from '../report/portfolio-html.ts';
import { renderReportCsv } from '../report/report-csv.ts';
import { renderReportMarkdown } from '../report/report-markdown.ts';
import { type ReportSet, renderReportPage } from '../report/report-page.ts';
import type { ActivePlan } from './active-plan.ts';
import { CommandError, markdownDocument, registerCommand } from './command-frame.ts';
import type { Log } from './log.ts';
import type { PortfolioPage } from './portfolio-view.ts';
import { type ReportView, reasonToLook } from './report-view.ts';
import { askWhereToSave, filesOf, type Saving, spare, stemOf, tellSaved } from './save-beside.ts';
import { reportSetOf } from './shown-report.ts';
import type { ReportStore } from './store.ts';
import { BOTH } from './texts-commands.ts';
import { REPORTS } from './texts-reports.ts';
import { writeWhole } from './write-file.ts';

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly view: Pick<ReportView, 'about' | 'isInFront'>;
  readonly portfolio: Pick<PortfolioPage, 'portfolio'>;
  readonly log: Log;
}

/** A way to save something made of `T`. */
interface ExportFormat<T> {
  readonly id: 'html' | 'markdown' | 'csv';
  readonly label: string;
  readonly extension: string;
  readonly render: (of: T) => string;
}

const HTML = { id: 'html', label: 'HTML', extension: 'html' } as const;
const MARKDOWN = { id: 'markdown', label: 'Markdown', extension: 'md' } as const;
const CSV = { id: 'csv', label: 'CSV', extension: 'csv' } as const;
const OF_PLAN: readonly ExportFormat<ReportSet>[] = [
  { ...HTML, render: renderReportPage },
  { ...MARKDOWN, render: renderReportMarkdown },
  { ...CSV, render: renderReportCsv },
];
const OF_PORTFOLIO: readonly ExportFormat<Portfolio>[] = [
  { ...HTML, render: renderPortfolioPage },
  { ...CSV, render: renderPortfolioCsv },
];

/**
 * `ketensturing.exportReport` saves the report of the plan that is looked at, or that the report in front is about; `ketensturing.exportPortfolio` the portfolio. They take the document
 * (of a report), the id of the format and the file to write, and ask for what is not given.
 */
export function registerReportExport({ active, store, view, portfolio, log }: Parts): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('ketensturing.exportReport', log, async (...args) => {
      const [uri, target] = filesIn(args);
      const about = uri ?? (view.isInFront || args.some(isPage) ? view.about : undefined);
      const document =
        about === undefined ? markdownDocument(args.some(isPage) ? [] : args, active) : await vscode.workspace.openTextDocument(about);
      const state = await store.current(document, reasonToLook(document));
      const name = REPORTS[state.report.language].reportFile(stemOf(document.uri));
      return save(OF_PLAN, reportSetOf(state), { beside: document.uri, name, files: filesOf(state), target, args });
    }),
    registerCommand('ketensturing.exportPortfolio', log, async (...args) => {
      const shown = portfolio.portfolio();
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      if (shown === undefined || folder === undefined) throw new CommandError(BOTH.noPortfolio);
      const name = REPORTS[shown.language].portfolioFile;
      return save(OF_PORTFOLIO, shown, { beside: vscode.Uri.joinPath(folder, name), name, files: [], target: filesIn(args)[0], args });
    }),
  );
}

/** Whether an argument is the address of a page of the editor: a button in the title bar of one gives it along. */
function isPage(arg: unknown): boolean {
  return arg instanceof vscode.Uri && arg.scheme === 'webview-panel';
}

function filesIn(args: readonly unknown[]): readonly vscode.Uri[] {
  return args.filter((arg) => arg instanceof vscode.Uri && !isPage(arg)) as vscode.Uri[];
}

interface Wishes extends Pick<Saving, 'beside' | 'name' | 'files'> {
  readonly target: vscode.Uri | undefined;
  /** The id of the format may stand among them. */
  readonly args: readonly unknown[];
}

/** The file that was written; undefined when the writer thought better of it. */
async function save<T extends { readonly language: Language }>(
  formats: readonly ExportFormat<T>[],
  of: T,
  { target, args, ...wishes }: Wishes,
): Promise<vscode.Uri | undefined> {
  const texts = REPORTS[of.language];
  const items = formats.map((format) => ({ label: format.label, detail: texts[format.id], format }));
  const given = formats.find(({ id }) => args.includes(id));
  const format = given ?? (await vscode.window.showQuickPick(items, { title: texts.chooseFormat }))?.format;
  if (format === undefined) return undefined;
  const saving = { ...wishes, extension: format.extension, language: of.language };
  const file = target ?? (await askWhereToSave(saving, format.label, texts.whereTo(format.label)));
  if (file === undefined) return undefined;
  await spare(file, saving);
  await writeWhole(file, new TextEncoder().encode(format.render(of)));
  void tellSaved(file, texts.saved, texts.open);
  return file;
}
