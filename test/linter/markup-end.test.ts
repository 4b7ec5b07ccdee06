import assert from 'node:assert/strict';
import { markupEnd } from '../../src/linter/markup-end.ts';

describe('the end of marks that close', () => {
  const behind = (rest: string): string => rest.slice(0, markupEnd(`Zin.${rest}`, 4) - 4);
  for (const closed of ['', '**', '***', '_', '~~', '](https://a.nl/b_(c) "d")', '][bron]', ']', '</b>', '**](b)', '`**'])
    it(`is behind ${closed || 'nothing'}`, () => {
      assert.equal(behind(closed), closed);
      assert.equal(behind(`${closed} Meer.`), closed);
    });
  for (const open of ['**Meer**', '*a*', '[a](b)', '**[a](b)**', '](a', '***Meer'])
    it(`is not behind what opens or does not close: ${open}`, () => assert.ok(['', ']'].includes(behind(open)), behind(open)));
});
