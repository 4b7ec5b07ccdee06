import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTokens, readWords } from '../../../src/linter/language/words.ts';

const forms = (text: string): string[] => readWords(text).map((word) => word.form);

describe('words', () => {
  it('are in lower case, with one kind of apostrophe and without soft hyphens', () => {
    assert.deepEqual(forms('De Auto’s van de KETEN\u00adregisseur'), ['de', "auto's", 'van', 'de', 'ketenregisseur']);
  });

  it('hold together what signs join', () => {
    assert.deepEqual(forms('n.t.b. P&O, 7,5 t/m 9.00 vice-voorzitter'), ['n.t.b', 'p&o', '7,5', 't/m', '9.00', 'vice-voorzitter']);
  });

  it('leave out signs that say little and keep those that tell', () => {
    assert.deepEqual(forms('Wie (dan ook), doet wat?! 5% … [naam]'), [
      'wie',
      'dan',
      'ook',
      'doet',
      'wat',
      '?',
      '!',
      '5',
      '%',
      '…',
      '[',
      'naam',
      ']',
    ]);
  });

  it('read a run of dots and of question marks as one sign', () => {
    assert.deepEqual(forms('Datum: ..... of ???'), ['datum', ':', '…', 'of', '?']);
    assert.deepEqual(readTokens('Datum: .....').spellings.at(-1)?.raw, '.....');
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { count, spellings, from, to } = readTokens(text);
        let last = 0;
        for (let i = 0; i < count; i++) {
          assert.ok((from[i] as number) >= last);
          assert.equal(text.slice(from[i], to[i]), spellings[i]?.raw);
          last = to[i] as number;
        }
      }),
    );
  });

  it('end where the text ends, whatever was read before', () => {
    const raws = (text: string): (string | undefined)[] => {
      const { count, spellings } = readTokens(text);
      return spellings.slice(0, count).map(({ raw }) => raw);
    };
    assert.deepEqual(raws('keten-regisseur'), ['keten-regisseur']);
    assert.deepEqual(raws('keten-'), ['keten', '-']);
    for (const length of [8_190, 8_191, 8_192, 20_000])
      assert.deepEqual(raws(`keten-${' '.repeat(length - 12)}keten-`), ['keten', '-', 'keten', '-'], `${length} code units`);
  });

  it('share one spelling', () => {
    const { spellings } = readTokens('keten en keten en Keten');
    assert.equal(spellings[0], spellings[2]);
    assert.notEqual(spellings[0], spellings[4]);
  });

  it('stop after as many as are asked for', () => {
    assert.equal(readTokens('een twee drie vier', 2).count, 2);
  });
});
