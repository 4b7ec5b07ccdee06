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

  const INSIDE = ['x;=HYPERLINK(0);y', 'x; +1', 'x;;-1', 'x;"=1', 'x";"=1', "x;'@a", 'x\t;=1', 'x;＝1', ';=1', '=1;=1'];

  it('holds none for who reads it with semicolons or tabs either', () => {
    const text = csv(
      ['x', 'y'],
      [...INSIDE, 'x\t=1', 'x\n=1'].map((said) => [said, said]),
    );
    for (const delimiter of [';', '\t']) {
      const cells = (parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }) as string[][]).flat();
      assert.ok(cells.length > INSIDE.length);
      for (const cell of cells) assert.doesNotMatch(cell, /^[\s"]*[=+\-@|%＝]/);
    }
  });

  it('gives a text back when the apostrophes are taken out again, and leaves other semicolons alone', () => {
    const [, ...rows] = parse(
      csv(
        ['x'],
        [...INSIDE, 'GGD; politie; 3=3', 'a-b;c'].map((text) => [text]),
      ),
      { bom: true },
    ) as string[][];
    assert.deepEqual(
      rows.map(([cell = '']) => cell.replace(/(^|;)'(?=[\s'"]*[=+\-@|%＝])/g, '$1')),
      [...INSIDE.map((text) => text.replace('\t', ' ')), 'GGD; politie; 3=3', 'a-b;c'],
    );
    assert.equal(rows.at(-2)?.[0], 'GGD; politie; 3=3');
  });
});
