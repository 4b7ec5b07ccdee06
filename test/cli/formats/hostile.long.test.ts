import assert from 'node:assert/strict';
import { FORMATS } from '../../../src/cli/formats/registry.ts';
import { RAW } from '../../harness/hostile.ts';
import { createWorkspace, type Workspace } from '../harness.ts';
import { DANGEROUS_HTML, READERS } from './consumers.ts';
import { HOSTILE_FILE, hostileSpace, longPlan, quotingEngine } from './support.ts';

describe('hostile content', () => {
  let space: Workspace;
  let long: Workspace;
  before(async () => {
    space = hostileSpace();
    long = createWorkspace({ 'lang.md': longPlan(10_000) });
    await long.run(['check', '--format', 'json', '-o', 'lang.json', 'lang.md'], { engine: quotingEngine });
  });
  after(() => {
    space.remove();
    long.remove();
  });

  for (const { id } of FORMATS) {
    it(`is plain text as ${id}`, async () => {
      const { stdout } = await space.run(['check', '--format', id, HOSTILE_FILE, 'stuk <i>.md'], { engine: quotingEngine });
      const text = id === 'json' ? '' : stdout;
      assert.doesNotMatch(text, RAW);
      assert.match(stdout, /gnp\.exe|gnp\\\.exe/);
      READERS[id]?.(stdout) ?? assert.ok(id in READERS, `no reader for ${id}`);
    });

    it(`holds ten thousand findings as ${id}`, async () => {
      const { stdout } = await long.run(['merge', '--format', id, 'lang.json'], { engine: quotingEngine });
      // A renderer takes seconds for so long a table; that it has all rows is enough here.
      if (id === 'markdown') assert.equal(stdout.match(/^\| regel \d+ \|/gm)?.length, 10_001);
      else READERS[id]?.(stdout);
      if (id !== 'github') assert.match(stdout, /Punt 9999 van de lijst/);
    });
  }

  it('is plain text in a portfolio', async () => {
    for (const format of ['html', 'csv', 'json', 'text']) {
      const { stdout } = await space.run(['portfolio', '--format', format, HOSTILE_FILE], { engine: quotingEngine });
      if (format !== 'json') assert.doesNotMatch(stdout, RAW);
      if (format === 'html') assert.doesNotMatch(stdout.replace(/<(style|script)>[\s\S]*?<\/\1>/g, ''), DANGEROUS_HTML);
      if (format === 'csv') READERS.csv?.(stdout);
    }
  });
});
