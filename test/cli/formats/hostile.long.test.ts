import assert from 'node:assert/strict';
import { FORMATS } from '../../../src/cli/formats/registry.ts';
import { createWorkspace, type Workspace } from '../harness.ts';
import { readAnnotations, readCsv, readQuality, readSarif, readXml, rendered } from './readers.ts';
import { HOSTILE_FILE, hostileSpace, longPlan, quotingEngine } from './support.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
const RAW = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/;
const DANGEROUS_HTML = /<(?:script|img|style|iframe|b>|i>)|<a [^>]*href="(?!https:\/\/github\.com\/ketensturing\/|#)/;

/** For each format: reads its output as a consumer would, and looks for what must not be there. */
const READERS: Readonly<Record<string, (text: string) => void>> = {
  text: () => {},
  json: (text) => void JSON.parse(text),
  html: (text) => assert.doesNotMatch(text.replace(/<style>[^<]*<\/style>/, ''), DANGEROUS_HTML),
  markdown: (text) => {
    const html = rendered(text);
    assert.doesNotMatch(html, DANGEROUS_HTML);
    assert.doesNotMatch(html, /<(?:code|em|del)>|<strong>vet/);
    for (const row of html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []) assert.ok((row.match(/<t[dh]>/g)?.length ?? 0) <= 4, row);
  },
  csv: (text) => {
    for (const row of readCsv(text)) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@|]/);
  },
  sarif: (text) => {
    const { results } = readSarif(text);
    for (const { message } of results) assert.doesNotMatch(message.text, /(?<!\\)\]\(|(?<!\{)\{\d\}(?!\})/);
  },
  junit: (text) => void readXml(text),
  github: (text) => {
    for (const line of text.trimEnd().split('\n'))
      assert.match(line, /^::(?:error|warning|notice) (?:\w+=[^:,]*,?)+::|^\d+ more annotations/);
    assert.ok(
      readAnnotations(text).every(({ properties }) =>
        ['binary', 'long-line', 'quoting', 'pillar-missing', 'placeholder'].includes(properties.title ?? ''),
      ),
    );
  },
  gitlab: (text) => void readQuality(text),
};

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
      const start = performance.now();
      const { stdout } = await long.run(['merge', '--format', id, 'lang.json'], { engine: quotingEngine });
      // A renderer takes seconds for so long a table; that it has all rows is enough here.
      if (id === 'markdown') assert.equal(stdout.match(/^\| regel \d+ \|/gm)?.length, 10_001);
      else READERS[id]?.(stdout);
      assert.ok(performance.now() - start < 4000);
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
