import { escapeHtml, failureItem, htmlList, isolated, table } from './html.ts';
import { renderPage } from './page.ts';
import type { Portfolio, PortfolioPillar, PortfolioPlan } from './portfolio.ts';
import { PORTFOLIO_CSS, PORTFOLIO_SCRIPT } from './portfolio-script.ts';
import { PORTFOLIO_WORDS, type PortfolioWords, portfolioCounts } from './portfolio-words.ts';
import { PAGE_THEME, REPORT_CSS } from './report-css.ts';
import { SYMBOL } from './report-html.ts';
import { REPORT_WORDS } from './words.ts';

/** How a portfolio is shown. */
export interface PortfolioBodyOptions {
  /** The address that a plan leads to, such as a command of the editor; names are plain text without it. */
  readonly link?: (plan: PortfolioPlan) => string | undefined;
  /** Rows that are there from the start; the script puts in the others when these are on the screen. All of them without it, as for a page that must do without script. */
  readonly firstRows?: number;
  /** How far the check is of which this is the result; left out when it is whole. */
  readonly progress?: { readonly checked: number; readonly of: number; readonly isStopped: boolean };
  /** What a reader should know of all of it. */
  readonly note?: string;
  /** What the reader can do beside opening a plan. The addresses are trusted. */
  readonly actions?: readonly { readonly label: string; readonly href: string }[];
}

/** The order in which sorting puts statuses: what needs work first. */
const ORDER = { missing: 0, thin: 1, exempt: 2, addressed: 3 } as const;
const BAR = 100;

/** The portfolio as one page that needs nothing beside itself. */
export function renderPortfolioPage(portfolio: Portfolio): string {
  return renderPage({
    title: PORTFOLIO_WORDS[portfolio.language].title,
    language: portfolio.language,
    css: `${REPORT_CSS}${PORTFOLIO_CSS}${PAGE_THEME}`,
    body: `<main>\n${renderPortfolioBody(portfolio, {})}\n</main>`,
    script: PORTFOLIO_SCRIPT,
  });
}

/** The portfolio as HTML without script or style; `PORTFOLIO_SCRIPT` makes its table sortable and filterable. What comes from documents is escaped. */
export function renderPortfolioBody(portfolio: Portfolio, options: PortfolioBodyOptions): string {
  const words = PORTFOLIO_WORDS[portfolio.language];
  const { plans, failures } = portfolio;
  const report = REPORT_WORDS[portfolio.language];
  const { progress, note, actions = [] } = options;
  const noted = note === undefined ? '' : `<p class="kt-note">${escapeHtml(note)}</p>`;
  return [
    `<article class="kt kt-portfolio" lang="${portfolio.language}">`,
    `<header><h1>${escapeHtml(words.title)}</h1><p class="kt-score">${escapeHtml(portfolioCounts(portfolio))}</p>${progressNote(progress, words)}${noted}${actionList(actions)}</header>`,
    ...(plans.length === 0 ? emptyParts(progress, words) : planParts(portfolio, options, words)),
    itemList(report.failures, failures.map(failureItem)),
    itemList(words.withoutOwner, portfolio.withoutOwner.map(isolated)),
    itemList(words.withoutDate, portfolio.withoutDate.map(isolated)),
    `<p class="kt-reading">${escapeHtml(report.reading)}</p>`,
    '</article>',
  ].join('\n');
}

function planParts(portfolio: Portfolio, options: PortfolioBodyOptions, words: PortfolioWords): readonly string[] {
  return [
    `<section><h2>${escapeHtml(words.weakest)}</h2>${weakestTable(portfolio)}</section>`,
    `<section><h2>${escapeHtml(words.allPlans)}</h2>${controls(portfolio)}${heatmap(portfolio, options)}</section>`,
  ];
}

function emptyParts(progress: PortfolioBodyOptions['progress'], words: PortfolioWords): readonly string[] {
  return progress === undefined ? [`<p>${escapeHtml(words.noPlans)}</p>`] : [];
}

function progressNote(progress: PortfolioBodyOptions['progress'], words: PortfolioWords): string {
  if (progress === undefined) return '';
  const { checked, of, isStopped } = progress;
  return `<p class="kt-note" role="status">${escapeHtml((isStopped ? words.stopped : words.underWay)(checked, of))}</p>`;
}

function actionList(actions: NonNullable<PortfolioBodyOptions['actions']>): string {
  if (actions.length === 0) return '';
  const links = actions.map(({ label, href }) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`);
  return `<p class="kt-actions">${links.join(' · ')}</p>`;
}

function weakestTable({ language, pillars, weakest, plans }: Portfolio): string {
  const words = PORTFOLIO_WORDS[language];
  if (plans.length === 0) return '';
  if (weakest.length === 0) return `<p>${escapeHtml(words.noWeak)}</p>`;
  const rows = weakest.flatMap((number) => {
    const pillar = pillars.find((other) => other.pillar === number);
    if (pillar === undefined) return [];
    const { missing, thin } = pillar.statuses;
    const told = words.weakness(missing, thin, plans.length);
    return [[`${number} ${escapeHtml(pillar.name)}`, bar(missing / plans.length, thin / plans.length), escapeHtml(told)]];
  });
  const report = REPORT_WORDS[language];
  return table(words.weakest, [report.pillar, '', report.statusHead], rows, 'weak');
}

function bar(missing: number, thin: number): string {
  const first = Math.round(missing * BAR);
  const rect = (name: string, x: number, width: number): string => `<rect class="${name}" x="${x}" width="${width}" height="10"/>`;
  return `<svg class="kt-bar" viewBox="0 0 ${BAR} 10" preserveAspectRatio="none" aria-hidden="true">${rect('kt-bad', 0, first)}${rect('kt-half', first, Math.round(thin * BAR))}${rect('kt-track', 0, BAR)}</svg>`;
}

/** Hidden until the script finds them, as they do nothing without it. */
function controls({ language, pillars }: Portfolio): string {
  const words = PORTFOLIO_WORDS[language];
  const choices = pillars.map(
    ({ pillar, shortName }) => `<option value="${pillar}">${escapeHtml(words.weakIn(`${pillar} ${shortName}`))}</option>`,
  );
  return [
    '<div class="kt-controls" hidden>',
    `<label>${escapeHtml(words.filter)}<input type="search"></label>`,
    `<label>${escapeHtml(words.show)}<select><option value="">${escapeHtml(words.everything)}</option>${choices.join('')}</select></label>`,
    `<output data-told="${escapeHtml(words.shownOf)}"></output></div>`,
  ].join('');
}

function heatmap(
  { language, pillars, plans }: Portfolio,
  { link = () => undefined, firstRows = plans.length }: PortfolioBodyOptions,
): string {
  const words = PORTFOLIO_WORDS[language];
  const head = (label: string, shown: string, name = ''): string =>
    `<th scope="col"${name === '' ? '' : ` class="${name}"`} data-sort="${escapeHtml(words.sort(label))}">${shown}</th>`;
  const plain = (label: string, name?: string): string => head(label, escapeHtml(label), name);
  const pillarHead = ({ pillar, name, shortName }: PortfolioPillar): string =>
    head(name, `<span class="kt-stack">${pillar}<span class="kt-small">${escapeHtml(shortName)}</span></span>`, 'kt-head');
  const heads = [
    plain(words.plan),
    ...pillars.map(pillarHead),
    plain(words.addressed),
    plain(words.findings),
    plain(words.owner, 'kt-owner'),
    plain(words.date),
  ];
  const caption = `<caption class="kt-aloud">${escapeHtml(words.allPlans)}</caption>`;
  const rows = plans.map((plan) => row(plan, link(plan), language, words));
  const first = `<tbody>\n${rows.slice(0, firstRows).join('\n')}\n</tbody>`;
  // What stands in a template is read, but costs neither style nor layout.
  const rest = rows.length > firstRows ? `<template>${rows.slice(firstRows).join('\n')}</template>` : '';
  return `<table class="kt-table kt-heat">${caption}<thead><tr>${heads.join('')}</tr></thead>${first}</table>${rest}`;
}

function row(plan: PortfolioPlan, href: string | undefined, language: PortfolioPlan['language'], words: PortfolioWords): string {
  const { name, files, owner, date, pillars, statuses, findings } = plan;
  const weak = pillars.filter(({ status }) => status === 'missing' || status === 'thin').map(({ pillar }) => pillar);
  const total = findings.error + findings.warning + findings.info + findings.hint;
  const title = href === undefined ? isolated(name) : `<a href="${escapeHtml(href)}">${isolated(name)}</a>`;
  const cells = pillars.map(({ status }) => {
    const word = escapeHtml(REPORT_WORDS[language].status[status]);
    return `<td class="kt-cell kt-${status}" data-key="${ORDER[status]}" title="${word}" aria-label="${word}"><span>${SYMBOL[status]}</span></td>`;
  });
  const said = (text: string | null): string =>
    `<td>${text === null ? `<span class="kt-small">${escapeHtml(words.unknown)}</span>` : isolated(text)}</td>`;
  const find = escapeHtml([name, ...files, owner ?? ''].join(' ').toLowerCase());
  return [
    `<tr data-find="${find}" data-weak="${weak.join(' ')}">`,
    `<th scope="row" data-key="${escapeHtml(name)}">${title}<span class="kt-small">${files.map(isolated).join(', ')}</span></th>`,
    ...cells,
    `<td data-key="${statuses.addressed}">${statuses.addressed}</td><td data-key="${total}">${total}</td>`,
    said(owner),
    said(date),
    '</tr>',
  ].join('');
}

function itemList(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<section><h2>${escapeHtml(title)} (${items.length})</h2>${htmlList(items)}</section>`;
}
