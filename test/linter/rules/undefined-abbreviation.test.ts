import assert from 'node:assert/strict';
import { undefinedAbbreviation } from '../../../src/linter/rules/undefined-abbreviation.ts';
import { applyFix, runRule } from '../../harness/rules.ts';

/** A plan that uses "ZHT" twice, with text before it. */
const plan = (before: string): string => `# Plan\n\n${before}\n\nHet ZHT beslist binnen een week.\n\nDe gemeente belt het ZHT.\n`;

const free: readonly (readonly [string, string])[] = [
  ['brackets after the words', plan('Het Zorgteam Huis en Tuin (ZHT) beslist.')],
  ['brackets after words without its initials', plan('Het crisisteam (ZHT) beslist.')],
  ['words in brackets behind it', plan('Het ZHT (het crisisteam voor ouderen) beslist.')],
  ['one word in brackets behind it', plan('Het ZHT (crisisteam) beslist.')],
  ['words in brackets with a year among them', plan('De ZHT (wet uit 2021 over gegevensdeling) geldt.')],
  ['another name in brackets', plan('Het ZHT (ook wel het zorgteam genoemd) beslist.')],
  ['another name in brackets, in one word', plan('Het ZHT (ook wel: Zorgteam) beslist.')],
  ['another name in brackets, in English', plan('The ZHT (also known as the crisis team) decides on the plans of partners.')],
  ['what it is in full, in brackets', plan('The ZHT (in full: care team for elderly people) decides.')],
  ['a translation in brackets', plan('Het ZHT (in het Nederlands: zorgteam) beslist.')],
  ['English words in brackets', plan('The ZHT (user research) is held each year for the partners.')],
  ['words with its initials', plan('Het Zorg- en Hulpteam: de partners noemen het Zorg Hulp Team.')],
  [
    'a party that is called so from here on',
    plan('de Dienst Maasoevers, te dezen vertegenwoordigd door haar directeur, hierna te noemen: "ZHT";'),
  ],
  ['a party that is called so, in English', plan('the Western Agency, hereinafter referred to as the "ZHT".')],
  ['a title of HTML', plan('Het <abbr title="Zorgteam Extra">ZHT</abbr> beslist.')],
  [
    'a title of HTML among other attributes',
    plan("Het <ABBR class=x title='crisisteam' lang=nl> ZHT </ABBR> beslist.").replaceAll('ABBR', 'abbr'),
  ],
  ['a glossary table', plan('| Afkorting | Betekenis |\n|---|---|\n| ZHT | Zorgteam |')],
  ['a glossary list', plan('- **ZHT**: het zorgteam\n- **KVW**: de wijk')],
  ['a list with dashes', plan('- ZHT – het zorgteam')],
  ...[
    'Het crisisteam (hierna: ZHT) beslist.',
    'Het crisisteam (hierna te noemen: het ZHT) beslist.',
    "Het crisisteam ('ZHT') beslist.",
    'Het crisisteam (“het ZHT”) beslist.',
    'Het crisisteam, afgekort ZHT, beslist.',
    'Het crisisteam – ZHT – beslist.',
    'Het ZHT staat voor het crisisteam van ouderen.',
    'Het ZHT, voluit het crisisteam voor ouderen, beslist.',
    'Het ZHT, dat is het crisisteam voor ouderen, beslist.',
    'The crisis team (hereinafter: the ZHT) decides.',
    'The crisis team, abbreviated ZHT, decides.',
    'The ZHT, short for the crisis team of the elderly, decides.',
  ].map((text): (typeof free)[number] => [`what is said in full: ${text}`, plan(text)]),
  ['known abbreviations', '# Plan\n\nDe AVG en de KPI gelden. De AVG en de KPI ook.\n'],
  [
    'two of them that are explained as one',
    '# Plan\n\nOPC ZHT wordt gebruikt. Ook OPC ZHT.\n\n- OPC ZHT: een open norm voor communicatie\n',
  ],
  ['a code with a number', '# Plan\n\nDe kleur is geel RAL 1023, en niet RAL 1021.\n'],
  ['words of requirements', '# Plan\n\nThe words MUST and SHALL hold. A partner MUST answer and SHALL tell the partners.\n'],
  ['a plan that says where they are listed', plan('Afkortingen staan in bijlage 2.')],
  ['a plan that says so in English', plan('Abbreviations are expanded in Appendix B of the plan.')],
  ['a list of them', plan('Een lijst met afkortingen is bij de secretaris te krijgen.')],
  ['one use', '# Plan\n\nHet ZHT beslist.\n'],
  ['roman numerals', '# Plan\n\nDeel XII en deel XII.\n'],
  ['stressed words', '# Plan\n\nDit is NIET zo en dat is NIET zo, en dit is niet anders.\n'],
  ['titles in capitals', '# PLAN VAN AANPAK KETENSAMENWERKING\n\n## DOEL VAN DE KETENSAMENWERKING\n\nTekst.\n'],
  ['comments and code', '# Plan\n\n<!-- ZHT en ZHT -->\n\n```\nZHT ZHT\n```\n'],
  ['code behind a backslash that stands for itself', '# Plan\n\nDe map C:\\\\`ZHT` en `ZHT`.\n'],
  ['code behind a backtick that stands for itself', '# Plan\n\nTyp \\``ZHT` en `ZHT`.\n'],
  ['code that ends with a backslash', '# Plan\n\nDe map `ZHT\\` en `ZHT`.\n'],
  [
    'code in the text',
    '# Plan\n\nMet `ZHT /api` en ``een ` ZHT`` vraag je.\n\n- `ZHT`\n\n| Vraag | Adres |\n| --- | --- |\n| `ZHT` | **`ZHT /a`** |\n',
  ],
];

describe('rule undefined-abbreviation', () => {
  it('reports the first use, once', () => {
    assert.deepEqual(runRule(undefinedAbbreviation, plan('De partners tekenen.')).lines, [
      '5:5-5:8 "ZHT" staat twee keer in het plan en nergens voluit. Een partner van buiten kan er iets anders onder verstaan.',
    ]);
  });
  it('reports what stands between code, and behind backticks that are none', () => {
    const { lines } = runRule(undefinedAbbreviation, '# Plan\n\n`ZHT` en ZHT en `ZHT`. Een \\`ZHT\\` en het ZHT, met een ` erbij.\n');
    assert.deepEqual(lines, [
      '3:10-3:13 "ZHT" staat 3 keer in het plan en nergens voluit. Een partner van buiten kan er iets anders onder verstaan.',
    ]);
  });
  for (const text of [
    'Vermijd afkortingen in brieven; de lijst met adressen beheert de gemeente.',
    'De bijlage met de lijst van afkortingen volgt nog.',
  ])
    it(`is not told of a list by: ${text}`, () => assert.equal(runRule(undefinedAbbreviation, plan(text)).lines.length, 1));
  it('reports each abbreviation', () => {
    assert.deepEqual(runRule(undefinedAbbreviation, `${plan('De KVW tekent.')}De KVW betaalt.\n`).words.toSorted(), ['KVW', 'ZHT']);
  });
  for (const text of [
    'Het ZHT betekent veel voor de partners.',
    'Het ZHT staat voor een grote opgave.',
    'Het ZHT staat voor de taak om te sparen.',
    'De gemeente overlegt verder met het ZHT over de kosten.',
    'De gemeente volgt hierna het advies van ZHT.',
    'De partners (en het ZHT) tekenen.',
    'Het ZHT (zie bijlage 2) beslist.',
    'Het ZHT (zie de afspraken over rollen) beslist.',
    'Het ZHT (bijlage 2) beslist.',
    'Het ZHT (2024) beslist.',
    'Het ZHT (mei 2027) beslist.',
    'Het ZHT (sinds de vorige evaluatie) beslist.',
    'Het ZHT (in oprichting) beslist.',
    'Het ZHT (versie 3) geldt.',
    'Het ZHT (ook in de regio) beslist.',
    'Het ZHT (ook wel KVW) beslist.',
    'Het ZHT (3 vertegenwoordigers, 2 adviseurs) beslist.',
    'Het ZHT (besluit 14) geldt.',
    'Het ZHT (voorzitter) beslist.',
    'Het ZHT (concept) geldt.',
    'Het ZHT (Utrecht) beslist.',
    'Het ZHT (n.t.b.) beslist.',
    'Het ZHT (KVW) beslist.',
    'Het ZHT ( ) beslist.',
    'Het ZHT (',
    'Het <abbr>ZHT</abbr> beslist.',
    'Het <abbr title="">ZHT</abbr> beslist.',
    'De wijk – en dus ook ZHT – tekent.',
  ]) {
    it(`takes for no explanation: ${text}`, () => assert.deepEqual(runRule(undefinedAbbreviation, plan(text)).words, ['ZHT']));
  }
  for (const [name, markdown] of free) {
    it(`leaves alone ${name}`, () => assert.deepEqual(runRule(undefinedAbbreviation, markdown).words, []));
  }
  it('offers to write it in full', () => {
    assert.match(applyFix(runRule(undefinedAbbreviation, plan('De partners tekenen.'))), /^Het ZHT \(\$\{1:\[voluit\]\}\) beslist/m);
  });
});
