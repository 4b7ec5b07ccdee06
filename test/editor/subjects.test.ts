import assert from 'node:assert/strict';
import { isInFence } from '../../src/editor/in-code.ts';
import { pillarLinks } from '../../src/editor/pillar-links.ts';
import { subjectAt } from '../../src/editor/subjects.ts';
import type { Language } from '../../src/framework/types.ts';
import { framework } from './fix-context.ts';

/** What the place marked with ^ names: "words = pillar 3", or null. */
function named(marked: string, language: Language = 'nl'): string | null {
  const column = marked.indexOf('^');
  const line = marked.replace('^', '');
  const found = subjectAt(line, column, framework, language);
  if (found === null) return null;
  const { subject } = found;
  const what =
    subject.kind === 'pillar'
      ? `pillar ${subject.pillar.number}`
      : subject.kind === 'block'
        ? `block ${subject.block.id}`
        : `term ${subject.term.id}`;
  return `${line.slice(found.from, found.to)} = ${what}`;
}

describe('what a word names', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Zie pij^ler 3 voor meer', 'pijler 3 = pillar 3'],
    ['Zie Pijler I^II voor meer', 'Pijler III = pillar 3'],
    ['de derde pij^ler', 'derde pijler = pillar 3'],
    ['pijlers 3 en ^4', '4 = pillar 4'],
    ['Wederzijds vertr^ouwen telt', 'vertrouwen = pillar 3'],
    ['Vertrouwen tussen keten^partners telt', 'Vertrouwen tussen ketenpartners = pillar 3'],
    ['de ketenm^anagers komen', 'ketenmanagers = block ketenmanager'],
    ['**ketenb^ureau**', 'ketenbureau = block ketenbureau'],
    ['een ketenp^artner doet', 'ketenpartner = term ketenpartner'],
    ['taken, verantwoordelijk^heden en bevoegdheden', 'taken, verantwoordelijkheden en bevoegdheden = term'],
    ['vertrouwen^', 'vertrouwen = pillar 3'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.ok(named(text)?.startsWith(expected), String(named(text))));
  }

  const nothing = [
    'de vertrouwens^persoon',
    'in vertr^ouwen genomen',
    'vertrouwens^niveau hoog',
    'de ketenmanager^soverleggen',
    'ketenmanager-op^leiding',
    'een water^leiding',
    'pij^ler 9',
    'drie pij^lers',
    '`pij^ler 3`',
    '[x](https://example.org/pij^ler-3)',
    'https://example.org/vertr^ouwen',
    'het ^huis',
    '^',
  ];
  for (const text of nothing) {
    it(`nothing: ${text}`, () => assert.equal(named(text), null));
  }

  it('reads the language of the document only', () => {
    assert.equal(named('binding met de b^uurt', 'nl'), null);
    assert.equal(named('bind^ing met de buurt', 'nl'), null);
    assert.ok(named('the chain man^ager decides', 'en')?.startsWith('chain manager = block'));
    assert.equal(named('NHS tr^ust', 'en'), null);
    assert.equal(named('mutual tr^ust', 'en'), 'trust = pillar 3');
  });
});

describe('fenced code', () => {
  const inside = (text: string): readonly number[] => {
    const lines = text.split('\n');
    return lines.map((_, at) => at).filter((at) => isInFence((line) => lines[line] ?? '', at));
  };
  it('holds the lines between its marks', () => assert.deepEqual(inside('a\n```ts\nb\n```\nc'), [1, 2, 3]));
  it('is closed by as many of the same marks', () => assert.deepEqual(inside('````\n```\n~~~\n````\nc'), [0, 1, 2, 3]));
  it('stands in a list or quotation too', () => assert.deepEqual(inside('- ```\n  b\n  ```\nc\n> ```\n> d\n> ```\ne'), [0, 1, 2, 4, 5, 6]));
  it('is no inline code', () => assert.deepEqual(inside('```x``` is code\nb'), []));
});

describe('links to NORA', () => {
  const links = (text: string): readonly string[] =>
    pillarLinks(text, framework, 'nl').map(
      ({ line, from, to, url }) => `${line}:${text.split(/\r?\n/)[line]?.slice(from, to)} ${url.split('/').at(-1)}`,
    );
  it('stand on references to a pillar', () =>
    assert.deepEqual(links('# Plan\r\n\r\nZie pijler 3 en pijler 7.'), ['2:pijler 3 vertrouwen', '2:pijler 7 kennis']));
  it('do not stand on ordinals, code, links or pillars that do not exist', () =>
    assert.deepEqual(links('de derde pijler, `pijler 3`, [pijler 3](x), pijler 9\n\n```\npijler 3\n```\nvertrouwen'), []));
  it('do not stand where number and name differ', () => assert.deepEqual(links('pijler 3: dialoog'), []));
});
