import assert from 'node:assert/strict';
import { emptySection } from '../../../src/linter/rules/empty-section.ts';
import { runRule } from '../../harness/rules.ts';

const found: readonly (readonly [string, string, readonly string[]])[] = [
  ['a heading at the end', '# Plan\n\nDe partners tekenen.\n\n## Governance\n', ['Governance']],
  ['a heading before another of the same rank', '# Plan\n\n## Doel\n\n## Rollen\n\nDe partners tekenen.\n', ['Doel']],
  ['the innermost of nested headings', '# Plan\n\n## Governance\n\n### Overleg\n\n### Regie\n', ['Overleg', 'Regie']],
  ['a heading with only a comment', '# Plan\n\n## Doel\n\n<!-- beschrijf hier het doel -->\n\n## Rollen\n\nTekst.\n', ['Doel']],
  ['a heading with only a thematic break', '# Plan\n\n## Doel\n\n---\n\n## Rollen\n\nTekst.\n', ['Doel']],
  ['underlined headings', 'Plan\n====\n\nTekst.\n\nDoel\n----\n', ['Doel']],
  ['an article with nothing in it', '# Convenant\n\n## Artikel 1\n\n## Artikel 2\n\nTekst.\n', ['Artikel 1']],
  ['a heading below a later one', '# Plan\n\n## Doel\n\nTekst.\n\n## Rollen\n\n### Regie\n\n## Geld\n\nTekst.\n', ['Regie']],
  ['a part that ranks below the next', '# Plan\n\n### Mandaat\n\n## Doel\n\nTekst.\n', ['Mandaat']],
  [
    'a name that ends like what was withdrawn',
    '# Plan\n\nTekst.\n\n## Budget gereserveerd\n\n## Doel\n\nTekst.\n',
    ['Budget gereserveerd'],
  ],
  ['what is to be withdrawn', '# Plan\n\n## Doel\n\n## Wat wordt ingetrokken door wie\n\nTekst.\n', ['Doel']],
  ['later headings of rank 1', '# Plan\n\nTekst.\n\n# Bijlage\n', ['Bijlage']],
];

const free: readonly (readonly [string, string])[] = [
  ['the title of a chapter of articles', '# Convenant\n\n## Hoofdstuk 1 Doel\n\n## Artikel 1\n\nTekst.\n'],
  ['a title below the articles of its chapter', '# Protocol\n\n### I\n\n#### Verwijzing\n\n### Artikel  1\n\nTekst.\n'],
  ['the title of the document', '# Plan\n'],
  ['a heading with only filled subsections', '# Plan\n\n## Governance\n\n### Overleg\n\nDe stuurgroep komt bijeen.\n'],
  ['a list', '# Plan\n\n## Doel\n\n- minder wachten\n'],
  ['a table', '# Plan\n\n## Doel\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'],
  ['an image', '# Plan\n\n## Ketenkaart\n\n![kaart](kaart.png)\n'],
  ['code', '# Plan\n\n## Ketenkaart\n\n```mermaid\ngraph TD\n```\n'],
  ['a quotation', '# Plan\n\n## Doel\n\n> Ieder kind een plek.\n'],
  ['a list of contents', '# Plan\n\n## Inhoudsopgave\n\n## Doel\n\nTekst.\n'],
  ['a heading that says where its subject stands', '# Plan\n\nTekst.\n\n## Rollen: zie bijlage 2\n\n## Regie (see annex 3)\n'],
  ['a heading of what is attached', '# Plan\n\nTekst.\n\n## Bijlage 1: ketenkaart (apart bijgevoegd)\n'],
  ['a text without headings', 'Tekst.\n'],
  ['a heading that the placeholder rule reports', '# Plan\n\nTekst.\n\n## Doel (n.t.b.)\n'],
  ['a subtitle', '# Plan\n\n### Vier jaar gedeeld vervoer, met voorstellen\n\n## Doel\n\nTekst.\n'],
  ['a subtitle that goes on with the title', '# Terugblik\n\n## met voorstellen voor het vervolg\n\n## Doel\n\nTekst.\n'],
  ['a subtitle in brackets', '# Plan\n\n## (uit: plan Windvang)\n\n## Doel\n\nTekst.\n'],
  ['what was withdrawn', '# Minutes\n\nText.\n\n## 9. *(withdrawn)*\n\n## 10. Close\n\nText.\n'],
  ['an article that fell out', '# Convenant\n\n## Artikel 1 (vervallen)\n\n## Artikel 2\n\nTekst.\n'],
  ['an empty text', ''],
];

describe('rule empty-section', () => {
  for (const [name, markdown, words] of found) {
    it(`finds ${name}`, () => assert.deepEqual(runRule(emptySection, markdown).words, words));
  }
  for (const [name, markdown] of free) {
    it(`leaves alone ${name}`, () => assert.deepEqual(runRule(emptySection, markdown).words, []));
  }
  it('says where and why', () => {
    assert.deepEqual(runRule(emptySection, '# Plan\n\nDe partners tekenen.\n\n## Rollen en taken\n').lines, [
      '5:4-5:19 Onder de kop "Rollen en taken" staat niets. Ketenpartners lezen hier een belofte zonder afspraak.',
    ]);
  });
});
