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

  it('keeps quiet when the comment is of use, or has no effect for another reason', () => {
    assert.deepEqual(placesIn('# Plan\n\n<!-- ketensturing-disable-next pillar-thin -- reden -->\n\nOns zwak3 staat centraal.'), []);
    assert.deepEqual(placesIn('# Plan\n\n<!-- ketensturing-disable-next pillar-thin -->\n\nTekst.'), []);
    assert.deepEqual(placesIn('# Plan\n\n<!-- ketensturing-disable-next onbekend -- reden -->\n\nTekst.'), []);
  });
});
