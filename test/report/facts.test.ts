import assert from 'node:assert/strict';
import type { EvidenceReport } from '../../src/linter/types.ts';
import { bestEvidence } from '../../src/report/facts.ts';
import { renderReportCsv } from '../../src/report/report-csv.ts';
import { renderReportMarkdown } from '../../src/report/report-markdown.ts';
import { checkToy } from '../harness/check.ts';
import { toyFramework } from '../harness/toy.ts';

type Said = Pick<EvidenceReport, 'strength' | 'confidence' | 'line' | 'aside'>;

describe('best evidence', () => {
  const bestOf = (...evidence: readonly Said[]): number | undefined => {
    const reports = evidence.map(
      (said): EvidenceReport => ({ file: 'plan.md', column: 1, endLine: said.line, endColumn: 9, why: '', words: [], text: '', ...said }),
    );
    return bestEvidence({ aspects: [{ id: 'P4.a', name: '', status: 'thin', evidence: reports }] })?.line;
  };
  const weak = (line: number, confidence: number): Said => ({ strength: 'weak', confidence, line });
  const aside = (said: Said): Said => ({ ...said, aside: true });

  it('is the surest of the plan itself, however sure a comment is', () => {
    assert.equal(bestOf(aside(weak(1, 0.99)), weak(2, 0.4), weak(3, 0.5)), 3);
  });
  it('is the opposite of a pillar before a comment', () => {
    assert.equal(bestOf(aside(weak(1, 0.9)), { strength: 'contrary', confidence: 0.9, line: 2 }), 2);
  });
  it('is a comment when there is nothing else, or when the writer says that it counts', () => {
    assert.equal(bestOf(aside(weak(1, 0.3)), aside(weak(2, 0.6))), 2);
    assert.equal(bestOf(weak(1, 0.9), aside({ strength: 'strong', confidence: 1, line: 2 })), 2);
  });
  it('is told in reports as no text of the plan itself where it is none', () => {
    const set = (text: string) => ({
      plans: [{ title: 'Plan', report: checkToy(text) }],
      others: [],
      failures: [],
      framework: toyFramework,
      language: 'nl' as const,
    });
    const comment = set('# Plan\n\n<!-- Wat is hier zwak4? -->\n');
    const text = set('# Plan\n\n<!-- Wat is hier zwak4? -->\n\nWij doen zwak4.\n');
    assert.match(renderReportMarkdown(comment), /regel 3\) \(geen tekst van het plan zelf\)/);
    assert.doesNotMatch(renderReportMarkdown(text), /geen tekst van het plan zelf/);
    const asides = (csv: string): number => csv.match(/,"yes",\r$/gm)?.length ?? 0;
    assert.deepEqual([asides(renderReportCsv(comment)), asides(renderReportCsv(text))], [1, 0]);
  });
});
