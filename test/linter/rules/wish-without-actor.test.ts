import assert from 'node:assert/strict';
import { wishWithoutActor } from '../../../src/linter/rules/wish-without-actor.ts';
import { applyFix, nothing, runRule, type ToyJudge, weakAt, weakUnlessBound } from '../../harness/rules.ts';
import { toyFramework } from '../../harness/toy.ts';

const found: readonly (readonly [string, string, readonly string[]])[] = [
  ['moet', '# Plan\n\nKennis van de keten moet worden geborgd.\n', ['moet']],
  ['wenselijk', '# Plan\n\nEen begrippenlijst is wenselijk.\n', ['is wenselijk']],
  ['streven', '# Plan\n\nWij streven naar korte lijnen.\n', ['streven naar']],
  [
    'a wish per sentence',
    '# Plan\n\nEr moet aandacht zijn voor de rollen. Partners zouden elkaar moeten kennen.\n',
    ['Er moet aandacht zijn voor', 'zouden elkaar moeten'],
  ],
  [
    'a wish behind another clause',
    '# Plan\n\nOmdat veel partijen betrokken zijn, is het essentieel dat zij elkaar kennen.\n',
    ['is het essentieel'],
  ],
  ['a need that is not denied', '# Plan\n\nEr is een mandaat nodig om te beslissen.\n', ['is een mandaat nodig om']],
  ['what must be so in general', '# Plan\n\nHet zou goed zijn als partners elkaar kennen.\n', ['zou goed zijn']],
  ['what partners should do as a chain', '# Plan\n\nAls keten zouden we elkaar moeten kennen.\n', ['zouden we elkaar moeten']],
  [
    'what is wished in any case',
    '# Plan\n\nIn elk geval zouden veel partners elkaar moeten kennen.\n',
    ['zouden veel partners elkaar moeten'],
  ],
  ['what is wished in any case, in English', '# Plan\n\nIn any case the partners of the chain should know each other.\n', ['should']],
  ['what is needed beside something else', '# Plan\n\nHet is niet alleen nodig om elkaar te kennen.\n', ['is niet alleen nodig om']],
  ['what would be good', '# Plan\n\nThe chain of the partners is long and it would be useful.\n', ['it would be useful']],
  ['agreements that are to be made', '# Plan\n\nEr moeten afspraken komen die partijen kennen.\n', ['Er moeten afspraken komen']],
  ['what partners wish themselves', '# Plan\n\nAls gemeente willen wij graag korte lijnen.\n', ['willen wij graag']],
  ['what rules should be like that somebody meets', '# Plan\n\nDe eisen waaraan partners voldoen moeten helder zijn.\n', ['moeten']],
  ['what should be done with rules that hold', '# Plan\n\nDe afspraken waaraan partners moeten voldoen moeten scherper.\n', ['moeten']],
  ['a duty that follows', '# Plan\n\nDe lijnen zijn lang, waardoor rollen wringen; partners moeten elkaar kennen.\n', ['moeten']],
  ['English', '# Plan\n\nThe partners should get to know the work of each other.\n', ['should']],
];

const free: readonly (readonly [string, string, ToyJudge])[] = [
  ['a wish that touches no pillar', '# Plan\n\nDe kantine moet gezelliger worden.\n', nothing],
  ['a wish that is hardly about a pillar', '# Plan\n\nKennis van de keten moet worden geborgd.\n', weakAt(0.44)],
  ['a duty with actor and date', '# Plan\n\nPartijen dienen vóór 1 mei hun mandaat aan te leveren.\n', weakUnlessBound],
  ['a strong passage', '# Plan\n\nDe stuurgroep besluit wat er moet gebeuren en streeft naar eenstemmigheid.\n', weakUnlessBound],
  [
    'a wish that the next sentence fulfils',
    '# Plan\n\nHet is wenselijk dat partners elkaar kennen. De stuurgroep komt daarom elke maand bijeen.\n',
    weakUnlessBound,
  ],
  ['what is a placeholder first', '# Plan\n\nDe rollen moeten nog worden ingevuld door [naam].\n', weakUnlessBound],
  ['contrary content', '# Plan\n\nAlle besluiten moeten langs de directie.\n', () => ({ strength: 'contrary' })],
  ['what is not needed', '# Plan\n\nVoor deelname is geen lidmaatschap nodig om mee te praten.\n', weakUnlessBound],
  ['the pursuit of something', '# Plan\n\nHet nastreven van korte lijnen is de rol van de regisseur.\n', weakUnlessBound],
  [
    'what might happen in a case that is told further, between commas',
    '# Plan\n\nMeld het als een onderzoek, waaraan partijen samen werken, daardoor zou kunnen mislukken.\n',
    weakUnlessBound,
  ],
  [
    'what might happen in a case that is told further in two ways',
    '# Plan\n\nMeld het als een onderzoek, dat al loopt, waaraan partijen samen werken, zou kunnen mislukken.\n',
    weakUnlessBound,
  ],
  ['what might happen in a case', '# Plan\n\nPartijen delen dit niet als een onderzoek daardoor zou kunnen mislukken.\n', weakUnlessBound],
  ...[
    'Het stelsel bevat afspraken waaraan partijen moeten voldoen.',
    'De bijlage noemt de spelregels waaraan zij dienen te voldoen.',
    'Dit wringt doordat afnemers hun koppeling moeten aanpassen.',
    'De gegevens zijn verspreid, waardoor partners elkaar vaak moeten bellen.',
    'Als deelnemer in een samenwerkingsverband en als burger wil ik graag inzage in de afspraken.',
  ].map((text): (typeof free)[number] => [
    `what names a rule, a drawback or a need of a user: ${text}`,
    `# Plan\n\n${text}\n`,
    weakUnlessBound,
  ]),
  ['words on both sides of a dash', '# Plan\n\n* What stewardship is - often needed when partners meet.\n', weakUnlessBound],
  [
    'a quality in English',
    '# Plan\n\nThe map of the chain hangs in every office and it is useful even as a handbook for partners.\n',
    weakUnlessBound,
  ],
  [
    'the recitals of a covenant',
    '# Convenant\n\n## Considerans\n\nBeide colleges achten het wenselijk om rollen te verdelen.\n',
    weakUnlessBound,
  ],
  [
    'the items of its recitals',
    '# Convenant\n\nOverwegende dat:\n\n- partijen het wenselijk vinden om rollen te verdelen;\n',
    weakUnlessBound,
  ],
  ['comments', '# Plan\n\n<!-- De rollen moeten helder zijn. -->\n', weakUnlessBound],
];

/** A plan with that paragraph, behind one by which its language is known. */
const inEnglish = (text: string): string => `# Plan\n\nThe partners of the chain talk with the council and the police.\n\n${text}\n`;
const weakOnly: ToyJudge = () => ({ strength: 'weak' });

/** Denied needs, duties of those who act, and what somebody decides, sees or seeks in a case. */
const noWishes: readonly string[] = [
  'No separate consent is needed to share data between the chain partners.',
  'No approval of the own organisation is required for a decision in the chain meeting.',
  'Every partner is required to send its figures to the chain bureau.',
  'All case managers are required to call back within reason.',
  'The steering group decides whether a new partner is needed in the chain.',
  'The resident decides what is important for the family.',
  'Crews know what is needed at the quay.',
  'If a partner seeks to leave the chain, it tells the steering group first.',
  'A partner tells the board when it wishes to leave.',
];

const wishes: readonly (readonly [string, string])[] = [
  ['More trust between the partners is needed to share data.', 'is needed to'],
  ['There is no trust, and more meetings are needed to build it.', 'are needed to'],
  ['A chain manager is required to keep the partners together.', 'is required to'],
  ['Trust is required for the chain of the partners.', 'is required for'],
  ['What is important is that the partners trust each other.', 'is important'],
  ['The partners seek to leave their own interest behind.', 'seek to'],
  ['When the plan is ready the partners hope to agree on a mandate.', 'hope to'],
  ['In case of disputes the partners endeavour to find a solution.', 'endeavour to'],
];

describe('rule wish-without-actor', () => {
  for (const [name, markdown, words] of found) {
    it(`finds ${name}`, () => assert.deepEqual(runRule(wishWithoutActor, markdown, weakUnlessBound).words, words));
  }
  for (const [name, markdown, judge] of free) {
    it(`leaves alone ${name}`, () => assert.deepEqual(runRule(wishWithoutActor, markdown, judge).words, []));
  }
  for (const text of noWishes)
    it(`finds no wish in: ${text}`, () => assert.deepEqual(runRule(wishWithoutActor, inEnglish(text), weakOnly).words, []));
  for (const [text, words] of wishes)
    it(`finds the wish in: ${text}`, () => assert.deepEqual(runRule(wishWithoutActor, inEnglish(text), weakOnly).words, [words]));
  it('says where and why', () => {
    assert.deepEqual(runRule(wishWithoutActor, '# Plan\n\nEen begrippenlijst is wenselijk.\n', weakUnlessBound).lines, [
      '3:20-3:32 "is wenselijk" zegt wat nodig of gewenst is, maar niet dat iemand het doet of heeft toegezegd. In een keten gebeurt alleen wat een partner op zich neemt.',
    ]);
  });
  it('gives an example of the pillar that it is about most', () => {
    const judge: ToyJudge = ({ text }) => ({ pillar: text.includes('cijfers') ? 6 : 5, strength: 'weak', certainty: 0.46 });
    const advice = (text: string): string => runRule(wishWithoutActor, `# Plan\n\n${text}\n`, judge).problems[0]?.advice.nl ?? '';
    for (const [text, number] of [
      ['Een begrippenlijst is wenselijk.', 5],
      ['De cijfers zouden partners moeten delen.', 6],
    ] as const) {
      const pillar = toyFramework.pillars.find((each) => each.number === number);
      assert.ok(pillar);
      assert.ok(advice(text).endsWith(`Een voorbeeld (${pillar.shortName.nl}): "${pillar.strong.nl}"`), advice(text));
    }
  });
  it('does not say that nobody is named where somebody is', () => {
    for (const text of [
      'De cijfers moeten door de stuurgroep worden besproken.',
      'The figures should be discussed by the board of the chain.',
    ]) {
      const [line = ''] = runRule(wishWithoutActor, `# Plan\n\n${text}\n`, weakUnlessBound).lines;
      assert.match(line, /niet dat iemand het doet of heeft toegezegd|not that anybody does it or has promised it/);
      assert.doesNotMatch(line, /niemand|nobody|niet wie|not who/);
    }
  });
  it('adds a sentence to fill in, once', () => {
    const fixed = applyFix(runRule(wishWithoutActor, '# Plan\n\nEen begrippenlijst is wenselijk.\n', weakUnlessBound));
    assert.equal(fixed, `# Plan\n\nEen begrippenlijst is wenselijk. \${1:[Wie]} \${2:[doet wat]} \${3:[wanneer]}.\n`);
    const again = fixed.replace(/\$\{\d:([^}]*)\}/g, '$1');
    assert.equal(applyFix(runRule(wishWithoutActor, again, weakUnlessBound)), again);
  });
  it('adds it behind the marks that close there', () => {
    for (const [open, close] of [
      ['**', '**'],
      ['*', '*'],
      ['[', '](https://example.nl/a_(b) "Titel")'],
      ['[', '][bron]'],
      ['<b>', '</b>'],
      ['**[', '](b)**'],
    ]) {
      const marked = `# Plan\n\n${open}Een begrippenlijst is wenselijk.${close}`;
      const fixed = applyFix(runRule(wishWithoutActor, `${marked}\n\n[bron]: https://example.nl\n`, weakUnlessBound));
      assert.ok(fixed.startsWith(`${marked} \${1:[Wie]}`), fixed);
    }
  });
  it('does not break a table', () => {
    const { problems } = runRule(
      wishWithoutActor,
      '# Plan\n\n| Onderwerp | Tekst |\n|---|---|\n| Regie | Regie is wenselijk |\n',
      weakUnlessBound,
    );
    assert.deepEqual(
      problems.flatMap((problem) => problem.fixes),
      [],
    );
  });
});
