import assert from 'node:assert/strict';
import { loadFramework } from '../../src/framework/index.ts';
import { renderReportBody } from '../../src/report/report-html.ts';
import { checkToy } from '../harness/check.ts';

const framework = loadFramework();

describe('report as HTML', () => {
  const report = checkToy('# Plan\n\nTekst.\n');

  it('has a picture with a text alternative, headings in order, and follows the language', () => {
    const body = renderReportBody(report, { framework });
    assert.match(body, /<div class="kt-picture" role="img" aria-labelledby="kt-picture" aria-describedby="kt-told">/);
    assert.match(body, /id="kt-picture">De acht pijlers in plan\.md<\/p><p class="kt-aloud" id="kt-told">1 mindset/);
    assert.deepEqual([...body.matchAll(/<h(\d)/g)].map(([, rank]) => rank).slice(0, 2), ['1', '2']);
    assert.match(renderReportBody(report, { framework, language: 'en' }), /lang="en"[\s\S]*The pillars/);
  });

  it('says what changed since the plan was agreed', () => {
    const agreed = { agreedOn: '2026-05-03', day: '3 mei 2026', pillars: [], sections: [] };
    const passages = [{ kind: 'disappeared', before: 'Wij <bellen>.', now: null }] as const;
    const pillars = [{ pillar: 3, was: 'addressed', is: 'missing', passages }] as const;
    const body = renderReportBody({ ...report, agreed: { ...agreed, pillars } }, { framework });
    assert.match(body, /Veranderd sinds de vaststelling op 3 mei 2026[\s\S]*behandeld[\s\S]*→[\s\S]*ontbreekt/);
    assert.match(body, /<strong>verdwenen<\/strong> <del><bdi>Wij &lt;bellen&gt;\.<\/bdi><\/del>/);
    const findings = [{ ...finding, file: 'plan.md', ruleId: 'changed-since-agreed', message: 'Verdwenen.' }];
    assert.doesNotMatch(renderReportBody({ ...report, findings, agreed: { ...agreed, pillars } }, { framework }), /Verdwenen\./);
    assert.match(renderReportBody({ ...report, agreed }, { framework }), /Aan de afspraken over de pijlers is niets veranderd\./);
    assert.doesNotMatch(renderReportBody(report, { framework }), /vaststelling/);
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
