import type { Framework, Language, Pillar } from '../framework/types.ts';
import type { AspectCoverage, EvidenceReport, FilePlace, PillarCoverage, Report } from '../linter/types.ts';
import { rankBy } from '../report/facts.ts';
import { commandLink, escapeMarkdown, pageLink } from './markdown-escape.ts';
import { partName } from './part-name.ts';
import { COVERAGE } from './texts-coverage.ts';
import { HOVER_TEXTS } from './texts-hover.ts';

/** The commands that a hover may run; a text is trusted for these and nothing else. */
export const HOVER_COMMANDS = ['ketensturing._reveal', 'ketensturing.explainPillar', 'ketensturing.insertPillarSection'] as const;

/** What a card is about, and where it stands. */
export interface CardContext {
  readonly framework: Framework;
  readonly report: Report;
  /** The name of the document in the report. */
  readonly file: string;
  /** Not all files of the plan could be read, so that nothing can be called missing. */
  readonly isIncomplete?: boolean;
  /** The address of a file of the report, for links to its passages. */
  readonly addressOf: (file: string) => string;
}

const MOST_QUESTIONS = 3;
const MOST_PASSAGES = 3;

/** How this plan stands, what the pillar is, why it matters, what to answer, and an example that counts and one that does not. */
export function pillarCard(pillar: Pillar, context: CardContext): string {
  const { language } = context.report;
  const texts = HOVER_TEXTS[language];
  const coverage = context.report.coverage.find((other) => other.pillar === pillar.number);
  return [
    `${pillarTitle(pillar, language)}${dimensionOf(pillar, context.framework, language)}`,
    ...(coverage === undefined ? [] : [statusLine(coverage, context)]),
    escapeMarkdown(pillar.summary[language]),
    `**${texts.why}:** ${escapeMarkdown(pillar.importance[language])}`,
    questions(pillar, coverage, language),
    `**${texts.strong}:** _${escapeMarkdown(pillar.strong[language])}_  \n**${texts.weak}:** _${escapeMarkdown(pillar.weak[language])}_`,
    links(pillar, coverage, context),
  ].join('\n\n');
}

/** "**Pijler 3: vertrouwen tussen ketenpartners**" */
export function pillarTitle({ number, name }: Pillar, language: Language): string {
  return `**${HOVER_TEXTS[language].pillar} ${number}: ${escapeMarkdown(name[language])}**`;
}

function dimensionOf({ dimension: id }: Pillar, { dimensions }: Framework, language: Language): string {
  const dimension = dimensions.find((other) => other.id === id);
  return dimension === undefined ? '' : ` · ${escapeMarkdown(`${dimension.name[language]}, ${dimension.tension[language]}`)}`;
}

/** The pillar's own question, then those of aspects that the plan leaves open. */
function questions(pillar: Pillar, coverage: PillarCoverage | undefined, language: Language): string {
  const texts = HOVER_TEXTS[language];
  const done = new Set(coverage?.aspects.filter(({ status }) => status === 'addressed').map(({ id }) => id));
  const open = pillar.aspects.filter(({ id }) => !done.has(id));
  const shown = [pillar.question, ...open.map(({ question }) => question)].slice(0, MOST_QUESTIONS);
  const more = open.length + 1 - shown.length;
  return [
    `**${texts.questions}:**`,
    '',
    ...shown.map((question) => `- ${escapeMarkdown(question[language])}`),
    ...(more > 0 ? [`- ${texts.more(more)}`] : []),
  ].join('\n');
}

/** "In dit plan: dun: regel 12 zwak, regel 40 zwak" */
function statusLine(coverage: PillarCoverage, context: CardContext): string {
  const { language } = context.report;
  const texts = COVERAGE[language];
  const places =
    coverage.exemption === undefined
      ? bestPassages(coverage.aspects).map((evidence) => `${revealLink(evidence, context)} ${texts.strength[evidence.strength]}`)
      : [revealLink(coverage.exemption, context)];
  const said = coverage.status === 'missing' && context.isIncomplete ? texts.notFound : texts.status[coverage.status];
  const status = `**${HOVER_TEXTS[language].inThisPlan}: ${said}**`;
  return places.length === 0 ? status : `${status} · ${places.join(', ')}`;
}

const rankOf = rankBy(['strong', 'contrary', 'weak']);

/** Strong passages first, what is no text of the plan itself last; of one rank in the order of the text. Each line once. */
function bestPassages(aspects: readonly AspectCoverage[]): readonly EvidenceReport[] {
  const seen = new Set<string>();
  return aspects
    .flatMap(({ evidence }) => evidence)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.line - b.line || a.column - b.column)
    .filter(({ file, line }) => {
      const key = JSON.stringify([file, line]);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_PASSAGES);
}

function links(pillar: Pillar, coverage: PillarCoverage | undefined, { report: { language } }: CardContext): string {
  const texts = HOVER_TEXTS[language];
  return [
    pageLink(texts.nora, pillar.source.url),
    commandLink(texts.explain(pillar.number), 'ketensturing.explainPillar', [pillar.number]),
    ...(coverage?.status === 'missing' ? [commandLink(texts.insert, 'ketensturing.insertPillarSection', [pillar.number])] : []),
  ].join(' · ');
}

/** "regel 12", or of another file of the plan "bijlage.md, regel 12", as a link that shows the place. */
export function revealLink({ file, line, column, endLine, endColumn }: FilePlace, { file: own, addressOf, report }: CardContext): string {
  const place = { line, column, endLine, endColumn };
  const name = file === own ? '' : `${partName(file, report.files)}, `;
  return commandLink(`${name}${COVERAGE[report.language].line(line)}`, 'ketensturing._reveal', [addressOf(file), place]);
}
