/** What must not get through from a document into a report, looked for in each format as its consumers read it. */
import assert from 'node:assert/strict';
import { readAnnotations, readCsv, readXml, rendered } from './readers.ts';
import { readQuality, readSarif } from './schema-readers.ts';

export const DANGEROUS_HTML = /<(?:script|img|style|iframe|b>|i>)|<a [^>]*href="(?!https:\/\/github\.com\/ketensturing\/|#)/;

/** What the report itself emphasises: the word before an advice, and what the statuses mean. */
const OWN_EMPHASIS = /<em>(?:Advies|Advice):<\/em>|<p><em>(?:Behandeld|Addressed): [^<]*<\/em><\/p>/g;

/** For each format: reads its output as a consumer would, and looks for what must not be there. */
export const READERS: Readonly<Record<string, (text: string) => void>> = {
  text: () => {},
  json: (text) => void JSON.parse(text),
  html: (text) => assert.doesNotMatch(text.replace(/<style>[^<]*<\/style>/, ''), DANGEROUS_HTML),
  markdown: (text) => {
    const html = rendered(text);
    assert.doesNotMatch(html, DANGEROUS_HTML);
    assert.doesNotMatch(html.replaceAll(OWN_EMPHASIS, ''), /<(?:code|em|del)>|<strong>vet/);
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
