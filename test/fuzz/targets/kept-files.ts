import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applied, withExample, withRuleOff } from '../../../src/editor/configuration-edits.ts';
import { withKeys } from '../../../src/editor/configuration-keys.ts';
import { agreedText, markAgreed, readAgreed } from '../../../src/linter/agreed/agreed-plan.ts';
import { createJudge } from '../../../src/linter/evidence/judge.ts';
import { ModelError, readModel } from '../../../src/linter/evidence/model.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { applyEdit, type Edit } from '../../harness/edits.ts';
import { assertPlaces } from '../../harness/report-places.ts';
import { toyFramework } from '../../harness/toy.ts';
import { tinyBytes } from '../../linter/evidence/tiny-model.ts';
import { always, toyLinter } from '../engines.ts';
import { anyJson, type JsonText, tampered } from '../json-values.ts';
import { target } from '../target.ts';

const sources = [{ name: 'plan.md', text: '# Plan\n\nDe gemeente doet sterk3.\n\n## Later\n\nWij doen sterk4 samen.\n' }];
const AGREED = markAgreed(createPlan(sources), toyLinter.check(sources, always), '2026-01-14');

/** What was agreed, when its file was tampered with. */
export const agreed = target<JsonText>({
  name: 'agreed',
  share: 60,
  inputs: fc.oneof({ weight: 6, arbitrary: tampered([JSON.parse(agreedText(AGREED))]) }, { weight: 1, arbitrary: anyJson }),
  holds(json) {
    const found = readAgreed(json);
    if (found === null) return;
    const report = toyLinter.check(sources, { ...always, agreed: found });
    assert.deepEqual(report.failures, []);
    assertPlaces(sources[0]?.text ?? '', report);
  },
});

const EXAMPLE = { text: 'Wij delen alles.', pillar: 6, counts: true, reason: 'Dit is de afspraak.' };
const CONFIGURATIONS = [{ check: 'always', rules: { placeholder: 'off' }, examples: [EXAMPLE] }, { rules: {} }, {}];
const LAYOUT = fc.constantFrom<(json: string) => string>(
  (json) => json,
  (json) => JSON.stringify(JSON.parse(json), null, 2),
  (json) => JSON.stringify(JSON.parse(json), null, '\t').replaceAll('\n', '\r\n'),
  (json) => `\uFEFF${json}`,
  (json) => `// x\n${json}`,
  (json) => json.slice(0, -1),
);

/** Changes to a configuration leave all else in it as it was, or are not made. */
export const configurationEdits = target<string>({
  name: 'configuration-edits',
  share: 110,
  inputs: fc.tuple(tampered(CONFIGURATIONS, ['rules', 'examples']), LAYOUT).map(([json, layout]) => layout(json)),
  holds(text) {
    for (const edits of [
      withExample(text, EXAMPLE),
      withRuleOff(text, 'placeholder', 'Wij vullen dit later in.'),
      withKeys(text, new Map([['language', 'en']])),
    ]) {
      if (edits === null) continue;
      const after: unknown = JSON.parse(applied(text, edits));
      const before: Record<string, unknown> = text.trim() === '' ? {} : JSON.parse(text);
      for (const key of Object.keys(before).filter((name) => !['examples', 'rules', 'language'].includes(name)))
        assert.deepEqual(Object.entries(after as object).find(([name]) => name === key)?.[1], before[key]);
    }
  },
});

const MODEL = tinyBytes();
const PLANS = [
  '# Plan\n\nDe bestuurder overlegt wekelijks met de keten over vertrouwen.\n',
  '# Plan\n\nThe board of the chain meets every week and talks about trust.\n',
].map((text) => createPlan([{ name: 'x.md', text }]));

/** A model file that was tampered with is refused, or judges without breaking down. */
export const model = target<readonly Edit[]>({
  name: 'model',
  share: 24,
  inputs: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(fc.constant(1), fc.nat({ max: 40 })),
      text: fc.oneof(
        fc.constantFrom('', '0', '-1', '[]', 'null', '{}', '"', '\xff', '\0'),
        fc.nat({ max: 255 }).map((code) => String.fromCharCode(code)),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  holds(edits) {
    const bytes = new Uint8Array(Buffer.from(edits.reduce(applyEdit, Buffer.from(MODEL).toString('latin1')), 'latin1'));
    try {
      const judge = createJudge(readModel(bytes));
      for (const plan of PLANS) judge.judge({ plan, framework: toyFramework, writerExamples: [] });
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
    }
  },
});
