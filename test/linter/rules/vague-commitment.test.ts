import assert from 'node:assert/strict';
import { vagueCommitment } from '../../../src/linter/rules/vague-commitment.ts';
import { applyFix, nothing, runRule, type ToyJudge, weakUnlessBound } from '../../harness/rules.ts';

const found: readonly (readonly [string, string, readonly string[]])[] = [
  ['periodiek', '# Plan\n\nDe ketenmanager rapporteert periodiek aan de partners.\n', ['periodiek']],
  ['waar mogelijk', '# Plan\n\nManagers faciliteren dit *waar* mogelijk.\n', ['waar* mogelijk']],
  ['how often before the rest', '# Plan\n\nPartners delen waar mogelijk regelmatig hun cijfers.\n', ['regelmatig']],
  ['how often in a strong passage', '# Plan\n\nDe stuurgroep komt regelmatig bijeen.\n', ['regelmatig']],
  ['a rhythm of something else', '# Plan\n\nDe stuurgroep bespreekt regelmatig de maandelijkse cijfers.\n', ['regelmatig']],
  ['the name of a body', '# Plan\n\nHet dagelijks bestuur overlegt regelmatig.\n', ['regelmatig']],
  ['a count that is no rhythm', '# Plan\n\nDe twee partners overleggen regelmatig, in elk geval bij vragen.\n', ['regelmatig']],
  ['a sum for each year', '# Plan\n\nDe stuurgroep bespreekt periodiek de kosten per jaar.\n', ['periodiek']],
  ['other vague words beside a rhythm', '# Plan\n\nPartners delen waar mogelijk regelmatig, elke maand, hun cijfers.\n', ['waar mogelijk']],
  ['timely without a term', '# Plan\n\nPartners melden tijdig hun cijfers, en binnen het plan ook hun vragen.\n', ['tijdig']],
  [
    'English rhythms of something else',
    '# Plan\n\nThe board of the partners regularly looks at the monthly figures of the chain.\n',
    ['regularly'],
  ],
  ['timely for a number of partners', '# Plan\n\nGegevens worden tijdig aangeleverd voor 12 gemeenten in de keten.\n', ['tijdig']],
  [
    'a rhythm of another clause',
    '# Plan\n\nDe casusregisseur is elke werkdag bereikbaar en er wordt regelmatig overlegd met alle ketenpartners.\n',
    ['regelmatig'],
  ],
  ['a rhythm of a clause behind', '# Plan\n\nEr wordt regelmatig overlegd, zodat elke maandag rustig begint.\n', ['regelmatig']],
  [
    'a rhythm that is the name of a thing',
    '# Plan\n\nPartners bespreken periodiek, in elk geval jaarlijks verslag doend, de keten.\n',
    ['periodiek'],
  ],
  ['a yearly report', '# Plan\n\nPartners bespreken periodiek het jaarlijks verslag.\n', ['periodiek']],
  ['a remark about what was said', '# Plan\n\nPartners overleggen waar nodig, dat is zo geregeld.\n', ['waar nodig']],
  ['a remark that begins with an article', '# Plan\n\nPartners overleggen waar nodig, dat is de bedoeling.\n', ['waar nodig']],
  ['an English remark', '# Plan\n\nThe partners of the chain meet where possible, that is the aim.\n', ['where possible']],
  ['English', '# Plan\n\nThe chain manager reports to the board of the partners regularly.\n', ['regularly']],
];

const free: readonly (readonly [string, string, ToyJudge])[] = [
  ...[
    'Partners kiezen samen de hulp, passend bij de vraag van de burger.',
    'De stuurgroep komt periodiek (elk kwartaal) bijeen.',
    'De stuurgroep bespreekt regelmatig de cijfers, te weten elke maand.',
    'De partners overleggen regelmatig: tweemaal per jaar.',
    'Partners overleggen van tijd tot tijd, ten minste om de twee weken.',
    'Periodiek, per kwartaal, delen partners hun cijfers.',
    'De partners delen regelmatig, maar ten minste maandelijks, hun cijfers.',
    'De regiegroep komt regelmatig bijeen, op de eerste dinsdag van de maand.',
    'Partners melden tijdig, binnen vijf werkdagen, wat er verandert.',
    'Partners melden tijdig, uiterlijk op 1 maart, wat er verandert.',
    'Partners melden tijdig binnen vijf werkdagen wie er verandert.',
    'De stuurgroep komt regelmatig bijeen (minimaal jaarlijks in Utrecht).',
    'From time to time the partners of the chain look at the figures together: two a year.',
    'The board of the partners meets regularly (quarterly).',
    'The board of the partners meets periodically, on the first Monday of the month.',
    'The partners meet on a regular basis, every six weeks, at the office of the council.',
    'Each partner will benefit from having a regular (monthly or quarterly) call with the board.',
    'The partners share the figures in a timely manner: within five working days.',
    'Partners informeren de juiste personen, te weten de directeuren.',
    'Partners betrekken de relevante partijen (gemeente en politie) hierbij.',
    'Partners overleggen waar nodig, dat wil zeggen bij een conflict.',
    'Partners overleggen waar nodig, dat is bij een conflict.',
    'Partners informeren de juiste functionaris, dat is de ketenregisseur.',
    'The partners of the chain meet where needed, that is, after an incident.',
    'Partners evalueren regelmatig, namelijk na elke casus.',
    'Partners melden dit zo spoedig mogelijk, uiterlijk dezelfde dag.',
    'The partners of the chain meet regularly, that is every month.',
    'The partners of the chain use the usual channels (mail and portal).',
    'The partners of the chain report as soon as possible, at the latest the same day.',
  ].map((text): (typeof free)[number] => [`what is made precise: ${text}`, `# Plan\n\n${text}\n`, weakUnlessBound]),
  ['what is denied', '# Plan\n\nDe huidige taakverdeling van de partners is niet langer passend.\n', weakUnlessBound],
  ['any of something', '# Plan\n\nPartners passen het protocol aan aan eventuele wetswijzigingen.\n', weakUnlessBound],
  ['a passage that touches no pillar', '# Plan\n\nDe planten krijgen regelmatig water.\n', nothing],
  ['other vague words in a strong passage', '# Plan\n\nDe stuurgroep besluit zo nodig binnen een dag.\n', weakUnlessBound],
  ['a strong passage with a number', '# Plan\n\nDe stuurgroep komt regelmatig bijeen: 6 keer per jaar.\n', weakUnlessBound],
  ['a wish', '# Plan\n\nEr moet regelmatig overleg zijn.\n', weakUnlessBound],
  ['struck text', '# Plan\n\n~~Partners overleggen regelmatig.~~\n', weakUnlessBound],
  ['a heading', '# Plan\n\n## Periodiek overleg\n\nDe stuurgroep besluit.\n', weakUnlessBound],
];

describe('rule vague-commitment', () => {
  for (const [name, markdown, words] of found) {
    it(`finds ${name}`, () => assert.deepEqual(runRule(vagueCommitment, markdown, weakUnlessBound).words, words));
  }
  for (const [name, markdown, judge] of free) {
    it(`leaves alone ${name}`, () => assert.deepEqual(runRule(vagueCommitment, markdown, judge).words, []));
  }
  it('says where, and asks what is left open', () => {
    assert.deepEqual(runRule(vagueCommitment, '# Plan\n\nPartners overleggen regelmatig.\n', weakUnlessBound).lines, [
      '3:21-3:31 "regelmatig" laat open hoe vaak. Elke ketenpartner kan hier iets anders in lezen.',
    ]);
  });
  for (const [words, ask] of [
    ['Partners delen zo veel mogelijk hun cijfers.', 'hoeveel'],
    ['Partners helpen elkaar zo goed mogelijk.', 'wat precies'],
    ['Partners besteden de nodige aandacht aan elkaar.', 'wat precies'],
    ['Partners houden de wachttijd zo kort mogelijk.', 'hoe lang'],
    ['Partners delen waar nodig hun cijfers.', 'in welke gevallen'],
    ['Partners melden zich zo vroeg mogelijk.', 'binnen hoeveel dagen'],
    ['Partners volgen de gebruikelijke weg.', 'wie of welke'],
    ['The partners of the chain regularly share what they know.', 'how often'],
    ['The partners of the chain take appropriate measures.', 'what exactly'],
    ['The partners of the chain share the figures where appropriate.', 'in which cases'],
    ['The partners of the chain have the necessary skills.', 'who or which'],
    ['The partners of the chain share as much as possible.', 'how much'],
    ['The partners of the chain share the figures as often as possible.', 'how often'],
  ] as const) {
    it(`asks what the words leave open: ${words}`, () => {
      const [line = ''] = runRule(vagueCommitment, `# Plan\n\n${words}\n`, weakUnlessBound).lines;
      assert.match(line, new RegExp(`(?:laat open|leaves open) ${ask}\\.`));
    });
  }
  it('keeps the words in the fix, with the question behind them', () => {
    const run = runRule(vagueCommitment, '# Plan\n\nPartners overleggen regelmatig.\n', weakUnlessBound);
    assert.equal(applyFix(run), '# Plan\n\nPartners overleggen ${1:regelmatig [hoe vaak]}.\n');
  });
  it('offers no fix for words that markup breaks', () => {
    assert.deepEqual(
      runRule(vagueCommitment, '# Plan\n\nManagers faciliteren dit *waar* mogelijk.\n', weakUnlessBound).problems[0]?.fixes,
      [],
    );
  });
});
