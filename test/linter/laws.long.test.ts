/** Laws of a whole check, with the judge that is shipped, over the examples and over documents put together from sentences and hostile Markdown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadFramework } from '../../src/framework/index.ts';
import { createJudge } from '../../src/linter/evidence/judge.ts';
import { readModel } from '../../src/linter/evidence/model.ts';
import { createLinter } from '../../src/linter/index.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { Finding, Judgement, Report } from '../../src/linter/types.ts';
import { assertPlaces } from '../harness/report-places.ts';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const framework = loadFramework();
const judge = createJudge(readModel(readFileSync(new URL('../../src/model/judge.ktm', import.meta.url))));
const linter = createLinter({ framework, judge });
const check = (text: string): Report =>
  linter.check([{ name: 'plan.md', text }], { settings: { ...defaultSettings, check: 'always' }, named: true });

const examples = ['examples/volledig-ketenplan.md', 'examples/typisch-ketenplan-met-gaten.md', 'examples/english-chain-plan.md'].map(file);

const sentences = framework.pillars.flatMap(({ aspects }) =>
  aspects.flatMap(({ examples: { strong, weak } }) => [...strong, ...weak].map(({ text }) => text)),
);
const hostile = [
  '```',
  '~~~',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '> citaat',
  '- [ ] taak',
  '1. punt',
  '| a | b |\n| - | - |\n| 1 | |',
  '---',
  'Kop\n===',
  '[x]: y',
  '[^1]: noot',
  '~~weg~~',
  '**Vet.** tekst',
  'PM',
  '[invullen]',
  '\u0000',
  '\ud800',
  'a'.repeat(300),
  '<!-- ketensturing-disable pillar-thin -->',
  'pijler 9',
];
const line = fc.oneof(
  fc.constantFrom(...sentences),
  fc.constantFrom(...hostile),
  fc.constantFrom('# Plan', '## Deel', '### Onderdeel', ''),
  fc.string({ maxLength: 30 }),
);
const markdown = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

const seen = ({ ruleId, line: at, column, endLine, endColumn, message }: Finding): unknown => [
  ruleId,
  at,
  column,
  endLine,
  endColumn,
  message,
];

const rank = { missing: 0, thin: 1, addressed: 2 } as const;

/** The statuses of a text made of paragraphs, and of each paragraph the pillars that each of its passages carries. */
function judged(paragraphs: readonly string[]): { judgement: Judgement; carried: readonly (readonly (readonly number[])[])[] } {
  const plan = createPlan([{ name: 'plan.md', text: paragraphs.join('\n\n') }], { language: 'nl' });
  const judgement = judge.judge({ plan, framework, writerExamples: [] });
  const byPassage = plan.passages.map((_, passage) => judgement.evidence.filter((one) => one.passage === passage).map((one) => one.pillar));
  let end = -2;
  const carried = paragraphs.map((text) => {
    const start = end + 2;
    end = start + text.length;
    return byPassage.filter((_, passage) => {
      const at = plan.passages[passage]?.span.start ?? -1;
      return at >= start && at < end;
    });
  });
  return { judgement, carried };
}

describe('laws of a check', () => {
  it('never fails, and every place is a place in the text', () => {
    for (const text of examples) assertPlaces(text, check(text));
    fc.assert(
      fc.property(markdown, (text) => {
        const report = check(text);
        assert.deepEqual(report.failures, []);
        assert.equal(report.coverage.length, 8);
        assertPlaces(text, report);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same report for the same text', () => {
    fc.assert(
      fc.property(markdown, (text) => assert.deepEqual(check(text), check(text))),
      { numRuns: 20 },
    );
  });

  it('does not mind line ends or a byte-order mark', () => {
    for (const text of examples) {
      const findings = check(text).findings.map(seen);
      assert.deepEqual(check(text.replaceAll('\n', '\r\n')).findings.map(seen), findings);
      assert.deepEqual(check(`\uFEFF${text}`).findings.map(seen), findings);
    }
  });

  it('never makes a pillar better by taking away what carries another pillar alone, unless the text then speaks of fewer than five', () => {
    const isOfMany = ({ pillars }: Judgement): boolean => pillars.filter(({ status }) => status !== 'missing').length >= 5;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 3, maxLength: 14 }),
        fc.integer({ min: 1, max: 8 }),
        (paragraphs, pillar) => {
          const { judgement, carried } = judged(paragraphs);
          const isCarrier = (i: number): boolean => carried[i]?.every(([one, other]) => one === pillar && other === undefined) ?? false;
          const left = judged(paragraphs.filter((_, i) => !isCarrier(i))).judgement;
          if (isOfMany(judgement) && !isOfMany(left)) return;
          judgement.pillars.forEach((before, i) => {
            if (before.pillar !== pillar)
              assert.ok(rank[left.pillars[i]?.status ?? 'missing'] <= rank[before.status], `pillar ${before.pillar}`);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
