import type { BuildingBlock, Pillar, Term } from '../framework/types.ts';
import type { Place } from '../linter/source.ts';
import type { EvidenceReport, Finding, Report } from '../linter/types.ts';
import { commandLink, escapeMarkdown, pageLink, shorten } from './markdown-escape.ts';
import { type CardContext, pillarCard, pillarTitle, revealLink } from './pillar-card.ts';
import type { Subject } from './subjects.ts';
import { COVERAGE } from './texts-coverage.ts';
import { HOVER_TEXTS } from './texts-hover.ts';

/** A place in a document as the editor asks for it: 1-based line and column. */
export interface At {
  readonly line: number;
  readonly column: number;
}

/** A passage that counts for an aspect. */
export interface AspectEvidence {
  readonly pillar: number;
  readonly aspect: string;
  readonly name: string;
  readonly evidence: EvidenceReport;
}

const MOST_FINDINGS = 6;
const MOST_RELATED = 3;
const MOST_EVIDENCE = 3;
const ADVICE_LENGTH = 320;
/** What these say is not mended by a sentence about the pillar. */
const WITHOUT_EXAMPLE: readonly string[] = ['exemption-without-reason', 'pillar-name-mismatch', 'vague-commitment'];

/** Whether a place holds the position; its end counts, as it does for the editor's own messages. */
export function holds(place: Place, { line, column }: At): boolean {
  const afterStart = place.line < line || (place.line === line && place.column <= column);
  const beforeEnd = line < place.endLine || (line === place.endLine && column <= place.endColumn);
  return afterStart && beforeEnd;
}

/** The explanation of what a word names. */
export function subjectCard(subject: Subject, context: CardContext): string {
  if (subject.kind === 'pillar') return pillarCard(subject.pillar, context);
  return subject.kind === 'block' ? blockCard(subject.block, context) : termCard(subject.term, context);
}

function blockCard({ name, summary, contributes, source }: BuildingBlock, { framework, report: { language } }: CardContext): string {
  const texts = HOVER_TEXTS[language];
  const pillars = contributes.flatMap(({ pillar: number }) => framework.pillars.find((pillar) => pillar.number === number) ?? []);
  const helps = pillars.map((pillar) =>
    commandLink(`${pillar.number} ${pillar.shortName[language]}`, 'ketensturing.explainPillar', [pillar.number]),
  );
  return [
    `**${escapeMarkdown(name[language])}** · ${texts.block}`,
    escapeMarkdown(summary[language]),
    ...(helps.length === 0 ? [] : [`${texts.helps}: ${helps.join(', ')}`]),
    pageLink(texts.nora, source.url),
  ].join('\n\n');
}

function termCard({ name, meaning, url }: Term, { report: { language } }: CardContext): string {
  const texts = HOVER_TEXTS[language];
  const page = url === undefined ? [] : [pageLink(/noraonline/.test(url) ? texts.nora : url, url)];
  return [`**${escapeMarkdown(name[language])}** · ${texts.term}`, escapeMarkdown(meaning[language]), ...page].join('\n\n');
}

/** What to do about the findings at a place; the editor shows their messages itself. Several are listed in one line each. Empty when there are none. */
export function findingsCard(findings: readonly Finding[], context: CardContext): string {
  const [only] = findings;
  if (only === undefined) return '';
  return findings.length === 1 ? oneFinding(only, context) : severalFindings(findings, context);
}

function severalFindings(findings: readonly Finding[], context: CardContext): string {
  const rest = findings.length - MOST_FINDINGS;
  const lines = findings.slice(0, MOST_FINDINGS).map((finding) => shortLine(finding, context));
  return [...lines, ...(rest > 0 ? [`- ${COVERAGE[context.report.language].andMore(rest)}`] : [])].join('\n');
}

function oneFinding(finding: Finding, context: CardContext): string {
  const { language } = context.report;
  const texts = HOVER_TEXTS[language];
  const pillar = pillarOf(finding, context);
  const related = finding.related
    .slice(0, MOST_RELATED)
    .map((place) => `- ${revealLink(place, context)}: ${escapeMarkdown(place.message)}`);
  return [
    `**${texts.advice}:** ${escapeMarkdown(finding.advice)}`,
    ...(pillar === undefined || WITHOUT_EXAMPLE.includes(finding.ruleId)
      ? []
      : [`**${texts.forInstance}:** _${escapeMarkdown(pillar.strong[language])}_`]),
    ...(related.length === 0 ? [] : [related.join('\n')]),
    [...(pillar === undefined ? [] : [explain(pillar, context)]), pageLink(texts.rule, finding.url)].join(' · '),
  ].join('\n\n');
}

function shortLine(finding: Finding, context: CardContext): string {
  const { language } = context.report;
  const pillar = pillarOf(finding, context);
  if (pillar === undefined) return `- ${escapeMarkdown(shorten(finding.advice, ADVICE_LENGTH))}`;
  return `- ${pillarTitle(pillar, language)}: ${escapeMarkdown(pillar.question[language])} ${explain(pillar, context)}`;
}

function explain(pillar: Pillar, { report: { language } }: CardContext): string {
  return commandLink(HOVER_TEXTS[language].explain(pillar.number), 'ketensturing.explainPillar', [pillar.number]);
}

function pillarOf({ pillar: number }: Finding, { framework }: CardContext): Pillar | undefined {
  return framework.pillars.find((pillar) => pillar.number === number);
}

/** The passages at a place of `file` (its name in the report) that count for something, by aspect. */
export function evidenceAt(at: At, { coverage }: Pick<Report, 'coverage'>, file: string): readonly AspectEvidence[] {
  return coverage.flatMap(({ pillar, aspects }) =>
    aspects.flatMap(({ id, name, evidence }) =>
      evidence.filter((item) => item.file === file && holds(item, at)).map((item) => ({ pillar, aspect: id, name, evidence: item })),
    ),
  );
}

/** "Telt mee voor pijler 3, aspect b: …. Sterk: …": for what a passage counts, how strong, and why. Empty when it counts for nothing. */
export function evidenceCard(found: readonly AspectEvidence[], { report: { language } }: CardContext): string {
  return found
    .slice(0, MOST_EVIDENCE)
    .map(({ pillar, aspect, name, evidence: { strength, why } }) => {
      const head = HOVER_TEXTS[language].counts[strength](pillar, aspect.replace(/^P\d+\./, ''), name);
      return `**${escapeMarkdown(head)}.** ${escapeMarkdown(why)}`;
    })
    .join('\n\n');
}
