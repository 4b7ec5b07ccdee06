import type { Failure, FilePlace } from '../linter/types.ts';
import { type CsvValue, csv } from './csv.ts';
import { bestEvidence } from './facts.ts';
import type { NamedReport, ReportSet } from './report-page.ts';

/** The columns, in order. They are a contract: new ones come at the end. */
export const CSV_COLUMNS = [
  'kind',
  'plan',
  'file',
  'line',
  'column',
  'endLine',
  'endColumn',
  'pillar',
  'pillarName',
  'dimension',
  'status',
  'confidence',
  'strength',
  'byWriter',
  'rule',
  'severity',
  'known',
  'text',
  'advice',
  'reason',
  'aside',
  'counts',
] as const;

type Row = Partial<Readonly<Record<(typeof CSV_COLUMNS)[number], CsvValue>>>;

/**
 * One row for each pillar of each plan (`pillar`), each judgement of the writer (`judgement`), each finding (`finding`, `suppressed`), each rule that is off (`rule-off`) and
 * whatever could not be done (`failure`).
 */
export function renderReportCsv({ plans, failures }: ReportSet): string {
  const rows: readonly Row[] = [...plans.flatMap(planRows), ...failures.map((failure) => failureRow(failure))];
  return csv(
    CSV_COLUMNS,
    rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? null)),
  );
}

function planRows({ title, report }: NamedReport): readonly Row[] {
  const names = new Map(report.coverage.map(({ pillar, name }) => [pillar, name]));
  const pillars = report.coverage.map((pillar): Row => {
    const best = bestEvidence(pillar);
    const place = pillar.exemption ?? best;
    return {
      kind: 'pillar',
      plan: title,
      ...(place === undefined ? { file: report.files[0] ?? null } : placeOf(place)),
      pillar: pillar.pillar,
      pillarName: pillar.name,
      dimension: pillar.dimension,
      status: pillar.status,
      confidence: pillar.confidence,
      strength: best?.strength ?? null,
      byWriter: best?.byWriter ? 'yes' : null,
      text: best?.text ?? null,
      reason: pillar.exemption?.reason ?? best?.why ?? null,
      aside: best?.aside ? 'yes' : null,
    };
  });
  const judgements = report.writerJudgements.map(
    (said): Row => ({
      kind: 'judgement',
      plan: title,
      ...placeOf(said),
      pillar: said.pillar,
      pillarName: names.get(said.pillar) ?? null,
      text: said.text,
      reason: said.reason,
      counts: said.counts ? 'yes' : 'no',
    }),
  );
  const findings = [...report.findings, ...report.suppressed].map(
    (finding): Row => ({
      kind: 'reason' in finding ? 'suppressed' : 'finding',
      plan: title,
      ...placeOf(finding),
      pillar: finding.pillar,
      pillarName: names.get(finding.pillar ?? 0) ?? null,
      rule: finding.ruleId,
      severity: finding.severity,
      known: 'known' in finding ? 'yes' : null,
      text: finding.message,
      advice: finding.advice,
      reason: 'reason' in finding ? finding.reason : null,
    }),
  );
  const rulesOff = report.rulesOff.map(({ ruleId, reason }): Row => ({ kind: 'rule-off', plan: title, rule: ruleId, reason }));
  const failures = report.failures.map((failure) => failureRow(failure, title));
  return [...pillars, ...judgements, ...findings, ...rulesOff, ...failures];
}

function failureRow({ code, message, advice }: Failure, plan: string | null = null): Row {
  return { kind: 'failure', plan, rule: code, text: message, advice };
}

function placeOf({ file, line, column, endLine, endColumn }: FilePlace): Row {
  return { file, line, column, endLine, endColumn };
}
