import assert from 'node:assert/strict';
import { loadFramework } from '../../src/framework/index.ts';
import { renderReportBody } from '../../src/report/report-html.ts';
import { renderReportMarkdown } from '../../src/report/report-markdown.ts';
import { checkToy } from '../harness/check.ts';

const framework = loadFramework();

function markdownOf(text: string): string {
  const report = checkToy(text);
  return renderReportMarkdown({ plans: [{ title: 'Plan', report }], others: [], failures: [], framework, language: 'nl' });
}

const EXEMPT = '# Plan\n\nWij doen zwak4.\n\nPijler 4 is niet van toepassing, omdat de keten twee partners heeft.\n';

describe('report as Markdown', () => {
  it('gives of an exempt pillar the reason, and neither a passage nor aspects', () => {
    const row = markdownOf(EXEMPT).match(/^\| 4 .*$/m)?.[0] ?? '';
    assert.match(row, /– uitgezonderd \|\s+\| de keten twee partners heeft \(regel 5\) \|$/);
    assert.match(markdownOf(EXEMPT), /^\| 4 [^|]*\| de keten twee partners heeft \| regel 5 \|$/m);
  });
  it('calls the place in a Word document a paragraph of it, in the language of the plan', () => {
    const plan = (language: 'nl' | 'en') => {
      const report = { ...checkToy(EXEMPT, { settings: { language } }), unit: 'paragraph' as const };
      return renderReportMarkdown({ plans: [{ title: 'Plan', report }], others: [], failures: [], framework, language });
    };
    assert.match(plan('nl'), /heeft \(alinea 5 van het document\)/);
    assert.match(plan('en'), /heeft \(paragraph 5 of the document\)/);
  });
  it('has a head above each column', () => {
    const heads = markdownOf('# Plan\n\nTekst.\n')
      .split('\n')
      .filter((line, at, lines) => /^\| ---/.test(lines[at + 1] ?? '') && line !== '');
    assert.ok(heads.length > 0);
    for (const head of heads) assert.doesNotMatch(head, /\|\s*\|/);
  });
  it('tells what is wrong and what to do apart', () => {
    assert.match(markdownOf('# Plan\n\nTekst.\n'), /^- \*\*1 .*: ontbreekt\.\*\* Pijler 1 .* \*Advies:\* /m);
  });
  it('tells of a pillar set aside without a reason among the gaps, once', () => {
    const text = markdownOf('# Plan\n\nPijler 4 is niet van toepassing.\n');
    assert.match(text, /^- \*\*4 .*: ontbreekt\.\*\* Hier staat dat pijler 4 .* \*Advies:\* Geef de reden/m);
    assert.equal(text.match(/Hier staat dat pijler 4/g)?.length, 1);
  });
  it('says at the end what the statuses mean', () =>
    assert.match(markdownOf('# Plan\n\nTekst.\n'), /\n\n\*Behandeld: .* vervangt het niet\.\*\n$/));
});

describe('report as HTML', () => {
  it('counts no aspects of an exempt pillar', () => {
    const body = renderReportBody(checkToy(EXEMPT), { framework });
    assert.match(body, /uitgezonderd<\/span><\/td>/);
    assert.match(body, /ontbreekt<\/span><span class="kt-small">0 van/);
  });
});
