import * as vscode from 'vscode';
import type { Framework, Language } from '../framework/types.ts';
import type { Report } from '../linter/types.ts';
import { languageOfMost } from '../report/facts.ts';
import { renderPage } from '../report/page.ts';
import type { PlanProfile } from '../report/plan-profile.ts';
import { createPortfolio, inputOf, type Portfolio, type PortfolioInput } from '../report/portfolio.ts';
import { type PortfolioBodyOptions, renderPortfolioBody } from '../report/portfolio-html.ts';
import { PORTFOLIO_CSS, PORTFOLIO_SCRIPT } from '../report/portfolio-script.ts';
import { PORTFOLIO_WORDS } from '../report/portfolio-words.ts';
import { EDITOR_THEME, REPORT_CSS } from '../report/report-css.ts';
import { commandUri } from './markdown-escape.ts';
import { incompleteness, whyUnread } from './plan-part.ts';
import { COMMANDS } from './texts-commands.ts';
import type { WorkspaceResult } from './workspace-check.ts';

const VIEW = 'ketensturing.portfolio';
const REVEAL = 'ketensturing._reveal';
const CHECK = 'ketensturing.checkWorkspace';
const PROBLEMS = 'workbench.actions.view.problems';

/** More rows than fit on a screen; the others follow when these are shown. */
const FIRST_ROWS = 60;

/** A plan as the portfolio keeps it: of the report, what a row needs. */
interface KeptPlan {
  readonly input: PortfolioInput;
  /** Its first file. */
  readonly uri: vscode.Uri;
}

/** What a portfolio takes of a plan. */
export interface PlanFacts {
  readonly files: readonly vscode.Uri[];
  readonly report: Report;
  readonly profile: PlanProfile;
}

/** The portfolio as a page: plans × pillars. */
export interface PortfolioPage extends vscode.Disposable {
  /** The page, for tests. */
  readonly html: string | undefined;
  /** Fires when the page was written anew, for tests. */
  readonly onDidWrite: vscode.Event<void>;
  readonly plans: number;
  /** All plans side by side, as they are shown; undefined before the first check. */
  readonly portfolio: () => Portfolio | undefined;
  /** Opens the page, or brings it to the front. `framework`: whose pillars the columns are. */
  readonly open: (framework: Framework) => void;
  /** Forgets all plans, since a new check begins. */
  readonly clear: () => void;
  readonly add: (plan: PlanFacts) => void;
  /** Takes a new result of a plan that is there already. */
  readonly renew: (plan: PlanFacts) => void;
  /** Shows what there is. */
  readonly show: (result: WorkspaceResult, progress: PortfolioBodyOptions['progress']) => void;
}

export function createPortfolioPage(): PortfolioPage {
  const plans = new Map<string, KeptPlan>();
  let framework: Framework | undefined;
  let panel: vscode.WebviewPanel | undefined;
  const written = new vscode.EventEmitter<void>();
  let told: { readonly result: WorkspaceResult; readonly progress: PortfolioBodyOptions['progress'] } | undefined;
  let isStale = false;
  const render = (): void => {
    isStale = told !== undefined;
    if (panel === undefined || framework === undefined || !panel.visible || told === undefined) return;
    isStale = false;
    panel.webview.html = pageOf([...plans.values()], framework, told.result, told.progress);
    written.fire();
  };
  return {
    get html() {
      return panel?.webview.html;
    },
    onDidWrite: written.event,
    get plans() {
      return plans.size;
    },
    portfolio: () => framework && told && portfolioOf([...plans.values()], framework, told.result),
    open(standard) {
      framework = standard;
      if (panel !== undefined) return panel.reveal();
      const opened = vscode.window.createWebviewPanel(VIEW, 'Portefeuille (portfolio)', vscode.ViewColumn.Active);
      opened.webview.options = {
        enableScripts: true,
        enableForms: false,
        enableCommandUris: [REVEAL, CHECK, PROBLEMS],
        localResourceRoots: [],
      };
      opened.onDidChangeViewState(() => isStale && render());
      opened.onDidDispose(() => {
        panel = undefined;
      });
      panel = opened;
      render();
    },
    clear: () => plans.clear(),
    add: (plan) => void plans.set(keyOf(plan), keptOf(plan)),
    renew(plan) {
      const key = keyOf(plan);
      const known = plans.get(key);
      const next = keptOf(plan);
      if (known === undefined || JSON.stringify(known.input) === JSON.stringify(next.input)) return;
      plans.set(key, next);
      render();
    },
    show(result, progress) {
      if (told === undefined) void vscode.commands.executeCommand('setContext', 'ketensturing.portfolio', true);
      told = { result, progress };
      render();
    },
    dispose: () => {
      panel?.dispose();
      written.dispose();
    },
  };
}

function keyOf({ files }: PlanFacts): string {
  return files.map((uri) => uri.toString()).join('\n');
}

function keptOf({ files, report, profile }: PlanFacts): KeptPlan {
  // With the folder of the workspace when there are several.
  const names = files.map((uri) => vscode.workspace.asRelativePath(uri));
  return { input: { ...inputOf(report, profile), files: names }, uri: files[0] as vscode.Uri };
}

function portfolioOf(plans: readonly KeptPlan[], framework: Framework, result: WorkspaceResult): Portfolio {
  const inputs = plans.map(({ input }) => input);
  const otherDocuments = Math.max(0, result.checked - result.unjudged - inputs.flatMap(({ files }) => files).length);
  const language = languageOfMost(inputs);
  return createPortfolio(inputs, { framework, language, otherDocuments, failures: failuresIn(result, language) });
}

/** The plans that could not be judged, and the files that could not be read. */
function failuresIn({ incomplete, unread }: WorkspaceResult, language: Language): Portfolio['failures'] {
  const messages = [
    ...incomplete.map((plan) => incompleteness(plan, language) ?? ''),
    ...unread.map((file) => `${whyUnread(file, language)}.`),
  ];
  return messages.map((message) => ({ code: 'unread', message, advice: '' }));
}

function pageOf(
  plans: readonly KeptPlan[],
  framework: Framework,
  result: WorkspaceResult,
  progress: PortfolioBodyOptions['progress'],
): string {
  const portfolio = portfolioOf(plans, framework, result);
  const { language } = portfolio;
  // By the list itself, which a row takes over from its plan: names can be the same in folders with the same name.
  const uriOf = new Map(plans.map(({ input, uri }) => [input.files, uri]));
  const texts = COMMANDS[language];
  const body = renderPortfolioBody(portfolio, {
    link: ({ files }) => commandUri(REVEAL, [uriOf.get(files)?.toString()]),
    firstRows: FIRST_ROWS,
    ...(progress && { progress }),
    ...(result.isCut && { note: texts.tooMany }),
    actions: [
      ...(result.findings > 0 ? [{ label: texts.inProblems(result.findings), href: `command:${PROBLEMS}` }] : []),
      ...(progress === undefined || progress.isStopped ? [{ label: texts.checkAgain, href: `command:${CHECK}` }] : []),
    ],
  });
  return renderPage({
    title: PORTFOLIO_WORDS[language].title,
    language,
    css: `${REPORT_CSS}${PORTFOLIO_CSS}${EDITOR_THEME}`,
    body: `<main>\n${body}\n</main>`,
    script: PORTFOLIO_SCRIPT,
  });
}
