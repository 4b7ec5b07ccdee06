import type { Language } from '../../framework/types.ts';
import type { EvidenceReport, Finding, PillarCoverage, Severity, Status } from '../../linter/types.ts';
import { bestEvidence, languageOfMost } from '../../report/facts.ts';
import { REPORT_WORDS } from '../../report/words.ts';
import { rulesOffIn, unitOf, wholePlans } from '../report-set.ts';
import { allFailures, type CheckResult, countFindings, type DocumentResult, type PlanResult } from '../result.ts';
import type { Format, View } from './registry.ts';
import { createStyle, printable, type Style, shortened, wrap } from './style.ts';
import { WORDS, type Words } from './words.ts';

/** The report for people, in the language of each document. */
export const text: Format = {
  id: 'text',
  purpose: 'for people, on the terminal',
  tellsReasons: false,
  render(result, view) {
    const pen: Pen = { style: createStyle(view.colours), columns: view.columns };
    const { documents, plans } = result;
    const parts = new Map(plans.flatMap(({ name, files }) => files.map((file): [string, string] => [file, name])));
    const blocks = [
      ...documents.map((document) => documentBlock(document, parts.get(document.file), pen)),
      ...plans.map((plan) => planBlock(plan, pen)),
      ...rulesOffBlocks(result, pen),
      [summary(result, pen)],
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
};

interface Pen {
  readonly style: Style;
  readonly columns: View['columns'];
}

const SYMBOL: Readonly<Record<Status, string>> = { addressed: '●', thin: '◐', missing: '○', exempt: '–' };

function documentBlock(document: DocumentResult, plan: string | undefined, pen: Pen): readonly string[] {
  const { bold, dim } = pen.style;
  const words = WORDS[document.language];
  const title = bold(printable(document.file));
  if (document.content === 'unread') return [`${title}  ${dim(words.unread)}`];
  if (!document.isPlan) return [`${title}  ${dim(`${words.noPlan} (${words.planBecause[document.planBecause]})`)}`];
  const { incompletePlan, readingNotes = [] } = document;
  const isWhole = plan === undefined && incompletePlan === undefined;
  const part = `${words.partOf} "${printable(plan ?? incompletePlan ?? '')}"${plan === undefined ? `, ${words.notWhole}` : ''}`;
  const notes = readingNotes.flatMap((note) => wrap(printable(note), pen.columns));
  const head = [title, dim(isWhole ? `${words.plan} · ${scoreOf(document.coverage, words)}` : part), ...notes];
  const coverage = isWhole ? ['', ...coverageLines(document.coverage, document.language, pen)] : [];
  return [
    ...head,
    ...(document.content === 'empty' ? ['', `  ${words.empty}`] : coverage),
    ...judgementLines(document, words, pen),
    ...findingLines(document, words, pen),
  ];
}

function planBlock({ name, files, coverage, language }: PlanResult, pen: Pen): readonly string[] {
  const { bold, dim } = pen.style;
  const title = bold(`Plan "${printable(name)}"`);
  return [
    title,
    dim(`${files.map(printable).join(', ')} · ${scoreOf(coverage, WORDS[language])}`),
    '',
    ...coverageLines(coverage, language, pen, files.length > 1),
  ];
}

function scoreOf(coverage: readonly PillarCoverage[], words: Words): string {
  const exempt = coverage.filter(({ status }) => status === 'exempt').length;
  const score = words.addressed(coverage.filter(({ status }) => status === 'addressed').length, coverage.length);
  return exempt === 0 ? score : `${score}, ${exempt} ${words.exempt}`;
}

function coverageLines(
  coverage: readonly PillarCoverage[],
  language: Language,
  { style, columns }: Pen,
  withFile = false,
): readonly string[] {
  const words = WORDS[language];
  const nameWidth = Math.max(...coverage.map(({ name }) => name.length));
  const statusWidth = Math.max(...Object.values(words.status).map((word) => word.length));
  const colour: Readonly<Record<Status, (text: string) => string>> = {
    addressed: style.green,
    thin: style.yellow,
    missing: style.red,
    exempt: style.dim,
  };
  return coverage.map((pillar) => {
    const { status } = pillar;
    const name = printable(pillar.name);
    const start = `${pillar.pillar} ${name.padEnd(nameWidth)}  `;
    const width = columns - start.length - statusWidth - 8;
    return `  ${colour[status](SYMBOL[status])} ${start}${colour[status](words.status[status].padEnd(statusWidth))}  ${style.dim(bestPlace(pillar, words, width, withFile))}`.trimEnd();
  });
}

/** Where the status of a pillar can best be read: its exemption, or the best evidence. */
function bestPlace(pillar: PillarCoverage, words: Words, width: number, withFile: boolean): string {
  const { exemption } = pillar;
  const best = bestEvidence(pillar);
  const place: { readonly file: string; readonly line: number } | undefined = exemption ?? best;
  if (place === undefined) return '';
  const where = `${withFile ? `${printable(place.file)} ` : ''}${words.unit[unitOf(place.file)]} ${place.line}`;
  const said = printable(exemption?.reason ?? (best as EvidenceReport).text)
    .replace(/ +/g, ' ')
    .trim();
  const room = width - where.length - 4;
  return room < 24 ? where : `${where}  “${shortened(said, room)}”`;
}

/** What the writer says in the configuration of passages, with the reason. */
function judgementLines({ writerJudgements, file, language }: DocumentResult, words: Words, { style, columns }: Pen): readonly string[] {
  if (writerJudgements.length === 0) return [];
  const report = REPORT_WORDS[language];
  const items = writerJudgements.flatMap(({ line, pillar, counts, text, reason }) => {
    const where = `${words.unit[unitOf(file)]} ${line}`;
    const said = `${where}, ${report.pillar.toLowerCase()} ${pillar}: ${report.counts(counts)}: “${shortened(printable(text), columns)}”`;
    const [first = '', ...more] = wrap(said, columns - 4);
    return [`  ${first}`, ...[...more, ...wrap(`${report.reason}: ${printable(reason)}`, columns - 4)].map((rest) => `    ${rest}`)];
  });
  return ['', `  ${style.bold(report.writerJudgements)}`, ...items];
}

function findingLines({ findings: all, suppressed, content }: DocumentResult, words: Words, pen: Pen): readonly string[] {
  const findings = all.filter(({ known }) => !known);
  const known = all.length - findings.length;
  const notes = [...(suppressed.length > 0 ? [words.suppressed(suppressed.length)] : []), ...(known > 0 ? [words.known(known)] : [])];
  const quiet = notes.flatMap((note) => ['', `  ${pen.style.dim(note)}`]);
  if (findings.length === 0) return content === 'empty' ? quiet : ['', `  ${known > 0 ? words.nothingNew : words.nothing}`, ...quiet];
  const placeWidth = Math.max(...findings.map(({ line, column }) => `${line}:${column}`.length));
  return [...findings.flatMap((finding) => ['', ...findingBlock(finding, placeWidth, words, pen)]), ...quiet];
}

function findingBlock(
  { line, column, severity, message, advice, ruleId }: Finding,
  placeWidth: number,
  words: Words,
  { style, columns }: Pen,
): readonly string[] {
  const colour: Readonly<Record<Severity, (text: string) => string>> = {
    error: style.red,
    warning: style.yellow,
    info: style.blue,
    hint: style.dim,
  };
  const indent = ' '.repeat(placeWidth + 4);
  const width = columns - indent.length;
  const [first = '', ...more] = wrap(`${words.severity[severity]}: ${printable(message)}`, width);
  const label = `${words.severity[severity]}:`;
  return [
    `  ${style.dim(`${line}:${column}`.padEnd(placeWidth))}  ${colour[severity](label)}${first.slice(label.length)}`,
    ...more.map((rest) => indent + rest),
    ...wrap(`→ ${printable(advice)}`, width - 2).map((rest, index) => indent + (index === 0 ? rest : `  ${rest}`)),
    indent + style.dim(printable(ruleId)),
  ];
}

/** What the settings switch off, once for all plans; a rule that is off for some of them only names those. */
function rulesOffBlocks(result: CheckResult, { style, columns }: Pen): readonly (readonly string[])[] {
  const words = WORDS[languageOfMost(result.documents.filter(({ isPlan }) => isPlan))];
  const rules = rulesOffIn(result);
  if (rules.length === 0) return [];
  const items = rules.flatMap(({ ruleId, reason, files, isEverywhere }) => {
    const line = `${ruleId}: ${words.switchedOff(reason)}${isEverywhere ? '' : ` (${files.join(', ')})`}`;
    const [first = '', ...more] = wrap(printable(line), columns - 4);
    return [`  ${first}`, ...more.map((rest) => `    ${rest}`)];
  });
  return [[style.bold(words.rulesOff), ...items]];
}

function summary(result: CheckResult, { style }: Pen): string {
  const { documents } = result;
  const words = WORDS[languageOfMost(documents)];
  const counts = countFindings(documents);
  const failures = allFailures(result).length;
  const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
  const numbers = severities.filter((severity) => counts[severity] > 0).map((severity) => words.counts[severity](counts[severity]));
  const found = numbers.length === 0 ? [words.nothing.replace('.', '').toLowerCase()] : numbers;
  const plans = wholePlans(result).length;
  const { known = 0, gone = 0 } = result.baseline ?? {};
  const compared = [...(known > 0 ? [words.known(known)] : []), ...(gone > 0 ? [words.gone(gone)] : [])];
  const faults = failures === 0 ? [] : [words.failures(failures)];
  return style.bold([words.documents(documents.length), words.plans(plans), ...found, ...compared, ...faults].join(' · '));
}
