import assert from 'node:assert/strict';
import { loadFramework } from '../../src/framework/index.ts';
import { renderReportBody } from '../../src/report/report-html.ts';
import { checkToy } from '../harness/check.ts';

const framework = loadFramework();

describe('report as HTML', () => {
  const report = checkToy('# Plan\n\nTekst.\n');

  it('has a picture with a text alternative, headings in order, and follows the language', () => {
    const body = renderReportBody(report, { framework });
    assert.match(body, /<svg [^>]*role="img" aria-labelledby="kt-title kt-told"/);
    assert.match(body, /<title id="kt-title">De acht pijlers in plan\.md<\/title><desc id="kt-told">1 mindset/);
    assert.deepEqual([...body.matchAll(/<h(\d)/g)].map(([, rank]) => rank).slice(0, 2), ['1', '2']);
    assert.match(renderReportBody(report, { framework, language: 'en' }), /lang="en"[\s\S]*The pillars/);
  });

  it('says what changed since the plan was agreed', () => {
    const pillars = report.coverage.map(({ pillar }) => ({ pillar, status: 'addressed' as const }));
    const body = renderReportBody(report, { framework, agreed: { when: '3 mei', pillars } });
    assert.match(body, /Veranderd sinds 3 mei[\s\S]*behandeld[\s\S]*ontbreekt/);
    const same = renderReportBody(report, { framework, agreed: { when: '3 mei', pillars: report.coverage } });
    assert.match(same, /geen enkele pijler is veranderd/);
  });

  it('leads to places as the shell wants it, and has neither style nor script of its own', () => {
    const withEvidence = { ...report, findings: [{ ...finding, file: 'plan.md' }] };
    const body = renderReportBody(withEvidence, { framework, link: ({ line }) => `command:open?"${line}` });
    assert.match(body, /<a class="kt-place" href="command:open\?&quot;3">/);
    assert.doesNotMatch(body, /<script|<style| style=| on\w+=/);
  });
});

const finding = {
  ruleId: 'placeholder',
  severity: 'warning',
  message: 'Leeg',
  advice: 'Vul in',
  url: 'https://example.org/placeholder',
  pillar: null,
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 4,
  related: [],
  fixes: [],
} as const;
