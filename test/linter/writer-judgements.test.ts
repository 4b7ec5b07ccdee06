import assert from 'node:assert/strict';
import { createLinter } from '../../src/linter/index.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { CheckOptions, Report } from '../../src/linter/types.ts';
import { frozenToTheBottom } from '../harness/frozen.ts';
import { toyFramework, toyJudge } from '../harness/toy.ts';

const SAYS = 'Wij bellen elkaar elke maandag.';
const EXAMPLES = [
  { text: SAYS, pillar: 2, counts: true, reason: 'eerst' },
  { text: 'wij bellen elkaar, elke maandag', pillar: 2, counts: false, reason: 'later bedacht' },
  { text: SAYS, pillar: 4, counts: true, reason: 'zo praten wij' },
  { text: SAYS, pillar: 9, counts: true, reason: 'geen pijler' },
];
const optionsWith = (examples: typeof EXAMPLES): CheckOptions => ({ named: true, settings: { ...defaultSettings, examples } });

describe('judgements of the writer', () => {
  const linter = createLinter({ framework: toyFramework, judge: toyJudge });
  const check = (text: string, examples = EXAMPLES): Report => linter.check([{ name: 'plan.md', text }], optionsWith(examples));
  const told = ({ writerJudgements }: Report): readonly string[] =>
    writerJudgements.map(({ line, pillar, counts, reason }) => `${line} ${pillar} ${counts} ${reason}`);

  it('stand in the report wherever the sentence stands; the last one of a pillar holds', () => {
    const report = check(`# Plan\n\n${SAYS}\n\nIets anders.\n\n* wij bellen elkaar *elke* maandag\n`);
    assert.deepEqual(told(report), [
      '3 2 false later bedacht',
      '3 4 true zo praten wij',
      '7 2 false later bedacht',
      '7 4 true zo praten wij',
    ]);
    assert.equal(report.writerJudgements[0]?.text, SAYS);
    assert.ok(frozenToTheBottom(report));
  });

  it('are none where the sentence is not, or nothing was said', () => {
    assert.deepEqual(told(check('# Plan\n\nWij bellen elkaar elke dinsdag.\n')), []);
    assert.deepEqual(told(check(`# Plan\n\n${SAYS}\n`, [])), []);
  });

  it('are in a session what they are in a check, after edits of the text and of what is said', () => {
    const session = linter.session();
    const rest = 'Een alinea over de keten, met de partners.\n\n'.repeat(30);
    const texts = [
      `# Plan\n\n${rest}${SAYS}\n\n${rest}`,
      `# Plan\n\nNieuw.\n\n${rest}${SAYS}\n\n${rest}${SAYS}\n`,
      `# Plan\n\n${rest}${rest}${SAYS} Ja.\n`,
    ];
    for (const text of [...texts, ...texts])
      for (const examples of [EXAMPLES, EXAMPLES.slice(0, 1), []]) {
        const report = session.check([{ name: 'plan.md', text }], optionsWith(examples));
        assert.deepEqual(report, check(text, examples));
        assert.equal(report.writerJudgements.length > 0, examples.length > 0);
      }
  });
});
