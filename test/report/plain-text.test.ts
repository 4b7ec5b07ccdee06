import assert from 'node:assert/strict';
import { escapeHtml, webLink } from '../../src/report/html.ts';
import { literal, markdownLink } from '../../src/report/markdown.ts';
import { plain, shortened } from '../../src/report/plain-text.ts';

describe('plain text of reports', () => {
  const SHOWN: readonly (readonly [name: string, text: string, shown: string])[] = [
    ['line ends and tabs become spaces', 'een\r\ntwee\tdrie\u2028vier', 'een twee drie vier'],
    ['control characters become pictures', 'a\x1b[2Jb\x07', 'a␛[2Jb␇'],
    ['characters that turn the text around are named', 'af\u202egnp.exe\u2066', 'af[U+202E]gnp.exe[U+2066]'],
    ['invisible tags are named', '\u{e0041}', '[U+E0041]'],
    ['halves of characters are replaced', 'a\ud800b', 'a\ufffdb'],
    ['what XML does not allow is replaced', '\ufffe\uffff\x9b', '\ufffd\ufffd\ufffd'],
    ['emoji and accents stay', 'é 👩‍🚀 ſ', 'é 👩‍🚀 ſ'],
  ];
  for (const [name, text, shown] of SHOWN) it(name, () => assert.equal(plain(text), shown));

  it('is cut between words, never inside a character', () => {
    assert.equal(shortened('een twee drie', 10), 'een twee…');
    assert.equal(shortened('aaaa👩', 6), 'aaaa👩');
    assert.equal(shortened('aaaa👩b', 6), 'aaaa…');
  });

  it('is literal in HTML', () => {
    assert.equal(escapeHtml(`<a href="x" id='y'>&`), '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;');
    assert.equal(webLink('<b>', 'javascript:alert(1)'), '&lt;b&gt;');
    assert.equal(webLink('x', 'https://a.nl/?a=1&b="2'), 'x');
    assert.equal(webLink('x', 'https://a.nl/?a=1&b=2'), '<a href="https://a.nl/?a=1&amp;b=2" rel="noreferrer">x</a>');
  });

  it('is literal in Markdown', () => {
    assert.equal(literal('[x](javascript:a) **b** <i> `c` a|b'), '\\[x\\](javascript\\:a) \\*\\*b\\*\\* \\<i\\> \\`c\\` a\\|b');
    assert.equal(literal('1. een'), '1\\. een');
    assert.equal(literal('- een'), '\\- een');
    assert.equal(markdownLink('x', 'command:y'), 'x');
  });
});
