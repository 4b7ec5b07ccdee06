import assert from 'node:assert/strict';
import { suppressionUnknown } from '../../../src/linter/rules/suppression-unknown.ts';
import { findingsOf, textAt } from '../../harness/check.ts';

function placesIn(text: string): readonly string[] {
  return findingsOf(suppressionUnknown, text).map((finding) => textAt(text, finding));
}

describe('suppression-unknown', () => {
  it('stands on the name of an unknown rule and suggests the right one', () => {
    const text = '<!-- ketensturing-disable-next pillar-thin, pillarmissing -- reden -->\n\nTekst.';
    assert.deepEqual(placesIn(text), ['pillarmissing']);
    assert.equal(findingsOf(suppressionUnknown, text)[0]?.advice, 'Bedoel je "pillar-missing"?');
  });

  it('stands on unknown rules before a dash, and on a dash with nothing behind it', () => {
    assert.deepEqual(placesIn('<!-- ketensturing-disable-next pillar-thin, plaats – reden -->\n\nTekst.'), ['plaats']);
    assert.deepEqual(placesIn('<!-- ketensturing-disable-next pillar–thin -- reden -->\n\nTekst.'), ['pillar']);
    const bare = '<!-- ketensturing-disable-next placeholder – -->';
    assert.deepEqual(placesIn(`${bare}\n\nTekst.`), [bare]);
  });

  it('mends a name for certain when only capitals and dashes differ', () => {
    const fixOf = (id: string) =>
      findingsOf(suppressionUnknown, `<!-- ketensturing-disable-next ${id} -- reden -->\n\nTekst.`)[0]?.fixes[0];
    assert.deepEqual([fixOf('Pillar_Thin')?.edits[0]?.text, fixOf('Pillar_Thin')?.certain], ['pillar-thin', true]);
    assert.deepEqual([fixOf('thin')?.edits[0]?.text, fixOf('thin')?.certain], ['pillar-thin', false]);
    assert.equal(fixOf('weg'), undefined);
  });

  it('reports a missing reason, a missing rule and an unknown form', () => {
    const comments = [
      '<!-- ketensturing-disable-next placeholder -->',
      '<!-- ketensturing-disable -- reden -->',
      '<!-- ketensturing-disable-line placeholder -- reden -->',
    ];
    for (const comment of comments) assert.deepEqual(placesIn(`${comment}\n\nTekst.`), [comment]);
    assert.match(findingsOf(suppressionUnknown, `${comments[0]}\n\nTekst.`)[0]?.message ?? '', /geen reden/);
  });

  it('takes no reason for one that says nothing', () => {
    for (const reason of ['...', 'n.v.t.', 'N/A', '-', 'x', '1', 'geen', 'Geen reden.', 'TODO', 'not applicable', '…']) {
      const comment = `<!-- ketensturing-disable-next placeholder -- ${reason} -->`;
      assert.deepEqual(placesIn(`${comment}\n\nDe datum is PM.`), [comment]);
    }
    for (const reason of ['vals alarm', 'geen overleg nodig', 'n.v.t. tot 2027: zie besluit', 'nader bezien'])
      assert.deepEqual(placesIn(`<!-- ketensturing-disable-next placeholder -- ${reason} -->\n\nDe datum is PM.`), [], reason);
  });

  for (const comment of [
    '<!-- ketensturing-disable-next placeholder, open-question -- reden -->',
    '<!-- ketensturing-disable-next placeholder – bedrag volgt in mei -->',
    '<!-- ketensturing-disable placeholder -- reden -->\n\nTekst.\n\n<!-- ketensturing-enable -->',
    '<!-- ketensturing-disable-file placeholder -- reden -->',
    '<!-- gewone opmerking -->',
    '`<!-- ketensturing-disable-next x -->`',
  ]) {
    it(`keeps quiet on ${JSON.stringify(comment)}`, () => assert.deepEqual(placesIn(`${comment}\n\nTekst.`), []));
  }
});
