import assert from 'node:assert/strict';
import { createPlan } from '../../src/linter/plan.ts';
import { readSuppressions } from '../../src/linter/suppressions.ts';
import { checkToy } from '../harness/check.ts';

function coversIn(text: string): readonly unknown[] {
  return readSuppressions({ plan: createPlan([{ name: 'plan.md', text }]) }).map(({ form, rules }) => [
    form,
    ...rules.map(({ id, covers }) => [id, covers === null ? null : text.slice(covers.start, covers.end).trim()]),
  ]);
}

/** Open and suppressed findings as rule ids. */
function outcome(text: string, named = true): readonly [readonly string[], readonly string[]] {
  const { findings, suppressed } = checkToy(text, { named });
  const ids = (list: readonly { readonly ruleId: string; readonly pillar: number | null }[]): string[] =>
    list.filter(({ ruleId, pillar }) => ruleId !== 'pillar-missing' || pillar === 3).map(({ ruleId }) => ruleId);
  return [ids(findings), ids(suppressed)];
}

describe('suppressions', () => {
  it('cover the whole next block', () => {
    const list = '- een\n- twee\n  - drie';
    assert.deepEqual(coversIn(`Voor.\n\n<!-- ketensturing-disable-next placeholder -- reden -->\n\n${list}\n\nNa.`), [
      ['disable-next', ['placeholder', list]],
    ]);
  });

  it('cover a table right behind the comment', () => {
    const table = '| a | b |\n| --- | --- |\n| c | d |';
    assert.deepEqual(coversIn(`<!-- ketensturing-disable-next placeholder -- reden -->\n${table}\n\nNa.`), [
      ['disable-next', ['placeholder', table]],
    ]);
  });

  it('may be stacked and may name several rules', () => {
    const text =
      '<!-- ketensturing-disable-next placeholder, open-question -- een -->\n<!-- ketensturing-disable-next pillar-thin -- twee -->\n\nTekst.';
    assert.deepEqual(coversIn(text), [
      ['disable-next', ['placeholder', 'Tekst.'], ['open-question', 'Tekst.']],
      ['disable-next', ['pillar-thin', 'Tekst.']],
    ]);
  });

  it('cover a region up to the enable that names the rule or none', () => {
    const text = [
      '<!-- ketensturing-disable placeholder, pillar-thin -- reden -->',
      'Een.',
      '<!-- ketensturing-enable placeholder -->',
      'Twee.',
      '<!-- ketensturing-enable -->',
      'Drie.',
    ].join('\n\n');
    const [first] = coversIn(text) as readonly [readonly [string, readonly string[], readonly string[]]];
    assert.deepEqual(first[1], ['placeholder', 'Een.']);
    assert.ok(first[2][1]?.includes('Twee.') && !first[2][1].includes('Drie.'));
  });

  it('may have a dash before the reason, as word processors make of two hyphens', () => {
    for (const dash of ['–', '—', '-', '–\u00a0'])
      assert.deepEqual(
        readSuppressions({
          plan: createPlan([
            {
              name: 'plan.md',
              text: `<!-- ketensturing-disable-next pillar-thin, placeholder ${dash} bedrag volgt in mei - of juni -->\n\nTekst.`,
            },
          ]),
        }).map(({ rules, reason }) => [rules.map(({ id }) => id), reason]),
        [[['pillar-thin', 'placeholder'], 'bedrag volgt in mei - of juni']],
        dash,
      );
  });

  it('cover nothing without a reason, and nothing inside a paragraph', () => {
    assert.deepEqual(coversIn('<!-- ketensturing-disable-next placeholder -->\n\nTekst.'), [['disable-next', ['placeholder', null]]]);
    assert.deepEqual(coversIn('Tekst <!-- ketensturing-disable-next placeholder -- reden --> verder.\n\nMeer.'), [
      ['disable-next', ['placeholder', null]],
    ]);
  });

  it('keep what they silence, with the reason', () => {
    const text = '<!-- ketensturing-disable-file pillar-missing -- dit is deel 1 van twee -->\n\n# Plan\n\nsterk1';
    const { findings, suppressed } = checkToy(text);
    assert.ok(findings.every(({ ruleId }) => ruleId !== 'pillar-missing'));
    assert.equal(suppressed.length, 7);
    assert.ok(suppressed.every(({ ruleId, reason }) => ruleId === 'pillar-missing' && reason === 'dit is deel 1 van twee'));
  });

  it('before the title silence what stands on the title', () => {
    assert.deepEqual(outcome('<!-- ketensturing-disable-next pillar-missing -- reden -->\n\n# Plan\n\nsterk1'), [[], ['pillar-missing']]);
  });

  it('of one rule leave the others', () => {
    assert.deepEqual(outcome('# Plan\n\n<!-- ketensturing-disable-next pillar-thin -- reden -->\n\nzwak1 en meer'), [
      ['pillar-missing'],
      ['pillar-thin'],
    ]);
  });

  it('that silence nothing are reported, once a rule', () => {
    const text = '# Plan\n\n<!-- ketensturing-disable-next pillar-thin, placeholder -- reden -->\n\nzwak1 en meer';
    const { findings } = checkToy(text);
    const unused = findings.filter(({ ruleId }) => ruleId === 'suppression-unused');
    assert.deepEqual(
      unused.map(({ line, column, endColumn }) => [line, column, endColumn]),
      [[3, 45, 56]],
    );
  });

  it('for a rule that is off are not reported', () => {
    const text = '# Plan\n\n<!-- ketensturing-disable-next placeholder -- reden -->\n\nTekst.';
    const { findings } = checkToy(text, { settings: { severities: { placeholder: 'off' } } });
    assert.ok(findings.every(({ ruleId }) => ruleId !== 'suppression-unused'));
  });

  it('can silence the report on themselves', () => {
    const text =
      '<!-- ketensturing-disable-file suppression-unused -- sjabloon -->\n\n# Plan\n\n<!-- ketensturing-disable-next placeholder -- reden -->\n\nTekst.';
    assert.deepEqual(outcome(text), [['pillar-missing'], ['suppression-unused']]);
  });
});
