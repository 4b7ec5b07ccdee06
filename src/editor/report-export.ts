import * as vscode from 'vscode';
import { renderReportCsv } from '../report/report-csv.ts';
import { renderReportMarkdown } from '../report/report-markdown.ts';
import type { ReportSet } from '../report/report-page.ts';
import { renderReportPage } from '../report/report-page.ts';
import type { ActivePlan } from './active-plan.ts';
import { markdownDocument, registerCommand } from './command-frame.ts';
import type { Log } from './log.ts';
import type { ReportView } from './report-view.ts';
import { askWhereToSave, tellSaved } from './save-beside.ts';
import { reportSetOf } from './shown-report.ts';
import type { ReportStore } from './store.ts';
import { REPORTS, type ReportTexts } from './texts-reports.ts';

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly view: Pick<ReportView, 'about' | 'isInFront'>;
  readonly log: Log;
}

interface ExportFormat {
  readonly id: 'html' | 'markdown' | 'csv';
  readonly label: string;
  readonly extension: string;
  readonly render: (set: ReportSet) => string;
}

const FORMATS: readonly ExportFormat[] = [
  { id: 'html', label: 'HTML', extension: 'html', render: renderReportPage },
  { id: 'markdown', label: 'Markdown', extension: 'md', render: renderReportMarkdown },
  { id: 'csv', label: 'CSV', extension: 'csv', render: renderReportCsv },
];

/**
 * `ketensturing.exportReport` saves the report of the plan that is looked at, or that the report in front is about, as HTML, Markdown or CSV. It takes the document, the id of the
 * format and the file to write, and asks for what is not given.
 */
export function registerReportExport({ active, store, view, log }: Parts): vscode.Disposable {
  return registerCommand('ketensturing.exportReport', log, async (...args) => {
    const [uri, target] = args.filter((arg) => arg instanceof vscode.Uri);
    const about = uri ?? (view.isInFront ? view.about : undefined);
    const document = about === undefined ? (active.document ?? markdownDocument()) : await vscode.workspace.openTextDocument(about);
    const state = store.get(document) ?? (await store.check(document, 'command'));
    const texts = REPORTS[state.report.language];
    const format = FORMATS.find(({ id }) => args.includes(id)) ?? (await askFormat(texts));
    if (format === undefined) return undefined;
    const file = target ?? (await askWhereToSave(document.uri, format.extension, format.label));
    if (file === undefined) return undefined;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(format.render(reportSetOf(state))));
    void tellSaved(file, texts.saved, texts.open);
    return file;
  });
}

async function askFormat(texts: ReportTexts): Promise<ExportFormat | undefined> {
  const items = FORMATS.map((format) => ({ label: format.label, detail: texts[format.id], format }));
  return (await vscode.window.showQuickPick(items, { title: texts.chooseFormat }))?.format;
}
