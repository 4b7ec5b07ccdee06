import type { FilePlace, PassageChange, PillarCoverage } from '../linter/types.ts';
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
import { literal, markdownLink, markdownTable } from './markdown.ts';
import { shortened } from './plain-text.ts';
import { SYMBOL } from './report-html.ts';
import type { NamedReport, ReportSet } from './report-page.ts';
import { type CellPen, reportTables } from './tables.ts';
import { REPORT_WORDS, type ReportWords } from './words.ts';

interface Pen {
  readonly words: ReportWords;
  readonly rank: number;
  readonly where: (place: FilePlace) => string;
}

const LONGEST_QUOTE = 240;

/** All plans as one Markdown document. What comes from documents is escaped. */
export function renderReportMarkdown(set: ReportSet): string {
  return `${markdownParts(set).join('\n\n')}\n`;
}

/** The document in parts that can each be left out: title, one for each plan, the rest. */
export function markdownParts(set: ReportSet): readonly string[] {
  const words = REPORT_WORDS[set.language];
  const alone = set.plans.length === 1;
  return [
    ...(alone ? [] : [`# ${words.reports}`]),
    ...set.plans.map((plan) => planPart(plan, set, alone ? 1 : 2)),
    ...list(
      2,
      words.otherDocuments,
      set.others.map(({ file, why }) => `${literal(file)} (${literal(why)})`),
    ),
    ...list(
      2,
      words.failures,
      set.failures.map(({ message, advice }) => `${literal(message)} ${literal(advice)}`),
    ),
  ];
}

function planPart({ title, report }: NamedReport, { framework }: ReportSet, rank: number): string {
  const words = REPORT_WORDS[report.language];
  const pen: Pen = { words, rank, where: (place) => placeInWords(place, report, words) };
  const gaps = gapsOf(report, framework, report.language);
  const isJudged = report.incompletePlan === undefined;
  const parts = [
    `${'#'.repeat(rank)} ${literal(title)}`,
    `**${literal(scoreOf(report, words))}**`,
    ...(title !== report.files.join(', ') ? [report.files.map(literal).join(', ')] : []),
    ...(report.isPlan ? [] : [`${words.notPlan} (${words.planBecause[report.planBecause]}).`]),
    ...(report.readingNotes ?? []).map(literal),
    ...(isJudged ? section(words.pillars, pillarTable(report.coverage, pen), pen) : []),
    ...(report.agreed === undefined ? [] : list(rank + 1, words.changedSince(report.agreed.day), changeItems(report, pen))),
    ...(gaps.length === 0
      ? section(words.gaps, isJudged ? words.noGaps : '', pen)
      : list(
          rank + 1,
          words.gaps,
          gaps.map((gap) => gapItem(gap, pen)),
        )),
    ...reportTables(report, findingsInText(report, gaps), cellPen(pen)).flatMap(({ title, heads, rows }) =>
      section(title, markdownTable(heads, rows), pen),
    ),
    ...list(
      rank + 1,
      words.rulesOff,
      report.rulesOff.map(({ ruleId, url, reason }) => `${markdownLink(ruleId, url)}: ${literal(words.switchedOff(reason))}`),
    ),
    ...list(
      rank + 1,
      words.failures,
      report.failures.map(({ message, advice }) => `${literal(message)} ${literal(advice)}`),
    ),
    ...(isJudged ? [`*${words.reading}*`] : []),
  ];
  return parts.join('\n\n');
}

function cellPen({ words, where }: Pen): CellPen {
  return {
    words,
    text: literal,
    quoted,
    placed: (place) => literal(where(place)),
    severity: ({ severity, known }) => `${words.severity[severity]}${known ? ` (${words.known})` : ''}`,
    advised: (advice) => ` ${advised(advice, words)}`,
    linked: markdownLink,
  };
}

function section(title: string, content: string, { rank }: Pen): readonly string[] {
  return content === '' ? [] : [`${'#'.repeat(rank + 1)} ${title}`, content];
}

function list(rank: number, title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${'#'.repeat(rank)} ${title}`, items.map((item) => `- ${item}`).join('\n')];
}

function pillarTable(coverage: readonly PillarCoverage[], pen: Pen): string {
  const { words } = pen;
  const rows = coverage.map((pillar) => {
    const best = bestEvidence(pillar);
    const by = `${best?.aside ? ` (${words.aside})` : ''}${best?.byWriter ? ` (${words.byWriter})` : ''}`;
    return [
      `${pillar.pillar} ${literal(pillar.name)}`,
      `${SYMBOL[pillar.status]} ${words.status[pillar.status]}`,
      pillar.exemption === undefined ? words.aspects(...aspectScore(pillar)) : '',
      pillar.exemption !== undefined
        ? `${literal(pillar.exemption.reason)} ${placed(pillar.exemption, pen)}`
        : best === undefined
          ? words.none
          : `${quoted(best)} ${placed(best, pen)}${by}`,
    ];
  });
  return markdownTable([words.pillar, words.statusHead, words.aspectsHead, words.evidence], rows);
}

function quoted({ text }: { readonly text: string }): string {
  return `“${literal(shortened(text, LONGEST_QUOTE))}”`;
}

function placed(place: FilePlace, { where }: Pen): string {
  return `(${literal(where(place))})`;
}

/** Advice behind what is wrong. */
function advised(advice: string, words: ReportWords): string {
  return `*${words.advice}:* ${literal(advice)}`;
}

function gapItem({ pillar, message, advice, finding }: Gap, { words }: Pen): string {
  const why = finding !== undefined && 'reason' in finding ? ` ${literal(words.suppressedBecause(finding.reason))}` : '';
  const what = message === '' ? '' : ` ${literal(message)}`;
  return `**${pillar.pillar} ${literal(pillar.name)}: ${words.status[pillar.status]}.**${what} ${advised(advice, words)}${why}`;
}

function changeItems(report: ShownReport, pen: Pen): readonly string[] {
  const { words } = pen;
  const items = changedPillars(report).map(({ pillar, was, passages }) => {
    const status = was === pillar.status ? '' : ` (${words.status[was]} → ${words.status[pillar.status]})`;
    const changes = passages.map((change) => `\n  - ${changeItem(change, pen)}`);
    return `**${pillar.pillar} ${literal(pillar.name)}**${status}${changes.join('')}`;
  });
  return items.length === 0 ? [words.unchanged] : items;
}

function changeItem({ kind, before, now }: PassageChange, pen: Pen): string {
  const was = before === null ? [] : [quoted({ text: before })];
  const is = now === null ? [] : [`${quoted(now)} ${placed(now, pen)}`];
  return `${pen.words.change[kind]}: ${[...was, ...is].join(' → ')}`;
}
