import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DIGIT, LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from '../../../src/linter/language/letters.ts';

/** The signs from `first` on and before `last` that an expression matches. */
const matched = (sign: RegExp, first: number, last: number): string =>
  Array.from({ length: last - first }, (_, at) => String.fromCharCode(first + at))
    .filter((each) => sign.test(each))
    .join('');

const SIGNS = [...' .,-_0²aAzZßàÀöÖ×÷øØÿŸāĀſŞ\n'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom('een', 'Één', 'VÓÓR', 'de')), { maxLength: 12 })
  .map((all) => all.join(''));

describe('letters of Dutch and English words', () => {
  for (const flags of ['', 'i'])
    it(`are the Latin ones up to ſ, with the flags "${flags}"`, () => {
      const letters = matched(/\p{L}/u, 0, 0x180);
      assert.equal(matched(new RegExp(`[${LETTER}]`, flags), 0, 0x1_0000), letters.replace(/[ªµº]/g, ''));
    });

  it('have digits beside them, as footnotes and fractions too', () => {
    const western = (first: number): string => matched(/(?=\p{N})[\p{scx=Common}\p{scx=Latin}]/u, first, 0x2500);
    assert.equal(matched(new RegExp(`[${DIGIT}]`), 0, 0x1_0000), western(0));
    assert.equal(matched(new RegExp(`[${DIGIT}]`, 'i'), 0, 0x1_0000), western(0));
  });

  it('bound words as all letters do', () => {
    const ends = [
      [NO_LETTER, '(?!\\p{L})'],
      [NO_LETTER_BEFORE, '(?<!\\p{L})'],
      [word('één|de|vóór'), '(?<!\\p{L})(?:één|de|vóór)(?!\\p{L})'],
    ] as const;
    fc.assert(
      fc.property(text, (words) => {
        for (const [ours, all] of ends)
          assert.deepEqual(
            [...words.matchAll(new RegExp(ours, 'gi'))].map(({ 0: found, index }) => [index, found]),
            [...words.matchAll(new RegExp(all, 'giu'))].map(({ 0: found, index }) => [index, found]),
          );
      }),
    );
  });
});
