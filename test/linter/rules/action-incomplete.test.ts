import assert from 'node:assert/strict';
import { actionIncomplete } from '../../../src/linter/rules/action-incomplete.ts';
import { applyFix, runRule } from '../../harness/rules.ts';

/** A plan with one table, rows as cells parted by "|". */
const table = (...rows: readonly string[]): string => {
  const [head = '', ...body] = rows.map((row) => `| ${row.split('|').join(' | ')} |`);
  return ['# Plan', '', head, head.replace(/[^|]+/g, '---'), ...body, ''].join('\n');
};

const found: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty owner', table('Actie|Trekker|Datum', 'Kaart maken||1 mei', 'Lijst maken|gemeente|1 juni'), ['Kaart maken']],
  ['an open date', table('Actie|Trekker|Datum', 'Kaart maken|politie|n.t.b.', 'Lijst maken|gemeente|1 juni'), ['n.t.b.']],
  ['a dash for an owner', table('Wat|Wie|Wanneer', 'Kaart maken|-|1 mei', 'Lijst maken|gemeente|1 juni'), ['-']],
  ['two gaps in one row once', table('Actie|Trekker|Deadline', 'Kaart maken||PM', 'Lijst maken|gemeente|1 juni'), ['PM']],
  [
    'an indicator without norm',
    table('Indicator|Norm|Frequentie', 'Doorlooptijd||maandelijks', 'Wachttijd|80%|maandelijks'),
    ['Doorlooptijd'],
  ],
  [
    'a meeting without frequency',
    table('Overleg|Frequentie|Voorzitter', 'Stuurgroep|nog te bepalen|gemeente', 'Regiegroep|maandelijks|politie'),
    ['nog te bepalen'],
  ],
  ['an empty A in a RACI table', table('Taak|R|A|C|I', 'Melden|politie||gemeente|OM', 'Besluiten|politie|gemeente|OM|OM'), ['Melden']],
  ['a row without R or A', table('Taak|Gemeente|Politie', 'Melden|R|A', 'Bewaren|C|I', 'Besluiten|A|R'), ['Bewaren']],
  ['a whole column once', table('Actie|Trekker|Datum', 'Kaart|gemeente|', 'Lijst|politie|', 'Plan|OM|n.t.b.'), ['Datum']],
  [
    'a row that is too short',
    '# Plan\n\n| Actie | Trekker | Datum |\n|---|---|---|\n| Kaart maken | gemeente |\n| Lijst | politie | 1 mei |\n',
    ['Kaart maken'],
  ],
  [
    'a plain name with nothing behind it, also between others',
    table('Actie|Trekker|Datum', 'Kaart maken|gemeente|1 mei', 'Fase 2||', 'Lijst|politie|1 juni'),
    ['Fase 2'],
  ],
  ['bold actions where all are bold', table('Actie|Trekker', '**Kaart maken**|', '**Lijst maken**|politie'), ['**Kaart maken**']],
  [
    'a bold action of which something is said',
    table('Actie|Trekker|Datum', '**Kaart maken**||1 mei', 'Lijst|politie|1 juni'),
    ['**Kaart maken**'],
  ],
  ['a bold action that is left open', table('Actie|Trekker|Datum', '**Kaart**|n.t.b.|', 'Lijst|politie|1 juni'), ['n.t.b.']],
  ['a name that is bold in part', table('Actie|Trekker', '**Kaart** maken|', 'Lijst|politie'), ['**Kaart** maken']],
  [
    'an indicator that counts all of something',
    table('Indicator|Norm', 'Totaal aantal klachten|', 'Wachttijd|80%'),
    ['Totaal aantal klachten'],
  ],
  ['a total that is left open', table('Indicator|Norm', 'Totaal|PM', 'Wachttijd|80%'), ['PM']],
  ['a norm that is not there yet', table('Indicator|Norm', 'Klachten|nog geen', 'Wachttijd|80%'), ['nog geen']],
  [
    'cells that say that it is not there yet',
    table(
      'Actie|Wie|Wanneer',
      'Kaart|GGD|nog nader',
      'Lijst|GGD|nog steeds niet bekend',
      'Boek|GGD|nog vóór de zomer te bepalen',
      'Norm|nog onbekend|1 mei',
      'Plan|nog iemand zoeken|1 mei',
    ),
    ['nog nader', 'nog steeds niet bekend', 'nog vóór de zomer te bepalen', 'nog onbekend', 'nog iemand zoeken'],
  ],
  ['a row without R or A beside an A', table('Taak|Gemeente|Politie', 'Melden|I|A', 'Bewaren|C|I'), ['Bewaren']],
  [
    'rows without R or A under a heading about RACI',
    table('Taak|Gemeente|Politie', 'Melden|I|C', 'Bewaren|C|I').replace('# Plan\n', '# Plan\n\n## RACI\n'),
    ['Melden', 'Bewaren'],
  ],
  [
    'rows without R or A above a legend of RASCI',
    `${table('Task in the chain|Council|Police', 'Report|I|C').replace('Task in the chain', 'Task')}\nRASCI: who is responsible and who helps the others.\n`,
    ['Report'],
  ],
  ['blanks of a template', table('Actie|Trekker|Datum', 'Kaart|{{wie}}|1 mei', 'Lijst|<naam>|xx mei'), ['{{wie}}', '<naam>']],
  ['no owner, in words', table('Actie|Trekker', 'Kaart maken|geen', 'Lijst|politie'), ['geen']],
  [
    'English heads',
    table('Action|Owner|Due date', 'Draw the map of the chain|TBD|1 May', 'Write the list of the terms|council|1 June'),
    ['TBD'],
  ],
  ['heads in the plural', table('Actiepunten|Actiehouders|Deadlines', 'Kaart||1 mei', 'Lijst|politie|'), ['Kaart', 'Lijst']],
  [
    'heads of two names, and with what the date is of',
    table('Actie|Eigenaar / trekker|Gereed in', 'Kaart||mei', 'Lijst|politie|'),
    ['Kaart', 'Lijst'],
  ],
  ['heads of more words', table('Actie/maatregel|Uitvoering door|Datum gereed', 'Kaart||mei', 'Lijst|politie|'), ['Kaart', 'Lijst']],
  ['a norm of a year', table('KPI’s|Streefwaarde 2026|Meting', 'Wachttijd||maandelijks', 'Klachten|5|jaarlijks'), ['Wachttijd']],
  [
    'rows that are nearly done',
    table(
      'Actie|Trekker|Status',
      'Kaart||Klaar voor besluit',
      'Lijst||Gereed over twee weken',
      'Boek||Gereed?',
      'Norm||gereed: 80%',
      'Plan||Niet afgerond',
      'Map|GGD|loopt',
      'Punt||gereedmaken',
    ),
    ['Kaart', 'Lijst', 'Boek', 'Norm', 'Plan', 'Punt'],
  ],
  [
    'a check mark that says who takes part, and a box that is not ticked',
    table('Actie|Trekker|Gemeente|Opmerking', 'Kaart||✔|x', '[ ] Lijst||✔|', 'Boek|GGD||'),
    ['Kaart', '[ ] Lijst'],
  ],
];

const free: readonly (readonly [string, string])[] = [
  ['complete rows', table('Actie|Trekker|Datum', 'Kaart maken|gemeente|1 mei')],
  ['rows without a subject', table('Actie|Trekker|Datum', 'Kaart maken|gemeente|1 mei', '||')],
  [
    'bold heads between rows',
    table('Actie|Trekker|Datum', '**Fase 1**||', 'Kaart maken|gemeente|1 mei', '__Fase 2__|-|', 'Lijst|politie|1 juni'),
  ],
  ['heads between rows in italics', table('Action|Owner|Due date', '*Preparation*||', 'Draw the map of the chain|council|1 May')],
  ['heads between the rows of a RACI table', table('Taak|Gemeente|Politie', '**Melden**||', 'Aannemen|R|A', 'Bewaren|A|R')],
  ['totals', table('Actie|Trekker|Uren', 'Kaart maken|gemeente|20', 'Lijst|politie|10', '**Totaal**||30')],
  ['totals in plain letters', table('Activity|Owner|Costs', 'Draw the map of the chain|council|€ 20', 'Total costs (excl. VAT)||€ 20')],
  ['none at all as the norm', table('Indicator|Streefwaarde', 'Klachten|geen', 'Wachttijd|80%')],
  ['none as the target', table('Indicator|Target', 'Complaints about the service of the chain|none', 'Waiting time in the chain|80%')],
  [
    'rows that say in brackets that they are dropped',
    table(
      'Actie|Trekker|Datum',
      'Kaart maken (vervallen)||-',
      '~~Ronde houden~~ (vervallen)|~~Bond~~|-',
      'Lijst (withdrawn)||',
      'Boek|politie|1 mei',
    ),
  ],
  ['finished rows', table('Actie|Trekker|Datum|Status', 'Kaart maken|gemeente||afgerond', 'Lijst|politie|1 mei|loopt')],
  [
    'finished rows in more words than one',
    table(
      'Actie|Trekker|Datum|Status',
      'Loket|gemeente||Afgerond in maart 2026',
      'Kaart||1 mei 2026|Gereed ✔',
      'Lijst||1 mei|gereed per 1 mei',
      'Boek|||✅',
      'Norm|||✔️ door de stuurgroep',
      'Plan|||Opgeleverd, vastgesteld op 3 mei',
      'Map|||100%',
    ),
  ],
  ['rows that are ticked off', table('Actie|Trekker|Datum', '[x] Loket||', '☑ Kaart||1 mei', '[X] Lijst|politie|')],
  ['rows that are ticked in a column for it', table('|Actie|Trekker|Afgerond?', '✔|Loket||', '[x]|Kaart||', '|Lijst||ja', '|Boek||x')],
  ['one of several years', table('Indicator|Streefwaarde 2026|Streefwaarde 2027', 'Wachttijd|5 dagen|', 'Klachten||3')],
  ['dates of something else', table('Datum besluit|Besluit|Datum van het overleg', '|Wij bellen|', '1 mei||')],
  ['heads that only look like ours', table('Stap|As|Leadss|Datums van ons', 'Kaart||||', 'Lijst|1||')],
  [
    'cells that say by when, or who, behind "nog"',
    table('Actie|Wie|Wanneer', 'Kaart|GGD|Nog vóór 1 juli 2027', 'Lijst|GGD|Nog dit kwartaal', 'Boek|Nog steeds de GGD|nog in mei'),
  ],
  [
    'letters of a legend of its own',
    `${table('Taak|Gemeente|GGD|Politie', 'Intake doen|V|O|I', 'Kaart maken|O|I|I')}\nV = verantwoordelijk, O = ondersteunt, I = wordt geïnformeerd\n`,
  ],
  ['a V beside an A for advice', table('Taak|Gemeente|GGD', 'Intake doen|V|I', 'Kaart maken|A|V')],
  ['scores', table('Onderwerp|Gemeente|GGD', 'Bereikbaarheid|V|O', 'Tijdigheid|O|O')],
  ['scores, in English', table('Measure|Council|Police', 'Reports in time for the partners of the chain|V|O', 'Calls|O|O')],
  ['the programme manager as owner', table('Actie|Trekker|Datum', 'Kaart maken|PM|1 mei')],
  [
    'cells that say who decides and when',
    table(
      'Actie|Trekker|Datum',
      'Kaart|n.t.b. (stuurgroep beslist 1 mei)|1 juni',
      'Lijst|nog te bepalen door de stuurgroep van 3 maart|1 juni',
    ),
  ],
  ['tables of another kind', table('Partner|Telefoon', 'Gemeente|', 'Politie|PM')],
  ['action tables without a known column', table('Actie|Toelichting', 'Kaart maken|')],
  ['text outside tables', '# Plan\n\n- Actie: kaart maken, trekker n.t.b.\n'],
  ['tables in comments', `<!--\n${table('Actie|Trekker', 'Kaart maken|')}\n-->\n`],
];

describe('rule action-incomplete', () => {
  for (const [name, markdown, words] of found) {
    it(`finds ${name}`, () => assert.deepEqual(runRule(actionIncomplete, markdown).words, words));
  }
  for (const [name, markdown] of free) {
    it(`leaves alone ${name}`, () => assert.deepEqual(runRule(actionIncomplete, markdown).words, []));
  }
  it('says of which rows a column is open', () => {
    const rows = ['Kaart|GGD|1 mei|Afgerond', 'Lijst|GGD|2 mei|Afgerond', 'Boek|GGD||loopt', 'Norm|GGD||loopt', 'Plan|GGD|n.t.b.|loopt'];
    const { lines, words } = runRule(actionIncomplete, table('Actie|Wie|Wanneer|Status', ...rows));
    assert.deepEqual(words, ['Wanneer']);
    assert.match(lines[0] ?? '', /In geen enkele open rij van deze tabel is "Wanneer" ingevuld\./);
    const undated = rows.map((row) => row.replace(/\d mei/, ''));
    assert.match(
      runRule(actionIncomplete, table('Actie|Wie|Wanneer|Status', ...undated)).lines[0] ?? '',
      /In geen enkele rij van deze tabel/,
    );
    const english = ['Map of the chain|council|1 May|done', 'List of the terms|council||open', 'Book|police||open', 'Norm|police||open'];
    assert.match(
      runRule(actionIncomplete, table('Action|Who|When|Status', ...english)).lines[0] ?? '',
      /No open row of this table has "When"/,
    );
  });
  it('says where and what is missing', () => {
    const { lines } = runRule(actionIncomplete, table('Actie|Trekker|Datum', 'Kaart maken||1 mei', 'Lijst maken|gemeente|n.t.b.'));
    assert.deepEqual(lines, [
      '5:3-5:14 Bij "Kaart maken" is "Trekker" nog niet ingevuld. Partners kunnen elkaar hier nog niet op aanspreken.',
      '6:28-6:34 Bij "Lijst maken" is "Datum" ("n.t.b.") nog open. Partners kunnen elkaar hier nog niet op aanspreken.',
    ]);
  });
  it('says which of two columns holds which words', () => {
    const { lines } = runRule(actionIncomplete, table('Actie|Trekker|Datum', 'Kaart maken|Ans (?)|', 'Lijst|gemeente|1 mei'));
    assert.deepEqual(lines, [
      '5:17-5:24 Bij "Kaart maken" zijn "Trekker" ("Ans (?)") en "Datum" nog open. Partners kunnen elkaar hier nog niet op aanspreken.',
    ]);
  });
  it('fills the empty cell and keeps the table', () => {
    const fixed = applyFix(runRule(actionIncomplete, table('Actie|Trekker|Datum', 'Kaart maken||1 mei')));
    assert.match(fixed, /^\| Kaart maken \|\s+\$\{1:\[wie\]\}\s+\| 1 mei \|$/m);
  });
  it('keeps what stands in the cell as the text to type over', () => {
    const fixed = applyFix(runRule(actionIncomplete, table('Actie|Trekker|Datum', 'Kaart maken|n.t.b. ($5)|1 mei')));
    assert.match(fixed, /\| \$\{1:n\.t\.b\. \(\\\$5\)\} \|/);
  });
});
