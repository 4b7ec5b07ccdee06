import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { loadFramework } from '../../src/framework/index.ts';
import type { PillarCoverage, Status } from '../../src/linter/types.ts';
import { createPortfolio, inputOf, type PortfolioInput } from '../../src/report/portfolio.ts';
import { renderPortfolioCsv } from '../../src/report/portfolio-csv.ts';
import { renderPortfolioPage } from '../../src/report/portfolio-html.ts';
import { checkToy } from '../harness/check.ts';

const framework = loadFramework();

function planWith(name: string, statuses: string, owner: string | null = null): PortfolioInput {
  const status: Readonly<Record<string, Status>> = { a: 'addressed', t: 'thin', m: 'missing', e: 'exempt' };
  const coverage = framework.pillars.map(
    (pillar, index): PillarCoverage => ({
      pillar: pillar.number,
      name: pillar.name.nl,
      dimension: pillar.dimension,
      status: status[statuses[index] ?? 'm'] ?? 'missing',
      confidence: 0.9,
      aspects: [],
    }),
  );
  return { files: [`${name}.md`], name, language: 'nl', profile: { title: null, owner, date: null }, coverage, findings: [] };
}

describe('portfolio', () => {
  const plans = [planWith('b', 'aamtaaae', 'Jan'), planWith('a', 'aamaaaaa'), planWith('c', 'aattaaaa')];
  const options = { framework, language: 'nl', otherDocuments: 1, failures: [] } as const;

  it('keeps little of a plan, however much it says', () => {
    const report = checkToy(`# Plan\n\n${'Wij doen sterk3 samen, en dat is een lange zin over de partners.\n\n'.repeat(400)}`);
    const profile = { title: 'Plan', owner: null, date: null };
    assert.ok(JSON.stringify(report).length > 100_000);
    const kept = JSON.stringify({ ...inputOf(report, profile), findings: [] });
    assert.ok(kept.length < 1_000, `${kept.length}`);
    assert.equal(inputOf(report, profile).findings.length, report.findings.length);
  });

  it('puts plans side by side and finds the weakest pillars', () => {
    const portfolio = createPortfolio(plans, options);
    assert.deepEqual(
      portfolio.plans.map(({ name }) => name),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(portfolio.weakest, [3, 4]);
    assert.deepEqual(portfolio.pillars[2]?.statuses, { addressed: 0, thin: 1, missing: 2, exempt: 0 });
    assert.equal(portfolio.pillars[2]?.weakness, 0.83);
    assert.deepEqual(portfolio.withoutOwner, ['a', 'c']);
    assert.deepEqual(portfolio.withoutDate, ['a', 'b', 'c']);
  });

  it('is the same in whatever order the plans come, and frozen in nothing but its input', () => {
    assert.deepEqual(createPortfolio([...plans].reverse(), options), createPortfolio(plans, options));
  });

  it('works without a single plan', () => {
    const portfolio = createPortfolio([], options);
    assert.deepEqual(portfolio.weakest, []);
    assert.match(renderPortfolioPage(portfolio), /0 ketenplannen/);
    assert.equal(renderPortfolioCsv(portfolio).split('\r\n').length, 2);
  });

  it('names what could not be judged, without markup of its own', () => {
    const failures = [
      { code: 'encoding', file: 'x.md', message: 'x.md <b>', advice: '=Mend it.' },
      { code: 'unread', message: 'y.md bestaat niet.', advice: '' },
    ];
    const portfolio = createPortfolio(plans, { ...options, failures });
    const page = renderPortfolioPage(portfolio);
    assert.match(page, /3 ketenplannen · 1 ander document is geen ketenplan · niet gelukt: 2</);
    assert.match(
      page,
      /Niet gelukt \(2\)<\/h2><ul>\n<li><bdi>x\.md &lt;b&gt;<\/bdi><span class="kt-advice"><bdi>=Mend it\.<\/bdi><\/span><\/li>\n<li><bdi>y\.md bestaat niet\.<\/bdi><\/li>/,
    );
    const rows = parse(renderPortfolioCsv(portfolio), { bom: true, columns: true }) as Record<string, string>[];
    assert.deepEqual(
      rows.map(({ plan, files, failure }) => [plan, files, failure]),
      [
        ['a', 'a.md', ''],
        ['b', 'b.md', ''],
        ['c', 'c.md', ''],
        ['', 'x.md', 'x.md <b> =Mend it.'],
        ['', '', 'y.md bestaat niet.'],
      ],
    );
    assert.doesNotMatch(renderPortfolioPage(createPortfolio(plans, options)), /gelukt/i);
  });

  it('holds hundreds of plans', () => {
    const many = Array.from({ length: 300 }, (_, index) => planWith(`plan ${index}`, 'amteamte'));
    const page = renderPortfolioPage(createPortfolio(many, options));
    assert.equal(page.match(/<tr data-find/g)?.length, 300);
  });
});
