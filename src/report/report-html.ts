import type { Framework, Language } from '../framework/types.ts';
import type { FilePlace, PassageChange, PillarCoverage, Status } from '../linter/types.ts';
import {
  aspectScore,
  bestEvidence,
  changedPillars,
  findingsInText,
  type Gap,
  gapsOf,
  placeInWords,
  type ShownReport,
  scoreOf,
} from './facts.ts';
import { escapeHtml, failureItem, htmlList, isolated, table, webLink } from './html.ts';
import { renderPicture } from './picture.ts';
import { shortened } from './plain-text.ts';
import { type CellPen, reportTables } from './tables.ts';
import { REPORT_WORDS, type ReportWords } from './words.ts';

/** How a report is shown. */
export interface BodyOptions {
  readonly framework: Framework;
  /** The language of the headings; by default that of the report. */
  readonly language?: Language;
  /** What the plan is called; by default its files. */
  readonly title?: string;
  /** Rank of the title; what stands under it is one rank lower. */
  readonly rank?: 1 | 2;
  /** Makes the ids unique when several reports stand on a page. Letters, digits and hyphens. */
  readonly id?: string;
  /** The address that a place leads to, such as a command of the editor; places are plain text without it. */
  readonly link?: (place: FilePlace) => string | undefined;
}

interface Pen extends Required<Pick<BodyOptions, 'framework' | 'language' | 'title' | 'rank' | 'id'>> {
  readonly words: ReportWords;
  readonly link: (place: FilePlace) => string | undefined;
  readonly where: (place: FilePlace) => string;
}

export const SYMBOL: Readonly<Record<Status, string>> = { addressed: '●', thin: '◐', missing: '○', exempt: '–' };
const LONGEST_QUOTE = 400;

/**
 * The report as HTML: one `article` with class `kt`, without script, without style of its own. What comes from documents is escaped.
 * `REPORT_CSS` with the colours of a theme belongs to it.
 */
export function renderReportBody(report: ShownReport, options: BodyOptions): string {
  const pen = penFor(report, options);
  const { words, framework, language, id } = pen;
  const gaps = gapsOf(report, framework, language);
  const { coverage } = report;
  const isJudged = report.incompletePlan === undefined;
  return [
    `<article class="kt" lang="${language}" id="${id}">`,
    head(report, pen),
    isJudged ? renderPicture({ coverage, framework, language, title: pen.title, id }) : '',
    isJudged ? section(words.pillars, pillarTable(report, pen), pen) : '',
    report.agreed === undefined ? '' : section(words.changedSince(report.agreed.day), changes(report, pen), pen),
    isJudged ? section(words.gaps, gaps.length === 0 ? `<p>${escapeHtml(words.noGaps)}</p>` : gapList(gaps, pen), pen) : '',
    ...reportTables(report, findingsInText(report, gaps), cellPen(pen)).map(({ title, heads, rows, name }) =>
      section(title, table(title, heads, rows, name), pen),
    ),
    section(words.rulesOff, rulesOffList(report, pen), pen),
    section(words.failures, htmlList(report.failures.map(failureItem)), pen),
    `<p class="kt-reading">${escapeHtml(words.reading)}</p>`,
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function penFor(report: ShownReport, options: BodyOptions): Pen {
  const { framework, language = report.language, title = report.files.join(', '), rank = 1, id = 'kt', link = () => undefined } = options;
  const words = REPORT_WORDS[language];
  return { framework, language, title, rank, id, link, words, where: (place) => placeInWords(place, report, words) };
}

function cellPen(pen: Pen): CellPen {
  const { words } = pen;
  return {
    words,
    text: isolated,
    quoted,
    placed: (place) => placed(place, pen),
    severity: ({ severity, known }) =>
      `<span class="kt-severity kt-${severity}">${escapeHtml(words.severity[severity])}</span>${known ? `<span class="kt-small">${escapeHtml(words.known)}</span>` : ''}`,
    advised: (advice) => `<span class="kt-advice">${isolated(advice)}</span>`,
    linked: webLink,
  };
}

/** Empty content gives no section at all. */
function section(title: string, content: string, { rank }: Pen): string {
  return content === '' ? '' : `<section>\n<h${rank + 1}>${escapeHtml(title)}</h${rank + 1}>\n${content}\n</section>`;
}

function head(report: ShownReport, { rank, title, words }: Pen): string {
  const { files, isPlan, planBecause, readingNotes = [] } = report;
  const why = `${words.notPlan} (${words.planBecause[planBecause]}).`;
  return [
    `<header>\n<h${rank}>${isolated(title)}</h${rank}>`,
    title !== files.join(', ') ? `<p class="kt-files">${files.map(isolated).join(', ')}</p>` : '',
    `<p class="kt-score">${isolated(scoreOf(report, words))}</p>`,
    ...[...(isPlan ? [] : [escapeHtml(why)]), ...readingNotes.map(isolated)].map((note) => `<p class="kt-note">${note}</p>`),
    '</header>',
  ].join('');
}

/** A status as symbol and word. */
export function statusMark(status: Status, words: ReportWords): string {
  return `<span class="kt-status kt-${status}"><span aria-hidden="true">${SYMBOL[status]}</span> ${escapeHtml(words.status[status])}</span>`;
}

function pillarTable({ coverage }: ShownReport, pen: Pen): string {
  const { words } = pen;
  const rows = coverage.map((pillar) => {
    const unsure = pillar.confidence < 0.6 && pillar.confidence > 0 ? ` <span class="kt-small">${escapeHtml(words.uncertain)}</span>` : '';
    return [
      `${pillar.pillar} ${escapeHtml(pillar.name)}<span class="kt-small">${escapeHtml(words.dimension[pillar.dimension])}</span>`,
      `${statusMark(pillar.status, words)}${unsure}${pillar.exemption === undefined ? `<span class="kt-small">${escapeHtml(words.aspects(...aspectScore(pillar)))}</span>` : ''}`,
      bestCell(pillar, pen),
    ];
  });
  return table(words.pillars, [words.pillar, words.statusHead, words.evidence], rows, 'pillars');
}

function bestCell(pillar: PillarCoverage, pen: Pen): string {
  if (pillar.exemption !== undefined) return `${isolated(pillar.exemption.reason)} ${placed(pillar.exemption, pen)}`;
  const best = bestEvidence(pillar);
  if (best === undefined) return `<span class="kt-small kt-none">${escapeHtml(pen.words.none)}</span>`;
  const by = best.byWriter ? ` <mark class="kt-writer">${escapeHtml(pen.words.byWriter)}</mark>` : '';
  const aside = best.aside ? ` <span class="kt-small">(${escapeHtml(pen.words.aside)})</span>` : '';
  return `${quoted(best)} ${placed(best, pen)}${aside}${by}<span class="kt-small">${isolated(best.why)}</span>`;
}

function quoted({ text }: { readonly text: string }): string {
  return `<q>${isolated(shortened(text, LONGEST_QUOTE))}</q>`;
}

function placed(place: FilePlace, { link, where }: Pen): string {
  const label = where(place);
  const href = link(place);
  return href === undefined
    ? `<span class="kt-place">${isolated(label)}</span>`
    : `<a class="kt-place" href="${escapeHtml(href)}">${isolated(label)}</a>`;
}

function gapList(gaps: readonly Gap[], pen: Pen): string {
  const { words, rank } = pen;
  const items = gaps.map(({ pillar, message, advice, finding }) =>
    [
      `<li><h${rank + 2}>${pillar.pillar} ${escapeHtml(pillar.name)} ${statusMark(pillar.status, words)}</h${rank + 2}>`,
      message === '' ? '' : `<p>${isolated(message)}</p>`,
      `<p class="kt-advice">${isolated(advice)}</p>`,
      finding === undefined || !('reason' in finding) ? '' : `<p class="kt-note">${isolated(words.suppressedBecause(finding.reason))}</p>`,
      '</li>',
    ].join(''),
  );
  return `<ul class="kt-gaps">\n${items.join('\n')}\n</ul>`;
}

function changes(report: ShownReport, pen: Pen): string {
  const { words } = pen;
  const rows = changedPillars(report).map(({ pillar, was, passages }) => [
    `${pillar.pillar} ${escapeHtml(pillar.name)}`,
    was === pillar.status ? statusMark(was, words) : `${statusMark(was, words)} → ${statusMark(pillar.status, words)}`,
    passages.length === 0
      ? ''
      : `<ul class="kt-changes-list">${passages.map((change) => `<li>${changeItem(change, pen)}</li>`).join('')}</ul>`,
  ]);
  return rows.length === 0
    ? `<p>${escapeHtml(words.unchanged)}</p>`
    : table(words.changedSince(report.agreed?.day ?? ''), [words.pillar, words.statusHead, words.changes], rows, 'changes');
}

function changeItem({ kind, before, now }: PassageChange, pen: Pen): string {
  const { words } = pen;
  return [
    `<strong>${escapeHtml(words.change[kind])}</strong>`,
    before === null ? '' : `<del>${isolated(shortened(before, LONGEST_QUOTE))}</del>`,
    now === null ? '' : `<ins>${isolated(shortened(now.text, LONGEST_QUOTE))}</ins> ${placed(now, pen)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function rulesOffList({ rulesOff }: ShownReport, { words }: Pen): string {
  return htmlList(rulesOff.map(({ ruleId, url, reason }) => `${webLink(ruleId, url)}: ${isolated(words.switchedOff(reason))}`));
}
