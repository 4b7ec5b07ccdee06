import assert from 'node:assert/strict';
import { createLinter } from '../../../src/linter/index.ts';
import { actionIncomplete } from '../../../src/linter/rules/action-incomplete.ts';
import { placeholder } from '../../../src/linter/rules/placeholder.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import type { Severity } from '../../../src/linter/types.ts';
import { textAt } from '../../harness/check.ts';
import { nothing, runRule, type ToyJudge, weakAt, weakUnlessBound } from '../../harness/rules.ts';
import { toyFramework, toyJudge } from '../../harness/toy.ts';

/** A table with a column for the status. */
const STATUS = (...cells: readonly string[]): string =>
  ['# Plan', '', '| Product | Status |', '|---|---|', ...cells.map((cell, at) => `| kaart ${at} | ${cell} |`), ''].join('\n');

const found: readonly (readonly [string, string, readonly string[], ToyJudge?])[] = [
  ['names PM', '# Plan\n\nDe verdeling van de kosten is PM.\n', ['PM']],
  [
    'names each open sentence once',
    '# Plan\n\nDe trekker is n.t.b. en de datum is PM.\n\nDe secretaris is [naam].\n',
    ['n.t.b.', '[naam]'],
  ],
  [
    'reads the blanks of templates and merge fields',
    '# Plan\n\nDe {{resultaten}} tellen.\n\nTrekker: ………………\n\nTrekker: ==nog invullen==\n\nWij doen dit met «naam partner».\n\nEn met «Naam_partner».\n\nWij tekenen op xx mei 2026.\n\nHet kost € xx,-.\n\nNog invullen\n',
    ['{{resultaten}}', '………………', '==nog invullen==', '«naam partner»', '«Naam_partner»', 'xx', 'xx', 'Nog invullen'],
  ],
  [
    'reads blanks in angle marks, which are no HTML',
    '# Plan\n\nDe trekker is <nog invullen> van de keten.\n\n<naam partner>\n\n<div>Met <datum> erin</div>\n\n| Partner | Bijdrage |\n|---|---|\n| Gemeente | <bedrag> |\n',
    ['<nog invullen>', '<naam partner>', '<datum>', '<bedrag>'],
  ],
  ['names PM in brackets behind what is no person', '# Plan\n\nDe kosten (PM) worden gedeeld. De voorzitter (PM) tekent.\n', ['PM', 'PM']],
  ['names items apart', '# Plan\n\n- Voorzitter: PM\n- Secretaris: n.n.b.\n', ['PM', 'n.n.b.']],
  ['reads through markup', '# Plan\n\nDe trekker is **nog te bepalen** door de partners.\n', ['nog te bepalen']],
  ['reads tables of other kinds', '# Plan\n\n| Partner | Bijdrage |\n|---|---|\n| Gemeente | 2 uur |\n| Politie | PM |\n', ['PM']],
  ['reads headings', '# Ketenplan [naam van de keten]\n\nDe partners tekenen op 1 mei.\n', ['[naam van de keten]']],
  ['reads quotations', '# Plan\n\n> De opdracht is nog te bepalen.\n', ['nog te bepalen']],
  ['names a deferral of a pillar', '# Plan\n\nDe rollen worden nog nader uitgewerkt.\n', ['worden nog nader uitgewerkt'], weakUnlessBound],
  ['names an outright deferral anywhere', '# Plan\n\nDit hoofdstuk wordt nog uitgewerkt.\n', ['wordt nog uitgewerkt'], nothing],
  [
    'knows a status that nobody knows',
    STATUS('n.t.b.', 'nog niet bekend', 'nog te bepalen', 'loopt'),
    ['n.t.b.', 'nog niet bekend', 'nog te bepalen'],
  ],
  [
    'knows stages of work in other columns',
    '# Plan\n\n| Partner | Bijdrage |\n|---|---|\n| Gemeente | nog te schrijven |\n',
    ['nog te schrijven'],
  ],
  ['knows lines in other sections', '# Plan\n\n## Rollen\n\nTrekker: ________\n', ['________']],
  ['knows what is no line where partners sign', '# Plan\n\n## Ondertekening\n\nNaam: [naam]\n\nDatum: PM\n', ['[naam]', 'PM']],
  ['knows an omission that leaves a place open', '# Plan\n\nDe trekker is [...] van de gemeente.\n', ['[...]']],
  [
    'takes a mark for an omission in no text of the plan',
    '# Plan\n\nDe gemeente [...] levert de gegevens aan het ketenbureau.\n',
    ['[...]'],
  ],
  ['knows an omission in a quote that leaves a place open', '# Plan\n\n> De trekker is [...] van de gemeente.\n', ['[...]']],
  [
    'knows a blank beside a link of a wiki, a heading with its id and a comparison',
    '# Plan\n\n## Organisatie {#organisatie}\n\nDe voorzitter van [[ketenkaart]] is [naam]. Bij < 5 klachten en > 2 vragen tekent {naam}.\n',
    ['[naam]', '{naam}'],
  ],
  ['knows a blank between two quotations', '# Plan\n\nHet "bureau" van de gemeente [...] levert het "dossier" aan.\n', ['[...]']],
  [
    'knows lines where something was signed',
    '# Plan\n\nHet convenant is in 2024 ondertekend. De ketenregisseur is ________. Het budget bedraagt ________ euro.\n',
    ['________', '________'],
  ],
  ['knows lines where signing is spoken of', '# Plan\n\nNa de ondertekening begint het werk. De regisseur is ________.\n', ['________']],
  [
    'knows lines in a table that says what was signed',
    '# Plan\n\n| Stap | Partner |\n|---|---|\n| convenant ondertekend | ________ |\n',
    ['________'],
  ],
  [
    'knows a date without who',
    '# Plan\n\nDe rollen worden vóór 1 mei 2027 nog uitgewerkt. Dit volgt daarna.\n',
    ['worden vóór 1 mei 2027 nog uitgewerkt'],
  ],
  [
    'knows an item that only evaluates it, another subject, or only says when',
    '# Plan\n\n- De rolverdeling wordt nog uitgewerkt.\n- De stuurgroep evalueert de rolverdeling in mei 2028.\n- De stuurgroep stelt vóór 1 mei 2027 de begroting vast.\n- De rolverdeling komt vóór 1 mei 2027.\n',
    ['wordt nog uitgewerkt'],
  ],
  [
    'knows an item of another list',
    '# Plan\n\n- De rolverdeling wordt nog uitgewerkt.\n\nTekst.\n\n- De stuurgroep stelt vóór 1 mei 2027 de rolverdeling vast.\n',
    ['wordt nog uitgewerkt'],
  ],
  [
    'knows an item with a typed mark of another list, and a paragraph behind the list',
    '# Plan\n\nOpen:\n\na. De rolverdeling wordt nog uitgewerkt.\n\nAfspraken:\n\na. De stuurgroep stelt vóór 1 mei 2027 de rolverdeling vast.\n\nDe stuurgroep stelt vóór 1 mei 2027 de rolverdeling vast.\n',
    ['wordt nog uitgewerkt'],
  ],
  ['knows a next sentence about something else', '# Plan\n\nDe voorzitter is n.t.b. Elke gemeente betaalt vóór 1 mei.\n', ['n.t.b.']],
  [
    'knows what is put off behind what comes of something',
    '# Plan\n\nDe keten groeit, waardoor rollen wringen; een loket verschijnt op termijn.\n',
    ['op termijn'],
    weakUnlessBound,
  ],
  ['knows a next item', '# Plan\n\n- Voorzitter: PM\n- De gemeente regelt dit vóór 1 mei.\n', ['PM']],
  [
    'knows since when something else is so',
    '# Plan\n\nDe kostenverdeling is n.t.b., maar de gemeente betaalt sinds 1 mei 2026 de kaart.\n',
    ['n.t.b.'],
  ],
  [
    'knows until when something else is so',
    '# Plan\n\nDe verdeling wordt nog bepaald, de gemeente betaalt tot 1 mei 2027 alles.\n',
    ['wordt nog bepaald'],
    weakUnlessBound,
  ],
  [
    'knows a time of another clause',
    '# Plan\n\nOp 1 mei 2026 begint de keten, maar de trekker is nog te bepalen, want de gemeente aarzelt.\n',
    ['nog te bepalen'],
  ],
  [
    'knows a next sentence about what somebody took out',
    '# Plan\n\nDe trekker is n.t.b. De gemeente haalt vóór 1 mei een kaart uit de kast.\n',
    ['n.t.b.'],
  ],
  ['knows a blank beside who and when', '# Plan\n\nVóór 1 mei tekent [naam], directeur van de gemeente.\n', ['[naam]']],
  [
    'knows another place behind one that is settled',
    '# Plan\n\nDe trekker is n.t.b. (de stuurgroep beslist op 1 mei) en de secretaris is [naam].\n',
    ['[naam]'],
  ],
  ['knows dots behind the label of a line', '# Plan\n\nContactpersoon....\n', ['....']],
  [
    'knows who and when of another cell',
    '# Plan\n\n| Onderdeel | Inhoud | Toelichting |\n|---|---|---|\n| Kosten | PM | De gemeente betaalt vóór 1 mei |\n',
    ['PM'],
  ],
  ['knows a total that is open itself', '# Plan\n\n| Post | 2027 |\n|---|---|\n| Loket | 400 |\n| Totaal | PM |\n', ['PM']],
  ['tells an open place of a sum once', '# Plan\n\n| Post | 2027 |\n|---|---|\n| Loket | PM |\n| Totaal | 400 + PM |\n', ['PM']],
  ['knows dots behind a word that leads to a name', '# Plan\n\nDe partners kiezen als voorzitter de heer of mevrouw van.....\n', ['.....']],
  [
    'names words with their particle',
    '# Plan\n\nThe division of costs between the partners is still to be worked out.\n',
    ['still to be worked out'],
  ],
  ['knows what can only be settled later', '# Plan\n\nDe rollen kunnen later worden bepaald.\n', ['later worden bepaald'], weakUnlessBound],
  ['names who without a date', '# Plan\n\nDe rollen worden nog uitgewerkt door het ketenbureau.\n', ['worden nog uitgewerkt']],
  ['reads English', '# Plan\n\nThe owner of this agreement with all the partners is to be determined.\n', ['is to be determined']],
];

const free: readonly (readonly [string, string, ToyJudge?])[] = [
  [
    'what looks like the blanks of a template',
    '# Plan\n\nDe site heet {{ page.title }} en het opschrift is «Q» of «Wie doet wat». Fouten van de klasse 5xx, http://xx.nl en a==b tellen. Wij moeten de lijst nog invullen voordat het loket opengaat.\n',
    nothing,
  ],
  [
    'tags of HTML without values',
    '# Plan\n\n<p>De <b>politie</b> <a name>tekent</a></p> op <br> <time>1 mei</time>.\n\n<dl compact><dt>Naam</dt></dl>\n',
  ],
  ['lines of dots to sign on', '# Plan\n\n## Ondertekening\n\nNaam: ………………\n\nDatum: ………………\n'],
  [
    'PM for somebody',
    '# Plan\n\nDe minister-president (PM) opent het beraad; de PM sluit het af. De preventiemedewerker (PM) belt. De productmanager (PM) tekent.\n',
  ],
  [
    'a blank that the rule for actions reports',
    '# Plan\n\n| Actie | Trekker | Datum |\n|---|---|---|\n| Kaart | {{wie}} | 1 mei |\n| Lijst | <naam> | xx mei |\n',
  ],
  ['a mild deferral that touches no pillar', '# Plan\n\nEen nieuwe kantine is in ontwikkeling.\n', nothing],
  ['a mild deferral that is hardly about a pillar', '# Plan\n\nEen nieuwe structuur is in ontwikkeling.\n', weakAt(0.49)],
  ['a deferral beside a firm agreement', '# Plan\n\nDe stuurgroep besluit op 1 mei en werkt de bijlage later uit.\n', weakUnlessBound],
  ['stages of work in a column for the status', STATUS('nog niet gestart', 'nog te doen', 'TODO', 'nog op te stellen', 'in voorbereiding')],
  [
    'stages of work, in English',
    '# Plan\n\n| Product of the chain | Current status |\n|---|---|\n| The map | still to do |\n| The list | yet to be drafted |\n',
  ],
  ['lines to sign on', '# Plan\n\n## 7. Vaststelling en ondertekening\n\nNaam: ________\n\nDatum: ............\n'],
  ['lines to sign on, by partner', '# Plan\n\n## Signatures\n\n### The council\n\nName: ________\n\nDate: ________\n'],
  ['lines beside one for a signature', '# Plan\n\n## Slot\n\n- Naam: ________\n- Datum: ________\n- Handtekening: ________\n'],
  ['cells to sign in', '# Plan\n\n| Partner | Naam | Handtekening |\n|---|---|---|\n| Ede | ________ | ________ |\n'],
  ['lines below words that ask to sign', '# Plan\n\nVoor akkoord:\\\nNaam: ________\n'],
  ['a line to sign on, in a sentence', '# Plan\n\nAldus overeengekomen en getekend te ________ op ________.\n'],
  ['words that a quotation leaves out', '# Plan\n\n> De keten [...] werkt niet vanzelf. De partners (…) tekenen op 1 mei.\n'],
  ['who works it out and by when', '# Plan\n\nDe rollen worden nog uitgewerkt door het ketenbureau, vóór 1 maart 2027.\n', weakUnlessBound],
  [
    'who does it and by when, among the words that put it off',
    '# Plan\n\nDe rollen worden door het ketenbureau vóór 1 mei nog uitgewerkt.\n',
    weakUnlessBound,
  ],
  [
    'who and when in the next sentence',
    '# Plan\n\nDe rollen worden nog uitgewerkt. Het ketenbureau doet dat vóór 1 maart.\n',
    weakUnlessBound,
  ],
  [
    'who decides and when, behind a colon',
    '# Plan\n\nDe kosten worden nog verdeeld: de stuurgroep besluit op 14 april.\n',
    weakUnlessBound,
  ],
  ['who finds out and when, in brackets', '# Plan\n\nDe voorzitter is n.t.b. (het ketenbureau zoekt dit uit vóór 1 mei).\n'],
  [
    'an item of which another says who settles it and when',
    '# Plan\n\n- De rolverdeling wordt nog uitgewerkt.\n- Elke partner betaalt zijn deel.\n- De stuurgroep stelt de rolverdeling vóór 1 mei 2027 vast.\n',
  ],
  [
    'an item of which the one before says so',
    '# Plan\n\n- De stuurgroep stelt de rolverdeling vóór 1 mei 2027 vast.\n- De rolverdeling is n.t.b.\n',
  ],
  [
    'an item that another settles, behind a quote in it',
    '# Plan\n\nAfspraken:\n\n- De rolverdeling is n.t.b.\n\n  > Dat is nu van niemand.\n\n- De stuurgroep stelt de rolverdeling vóór 1 mei 2027 vast.\n',
  ],
  [
    'a line to sign on beside an item that asks for it, with a quote between them',
    '# Plan\n\nHet convenant wordt gesloten door:\n\n- Handtekening gemeente: ____\n\n  > Namens het college.\n\n- Corporatie: ____\n',
  ],
  [
    'an item with a typed mark that another settles',
    '# Plan\n\nAfspraken:\n\na. De rolverdeling wordt nog uitgewerkt.\n\nb. Elke partner betaalt zijn deel.\n\nc. De stuurgroep stelt de rolverdeling vóór 1 mei 2027 vast.\n',
  ],
  [
    'an item with a typed mark to which the next points back',
    '# Plan\n\nWij spreken af:\n\n1° De rolverdeling is n.t.b.\n\n2° De stuurgroep besluit hierover op 1 mei 2027.\n',
  ],
  [
    'an item that one with a dash before it settles, line by line',
    '# Plan\n\nAfspraken:\n– De stuurgroep stelt de rolverdeling vóór 1 mei 2027 vast.\n– De rolverdeling is n.t.b.\n',
  ],
  [
    'a line to sign on beside an item that asks for it',
    '# Plan\n\nHet convenant wordt gesloten door:\n\na. Handtekening gemeente: ____\n\nb. Corporatie: ____\n',
  ],
  ['an item to which the next points back', '# Plan\n\n- De rolverdeling is n.t.b.\n- De stuurgroep besluit hierover op 1 mei 2027.\n'],
  [
    'a sentence of which the next names the same subject',
    '# Plan\n\nDe rolverdeling wordt nog uitgewerkt. Het ketenbureau levert de rolverdeling vóór 1 mei 2027 op.\n',
  ],
  [
    'an English item that another settles',
    '# Plan\n\n- The escalation route will be worked out later.\n- The board decides on the escalation route by 1 May 2027.\n',
  ],
  ['who and when in the cell', '# Plan\n\n| Partner | Bijdrage |\n|---|---|\n| Politie | PM (de stuurgroep beslist op 1 mei) |\n'],
  [
    'who and when in English',
    '# Plan\n\nThe roles are still to be worked out. The board decides on this by 1 May 2027.\n',
    weakUnlessBound,
  ],
  ['an address in brackets', '# Plan\n\nVraag het handboek aan: [https://example.org/naam].\n'],
  ['a pause of the writer', '# Plan\n\nAfspraken zonder afspraak bestaan niet.... De partners tekenen op 1 mei.\n'],
  ['what anybody can look up', '# Plan\n\nIn de index kan eenvoudig worden nagegaan of er een storing is.\n', weakUnlessBound],
  [
    'comparisons, ids of headings, links of a wiki, citations and kinds of files',
    '# Plan\n\n[toc]\n\n## Organisatie {#organisatie}\n\nDoorlooptijd < 6 weken; bij een aantal klachten > 10 beslist de stuurgroep.\n\nZie [[ketenkaart]] [@grijpink2010].\n\nKetenkaart 2027 [pdf]\n',
  ],
  ['words put into a quotation', '# Plan\n\nDe wet zegt: "Het orgaan beslist. Het doet dat [uiterlijk] binnen acht weken."\n'],
  ['comments', '# Plan\n\n<!-- trekker: PM -->\n\nDe partners tekenen op 1 mei.\n'],
  ['struck text', '# Plan\n\n~~De trekker is n.t.b.~~\n'],
  ['code', '# Plan\n\n```\nTODO PM n.t.b.\n```\n'],
  ['a manager whose name stands before', '# Plan\n\nDe projectmanager (PM) rapporteert elke maand.\n'],
  ['a manager who does something', '# Plan\n\nThe PM reports on the figures of the chain every month.\n'],
  [
    'what comes of something',
    '# Plan\n\nDe kennis neemt af, waardoor het beheer van de keten op termijn onder druk staat.\n',
    weakUnlessBound,
  ],
  ['the programme manager', '# Plan\n\nDe PM stuurt elke maandag de actielijst rond.\n'],
];

describe('rule placeholder', () => {
  for (const [name, markdown, words, judge] of found) {
    it(name, () => assert.deepEqual(runRule(placeholder, markdown, judge).words, words));
  }
  for (const [name, markdown, judge] of free) {
    it(`leaves alone ${name}`, () => assert.deepEqual(runRule(placeholder, markdown, judge).words, []));
  }
  it('tells of a mild deferral where the passage is about a pillar surely enough, and of an outright one anywhere', () => {
    const told = (text: string, certainty: number): number =>
      runRule(placeholder, `# Plan\n\n${text}\n`, weakAt(certainty)).problems.length;
    assert.deepEqual(
      [0.49, 0.5].map((certainty) => told('Een nieuwe structuur is in ontwikkeling.', certainty)),
      [0, 1],
    );
    assert.equal(told('De structuur wordt nog uitgewerkt.', 0.1), 1);
  });
  it('says where and why', () => {
    assert.deepEqual(runRule(placeholder, '# Plan\n\nDe verdeling van de kosten is PM.\n').lines, [
      '3:31-3:33 Hier staat nog "PM": op een open plek kunnen ketenpartners niet bouwen.',
    ]);
  });
  it('reports a stand-in for a name once, with links to the others, and other open places apart', () => {
    const text =
      '# Plan\n\nDe xxx-standaard geldt.\n\nHet xxx-overleg komt bijeen.\n\nDe XXX betaalt.\n\nDe beheerder is n.t.b.\n\nDe xxxx tekent.\n';
    const { words, problems, lines } = runRule(placeholder, text);
    assert.deepEqual(words, ['n.t.b.', 'xxx-standaard']);
    assert.match(lines[1] ?? '', /kunnen ketenpartners niet bouwen\. Hetzelfde staat op nog 3 plekken\.$/);
    assert.deepEqual(
      problems[1]?.related?.map(({ span }) => text.slice(span.start, span.end)),
      ['xxx-overleg', 'XXX', 'xxxx'],
    );
    assert.equal(runRule(placeholder, text.slice(0, text.indexOf('De XXX'))).words.length, 2);
    const silenced = text.replace('De xxx-', '<!-- ketensturing-disable-next placeholder -- de naam volgt niet meer -->\nDe xxx-');
    const apart = `${silenced}\nDe Xxx volgt.\n`;
    assert.deepEqual(runRule(placeholder, apart).words, ['xxx-standaard', 'n.t.b.', 'xxx-overleg']);
  });
  it('says of a deferral that it is put off', () => {
    const { lines } = runRule(placeholder, '# Plan\n\nDe rollen worden later nog bepaald.\n', weakUnlessBound);
    assert.deepEqual(lines, [
      '3:11-3:35 "worden later nog bepaald": dit schuift de afspraak vooruit. Tot die tijd weten de ketenpartners niet waar zij aan toe zijn.',
    ]);
  });
  it('reports template text once per block', () => {
    const markdown =
      '# Plan\n\n> Beschrijf hier de rollen. Noem ook de data. Verwijder deze tekst na invullen.\n\nDe partners tekenen op 1 mei.\n';
    assert.match(
      runRule(placeholder, markdown).lines.join('\n'),
      /^3:\S+ De sjabloontekst "Beschrijf hier de rollen\." staat er nog\.[^\n]*$/,
    );
  });
  const REMARKS = [
    '> Let op: dit is een concept.',
    '> Voorbeeld: de gemeente Ede belt binnen een dag terug. De politie ook.',
    '> **Voorbeeld 2:** de gemeente Ede belt binnen een dag terug.',
    '*Let op: de politie belt altijd terug.*',
    '> Tip: bel eerst het meldpunt.',
    '> Toelichting: de cijfers komen uit het jaarverslag.',
    '> Note: the figures are from the annual report of the chain.',
  ];
  for (const markdown of REMARKS) {
    it(`takes for a remark of the plan: ${markdown}`, () => assert.deepEqual(runRule(placeholder, `# Plan\n\n${markdown}\n`).words, []));
  }
  const TEMPLATE = [
    '> Tip: beschrijf per partner wat die bijdraagt.',
    '> Let op: vul hier alleen afspraken in.',
    '*Let op: verwijder deze tekst.*',
    '> Toelichting bij dit artikel: beschrijf hier de bevoegdheden.',
    '> Toelichting: dit format is van de provincie.',
    '> Voorbeeld: beschrijf de rollen zoals in het sjabloon.',
    '[Voorbeeld: de gemeente levert een secretaris]',
    '[Tip: vraag het de partners]',
    '> Note: describe the roles of all partners in the chain.',
    '> Beschrijf de rollen.',
    '> Note to author: the partners meet every month in the chain council; adapt this to your chain.',
    '> Tip: leg vast welke partners elke maand in het ketenoverleg beslissen.',
    '> Tip: de ketenpartners overleggen elke maand in de ketenraad; pas dit aan.',
    '*Toelichting: noem de partners die meedoen.*',
    '> Let op: geef per partner de rol.',
    '> Toelichting: werk de rollen uit.',
    '> Hint: provide the names of all partners in the chain.',
  ];
  for (const markdown of TEMPLATE) {
    it(`takes for template text: ${markdown}`, () => {
      const { lines } = runRule(placeholder, `# Plan\n\n${markdown}\n`);
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', /sjabloontekst|template text/);
    });
  }
  it('tells of a row once, however many sentences of it have open places', () => {
    const row = '| [naam] | De [functie] van [organisatie] doet dit elke dag en elke nacht. Die [functie] belt. | [datum] |';
    assert.deepEqual(runRule(placeholder, `# Plan\n\n| Wie belt | Wat | Sinds |\n|---|---|---|\n${row}\n${row}\n`).words, [
      '[naam]',
      '[naam]',
    ]);
  });
  it('leaves an open place in a cell whose next sentence says who settles it and by when', () => {
    const row = (next: string): string =>
      `# Plan\n\n| Onderwerp | Wat wij weten | Kosten |\n|---|---|---|\n| Loket | De vaste dag is n.t.b. ${next} | geen |\n`;
    assert.deepEqual(runRule(placeholder, row('De gemeente kiest hem vóór 1 mei 2027.')).words, []);
    assert.deepEqual(runRule(placeholder, row('De gemeente weet ervan.')).words, ['n.t.b.']);
    for (const hidden of ['~~De gemeente kiest hem vóór 1 mei 2027.~~', '<!-- De gemeente kiest hem vóór 1 mei 2027. -->'])
      assert.deepEqual(runRule(placeholder, row(`Daar wachten wij op. ${hidden}`)).words, ['n.t.b.']);
    assert.deepEqual(runRule(placeholder, row('Daar wachten wij op. | De gemeente telt ze vóór 1 mei 2027.')).words, ['n.t.b.']);
  });
  it('leaves the cells of action tables to action-incomplete', () => {
    const markdown =
      '# Plan\n\n| Actie | Trekker | Toelichting |\n|---|---|---|\n| Kaart maken | n.t.b. | duurt een maand |\n| Lijst maken | gemeente | nog te schrijven |\n';
    assert.deepEqual(runRule(placeholder, markdown).words, ['nog te schrijven']);
  });
  it('leaves a deferral in the name of an action that somebody does by some day', () => {
    const table = (row: string): string => `# Plan\n\n| Actie | Wie | Wanneer |\n|---|---|---|\n| ${row} |\n`;
    const action = 'Kaart maken van alle partners in de keten, de opzet daarvan wordt nog uitgewerkt.';
    assert.deepEqual(runRule(placeholder, table(`${action} | gemeente | 1 mei 2027`)).words, []);
    assert.deepEqual(runRule(placeholder, table(`${action} | gemeente | `)).words, ['wordt nog uitgewerkt']);
  });
  it('leaves a line in a cell of an action table to action-incomplete', () => {
    const markdown = '# Plan\n\n| Actie | Wie | Wanneer |\n|---|---|---|\n| Gegevens delen | ______ | 1 maart |\n';
    assert.deepEqual(runRule(placeholder, markdown).words, []);
    assert.equal(runRule(actionIncomplete, markdown).problems.length, 1);
  });
  it('tells them itself when action-incomplete is off, but for what is no gap or need not be filled', () => {
    const rows = [
      'Kaart maken | n.t.b. | 1 mei',
      'Lijst maken | PM | 1 mei',
      'Norm maken | ______ | gereed',
      'Plan maken | gemeente | …',
      'Dag kiezen | politie | ',
    ];
    const text = `# Plan\n\n| Actie | Wie | Wanneer |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
    const session = createLinter({ framework: toyFramework, judge: toyJudge, rules: [actionIncomplete, placeholder] }).session();
    const found = (severity: Severity | 'off'): readonly string[] => {
      const settings = { ...defaultSettings, language: 'nl' as const, severities: { 'action-incomplete': severity } };
      return session
        .check([{ name: 'plan.md', text }], { settings, named: true })
        .findings.map((each) => `${each.ruleId} ${textAt(text, each)}`);
    };
    const told = ['action-incomplete n.t.b.', 'action-incomplete …', 'action-incomplete Dag kiezen'];
    assert.deepEqual(found('warning'), told);
    assert.deepEqual(found('off'), ['placeholder n.t.b.', 'placeholder …']);
    assert.deepEqual(found('warning'), told);
  });
  it('covers a table of 60 rows in no more than 60 findings', () => {
    const rows = Array.from({ length: 60 }, (_, row) => `| partner ${row} | PM | n.t.b. |`).join('\n');
    assert.equal(runRule(placeholder, `# Plan\n\n| Partner | Uren | Kosten |\n|---|---|---|\n${rows}\n`).problems.length, 60);
  });
});
