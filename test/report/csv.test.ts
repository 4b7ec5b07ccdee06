import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { csv } from '../../src/report/csv.ts';

describe('CSV', () => {
  it('is read back as it was by a parser that is strict about RFC 4180', () => {
    const rows = [
      ['a,b', 'zeg "ja"', 1, null],
      ["d'Arc", 'é 👩‍🚀', 0.97, ''],
    ];
    const text = csv(['een', 'twee', 'drie', 'vier'], rows);
    assert.ok(text.startsWith('\ufeffeen'.replace('een', '"een"')) && text.endsWith('\r\n') && !/[^\r]\n/.test(text));
    assert.deepEqual(parse(text, { bom: true, record_delimiter: '\r\n' }), [
      ['een', 'twee', 'drie', 'vier'],
      ['a,b', 'zeg "ja"', '1', ''],
      ["d'Arc", 'é 👩‍🚀', '0.97', ''],
    ]);
  });

  it('holds no formula', () => {
    const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '"=1', '|calc', '%0A', '＝1', "'=1"];
    const [, ...rows] = parse(
      csv(
        ['x'],
        FORMULAS.map((text) => [text]),
      ),
      { bom: true },
    ) as string[][];
    for (const [cell = ''] of rows) assert.equal(cell[0], "'");
  });
});
