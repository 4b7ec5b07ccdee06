import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { splitChunks } from '../../src/linter/chunks.ts';
import { createPlan, type Fragment } from '../../src/linter/plan.ts';

const FIXTURES = new URL('../fixtures/markdown/', import.meta.url);
const EVERYWHERE = { least: 0, full: 0 };

/** Lines that open, close and break off one another. */
const LINES = [
  '',
  '',
  '',
  '# Kop',
  '## Kop *twee*',
  '  ### ingesprongen',
  '##Titel zo',
  '    # code',
  'Alinea tekst.',
  'Nog een zin. En nog een.',
  '- item',
  '- ',
  '-',
  '* ster',
  '1. een',
  '2. twee',
  '  vervolg',
  '    vier',
  '\ttab',
  '- - -',
  '***',
  '---',
  '===',
  '```',
  '```js',
  '~~~',
  '  ```',
  '   ~~~',
  '> citaat',
  '> - x',
  '>> diep',
  '> ```',
  '> # kop',
  '<!-- c -->',
  '<!-- open',
  'einde -->',
  '<div>',
  '<a id="x"></a>',
  '<span>',
  '<script>',
  '</script>',
  '<?php',
  '?>',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  '[x]: http://y',
  '[x]',
  '[tekst][x] en [^1]',
  '[^1]: noot',
  '    - in noot',
  '![alt *x*][y]',
  '  [y]: <z> "t"',
  '*nadruk* **vet.** `code`',
  '~~weg~~ blijft',
  'tekst  ',
  '&amp; \\* &euro;',
  '- [ ] taak',
  '- [x] gedaan',
  '  - genest',
  '- # kop in item',
  '- ```',
  '  <!-- in item -->',
  '   <div>',
  'lui',
  ':-:',
  '[y',
  'z]: q',
  '<![CDATA[',
  '<pre>',
  '`',
  '**',
  ' - x',
  '\0nul',
  'Een zin met (haakjes) en "tekens" dus.',
  '[een link naar iets](http://voorbeeld.nl/pad "titel die',
  'verder gaat" )',
  '[link tekst](doel met spaties)',
  'zin met <a href="iets langers',
  'title="nog een lange waarde">tekst</a> en meer',
  '*nadruk over meer woorden',
  'tot hier* en dan verder',
  'woord_met_streepjes en _nadruk op woorden_ na',
  '`code over meerdere woorden',
  'en verder` tekst erna',
  '| cel met woorden | **vet in** de cel |',
  'Prijs is € 5.000,- (ex. btw) – afgerond’s',
  '<b>vette tekst</b> met woorden',
  'tekst <!-- binnenin --> loopt door',
  'Zie <https://x.nl/y>.',
  'Titel met woorden',
  '-----------------',
  'emoji 😀 tekst',
  'De raad heeft tot taak:',
  'a. het eerste;',
  'b.het tweede, waartoe behoren:',
  '– het derde;',
  '–het vierde.',
  '(i) in brackets:',
  '2. een lid',
  '# Taken:',
  '**a.** vet',
  '&ndash; uitgeschreven',
  '![beeld](x.png)',
];

function assertSame(text: string): void {
  const json = (cut?: 'never' | 'everywhere'): string => {
    const { stretches: _, ...plan } = createPlan([{ name: '', text }], { language: 'nl', ...(cut && { cut }) });
    return JSON.stringify(plan, null, 1);
  };
  const whole = json('never');
  assert.equal(json('everywhere'), whole);
  assert.equal(json(), whole);
}

describe('chunks', () => {
  it('join up to the text', () => {
    for (const name of readdirSync(FIXTURES)) {
      const text = readFileSync(new URL(name, FIXTURES), 'utf8');
      assert.equal(
        splitChunks(text, EVERYWHERE)
          .map((chunk) => chunk.text)
          .join(''),
        text,
      );
    }
    assert.deepEqual(splitChunks(''), []);
  });

  for (const name of readdirSync(FIXTURES)) {
    it(`${name}: read in chunks as in one go`, () => assertSame(readFileSync(new URL(name, FIXTURES), 'utf8')));
  }

  it('any lines: read in chunks as in one go', () => {
    const few = fc
      .shuffledSubarray(LINES, { minLength: 3, maxLength: 8 })
      .chain((lines) => fc.array(fc.constantFrom(...lines, '', '# Kop', 'Tekst.'), { maxLength: 14 }));
    fc.assert(
      fc.property(few, fc.constantFrom('\n', '\n', '\r\n', '\r'), (lines, ending) => assertSame(lines.join(ending))),
      { numRuns: 800 },
    );
  });

  it('cuts before headings and, in a long stretch without any, before paragraphs', () => {
    const chunks = splitChunks('# A\n\ntekst\n\n# B\n\ntekst\n', EVERYWHERE);
    assert.deepEqual(
      chunks.map((chunk) => chunk.text),
      ['# A\n\n', 'tekst\n\n', '# B\n\n', 'tekst\n'],
    );
    assert.ok(splitChunks('Een alinea met *nadruk* en verder gewone woorden.\n\n'.repeat(4000)).length > 100);
  });

  it('does not cut inside fences, HTML, lists and comments', () => {
    for (const text of [
      '```\n# a\n\nb\n```\n',
      '<!--\n# a\n\nb\n-->\n',
      '- a\n\n  # b\n\n  c\n',
      '<script>\n\n# a\n</script>\n',
      '<div>\n# a\n</div>\n',
      '> a\n> # b\n',
    ]) {
      assert.equal(splitChunks(text, EVERYWHERE).length, 1, text);
    }
  });

  it('reads the same fragments again from a cache', () => {
    const cache = new Map<string, Fragment>();
    const text = readFileSync(new URL('hostile.md', FIXTURES), 'utf8');
    const first = createPlan([{ name: '', text }], { cache });
    const { size } = cache;
    assert.deepEqual(createPlan([{ name: '', text }], { cache }), first);
    assert.equal(cache.size, size);
  });
});
