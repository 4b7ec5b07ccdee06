import assert from 'node:assert/strict';
import type { Problem, Rule, RuleMeta } from '../../src/linter/types.ts';
import { checkToy, textAt } from '../harness/check.ts';

const META: RuleMeta = {
  id: 'toy-rule',
  title: { nl: 'Speelregel', en: 'Toy rule' },
  description: { nl: 'Voor de toets.', en: 'For the test.' },
  severity: 'info',
  scope: 'passage',
  whileTyping: 'show',
};

function problem(start: number, end: number, more: Partial<Problem> = {}): Problem {
  return {
    source: 0,
    span: { start, end },
    pillar: null,
    message: { nl: 'fout', en: 'wrong' },
    advice: { nl: 'doe dit', en: 'do this' },
    ...more,
  };
}

function rule(check: Rule['check'], meta: Partial<RuleMeta> = {}): Rule {
  return { meta: { ...META, ...meta }, check };
}

describe('running rules', () => {
  it('stamps id, severity, address, place and language', () => {
    const rules = [rule(() => [problem(2, 6)])];
    const expected = {
      ruleId: 'toy-rule',
      severity: 'info',
      pillar: null,
      file: 'plan.md',
      line: 1,
      column: 3,
      endLine: 1,
      endColumn: 7,
      related: [],
      fixes: [],
    };
    const url = 'https://github.com/ketensturing/ketensturing/blob/main/docs/rules/toy-rule.md';
    assert.deepEqual(checkToy('# Plan', { rules }).findings, [{ ...expected, url, message: 'fout', advice: 'doe dit' }]);
    const english = checkToy('# Plan', { rules, settings: { language: 'en', severities: { 'toy-rule': 'error' } } });
    assert.deepEqual(english.findings, [{ ...expected, url, severity: 'error', message: 'wrong', advice: 'do this' }]);
  });

  it('orders by place and drops what is there twice', () => {
    const rules = [rule(() => [problem(4, 6), problem(0, 1), problem(4, 6), problem(0, 3)])];
    assert.deepEqual(
      checkToy('# Plan', { rules }).findings.map(({ column, endColumn }) => [column, endColumn]),
      [
        [1, 2],
        [1, 4],
        [5, 7],
      ],
    );
  });

  it('leaves out a rule that is off', () => {
    const rules = [rule(() => [problem(0, 1)])];
    assert.deepEqual(checkToy('# Plan', { rules, settings: { severities: { 'toy-rule': 'off' } } }).findings, []);
  });

  it('turns a throwing rule into a failure and runs the others', () => {
    const broken = rule(
      () => {
        throw new Error('kapot');
      },
      { id: 'broken' },
    );
    const { findings, failures } = checkToy('# Plan', { rules: [broken, rule(() => [problem(0, 1)])] });
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ['toy-rule'],
    );
    assert.deepEqual(
      failures.map(({ code }) => code),
      ['rule-failed'],
    );
    assert.match(failures[0]?.message ?? '', /broken.*kapot/);
  });

  const misplaced: readonly Problem[] = [
    problem(0, 99),
    problem(-1, 2),
    problem(3, 2),
    problem(0, 1, { source: 7 }),
    problem(0, 1, {
      fixes: [
        { title: { nl: 'x', en: 'x' }, edits: [{ source: 0, span: { start: 90, end: 91 }, text: '' }], snippet: false, certain: true },
      ],
    }),
  ];
  for (const [at, wrong] of misplaced.entries()) {
    it(`drops a place outside the text (${at})`, () => {
      const { findings, failures } = checkToy('# Plan', { rules: [rule(() => [wrong, problem(0, 1)])] });
      assert.equal(findings.length, 1);
      assert.deepEqual(
        failures.map(({ code }) => code),
        ['place-invalid'],
      );
    });
  }

  it('puts findings about a pillar on the first file and links to their own place', () => {
    const sources = [
      { name: 'een.md', text: '# Een' },
      { name: 'twee.md', text: '# Twee' },
    ];
    const { findings } = checkToy(sources, { rules: [rule(() => [problem(2, 6, { source: 1 })], { scope: 'pillar' })] });
    assert.deepEqual(
      findings.map(({ file, column, endColumn }) => [file, column, endColumn]),
      [['een.md', 3, 6]],
    );
    assert.deepEqual(
      findings[0]?.related.map(({ file, column, endColumn }) => [file, column, endColumn]),
      [['twee.md', 3, 7]],
    );
  });

  it('keeps other findings on their own file', () => {
    const sources = [
      { name: 'een.md', text: '# Een' },
      { name: 'twee.md', text: '# Twee' },
    ];
    const { findings } = checkToy(sources, { rules: [rule(() => [problem(2, 6, { source: 1 })])] });
    assert.deepEqual(
      findings.map(({ file }) => file),
      ['twee.md'],
    );
  });

  it('gives places that cut out the very words', () => {
    const text = '# Plan\r\n\r\nEen zin.\r\nzwak3 😀 en zwak4.\r\n';
    for (const finding of checkToy(text).findings) assert.notEqual(textAt(text, finding).trim(), '');
  });
});
