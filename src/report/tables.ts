import type { FilePlace } from '../linter/types.ts';
import type { ShownFinding, ShownReport } from './facts.ts';
import type { ReportWords } from './words.ts';

/** How a report writes down what stands in a cell of a table. */
export interface CellPen {
  readonly words: ReportWords;
  /** Text of a document, or about one. */
  readonly text: (said: string) => string;
  readonly quoted: (said: { readonly text: string }) => string;
  readonly placed: (place: FilePlace) => string;
  readonly severity: (finding: ShownFinding) => string;
  /** Advice, behind what is wrong. */
  readonly advised: (advice: string) => string;
  readonly linked: (label: string, url: string) => string;
}

/** A table of a report, of which the cells are written down. */
export interface ReportTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What it is called in styles. */
  readonly name: string;
}

/** What is exempt, what the writer says of passages, the `findings` in the text and what was silenced, in this order; a table without rows is left out. */
export function reportTables(report: ShownReport, findings: readonly ShownFinding[], pen: CellPen): readonly ReportTable[] {
  const { coverage, writerJudgements, suppressed } = report;
  const { words, text, placed, linked } = pen;
  const { pillar, reason, placeHead, finding, rule } = words;
  const all: readonly ReportTable[] = [
    {
      title: words.exemptions,
      name: 'exemptions',
      heads: [pillar, reason, placeHead],
      rows: coverage.flatMap(({ pillar: number, name, exemption }) =>
        exemption === undefined ? [] : [[text(`${number} ${name}`), text(exemption.reason), placed(exemption)]],
      ),
    },
    {
      title: words.writerJudgements,
      name: 'judgements',
      heads: [pillar, words.statusHead, placeHead, reason],
      rows: writerJudgements.map((said) => [
        // Of a part of a plan there is no coverage.
        text(`${said.pillar} ${coverage.find((other) => other.pillar === said.pillar)?.name ?? ''}`),
        words.counts(said.counts),
        `${placed(said)}: ${pen.quoted(said)}`,
        text(said.reason),
      ]),
    },
    {
      title: words.findings,
      name: 'findings',
      heads: [placeHead, words.severityHead, finding, rule],
      rows: findings.map((found) => [
        placed(found),
        pen.severity(found),
        text(found.message) + pen.advised(found.advice),
        linked(found.ruleId, found.url),
      ]),
    },
    {
      title: words.suppressed,
      name: 'suppressed',
      heads: [placeHead, finding, reason, rule],
      rows: suppressed.map((found) => [placed(found), text(found.message), text(found.reason), linked(found.ruleId, found.url)]),
    },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}
