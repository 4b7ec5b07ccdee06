import assert from 'node:assert/strict';
import { exemptionWithoutReason } from '../../../src/linter/rules/exemption-without-reason.ts';
import { checkToy, findingsOf, textAt } from '../../harness/check.ts';

describe('exemption-without-reason', () => {
  it('stands on the sentence', () => {
    const text = '# Plan\n\nEerst dit. Pijler 4 (dialoog) is niet van toepassing. Dan dat.';
    const [finding] = findingsOf(exemptionWithoutReason, text);
    assert.ok(finding !== undefined);
    assert.equal(textAt(text, finding), 'Pijler 4 (dialoog) is niet van toepassing.');
    assert.equal(finding.pillar, 4);
    assert.match(finding.message, /niet waarom/);
  });

  it('leaves the pillar as it was', () => {
    assert.equal(checkToy('# Plan\n\nPijler 4 is niet van toepassing.').coverage[3]?.status, 'missing');
  });

  it('keeps quiet when there is a reason', () => {
    assert.deepEqual(findingsOf(exemptionWithoutReason, '# Plan\n\nPijler 4 is niet van toepassing, omdat wij één team zijn.'), []);
  });

  it('leaves no silence behind when it is off: the pillar is told to be missing then', () => {
    const text = '# Plan\n\nPijler 4 is niet van toepassing.';
    const told = (severity: 'warning' | 'off'): readonly string[] =>
      checkToy(text, { settings: { severities: { 'exemption-without-reason': severity } } })
        .findings.filter(({ pillar }) => pillar === 4)
        .map(({ ruleId }) => ruleId);
    assert.deepEqual(told('warning'), ['exemption-without-reason']);
    assert.deepEqual(told('off'), ['pillar-missing']);
  });
});
