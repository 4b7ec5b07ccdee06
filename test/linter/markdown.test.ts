import assert from 'node:assert/strict';
import { createPlan } from '../../src/linter/plan.ts';
import type { Passage, Plan } from '../../src/linter/types.ts';

const read = (text: string): Plan => createPlan([{ name: 'plan.md', text }]);
const slice = (plan: Plan, passage: Passage): string => (plan.sources[0]?.text ?? '').slice(passage.span.start, passage.span.end);
const show = ({ form, marks, text, leadIn }: Passage): string => `${[form, ...marks].join(' ')}: ${leadIn && `«${leadIn}» `}${text}`;

/** Markdown, the passages it gives, and the source of the first. */
const CASES: readonly (readonly [string, string, readonly string[], string])[] = [
  ['sentences', 'Eén *zin*. Nog\n**een** zin.', ['sentence: Eén zin.', 'sentence: Nog een zin.'], 'Eén *zin*.'],
  ['soft wraps in quotes', '> Wij leggen\n> uit.', ['sentence quote: Wij leggen uit.'], 'Wij leggen\n> uit.'],
  ['entities and escapes', 'R&amp;D \\*ster\\* &euro; 5.', ['sentence: R&D *ster* € 5.'], 'R&amp;D \\*ster\\* &euro; 5.'],
  ['inline code keeps its words', 'Zie `veld a` hier.', ['sentence: Zie veld a hier.'], 'Zie `veld a` hier.'],
  ['links keep words, not targets', '[De gids](http://x.nl "t") geldt.', ['sentence: De gids geldt.'], 'De gids](http://x.nl "t") geldt.'],
  ['image text', '![Overzicht van de keten](a.png)', ['sentence: Overzicht van de keten'], 'Overzicht van de keten'],
  ['headings', '# Titel #\n\nKop\n---', ['heading: Titel', 'heading: Kop'], 'Titel'],
  ['headings without a space', '##Titel hier\nTekst.', ['heading: Titel hier', 'sentence: Tekst.'], 'Titel hier'],
  ['a hashtag is no heading', '#samen #sterk', ['sentence: #samen #sterk'], '#samen #sterk'],
  [
    'list with lead-in',
    'De manager:\n\n- beslist\n- meldt. En belt.',
    ['sentence: De manager:', 'item: «De manager:» beslist', 'item: «De manager:» meldt.', 'item: «De manager:» En belt.'],
    'De manager:',
  ],
  ['no lead-in after a full stop', 'Klaar.\n\n- beslist', ['sentence: Klaar.', 'item: beslist'], 'Klaar.'],
  ['nested lists', '- Gemeente\n  - levert', ['item: Gemeente', 'item: «Gemeente» levert'], 'Gemeente'],
  [
    'typed items in paragraphs of their own',
    'De raad heeft tot taak:\n\na. het delen. En meer;\n\nb.het leren, te weten:\n\n– van **klachten**;\n\nc. rest\n\nTot slot.',
    [
      'sentence: De raad heeft tot taak:',
      'item: «De raad heeft tot taak:» het delen.',
      'item: «De raad heeft tot taak:» En meer;',
      'item: «De raad heeft tot taak:» het leren, te weten:',
      'item: «De raad heeft tot taak: het leren, te weten:» van klachten;',
      'item: «De raad heeft tot taak:» rest',
      'sentence: Tot slot.',
    ],
    'De raad heeft tot taak:',
  ],
  [
    'typed items on lines of one paragraph',
    'Each Party shall:\n(a) report\nyearly;\n(b) visit. 3. No item.\n3. The board decides.',
    [
      'sentence: Each Party shall:',
      'item: «Each Party shall:» report yearly;',
      'item: «Each Party shall:» visit.',

      'item: «Each Party shall:» 3. No item.',
      'sentence: 3. The board decides.',
    ],
    'Each Party shall:',
  ],
  [
    'typed items in a list item',
    '1. De raad:\n   a. beslist;\n   b. meldt.',
    ['item: De raad:', 'item: «De raad:» beslist;', 'item: «De raad:» meldt.'],
    'De raad:',
  ],
  [
    'Roman numbers inside letters',
    'Zij:\na. delen:\ni. data;\nii. mensen;\nb. leren;\n\ni. een letter na h',
    [
      'sentence: Zij:',
      'item: «Zij:» delen:',
      'item: «Zij: delen:» data;',
      'item: «Zij: delen:» mensen;',
      'item: «Zij:» leren;',
      'item: «Zij:» een letter na h',
    ],
    'Zij:',
  ],
  [
    'what is no typed item',
    'Wij delen dit o.a.\na. met u.\n\n– Een gedachte – nog een.\n\nDoel:\n\no.a. dit; m.b.t. dat',
    ['sentence: Wij delen dit o.a. a. met u.', 'sentence: – Een gedachte – nog een.', 'sentence: Doel:', 'sentence: o.a. dit; m.b.t. dat'],
    'Wij delen dit o.a.\na. met u.',
  ],
  [
    'typed items end before a paragraph without a mark',
    'Zij:\na. delen;\n\nDaarna leren zij.\nb. en meer',
    ['sentence: Zij:', 'item: «Zij:» delen;', 'sentence: Daarna leren zij.', 'sentence: b. en meer'],
    'Zij:',
  ],
  ['tasks', '- [ ] doen\n- [x] gedaan', ['item open-task: doen', 'item done-task: gedaan'], 'doen'],
  ['bold opening', '**Escalatie.** De tafel beslist.', ['lead-in: Escalatie.', 'sentence: «Escalatie.» De tafel beslist.'], 'Escalatie.'],
  ['bold opening with a colon outside', '- **Trekker**: gemeente', ['lead-in: Trekker:', 'item: «Trekker:» gemeente'], 'Trekker**:'],
  ['bold words in a sentence', '**De gemeente** levert.', ['sentence: De gemeente levert.'], 'De gemeente** levert.'],
  [
    'struck text',
    'Wij ~~melden niets~~ melden alles.',
    ['sentence: Wij melden alles.', 'sentence struck: melden niets'],
    'Wij ~~melden niets~~ melden alles.',
  ],
  ['inline comment', 'Tekst <!-- let op --> hier.', ['sentence: Tekst hier.', 'sentence comment: let op'], 'Tekst <!-- let op --> hier.'],
  ['block comment', '<!-- Een. Twee. -->', ['sentence comment: Een.', 'sentence comment: Twee.'], 'Een.'],
  ['suppression', '<!-- ketensturing-disable x -- y -->\nTekst.', ['sentence: Tekst.'], 'Tekst.'],
  [
    'instruction in a quote',
    '> Beschrijf hier de keten.',
    ['sentence quote instruction: Beschrijf hier de keten.'],
    'Beschrijf hier de keten.',
  ],
  ['instruction in italics', '*Geef aan wie beslist.*', ['sentence instruction: Geef aan wie beslist.'], 'Geef aan wie beslist.'],
  ['instruction in brackets', '[Describe the partners]', ['sentence instruction: [Describe the partners]'], '[Describe the partners]'],
  ['alert is no quotation', '> [!NOTE]\n> Wij doen dit.', ['sentence: [!NOTE] Wij doen dit.'], '[!NOTE]\n> Wij doen dit.'],
  ['rows', '| Wie | Wat |\n|--|--|\n| A | b |\n| C | |', ['row: Wie: A; Wat: b', 'row unfilled: Wie: C'], 'A | b'],
  [
    'prose in a row',
    '| Wie | Wat | Vóór |\n|--|--|--|\n| A | Zij belt wie dat vraagt. Wie haar mist, belt terug. | mei |',
    ['row: A', 'row: Zij belt wie dat vraagt.', 'row: Wie haar mist, belt terug.', 'row: Vóór: mei'],
    'A',
  ],
  [
    'a long sentence in a row, with the heads of what stands before it',
    '| Wie | Rol | Wat |\n|--|--|--|\n| A | B | Zij belt wie haar gemist heeft dezelfde dag terug. |',
    ['row: Wie: A; Rol: B', 'row: Zij belt wie haar gemist heeft dezelfde dag terug.'],
    'A | B',
  ],
  [
    'short sentences in a row',
    '| Wie | Wat |\n|--|--|\n| A | Max. 5 dagen. Zie art. 3. |',
    ['row: Wie: A; Wat: Max. 5 dagen. Zie art. 3.'],
    'A | Max. 5 dagen. Zie art. 3.',
  ],
  [
    'a question in a row, which waits for its answer',
    '| Vraag | Antwoord |\n|--|--|\n| Wie beslist als de partners het niet eens worden? | De stuurgroep. |',
    ['row: Vraag: Wie beslist als de partners het niet eens worden?; Antwoord: De stuurgroep.'],
    'Wie beslist als de partners het niet eens worden? | De stuurgroep.',
  ],
  [
    'prose below a head that puts it off',
    '| Wie | Nog uit te werken |\n|--|--|\n| A | Zij belt wie haar gemist heeft dezelfde dag terug. |',
    ['row: Wie: A; Nog uit te werken: Zij belt wie haar gemist heeft dezelfde dag terug.'],
    'A | Zij belt wie haar gemist heeft dezelfde dag terug.',
  ],
  ['rows with a label column', '| | Gemeente |\n|--|--|\n| Levert | cijfers |', ['row: Levert; Gemeente: cijfers'], 'Levert | cijfers'],
  ['rows without heads', '| | |\n|--|--|\n| Trekker | gemeente |', ['row: Trekker: gemeente'], 'Trekker | gemeente'],
  ['html', '<p align="x">Tekst &amp; <b>meer</b>.</p><script>x</script>', ['sentence: Tekst & meer.'], 'Tekst &amp; <b>meer</b>.'],
  ['footnotes', 'Zin.[^1] Nog.\n\n[^1]: De noot.', ['sentence: Zin.', 'sentence: Nog.', 'sentence: De noot.'], 'Zin.'],
  ['code gives nothing', '```\nx\n```\n\n    y', [], ''],
  ['site generator commands', 'A {{< x y="z" >}} b.', ['sentence: A b.'], 'A {{< x y="z" >}} b.'],
];

describe('markdown', () => {
  for (const [name, text, expected, first] of CASES) {
    it(name, () => {
      const plan = read(text);
      assert.deepEqual(plan.passages.map(show), expected);
      if (plan.passages[0]) assert.equal(slice(plan, plan.passages[0]), first);
    });
  }

  it('keeps the lead-in of typed items short, however deep they are', () => {
    const { passages } = read(`Zij:\n\n${'a. deel met woorden:\n\n'.repeat(500)}`);
    assert.equal(passages.length, 501);
    assert.ok(passages.every(({ leadIn }) => leadIn.length < 200));
  });

  it('maps passages to the source through quotes, lists and markup', () => {
    const plan = read('> - Wij **leggen**\n>   uit &amp; toe \\[zo\\] `a  b`.');
    const [passage] = plan.passages;
    assert.equal(passage?.text, 'Wij leggen uit & toe [zo] a  b.');
    const pieces = passage?.pieces.map(({ at, start, length }) => [
      passage.text.slice(at, at + length),
      plan.sources[0]?.text.slice(start, start + length),
    ]);
    for (const [read, source] of pieces ?? []) if (read !== '&' || source !== '&') assert.equal(read, source);
  });

  it('reads a label that another part of the document defines', () => {
    const filler = `${'Gewone tekst om te vullen. '.repeat(20)}\n\n`.repeat(6);
    const plan = read(`Zie [de gids] en [hier][g].\n\n# Kop\n\n${filler}# Slot\n\n[de gids]: http://x\n[G]: http://y\n`);
    assert.equal(plan.passages[0]?.text, 'Zie de gids en hier.');
  });
});
