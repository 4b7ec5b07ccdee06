import assert from 'node:assert/strict';
import { createPlan } from '../../src/linter/plan.ts';
import { checkToy, textAt } from '../harness/check.ts';

/** The passages of a text, those that are comments in brackets. */
function passagesIn(text: string): readonly string[] {
  const { passages } = createPlan([{ name: 'plan.md', text }]);
  for (const { span } of passages) assert.ok(span.end > span.start);
  return passages.map(({ text: words, marks }) => (marks.includes('comment') ? `(${words})` : words));
}

describe('text that no reader sees', () => {
  for (const [text, passages] of [
    ['<div hidden>\nDe politie belt.\n<div>Nog een.</div> Rest.\n</div>\nSlot.', ['(De politie belt.)', '(Nog een.)', '(Rest.)', 'Slot.']],
    ['<p style="color: red; display: none">Weg.</p>', ['(Weg.)']],
    ['<div HIDDEN="hidden"><h2>Kop</h2></div>', ['(Kop)']],
    ['<div>Voor <span hidden>weg</span> na.</div>', ['Voor', '(weg)', 'na.']],
    ['Een zin. %% De politie belt. %% Nog een.', ['Een zin.', '(De politie belt.)', 'Nog een.']],
    ['%%\nDe politie **belt**.\nElke week.\n%%', ['(De politie belt.)', '(Elke week.)']],
    ['- [ ] Bellen %%intern%%', ['Bellen', '(intern)']],
    ['Met `code` %% van **ons** %% erbij.', ['Met code erbij.', '(van ons)']],
  ] as const)
    it(`is that of a comment: ${JSON.stringify(text)}`, () => assert.deepEqual(passagesIn(text), passages));

  for (const [text, passages] of [
    ['<div data-hidden class="hidden">Een.</div>', ['Een.']],
    ['<p hidden="until-found">Een.</p>', ['Een.']],
    ['<input hidden>Een.', ['Een.']],
    ['<div style="max-display: none-of">Een.</div>', ['Een.']],
    ['Van 100%% naar 50%% gaat het.', ['Van 100%% naar 50%% gaat het.']],
    ['Een %% zin.', ['Een %% zin.']],
    ['%%%%', []],
  ] as const)
    it(`is not ${JSON.stringify(text)}`, () => assert.deepEqual(passagesIn(text), passages));
});

describe('a comment without HTML', () => {
  const findings = (comment: string): readonly string[] => {
    const text = `# Plan\n\nTekst.\n\n${comment}\n\nDe datum is PM.\n`;
    return checkToy(text)
      .findings.filter(({ ruleId }) => /^(?:suppression|placeholder)/.test(ruleId))
      .map((finding) => `${finding.ruleId} ${textAt(text, finding)}`);
  };

  it('silences as one of HTML does', () => {
    assert.deepEqual(findings('[//]: # (ketensturing-disable-next placeholder -- de raad besluit in mei)'), []);
    assert.deepEqual(findings('[comment]: # "ketensturing-disable-file placeholder -- de raad besluit in mei"'), []);
  });

  it('is told when it does not', () => {
    const bare = '[//]: # (ketensturing-disable-next placeholder)';
    assert.deepEqual(findings(bare), [`suppression-unknown ${bare}`, 'placeholder PM']);
    assert.deepEqual(findings('[//]: # (ketensturing-disable plaats -- de raad besluit)'), [
      'suppression-unknown plaats',
      'placeholder PM',
    ]);
  });

  it('is no link, nor words of somebody else', () => {
    for (const other of ['[//]: # (gewone opmerking)', '[a]: https://x.nl "ketensturing-disable placeholder -- om dit"'])
      assert.deepEqual(findings(other), ['placeholder PM'], other);
  });
});
