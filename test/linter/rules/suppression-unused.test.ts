import assert from 'node:assert/strict';
import { checkToy, textAt } from '../../harness/check.ts';

function placesIn(text: string): readonly string[] {
  return checkToy(text)
    .findings.filter(({ ruleId }) => ruleId === 'suppression-unused')
    .map((finding) => textAt(text, finding));
}

describe('suppression-unused', () => {
  it('stands on the rule that reports nothing there', () => {
    assert.deepEqual(
      placesIn('# Plan\n\n<!-- ketensturing-disable-next pillar-thin, open-question -- reden -->\n\nOns zwak3 staat centraal.'),
      ['open-question'],
    );
  });

  it('stands on a comment that cannot work where it is', () => {
    const comment = '<!-- ketensturing-disable-next pillar-thin -- reden -->';
    assert.deepEqual(placesIn(`# Plan\n\nTekst ${comment} verder.`), [comment]);
  });

  const enable = (names = ''): string => `<!-- ketensturing-enable${names} -->`;
  const disable = '<!-- ketensturing-disable placeholder -- reden -->';
  const block = 'Het bedrag is PM.';

  it('stands on an end of a stretch that began nowhere, or ended before', () => {
    assert.deepEqual(placesIn(['# Plan', block, enable()].join('\n\n')), [enable()]);
    assert.deepEqual(placesIn(['# Plan', disable, block, enable(), block, enable()].join('\n\n')), [enable()]);
    assert.deepEqual(placesIn(['# Plan', disable, block, enable(' open-question, placeholder')].join('\n\n')), ['open-question']);
    assert.deepEqual(placesIn(['# Plan', disable.replace('disable', 'disable-next'), block, enable()].join('\n\n')), [enable()]);
    assert.deepEqual(placesIn(['# Plan', disable.replace('disable', 'disable-file'), block, enable()].join('\n\n')), [enable()]);
    const { severity, advice } = checkToy(`# Plan\n\n${enable()}`).findings.find(({ ruleId }) => ruleId === 'suppression-unused') ?? {};
    assert.equal(severity, 'info');
    assert.match(advice ?? '', /ketensturing-disable pillar-thin -- waarom/);
  });

  it('keeps quiet on an end whose beginning is told to be at fault, and on one that cannot be read', () => {
    for (const begin of ['-disable -- reden', '-disable placeholdr -- reden', '-disable placeholder'])
      assert.deepEqual(placesIn(['# Plan', `<!-- ketensturing${begin} -->`, block, enable(' placeholder')].join('\n\n')), [], begin);
    assert.deepEqual(placesIn(['# Plan', disable, block, enable(' placeholdr'), block, enable()].join('\n\n')), []);
  });

  it('keeps quiet when the comment is of use, or has no effect for another reason', () => {
    assert.deepEqual(placesIn('# Plan\n\n<!-- ketensturing-disable-next pillar-thin -- reden -->\n\nOns zwak3 staat centraal.'), []);
    assert.deepEqual(placesIn('# Plan\n\n<!-- ketensturing-disable-next pillar-thin -->\n\nTekst.'), []);
    assert.deepEqual(placesIn('# Plan\n\n<!-- ketensturing-disable-next onbekend -- reden -->\n\nTekst.'), []);
  });
});
