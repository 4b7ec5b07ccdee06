import * as vscode from 'vscode';
import type { FilePlace } from '../linter/types.ts';
import { renderPage } from '../report/page.ts';
import { plain, shortened } from '../report/plain-text.ts';
import { EDITOR_THEME, REPORT_CSS } from '../report/report-css.ts';
import { renderReportBody } from '../report/report-html.ts';
import type { ActivePlan } from './active-plan.ts';
import { markdownDocument, registerCommand } from './command-frame.ts';
import { isShown } from './documents.ts';
import type { Log } from './log.ts';
import { commandUri } from './markdown-escape.ts';
import { sameUri, shownName } from './paths.ts';
import { namedReport } from './shown-report.ts';
import type { CheckReason, DocumentState, ReportStore } from './store.ts';
import { BOTH } from './texts-commands.ts';
import { REPORTS } from './texts-reports.ts';

/** The type of the panel, also in `package.json`. */
const VIEW = 'ketensturing.report';
const REVEAL = 'ketensturing._reveal';
const LONGEST_TITLE = 60;

/** The report as a page beside the text. */
export interface ReportView extends vscode.Disposable {
  /** The document that the page is about, while it is open. */
  readonly about: vscode.Uri | undefined;
  /** Whether the page is what the writer looks at. */
  readonly isInFront: boolean;
  /** The page, for tests. */
  readonly html: string | undefined;
}

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly log: Log;
  /** Remembers, over a reload, which document the page was about. */
  readonly kept: vscode.Memento;
}

/** `ketensturing.showReport` opens the page. It follows the plan that is looked at, is renewed with each check while it can be seen, and comes back after a reload. */
export function registerReportView({ active, store, log, kept }: Parts): ReportView {
  let panel: vscode.WebviewPanel | undefined;
  let about: vscode.Uri | undefined;
  let shown: DocumentState | undefined;
  const show = (): void => {
    const state = about && store.latest(about);
    if (panel === undefined || !panel.visible || state === undefined || state === shown) return;
    shown = state;
    panel.title = REPORTS[state.report.language].tab(shortened(plain(namedReport(state).title), LONGEST_TITLE));
    panel.webview.html = pageOf(state);
  };
  const turnTo = (uri: vscode.Uri): void => {
    if (!sameUri(uri, about)) void kept.update(VIEW, uri.toString());
    about = uri;
    show();
  };
  const adopt = (opened: vscode.WebviewPanel): void => {
    panel = opened;
    shown = undefined;
    opened.webview.options = { enableScripts: false, enableForms: false, enableCommandUris: [REVEAL], localResourceRoots: [] };
    opened.onDidChangeViewState(show);
    opened.onDidDispose(() => {
      if (panel === opened) panel = about = shown = undefined;
    });
  };
  const subscriptions = vscode.Disposable.from(
    active.onDidChange(() => panel !== undefined && active.document !== undefined && turnTo(active.document.uri)),
    store.onDidChange((uri) => sameUri(uri, about) && show()),
    registerCommand('ketensturing.showReport', log, async (...args) => {
      const document = markdownDocument(args, active);
      await store.current(document, reasonToLook(document));
      if (panel === undefined) adopt(vscode.window.createWebviewPanel(VIEW, BOTH.report, vscode.ViewColumn.Beside));
      else panel.reveal(undefined, true);
      turnTo(document.uri);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(restored) {
        // A tab that nobody has looked at since the reload comes back when it is, and the page may have been opened anew before.
        if (panel !== undefined) {
          restored.dispose();
          return panel.reveal(undefined, true);
        }
        adopt(restored);
        const uri = active.document?.uri ?? uriIn(kept.get(VIEW));
        if (uri === undefined) return restored.dispose();
        try {
          // A tab that nobody has looked at since the reload has no document yet.
          const document = await vscode.workspace.openTextDocument(uri);
          await store.current(document, 'open');
          turnTo(uri);
        } catch (error) {
          log.warn(`The report on ${shownName(uri)} is not shown again: ${error instanceof Error ? error.message : String(error)}`);
          restored.dispose();
        }
      },
    }),
  );
  return {
    get about() {
      return about;
    },
    get isInFront() {
      return panel?.active === true;
    },
    get html() {
      return panel?.webview.html;
    },
    dispose() {
      subscriptions.dispose();
      panel?.dispose();
    },
  };
}

/** Looking at a report does not make a plan of a document that is none. One that stands in no tab any more is checked only when that is asked for. */
export function reasonToLook(document: vscode.TextDocument): CheckReason {
  return isShown(document) ? 'type' : 'command';
}

function uriIn(kept: unknown): vscode.Uri | undefined {
  return typeof kept === 'string' ? vscode.Uri.parse(kept) : undefined;
}

/** A page without script whose links can only jump to a place in the plan. */
function pageOf(state: DocumentState): string {
  const { framework, files } = state;
  const { title, report } = namedReport(state);
  const link = ({ file, line, column, endLine, endColumn }: FilePlace): string | undefined => {
    const uri = files[report.files.indexOf(file)];
    return uri && commandUri(REVEAL, [uri.toString(), { line, column, endLine, endColumn }]);
  };
  return renderPage({
    title,
    language: report.language,
    css: `${REPORT_CSS}${EDITOR_THEME}`,
    body: `<main>\n${renderReportBody(report, { framework, title, link })}\n</main>`,
  });
}
