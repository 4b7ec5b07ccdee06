import type { Framework, Language } from '../framework/types.ts';
import type { Failure } from '../linter/types.ts';
import { type ShownReport, scoreOf } from './facts.ts';
import { escapeHtml, failureItem, htmlList, isolated } from './html.ts';
import { renderPage } from './page.ts';
import { PAGE_THEME, REPORT_CSS } from './report-css.ts';
import { renderReportBody } from './report-html.ts';
import { REPORT_WORDS } from './words.ts';

/** A plan with the name that readers know it by. */
export interface NamedReport {
  readonly title: string;
  readonly report: ShownReport;
}

/** What one run has to show. */
export interface ReportSet {
  readonly language: Language;
  readonly framework: Framework;
  readonly plans: readonly NamedReport[];
  /** Documents that are not judged as plans, with the reason. */
  readonly others: readonly { readonly file: string; readonly why: string }[];
  /** What went wrong outside the plans. */
  readonly failures: readonly Failure[];
}

/** All plans on one HTML page that needs nothing beside itself. */
export function renderReportPage(set: ReportSet): string {
  const { framework, language, plans } = set;
  const words = REPORT_WORDS[language];
  const [only] = plans;
  const alone = plans.length === 1 && only !== undefined;
  const bodies = plans.map(({ title, report }, index) =>
    renderReportBody(report, { framework, title, rank: alone ? 1 : 2, id: `plan-${index + 1}` }),
  );
  const body = ['<main>', alone ? '' : contents(set), ...bodies, rest(set), '</main>'].filter((part) => part !== '').join('\n');
  return renderPage({
    title: alone ? only.title : words.reports,
    language: alone ? only.report.language : language,
    css: `${REPORT_CSS}${PAGE_THEME}`,
    body,
  });
}

function contents({ plans, language }: ReportSet): string {
  const words = REPORT_WORDS[language];
  const items = plans.map(
    ({ title, report }, index) =>
      `<li><a href="#plan-${index + 1}">${isolated(title)}</a> <span class="kt-small">${isolated(scoreOf(report, words))}</span></li>`,
  );
  return `<nav class="kt"><h1>${escapeHtml(words.reports)}</h1><ol class="kt-plans">\n${items.join('\n')}\n</ol></nav>`;
}

function rest({ others, failures, language }: ReportSet): string {
  if (others.length === 0 && failures.length === 0) return '';
  const words = REPORT_WORDS[language];
  const list = (title: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `<h2>${escapeHtml(title)}</h2>${htmlList(items)}`;
  return [
    `<aside class="kt" lang="${language}">`,
    list(
      words.otherDocuments,
      others.map(({ file, why }) => `${isolated(file)} <span class="kt-small">${escapeHtml(why)}</span>`),
    ),
    list(words.failures, failures.map(failureItem)),
    '</aside>',
  ].join('');
}
