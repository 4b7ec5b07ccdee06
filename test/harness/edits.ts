/** Random edits of Markdown, for tests that compare a session with a check of the whole. */
import fc from 'fast-check';

/** One change: at a place (0 to 1, a share of the text) so many code units go, and this text comes. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What people paste, and what breaks a reader that looks only at the changed lines. */
const SNIPPETS = [
  '```\n',
  '\n```\n',
  '~~~\n# geen kop\n',
  '\n<!--\n',
  '\n-->\n',
  '<!-- ketensturing-disable-next placeholder -- reden -->\n\n',
  '<!-- ketensturing-disable vague-commitment, placeholder -- reden -->\n\n',
  '<!-- ketensturing-enable -->\n\n',
  '\nTitel\n=====\n\n',
  '\n-----\n',
  '---\n',
  '---\ntitel: x\ntaal: en\n---\n',
  '---\n\n# Kop\n\nDe partners spreken sterk1 af.\n\n---\n',
  '\n[x]: http://voorbeeld.nl\n',
  '\n[^1]: Noot over het ketenoverleg.\n',
  'zie [tekst][x] en [x] en [^1]',
  '\n# Kop\n\n',
  '\n\n**Doel:**\n\n',
  '\n## Pijler 3: dialoog\n\n',
  '\n## Pijler 9\n\n',
  '\n- item\n  - genest\n\n    vervolg\n',
  '\n1. een\n2. twee\n',
  '\n> citaat\n> - lijst\n',
  '\n| Actie | Trekker | Gereed |\n| --- | --- | --- |\n| Plan maken | | PM |\n| Ander plan | gemeente | 1 mei |\n',
  '\n| Pijler | Status | Reden |\n| --- | --- | --- |\n| 4 | n.v.t. | omdat er maar twee partners zijn |\n',
  '<div>\n',
  '</div>\n\n',
  '<script>\n',
  '</script>\n',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\t',
  '    ',
  'a',
  ' ',
  '.',
  '*',
  '**',
  '`',
  '[',
  ']:',
  '|',
  '😀',
  '&amp;',
  'Pijler 4 is niet van toepassing, omdat er maar twee partners zijn. ',
  'Niet van toepassing.',
  'De gemeente besluit elk kwartaal in het ketenoverleg over de voortgang. ',
  'Het is van belang dat partners regelmatig overleggen. ',
  'Dit wordt nog uitgewerkt (PM). ',
  'Wie beslist er? ',
  'De RVK en de RVK overleggen met de Raad voor Kinderbescherming. ',
  'De GGD en de GGD. ',
  'ggd ',
  'The partners meet every month and decide together. '.repeat(12),
  `${'woord '.repeat(12_000)}\n`,
];

/** Lines that stand in the made-up documents beside the snippets. */
const LINES = [
  '',
  '',
  '',
  '# Plan',
  '## Kop',
  'Alinea met een zin. En nog een zin.',
  'De partners spreken sterk3 af.',
  'Vaak zwak5.',
  'tegen2',
  '- item',
  '  vervolg',
  'Zij spreken af:',
  'a. sterk3 te delen;',
  'b. zwak5, te weten:',
  '– tegen2.',
];

/** An edit; seldom one that takes much of the text out. */
export const edits: fc.Arbitrary<Edit> = editsWith(SNIPPETS);
/** An edit that adds no more than a few hundred characters. */
export const shortEdits: fc.Arbitrary<Edit> = editsWith(SNIPPETS.filter((snippet) => snippet.length < 700));

function editsWith(snippets: readonly string[]): fc.Arbitrary<Edit> {
  return fc.record({
    at: fc.oneof({ weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) }),
    length: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.nat(12) },
      { weight: 1, arbitrary: fc.nat(1500) },
    ),
    text: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...snippets) }, { weight: 2, arbitrary: fc.constant('') }),
  });
}

/** A short hostile document. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...LINES, ...SNIPPETS.slice(0, -1)), { maxLength: 25 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([lines, ending]) => lines.join('\n').replaceAll('\n', ending));

export function applyEdit(text: string, { at, length, text: added }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + length);
}
