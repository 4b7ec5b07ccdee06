import assert from 'node:assert/strict';
import type { Language } from '../../../src/framework/types.ts';
import { openQuestion } from '../../../src/linter/rules/open-question.ts';
import { nothing, runRule, type ToyJudge, weakAt, weakUnlessBound } from '../../harness/rules.ts';

/** Evidence that binds nobody, whatever the text says, so that nothing is answered by an agreement. */
const weakOnly: ToyJudge = () => ({ strength: 'weak' });

const found: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a question before something else with a date',
    '# Plan\n\nWie voert de regie? De gemeente tekent vóór 1 mei.\n',
    ['Wie voert de regie?'],
  ],
  ['a question', '# Plan\n\nHoe borgen wij de regie in de keten?\n', ['Hoe borgen wij de regie in de keten?']],
  ['an indirect question', '# Plan\n\nOnduidelijk is wie de regie voert.\n', ['Onduidelijk is']],
  ['the first of several in a block', '# Plan\n\nWie voert de regie? En wie betaalt dat?\n', ['Wie voert de regie?']],
  [
    'questions of two blocks',
    '# Plan\n\nWie voert de regie?\n\nHoe delen wij de kosten?\n',
    ['Wie voert de regie?', 'Hoe delen wij de kosten?'],
  ],
  ['a list of open questions', '# Plan\n\nOpen vragen:\n\n- Wie voert de regie?\n- Wie betaalt?\n', ['Wie voert de regie?']],
  [
    'a list of open questions with a quote and a table in its items',
    '# Plan\n\nOpen vragen:\n\n- Wie voert de regie?\n\n  > Dat is nu van niemand.\n\n- Wie betaalt?\n\n  | Partner | Deel |\n  | --- | --- |\n  | gemeente | half |\n\n- Wie beslist?\n',
    ['Wie voert de regie?'],
  ],
  [
    'a list of open questions whose marks are typed',
    '# Plan\n\nOpen vragen:\n\na. Wie voert de regie?\n\nb. Wie betaalt?\n\nAndere open vragen:\n\na. Wie beslist?\n',
    ['Wie voert de regie?', 'Wie beslist?'],
  ],
  [
    'questions in rows that are not answered',
    '# Plan\n\n| Onderwerp | Vraag | Stand |\n| --- | --- | --- |\n| Regie | Wie voert de regie als niemand van de partners dat wil? Dat houdt ons al jaren bezig. | Nog niet besloten door de partners, en door niemand voorbereid. |\n',
    ['Wie voert de regie als niemand van de partners dat wil?'],
  ],
  [
    'English',
    '# Plan\n\nWho is responsible when the partners of the chain disagree?\n',
    ['Who is responsible when the partners of the chain disagree?'],
  ],
];

const free: readonly (readonly [string, string, ToyJudge])[] = [
  ...[
    'Wie beslist bij een conflict tussen partners? De stuurgroep.',
    'Wie voert de regie in de keten? Dat doet de gemeente.',
    'Waarom een keten? Omdat geen partner het alleen kan.',
    'Mogen de partners cijfers delen? Nee, dat staat de wet niet toe.',
    'Hoe vaak overleggen de partners? Vier keer per jaar.',
    'Welke partner draagt de kosten? Zie paragraaf 4.',
    'Als onduidelijk is wie de regie voert, beslist de voorzitter.',
    'Bij onduidelijkheid over wie de regie voert, beslist de voorzitter.',
    'Als onduidelijk is wie de regie voert, of wie betaalt, beslist de voorzitter.',
    'Het is onduidelijk wie de regie voert; de stuurgroep beslist dat vóór 1 mei.',
    'Who decides in the chain when the partners disagree? The board does.',
    'Do the partners of the chain trust each other? Yes, the survey gives an 8.',
    'The survey of the chain asks: do you trust the partners?',
  ].map((text): (typeof free)[number] => [`what is answered or asked of somebody: ${text}`, `# Plan\n\n${text}\n`, weakOnly]),
  ...[
    '| Overleg | Wie beslist als de partners het niet eens worden? De stuurgroep. |',
    '| Wie beslist als de partners het niet eens worden? | Dat doet de stuurgroep, met de stemmen van alle drie. |',
    '| How do we measure whether the chain works for all? | The municipality measures the lead times every quarter. |',
  ].map((row): (typeof free)[number] => [
    `a question in a row that is answered: ${row}`,
    `# Plan\n\n| Vraag | Antwoord |\n| --- | --- |\n${row}\n`,
    weakOnly,
  ]),
  [
    'a question of a list that another item settles',
    '# Plan\n\n- Wie beheert het kwaliteitsregister van de keten?\n- Het Kadaster levert vóór 1 mei 2027 een voorstel voor het kwaliteitsregister.\n',
    weakOnly,
  ],
  [
    'a question of a list with typed marks that another item settles',
    '# Plan\n\nVoor dit jaar:\n\na. Wie beheert het kwaliteitsregister van de keten?\n\nb. Het Kadaster levert vóór 1 mei 2027 een voorstel voor het kwaliteitsregister.\n',
    weakOnly,
  ],
  ['a question that touches no pillar', '# Plan\n\nWie zorgt er voor de koffie?\n', nothing],
  ['a question that is hardly about a pillar', '# Plan\n\nWie hakt de knoop door?\n', weakAt(0.44)],
  ['a question answered next', '# Plan\n\nWie hakt de knoop door? De stuurgroep besluit binnen twee weken.\n', weakUnlessBound],
  [
    'a question that somebody will answer',
    '# Plan\n\nHoe delen wij de cijfers? Het ketenbureau beantwoordt die vraag vóór 1 mei 2027.\n',
    weakUnlessBound,
  ],
  [
    'an agenda',
    '# Plan\n\nDe voorzitter bespreekt elk kwartaal:\n\n- Wat houdt ons tegen?\n- Wat merken wij van elkaar?\n',
    weakUnlessBound,
  ],
  ['a heading', '# Plan\n\n## Wie doet wat?\n\nDe stuurgroep besluit over de planning.\n', weakUnlessBound],
  ['a quotation', '# Plan\n\n> Hoe borgen wij de regie?\n', weakUnlessBound],
  ['what somebody asks', "# Plan\n\nDe ketenmanager vraagt: 'wat heb je nodig?'\n", weakUnlessBound],
];

const open: readonly string[] = [
  'Wie voert de regie in de keten? Dit is essentieel.',
  'Wie voert de regie in de keten? Dat weet niemand.',
  'Wie voert de regie in de keten? De partners hebben hier vaak en lang over gesproken.',
  'Hoe borgen wij de regie? De stuurgroep.',
  'Wie voert de regie in de keten?\n\nDe stuurgroep.',
  'Wie voert de regie in de keten? Dat is een goede vraag.',
  'Wie voert de regie in de keten? Dit is het grootste probleem.',
  'Wie voert de regie in de keten? Zie je dat anders?',
  'Who decides in the chain when the partners disagree? The answer is unknown.',
  'Who decides in the chain when the partners disagree? No one knows.',
  'The board asks itself: who decides in the chain when the partners disagree?',
  'Bij de overdracht is het onduidelijk wie de regie voert, de gemeente of de politie.',
  'Wanneer de keten start is nog onduidelijk, net als wie de regie voert.',
  'Where the data of the partners come from is unclear, and nobody is responsible.',
  'Het is onduidelijk wie de regie voert, terwijl de gemeente sinds 1 mei betaalt.',
];

/** A plan with that paragraph, behind one by which its language is known. */
const planIn = (language: Language, text: string): string => `# Plan\n\n${KNOWN_BY[language]}\n\n${text}\n`;
const KNOWN_BY: Readonly<Record<Language, string>> = {
  nl: 'De partners van de keten overleggen met de gemeente en de politie.',
  en: 'The partners of the chain talk with the council and the police.',
};

/** What is arranged for a case, asked of the partners, handled at a meeting or answered by a case. */
const settled: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'De voorzitter van de stuurgroep beslist als onduidelijk is welke partner aan zet is.',
    'De ketenregisseur grijpt in wanneer het onduidelijk blijft wie verantwoordelijk is.',
    'Zolang onduidelijk is wie de regie voert, beslist de voorzitter.',
    'Leidend is de vraag van de inwoner, niet het aanbod van de partners.',
    'Uitgangspunt in ons overleg is de vraag van het gezin.',
    'Open punten komen op de actielijst, die de secretaris na elk overleg rondstuurt.',
    'De secretaris neemt open punten op in de actielijst.',
    'Wanneer schakelt u de ketenregisseur in? Als twee partners er samen niet uitkomen.',
  ],
  en: [
    'The chair decides when it is unclear who owns a problem.',
    'The chain manager steps in if it is uncertain who is responsible.',
    'Open points go on the action list, which the secretary sends after each meeting.',
    'The secretary puts unanswered questions on the agenda of the board.',
    'When do you call the chain manager? When two partners cannot agree.',
  ],
};

const unsettled: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Open punten die de stuurgroep in mei bespreekt zijn de kosten en de rollen.',
    'Het is onduidelijk wie de regie voert als de partners het niet eens zijn.',
    'De partners weten niet wie beslist als onduidelijk is wie aan zet is.',
    'Dan is de vraag van wie de gegevens zijn.',
    'Een open punt is de verdeling van de kosten tussen partners.',
    'Open vragen zijn er over de rollen van de partners.',
    'Wanneer start de keten? Als wij dat eens wisten.',
  ],
  en: [
    'Open questions are the mandate and how cases are handled.',
    'It is unclear who owns a problem when the partners of the chain disagree.',
    'An open point is the division of costs between the partners.',
    'When does the chain start? The partners of the chain cannot agree on it.',
  ],
};

describe('rule open-question', () => {
  for (const [name, markdown, words] of found) {
    it(`finds ${name}`, () => assert.deepEqual(runRule(openQuestion, markdown, weakUnlessBound).words, words));
  }
  for (const [name, markdown, judge] of free) {
    it(`leaves alone ${name}`, () => assert.deepEqual(runRule(openQuestion, markdown, judge).words, []));
  }
  for (const text of open) {
    it(`takes for no answer: ${JSON.stringify(text)}`, () =>
      assert.equal(runRule(openQuestion, `# Plan\n\n${text}\n`, weakOnly).lines.length, 1));
  }
  for (const language of ['nl', 'en'] as const) {
    for (const text of settled[language])
      it(`finds nothing open in: ${text}`, () => assert.deepEqual(runRule(openQuestion, planIn(language, text), weakOnly).words, []));
    for (const text of unsettled[language])
      it(`finds what stays open in: ${text}`, () => assert.equal(runRule(openQuestion, planIn(language, text), weakOnly).words.length, 1));
  }
  it('does not call a question what is none', () => {
    const [line = ''] = runRule(openQuestion, '# Plan\n\nAandachtspunt: het vertrouwen van de partners.\n', weakOnly).lines;
    assert.match(line, /"Aandachtspunt": dit blijft open\./);
  });
  it('says where and why', () => {
    const { lines, problems } = runRule(openQuestion, '# Plan\n\nWie voert de regie?\n', weakUnlessBound);
    assert.deepEqual(lines, [
      '3:1-3:20 "Wie voert de regie?": deze vraag blijft open. Zonder antwoord maakt elke ketenpartner een eigen keuze.',
    ]);
    assert.equal(problems[0]?.pillar, 5);
  });
});
