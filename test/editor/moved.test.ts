import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, movedBy, touches } from '../../src/editor/moved.ts';

const change = (rangeOffset: number, rangeLength: number, text: string): Change => ({ rangeOffset, rangeLength, text });

/** The text after an edit. */
function edited(text: string, edit: readonly Change[]): string {
  return [...edit]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce((now, { rangeOffset, rangeLength, text: by }) => now.slice(0, rangeOffset) + by + now.slice(rangeOffset + rangeLength), text);
}

describe('a place after an edit', () => {
  const TEXT = 'Het doel is PM. Wie betaalt?';
  const PM = { start: 12, end: 14 };
  const wordsAfter = (...edit: readonly Change[]): string => {
    const { start, end } = movedBy(edit)(PM);
    return edited(TEXT, edit).slice(start, end);
  };

  it('is where its words are, whatever comes before or behind them', () => {
    assert.equal(wordsAfter(change(0, 0, 'Zie:\n')), 'PM');
    assert.equal(wordsAfter(change(3, 1, '\n')), 'PM');
    assert.equal(wordsAfter(change(0, 9, '')), 'PM');
    assert.equal(wordsAfter(change(16, 12, 'De rest is n.t.b.')), 'PM');
    // Several at once, in whichever order: all offsets are those of before the edit.
    assert.equal(wordsAfter(change(0, 3, 'Ons'), change(9, 2, 'blijft'), change(20, 0, 'n')), 'PM');
    assert.equal(wordsAfter(change(20, 0, 'n'), change(9, 2, 'blijft'), change(0, 3, 'Ons')), 'PM');
  });

  it('does not grow by what is typed at its ends, and does by what is typed in it', () => {
    assert.equal(wordsAfter(change(14, 0, 'x')), 'PM');
    assert.equal(wordsAfter(change(12, 0, 'x')), 'PM');
    assert.equal(wordsAfter(change(13, 0, '.')), 'P.M');
  });

  it('stays where it was when its words are replaced, and is empty when they are gone', () => {
    assert.deepEqual(movedBy([change(0, TEXT.length, 'Een heel andere tekst.')])(PM), PM);
    assert.deepEqual(movedBy([change(0, TEXT.length, 'Een')])(PM), { start: 3, end: 3 });
    assert.deepEqual(movedBy([change(11, 3, '')])(PM), { start: 11, end: 11 });
    assert.deepEqual(movedBy([change(12, 2, ''), change(0, 4, '')])(PM), { start: 8, end: 8 });
  });

  it('is in the text after any edit', () => {
    const edits = fc.array(fc.record({ keep: fc.nat(6), rangeLength: fc.nat(6), text: fc.string({ maxLength: 6 }) }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), edits, fc.nat(60), fc.nat(60), (text, made, a, b) => {
        let at = 0;
        const edit = made.flatMap(({ keep, rangeLength, text: by }) => {
          const rangeOffset = at + keep;
          at = rangeOffset + rangeLength;
          return at > text.length ? [] : [change(rangeOffset, rangeLength, by)];
        });
        const [start = 0, end = 0] = [Math.min(a, text.length), Math.min(b, text.length)].sort((x, y) => x - y);
        const now = movedBy(edit)({ start, end });
        assert.ok(0 <= now.start && now.start <= now.end && now.end <= edited(text, edit).length, JSON.stringify([edit, now]));
      }),
    );
  });

  it('touches another that shares a character or an end with it', () => {
    assert.equal(touches(PM, { start: 13, end: 20 }), true);
    assert.equal(touches(PM, { start: 14, end: 14 }), true);
    assert.equal(touches(PM, { start: 16, end: 28 }), false);
    assert.equal(touches(PM, { start: 0, end: 11 }), false);
  });
});
