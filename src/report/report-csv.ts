import type { FilePlace } from '../linter/types.ts';
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
] as const;

type Row = Partial<Readonly<Record<(typeof CSV_COLUMNS)[number], CsvValue>>>;

/** One row for each pillar of each plan (`pillar`), each finding (`finding`, `suppressed`), and whatever could not be done (`failure`). */
export function renderReportCsv({ plans, failures }: ReportSet): string {
  const rows: readonly Row[] = [
    ...plans.flatMap(planRows),
    ...failures.map(({ code, message, advice }) => ({ kind: 'failure', rule: code, text: message, advice })),
  ];
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
  const failures = report.failures.map(
    ({ code, message, advice }): Row => ({ kind: 'failure', plan: title, rule: code, text: message, advice }),
  );
  return [...pillars, ...findings, ...failures];
}

function placeOf({ file, line, column, endLine, endColumn }: FilePlace): Row {
  return { file, line, column, endLine, endColumn };
}
