import assert from 'node:assert/strict';
import { exemptingPassages, onePerPillar } from '../../src/linter/exemptions.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { toyFramework } from '../harness/toy.ts';

function exemptionsIn(text: string): readonly (readonly [number, string])[] {
  return onePerPillar(exemptingPassages(createPlan([{ name: 'plan.md', text }]), toyFramework)).map(({ pillar, reason }) => [
    pillar,
    reason,
  ]);
}

const WHY = 'wij met twee teams op één gang werken';

describe('exemptions with a reason', () => {
  const cases: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
    [`Pijler 4 is niet van toepassing, omdat ${WHY}.`, [[4, WHY]]],
    [`Pijler 4 (dialoog) n.v.t.: ${WHY}.`, [[4, WHY]]],
    [`Pijler III niet van toepassing want ${WHY}`, [[3, WHY]]],
    [`De pijler vertrouwen is niet van toepassing omdat ${WHY}.`, [[3, WHY]]],
    [`Voor deze keten is pijler 4 niet van toepassing, omdat ${WHY}.`, [[4, WHY]]],
    [`Pijler 4 is voor deze keten niet van toepassing, aangezien ${WHY}.`, [[4, WHY]]],
    [`Pijler 4 geldt voor ons niet, want ${WHY}.`, [[4, WHY]]],
    [`Omdat ${WHY}, is pijler 4 niet van toepassing.`, [[4, WHY]]],
    [`Pijler 4 is niet van toepassing. De reden is dat ${WHY}.`, [[4, WHY]]],
    [`**Pijler 4 is niet van toepassing.** De reden is dat ${WHY}.`, [[4, WHY]]],
    [`**Pijler 4 is niet van toepassing**, omdat ${WHY}.`, [[4, WHY]]],
    [`Pijler 4 is niet van toepassing. Dat is omdat ${WHY}.`, [[4, WHY]]],
    ['Pijler 4 is niet van toepassing. De keten telt namelijk twee teams.', [[4, 'De keten telt namelijk twee teams']]],
    ['Pijler 4 is niet van toepassing. Er zijn immers maar twee teams.', [[4, 'Er zijn immers maar twee teams']]],
    ['Pijler 4 is niet van toepassing.\n\nEr zijn immers maar twee teams.', [[4, '']]],
    ['De keten telt maar twee teams. Daarom is pijler 4 niet van toepassing.', [[4, 'De keten telt maar twee teams']]],
    ['De keten telt maar twee teams.\n\nDaarom is pijler 4 niet van toepassing.', [[4, '']]],
    ['De keten telt maar twee teams. Pijler 4 is niet van toepassing.', [[4, '']]],
    ['There are only two teams. Therefore pillar 4 does not apply.', [[4, 'There are only two teams']]],
    ['De keten telt maar twee teams. Om die reden is pijler 4 niet van toepassing.', [[4, 'De keten telt maar twee teams']]],
    ['De keten telt maar twee teams. Vandaar dat pijler 4 niet van toepassing is.', [[4, 'De keten telt maar twee teams']]],
    ['There are only two teams. Hence pillar 4 does not apply.', [[4, 'There are only two teams']]],
    ['There are only two teams. For this reason pillar 4 does not apply.', [[4, 'There are only two teams']]],
    ['Pillar 4 does not apply. After all, there are only two teams.', [[4, 'there are only two teams']]],
    ['Pillar 4 is not applicable on account of the size of the chain.', [[4, 'the size of the chain']]],
    ['Pijler 4 is niet van toepassing op grond van de wet.', [[4, 'de wet']]],
    ['Pijler 4 is niet van toepassing vanwege artikel 5.', [[4, 'artikel 5']]],
    ['Pijler 4 is niet van toepassing op basis van de Jeugdwet.', [[4, 'de Jeugdwet']]],
    ['Pijler 4 is niet van toepassing gelet op de AVG.', [[4, 'de AVG']]],
    ['Pijler 4: n.v.t. (artikel 5).', [[4, 'artikel 5']]],
    ['Pijler 4 is, gelet op artikel 5, niet van toepassing.', [[4, 'artikel 5']]],
    ['Pijler 4 is op grond van artikel 5 van de Wgr niet van toepassing.', [[4, 'artikel 5 van de Wgr']]],
    ['Op grond van de wet is pijler 4 niet van toepassing.', [[4, 'de wet']]],
    ['Krachtens artikel 5 is pijler 4 niet van toepassing.', [[4, 'artikel 5']]],
    ['Pillar 4 does not apply pursuant to the Act.', [[4, 'the Act']]],
    ['Pillar 4 does not apply because of Article 5.', [[4, 'Article 5']]],
    ['Pillar 4 does not apply under the Youth Act.', [[4, 'the Youth Act']]],
    ['Pursuant to the Act, pillar 4 does not apply.', [[4, 'the Act']]],
    ['Pillar 4, by virtue of section 12, does not apply.', [[4, 'section 12']]],
    ['Pijler 4 is niet van toepassing vanwege de tijd.', [[4, '']]],
    ['Pijler 4 is niet van toepassing op grond van artikel [nr].', [[4, '']]],
    ['Pijler 4 is niet van toepassing conform afspraak.', [[4, '']]],
    ['Pillar 4 does not apply under pressure.', [[4, '']]],
    ['Pijler 4 is nu niet van toepassing.', []],
    [
      'Pijler 6 is niet van toepassing, omdat de provincie de resultaten van deze keten al volgt.',
      [[6, 'de provincie de resultaten van deze keten al volgt']],
    ],
    [
      'Pijler 7 is niet van toepassing, omdat de partners de kennis van de keten zelf invullen.',
      [[7, 'de partners de kennis van de keten zelf invullen']],
    ],
    ['Pijler 8 is niet van toepassing, omdat het doel van deze keten uit de wet volgt.', [[8, 'het doel van deze keten uit de wet volgt']]],
    ['Pijler 8 is niet van toepassing, want dit volgt uit de wet.', [[8, 'dit volgt uit de wet']]],
    ['Pijler 4 is niet van toepassing, omdat de inspectie de toelichting volgt.', [[4, 'de inspectie de toelichting volgt']]],
    ['Pillar 8 does not apply, because the goal follows from the Act.', [[8, 'the goal follows from the Act']]],
    ['Pillar 7 does not apply, because the partners fill in the map themselves.', [[7, 'the partners fill in the map themselves']]],
    [`Niet van toepassing: pijler 4, omdat ${WHY}.`, [[4, WHY]]],
    [
      `Pijlers 4 en 7 zijn niet van toepassing, omdat ${WHY}.`,
      [
        [4, WHY],
        [7, WHY],
      ],
    ],
    [`- Pijler 4 is niet van toepassing, omdat ${WHY}.`, [[4, WHY]]],
    [`## Pijler 4: dialoog\n\nNiet van toepassing, omdat ${WHY}.`, [[4, WHY]]],
    ['Pillar 4 does not apply because we are two teams in one corridor.', [[4, 'we are two teams in one corridor']]],
    ['Pillar 4 is not applicable, since we share one corridor.', [[4, 'we share one corridor']]],
    ['The trust pillar does not apply to this chain because we are one team.', [[3, 'we are one team']]],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.deepEqual(exemptionsIn(text), expected));
  }

  it('reads a table row', () => {
    const text = `| Pijler | Status | Reden |\n| --- | --- | --- |\n| 4 | n.v.t. | ${WHY} |\n| 5 | ingevuld | zie hoofdstuk 2 |\n| 6 dialoog | n.v.t. | ${WHY} |`;
    assert.deepEqual(exemptionsIn(text), [[4, WHY]]);
  });

  it('reads a table row whose reason takes several sentences, and points at the one that says so', () => {
    const rows = [`| 4 | n.v.t. | ${WHY}. Zo blijft het. |`, `| 3 | Niet van toepassing, omdat ${WHY}. | |`];
    const plan = createPlan([{ name: 'plan.md', text: `| Pijler | Status | Reden |\n| --- | --- | --- |\n${rows.join('\n')}\n` }]);
    assert.deepEqual(
      exemptingPassages(plan, toyFramework).map(({ pillar, passage, reason }) => [pillar, plan.passages[passage]?.text, reason]),
      [
        [4, 'Pijler: 4; Status: n.v.t.', `${WHY}. Zo blijft het`],
        [3, `Niet van toepassing, omdat ${WHY}.`, WHY],
      ],
    );
  });

  it('points at the sentence', () => {
    const text = `# Plan\n\nEerst iets anders. Pijler 4 is niet van toepassing, omdat ${WHY}. Daarna meer.`;
    const [exemption] = exemptingPassages(createPlan([{ name: 'plan.md', text }]), toyFramework);
    assert.equal(text.slice(exemption?.span.start, exemption?.span.end), `Pijler 4 is niet van toepassing, omdat ${WHY}.`);
  });

  it('prefers the place that gives a reason', () => {
    assert.deepEqual(exemptionsIn(`Pijler 4: n.v.t.\n\nPijler 4 is niet van toepassing, omdat ${WHY}.`), [[4, WHY]]);
  });
});

describe('exemptions in ordinary words', () => {
  const sentences = [
    `Pijler 4 is niet van toepassing hier, omdat ${WHY}.`,
    `Pijler 4 is hier niet van toepassing, omdat ${WHY}.`,
    `Pijler 4 is niet van toepassing voor deze keten want ${WHY}.`,
    `Pijler 4 is niet van toepassing hier: ${WHY}.`,
    `Pijler 4 is niet van toepassing in verband met het feit dat ${WHY}.`,
    `Wij achten pijler 4 niet van toepassing, omdat ${WHY}.`,
    `Wij verklaren pijler 4 niet van toepassing, omdat ${WHY}.`,
    `Wij verklaren dat pijler 4 niet van toepassing is, omdat ${WHY}.`,
    `De stuurgroep acht pijler 4 niet van toepassing, omdat ${WHY}.`,
    `De stuurgroep heeft pijler 4 niet van toepassing verklaard, omdat ${WHY}.`,
    `De partners beschouwen pijler 4 als niet relevant, aangezien ${WHY}.`,
    `Het ketenoverleg stelt vast dat pijler 4 niet van toepassing is, want ${WHY}.`,
    `De ketenpartners vinden pijler 4 niet relevant, omdat ${WHY}.`,
    `Het ketenbestuur acht pijler 4 niet van toepassing, omdat ${WHY}.`,
    `Partijen vinden pijler 4 voor deze keten niet van toepassing, omdat ${WHY}.`,
    `Pijler 4 achten wij niet van toepassing, omdat ${WHY}.`,
    `Pijler 4 wordt niet van toepassing geacht, omdat ${WHY}.`,
    `Voor deze keten achten de partners pijler 4 niet van toepassing, omdat ${WHY}.`,
    `Naar ons oordeel is pijler 4 niet van toepassing, omdat ${WHY}.`,
    `Omdat ${WHY}, acht de stuurgroep pijler 4 niet van toepassing.`,
    `Pillar 4 does not apply here, because ${WHY}.`,
    `Pillar 4 is not applicable here, as ${WHY}.`,
    `Pillar 4 does not apply at all, since ${WHY}.`,
    `We consider pillar 4 not applicable, because ${WHY}.`,
    `We have agreed that pillar 4 does not apply to our chain, because ${WHY}.`,
    `The steering group deems pillar 4 not relevant, because ${WHY}.`,
    `The partners regard pillar 4 as not applicable here: ${WHY}.`,
    `In our view, pillar 4 does not apply, because ${WHY}.`,
  ];
  for (const text of sentences) {
    it(text, () => {
      const [found, ...more] = exemptionsIn(text);
      assert.deepEqual([found?.[0], found?.[1].endsWith(WHY), more], [4, true, []]);
    });
  }

  const headings = [
    '4. Organisatieoverschrijdende dialoog',
    'Organisatieoverschrijdende dialoog',
    '6. Organisatieoverschrijdende dialoog',
    'Dialoog',
    'Hoofdstuk 6: Dialoog',
    'Dialoog (pijler 4)',
    '4. Pijler 4: dialoog',
    '2.4 Pijler 4: dialoog',
    'IV. Dialoog',
    'Cross-organisational dialogue',
  ];
  const bodies = [
    `Deze pijler is niet van toepassing, omdat ${WHY}.`,
    `Niet van toepassing, omdat ${WHY}.`,
    `Wij achten deze pijler niet van toepassing, omdat ${WHY}.`,
    `Voor deze keten is deze pijler niet van toepassing, want ${WHY}.`,
    `Dit onderdeel geldt hier niet, want ${WHY}.`,
    `This pillar does not apply here, because ${WHY}.`,
    `Not applicable here: ${WHY}.`,
    `Geldt voor ons niet, omdat ${WHY}.`,
    `Niet van toepassing binnen onze keten, omdat ${WHY}.`,
    `Volgens ons niet van toepassing, want ${WHY}.`,
    `Does not apply to our chain, because ${WHY}.`,
    `In deze keten niet relevant, omdat ${WHY}.`,
  ];
  for (const heading of headings) {
    it(`under the heading ${heading}`, () => {
      for (const body of bodies) assert.deepEqual(exemptionsIn(`## ${heading}\n\n${body}`), [[4, WHY]], body);
    });
  }

  it('are found without a reason too, to be told so', () => {
    for (const text of [
      'Wij achten pijler 4 niet van toepassing.',
      'Pillar 4 does not apply here.',
      'We consider pillar 4 not applicable, because TBD.',
      '## 4. Organisatieoverschrijdende dialoog\n\nDeze pijler is niet van toepassing.',
    ])
      assert.deepEqual(exemptionsIn(text), [[4, '']], text);
  });
});

describe('exemptions behind a bold opening', () => {
  const texts = [
    `**Pijler 4:** niet van toepassing, omdat ${WHY}.`,
    `**Pijler 4**: niet van toepassing, omdat ${WHY}.`,
    `**Pijler 4.** Niet van toepassing, omdat ${WHY}.`,
    `**Pijler 4 (dialoog).** Niet van toepassing, omdat ${WHY}.`,
    `**Pijler 4: organisatieoverschrijdende dialoog**\n\nNiet van toepassing, omdat ${WHY}.`,
    `**4. Organisatieoverschrijdende dialoog**\n\nNiet van toepassing, omdat ${WHY}.`,
    `- **Pijler 3:** wij kennen elkaar.\n- **Pijler 4:** niet van toepassing, omdat ${WHY}.`,
    `**Pillar 4:** not applicable, because ${WHY}.`,
    `**Pijler 4 – niet van toepassing**\n\nReden: ${WHY}.`,
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => assert.deepEqual(exemptionsIn(text), [[4, WHY]]));
  }
});

describe('exemptions that something stands between', () => {
  const texts = [
    `## Pijler 4\n<!-- toelichting -->\nNiet van toepassing, omdat ${WHY}.`,
    `## Pijler 4\n\n_Beschrijf hier hoe de partners overleggen._\n\nNiet van toepassing, omdat ${WHY}.`,
    `## Pijler 4\n\n### Toelichting\n\nNiet van toepassing, omdat ${WHY}.`,
    `## Pijler 4\n\n**Status:** niet van toepassing, omdat ${WHY}.`,
    `## Pijler 4\n\nStatus: niet van toepassing, omdat ${WHY}.`,
    `Pijler 4 is niet van&nbsp;toepassing, omdat ${WHY}.`,
    `Pijler 4 is niet van\u00a0toepassing, omdat ${WHY}.`,
    `Pijler 4 is niet  van toepassing, omdat ${WHY}.`,
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => assert.deepEqual(exemptionsIn(text), [[4, WHY]]));
  }
});

describe('exemptions whose reason stands otherwise', () => {
  const cases: readonly (readonly [string, string])[] = [
    [`Wij hebben besloten pijler 4 niet van toepassing te verklaren, omdat ${WHY}.`, WHY],
    [`Pijler 4 is niet van toepassing verklaard door de stuurgroep, omdat ${WHY}.`, WHY],
    ['Pijler 4 is niet van toepassing; wij delen maar één bestand.', 'wij delen maar één bestand'],
    ['Pillar 4 is not applicable; we share one file only.', 'we share one file only'],
    [
      '- Pijler 4 is niet van toepassing, omdat:\n  - wij één bestand delen;\n  - er twee teams zijn.',
      'wij één bestand delen; er twee teams zijn',
    ],
    [
      'Pijler 4 is niet van toepassing, omdat:\n\n- wij één bestand delen;\n- er twee teams zijn.',
      'wij één bestand delen; er twee teams zijn',
    ],
    [
      '## Pijler 4 – niet van toepassing\n\nWij delen maar één bestand, daarom richten wij dit niet in.',
      'Wij delen maar één bestand, daarom richten wij dit niet in',
    ],
    ['## Pijler 4 (n.v.t.)\n\n<!-- x -->\n\nReden: wij delen maar één bestand.', 'wij delen maar één bestand'],
    ['Pijler 4 is niet van toepassing:\n\n- PM', ''],
    ['Pijler 4 is niet van toepassing; de andere pijlers gelden wel.', ''],
    ['Pijler 4: n.v.t.; pijler 7: de partners delen hun kennis.', ''],
    ['Pijler 4: n.v.t.; trekker: de gemeente en de provincie.', ''],
    ['## Pijler 4 (n.v.t.)\n\nDe gemeente spreekt elk kwartaal met de partners.', ''],
    ['Pijler 4 is niet van toepassing, omdat wij dat nog niet weten.', ''],
    ['Pijler 4 is niet van toepassing, omdat wij klein zijn en dit nog wordt uitgewerkt.', ''],
    ['Pillar 4 does not apply, because we do not know yet.', ''],
  ];
  for (const [text, reason] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(exemptionsIn(text), [[4, reason]]));
  }

  it('are told which passages give nothing but the reason', () => {
    const reasonsIn = (text: string): readonly (string | undefined)[] => {
      const plan = createPlan([{ name: 'plan.md', text }]);
      return exemptingPassages(plan, toyFramework).flatMap(({ reasonIn }) => reasonIn.map((index) => plan.passages[index]?.text));
    };
    assert.deepEqual(reasonsIn('Pijler 4 is niet van toepassing[^1].\n\n[^1]: Omdat wij met twee teams werken.'), [
      'Omdat wij met twee teams werken.',
    ]);
    assert.deepEqual(reasonsIn('Pijler 4 is niet van toepassing, omdat:\n\n- wij één bestand delen;\n- er twee teams zijn.'), [
      'wij één bestand delen;',
      'er twee teams zijn.',
    ]);
    assert.deepEqual(reasonsIn('De keten telt maar twee teams. Daarom is pijler 4 niet van toepassing.'), []);
    assert.deepEqual(reasonsIn(`Pijler 4 is niet van toepassing, omdat ${WHY}. De reden is niet nieuw.`), []);
  });
});

describe('exemptions of several pillars', () => {
  const texts = [
    `Pijler 3 en 4 zijn niet van toepassing, omdat ${WHY}.`,
    `Pillar 3 and 4 do not apply, because ${WHY}.`,
    `Pijlers 3 en 4 zijn beide niet van toepassing, omdat ${WHY}.`,
    `Pijlers 3 en 4 gelden niet voor ons, omdat ${WHY}.`,
    `Pijler 3/4: niet van toepassing, omdat ${WHY}.`,
    `Niet van toepassing zijn pijler 3 en 4, omdat ${WHY}.`,
    `## Pijlers 3 en 4\n\nNiet van toepassing, omdat ${WHY}.`,
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () =>
      assert.deepEqual(exemptionsIn(text), [
        [3, WHY],
        [4, WHY],
      ]),
    );
  }
});

describe('exemptions in a list', () => {
  const items = `- Vertrouwen: ${WHY}.\n- Pijler 4 (dialoog), want het overleg is bij wet geregeld.\n`;
  const both = [
    [3, WHY],
    [4, 'het overleg is bij wet geregeld'],
  ] as const;
  const pair = (reason: string) =>
    [
      [3, reason],
      [4, reason],
    ] as const;
  const cases: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
    [`De volgende pijlers zijn niet van toepassing:\n\n${items}`, both],
    [`Voor deze keten zijn de volgende twee pijlers niet van toepassing:\n\n${items}`, both],
    [`Wij achten de onderstaande pijlers niet van toepassing:\n\n${items}`, both],
    [`Niet van toepassing zijn de volgende pijlers:\n\n${items}`, both],
    [`## Pijlers die niet van toepassing zijn\n\n${items}`, both],
    [`## Niet van toepassing\n\n${items}`, [both[1]]],
    [`## Niet van toepassing\n\nDe volgende pijlers zijn niet van toepassing:\n\n${items}`, both],
    [`The following pillars do not apply:\n\n- Trust: there are only two teams.\n`, [[3, 'there are only two teams']]],
    [`## Pillars that do not apply\n\n1. Dialogue, because there are only two teams.\n`, [[4, 'there are only two teams']]],
    [
      `De volgende pijlers zijn niet van toepassing, omdat ${WHY}:\n\n- pijler 3\n- De pijler dialoog\n`,
      [
        [3, WHY],
        [4, WHY],
      ],
    ],
    ['De volgende pijlers zijn niet van toepassing:\n\n- Vertrouwen\n- Wij overleggen elke week.\n', [[3, '']]],
    [`De volgende pijlers zijn niet van toepassing:\n\n- Vertrouwen. De reden is dat ${WHY}.\n`, [[3, WHY]]],
    [
      `De volgende pijlers zijn niet van toepassing:\n\n- **Vertrouwen:** ${WHY}.\n- **Dialoog** – ${WHY}.\n`,
      [
        [3, WHY],
        [4, WHY],
      ],
    ],
    [`De volgende pijlers zijn niet van toepassing:\n\n- Vertrouwen: ${WHY}. Dialoog is er genoeg.\n`, [[3, WHY]]],
    [`## Niet van toepassing\n\n1. Pijler 4: ${WHY}.\n\n## Dialoog\n\n- Vertrouwen: ${WHY}.\n`, [[4, WHY]]],
    ['De volgende pijlers zijn niet van toepassing:\n\n- Pijler 3 en 4: wij zijn met twee teams.\n', pair('wij zijn met twee teams')],
    ['De volgende pijlers zijn niet van toepassing:\n\n- Pijlers 3 en 4: wij zijn met twee teams.\n', pair('wij zijn met twee teams')],
    [
      'De volgende pijlers zijn niet van toepassing:\n\n- Vertrouwen en dialoog: wij zijn met twee teams.\n',
      pair('wij zijn met twee teams'),
    ],
    [`De volgende pijlers zijn niet van toepassing:\n\n- Pijler 3\n  - ${WHY}.\n- Pijler 4: ${WHY}.\n`, pair(WHY)],
    [`De volgende pijlers zijn niet van toepassing:\n\n- Pijler 3.\n  Reden: ${WHY}.\n- Dialoog. Omdat ${WHY}.\n`, pair(WHY)],
    [`De volgende pijlers zijn niet van toepassing:\n\n- Pijler 3\n- Pijler 4\n\nReden: ${WHY}.\n`, pair(WHY)],
    ['Er zijn twee teams. Daarom zijn de volgende pijlers niet van toepassing:\n\n- Pijler 3\n- P4\n', pair('Er zijn twee teams')],
    [`## 4. Niet van toepassing\n\n${items}`, [both[1]]],
    [`## 5. Pijlers die niet van toepassing zijn\n\n${items}`, both],
    [`Niet van toepassing:\n\n- Pijler 3: ${WHY}.\n`, [[3, WHY]]],
    [`Twee pijlers zijn niet van toepassing:\n\n${items}`, both],
    ['De volgende pijlers zijn niet van toepassing:\n\n- Pijler 3: wordt bij wet geregeld.\n', [[3, 'wordt bij wet geregeld']]],
    ['These pillars do not apply:\n\n- Pillar 4: no staff is shared.\n', [[4, 'no staff is shared']]],
    [`These pillars do not apply:\n\na) Trust: there are only two teams.\n`, [[3, 'there are only two teams']]],
    [`## Pijlers buiten scope\n\n${items}`, both],
    [`## Pijlers die voor onze keten niet van toepassing zijn\n\n${items}`, both],
    // What says less than that of a pillar, or of something else, is none.
    [`De volgende pijlers zijn niet van toepassing:\n\nWij leggen dat uit.\n\n${items}`, []],
    [`De volgende pijlers zijn niet langer van toepassing:\n\n${items}`, []],
    [`De volgende pijlers zijn van toepassing:\n\n${items}`, []],
    [`De volgende artikelen zijn niet van toepassing:\n\n${items}`, []],
    [`> De volgende pijlers zijn niet van toepassing:\n>\n> - Vertrouwen: ${WHY}.\n`, []],
    [`## Niet van toepassing?\n\n${items}`, []],
    [`## Niet van toepassing\n\nGeen. Alle pijlers zijn uitgewerkt:\n\n${items}`, []],
    [`**Niet van toepassing:** geen.\n\n${items}`, []],
    [`Twee pijlers zijn niet van toepassing, de andere werken wij uit:\n\n${items}`, []],
    [`Deze pijlers zijn niet van toepassing, want wij zijn klein, maar de volgende wel:\n\n${items}`, []],
    [`Deze pijler is niet van toepassing, want die is gedekt door:\n\n${items}`, []],
    [`De volgende pijlers zijn niet van toepassing, tenzij de raad anders besluit:\n\n${items}`, []],
    [`De volgende pijlers zijn niet van toepassing volgens de gemeente:\n\n${items}`, []],
    [`The following pillars do not apply yet:\n\n- Pillar 3: there are only two teams.\n`, []],
    [`De volgende pijlers zijn niet aan de orde gekomen:\n\n${items}`, []],
    [`De volgende pijlers zijn niet van toepassing:\n- Pijler 3: ${WHY}.\nDe andere werken wij uit:\n- Pijler 4: ${WHY}.\n`, [[3, WHY]]],
    [`De volgende pijlers zijn niet van toepassing:\n\n- Pijler 3: ${WHY}.\n- Wel van toepassing zijn:\n- Pijler 4: ${WHY}.\n`, [[3, WHY]]],
    [`## Niet van toepassing voor vrijwilligers\n\n${items}`, []],
    [`## Pijlers die niet van toepassing kunnen zijn\n\n${items}`, []],
    [`## Buiten scope\n\n${items}`, []],
    [`- **Niet van toepassing:** betaling.\n- **Pijler 3:** ${WHY}.\n`, []],
    [`**Niet van toepassing:**\n\n- Pijler 3: ${WHY}.\n\n**Wel van toepassing:**\n\n- Pijler 4: ${WHY}.\n`, [[3, WHY]]],
    [`De volgende pijlers zijn niet van toepassing:\n\n- Pijler 3: ${WHY}.\n  - Dialoog: dat werken wij uit.\n`, [[3, WHY]]],
    ...[
      'Pijler 3 is wel van toepassing, omdat wij elkaar elke week zien.',
      'Pijler 3: wel van toepassing, omdat wij elkaar elke week zien.',
      'Pijler 3 (deels): alleen het overleg met de gasten vervalt.',
      'Pijler 3: alleen voor de keuken, die heeft een eigen bestuur.',
      'Pijler 3, behalve voor de keuken, want die heeft een eigen bestuur.',
      'Pijler 3: tot 1 januari 2027, daarna wel.',
      'Pijler 3 (m.u.v. de keuken): die heeft een eigen bestuur.',
      'Pijler 3, met uitzondering van de keuken, want die heeft een eigen bestuur.',
      'Pijler 3. Alleen het overleg met de gasten vervalt.',
      'Pijler 3: toch wel, want wij zien elkaar elke week.',
      'Pijler 3: dit jaar niet, want wij beginnen pas in 2027.',
      'Pijler 3: inmiddels is deze pijler van toepassing, zie hieronder.',
      'Pijler 3: voor de gasten, want die kennen ons niet.',
      'Pijler 3: nog niet besproken met de teams.',
      'Pijler 3: wordt hieronder uitgewerkt.',
      'Vertrouwen voor de gasten, want die kennen ons.',
      'Vertrouwen in de buurt: dat is er.',
      'Vertrouwenspersonen: die zijn er niet.',
      '3 ziekenhuizen: die werken met een eigen protocol.',
      '3: die werken met een eigen protocol.',
      'P3-meldingen: die lopen via de meldkamer.',
      'De derde pijler van het beleid: die is vervallen.',
    ].map((item) => [`De volgende pijlers zijn niet van toepassing:\n\n- ${item}\n`, []] as const),
    [`## Niet van toepassing\n\n- Vertrouwen: de raad beslist daar zelf over.\n- Wij kennen elkaar, dus pijler 3: ${WHY}.\n`, []],
    ['De volgende pijlers zijn niet van toepassing, omdat wij klein zijn:\n\n- Pijler 3: n.t.b.\n', [[3, '']]],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(exemptionsIn(text), expected);
    });
  }
});

it('an item gives its reason, and what it says behind that stays what it is', () => {
  const text = 'De volgende pijlers zijn niet van toepassing:\n\n- Pijler 4. Er zijn twee teams. De teams nemen elkaars besluit over.\n';
  const plan = createPlan([{ name: 'plan.md', text }]);
  const [{ reason, reasonIn } = { reason: '', reasonIn: [] }] = exemptingPassages(plan, toyFramework);
  assert.equal(reason, 'Er zijn twee teams');
  assert.deepEqual(
    reasonIn.map((at) => plan.passages[at]?.text),
    ['Er zijn twee teams.'],
  );
});

describe('exemptions in other verbs', () => {
  const texts = [
    'Pijler 4 is niet op ons van toepassing',
    'Op onze keten is pijler 4 niet van toepassing',
    'Pijler 4 wordt niet toegepast',
    'Wij passen pijler 4 niet toe',
    'Pijler 4 passen wij in deze keten niet toe',
    'Wij hebben besloten dat wij pijler 4 niet toepassen',
    'De stuurgroep heeft besloten om pijler 4 niet toe te passen',
    'Pijler 4 valt buiten de scope van dit plan',
    'Pijler 4 blijft buiten toepassing',
    'Wij laten pijler 4 buiten beschouwing',
    'Het bestuurlijk overleg heeft besloten dat pijler 4 niet van toepassing is',
    'Pijler 4 is door de stuurgroep niet van toepassing verklaard',
  ].map((said) => `${said}, omdat ${WHY}.`);
  const english = [
    'Pillar 4 will not apply',
    'Pillar 4 is out of scope',
    'Pillar 4 falls outside the scope of this plan',
    'Pillar 4 is left out',
    'We have left out pillar 4',
    'We do not apply pillar 4',
    'We have decided not to apply pillar 4',
  ].map((said) => `${said}, because ${WHY}.`);
  for (const text of [...texts, ...english, `Omdat ${WHY}, valt pijler 4 buiten de scope.`]) {
    it(text, () => assert.deepEqual(exemptionsIn(text), [[4, WHY]]));
  }
});

describe('exemptions without a reason', () => {
  const cases = [
    'Pijler 4 is niet van toepassing.',
    'Pijler 4: n.v.t.',
    'Pijler 4 (dialoog) n.v.t.',
    'Pijler 4 is niet van toepassing, omdat PM.',
    'Pijler 4 is niet van toepassing, reden: [invullen].',
    'Pijler 4 is niet van toepassing, reden: volgt nog later.',
    'Pijler 4 is niet van toepassing, reden: invullen door de partners.',
    'Pijler 4 is niet van toepassing, reden: nog in te vullen.',
    'Pijler 4 is niet van toepassing, omdat de uitwerking later volgt.',
    'Pijler 4 is niet van toepassing, omdat wij dit later invullen.',
    'Pijler 4 is niet van toepassing: de motivering volgt nog.',
    'Pijler 4 is niet van toepassing (toelichting volgt na overleg).',
    'Pijler 4 is niet van toepassing, omdat wij klein zijn; onderbouwing volgt.',
    'Pijler 4 is niet van toepassing, omdat de reden nog volgt.',
    'Pijler 4 is niet van toepassing, omdat de partners dit nog moeten invullen.',
    '| Pijler | Status | Reden |\n| --- | --- | --- |\n| 4 | n.v.t. | volgt in een volgende versie |',
    'Pillar 4 does not apply: reason to follow.',
    'Pillar 4 does not apply: the explanation will follow later.',
    'Pillar 4 does not apply: to be filled in by the partners.',
    'Pillar 4 does not apply because we are few; further explanation to follow.',
    'Pijler 4 is niet van toepassing, want dit is niet van toepassing.',
    '## Pijler 4: dialoog\n\nN.v.t.',
    '| Pijler | Status | Reden |\n| --- | --- | --- |\n| 4 | n.v.t. |  |',
    'Pillar 4 does not apply.',
  ];
  for (const text of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(exemptionsIn(text), [[4, '']]));
  }
});

describe('no exemption', () => {
  const cases = [
    'Artikel 4 is niet van toepassing, omdat het convenant dat regelt.',
    'Artikel 4 van pijler 4 is niet van toepassing, omdat het convenant dat regelt.',
    'Pijler 4 van het cohesiebeleid is niet van toepassing, omdat wij geen subsidie krijgen.',
    'Pijler 4 is belangrijk, artikel 3 is niet van toepassing omdat het convenant dat regelt.',
    'Pijler 4 is deels niet van toepassing, omdat wij dat al doen.',
    'Pillar 4 does not apply yet, because we start in May.',
    'Pijler 4 geldt niet volledig, omdat wij klein zijn.',
    'Pijler 4 is niet aan de orde gekomen, omdat de tijd om was.',
    'Pijler 4 is niet van toepassing als de gemeente niet meedoet, omdat dat niet kan.',
    'Pijler 4 is niet van toepassing op de leverancier, omdat die geen partner is.',
    'Is pijler 4 niet van toepassing, omdat wij klein zijn?',
    'Pijler 4 is van toepassing, omdat wij met velen zijn.',
    'Dialoog is niet van toepassing, omdat wij elkaar al spreken.',
    'Pijler 9 is niet van toepassing, omdat hij niet bestaat.',
    'Pijler 3: dialoog is niet van toepassing, omdat wij klein zijn.',
    '> Pijler 4 is niet van toepassing, omdat wij klein zijn.',
    '<!-- Pijler 4 is niet van toepassing, omdat wij klein zijn. -->',
    '~~Pijler 4 is niet van toepassing, omdat wij klein zijn.~~',
    '- [ ] Pijler 4 is niet van toepassing, omdat wij klein zijn.',
    '| Pijler | Trekker | Datum |\n| --- | --- | --- |\n| 4 | gemeente | n.v.t. |',
    '## Bijlage\n\nNiet van toepassing, omdat wij klein zijn.',
    'De accountant acht pijler 4 niet van toepassing, omdat wij klein zijn.',
    'Volgens de leverancier is pijler 4 niet van toepassing, omdat wij klein zijn.',
    'Als wij pijler 4 niet van toepassing achten, omdat wij klein zijn, leggen wij dat vast.',
    'Wij achten pijler 4 van toepassing, omdat wij met velen zijn.',
    'Wij achten pijler 4 deels niet van toepassing, omdat wij dat al doen.',
    'Wij achten pijler 4 niet van toepassing op de leverancier, omdat die geen partner is.',
    'Wij achten artikel 4 niet van toepassing, omdat het convenant dat regelt.',
    'We consider pillar 4 not applicable to the supplier, because it is no partner.',
    'We consider pillar 4 not applicable if the council leaves, because then we are two.',
    'The auditor considers pillar 4 not applicable, because we are few.',
    '## 4. Bijlage\n\nNiet van toepassing, omdat wij klein zijn.',
    '## 4. Dialoog met bewoners\n\nNiet van toepassing, omdat wij klein zijn.',
    '## 4 partners\n\nNiet van toepassing, omdat wij klein zijn.',
    '## Vier partners\n\nNiet van toepassing, omdat wij klein zijn.',
    '## Vertrouwen (pijler 4)\n\nNiet van toepassing, omdat wij klein zijn.',
    '## Dialoog\n\nIs deze pijler niet van toepassing, omdat wij klein zijn?',
    '## Dialoog\n\nDeze pijler is niet van toepassing op de leverancier, omdat die geen partner is.',
    '## Dialoog\n\nDit artikel is niet van toepassing, omdat het convenant dat regelt.',
    '## Dialoog\n\nDe partners spreken elkaar.\n\nNiet van toepassing, omdat wij klein zijn.',
    '## Pijler 4: dialoog\n\nHier geldt de AVG niet: wij delen geen persoonsgegevens met elkaar.',
    '## Pijler 4: dialoog\n\nGeldt een afspraak niet meer, dan bespreken de partners dat in de stuurgroep.',
    '## Pijler 4: dialoog\n\nGeldt dat niet, omdat een partner later instapt, dan praten wij eerst met elkaar.',
    '## Pijler 4: dialoog\n\nDaarom geldt bij ons niet het recht van de sterkste, want wij beslissen samen aan tafel.',
    '## Pijler 4: dialoog\n\nIn deze keten geldt het recht van de sterkste niet, want wij beslissen samen aan tafel.',
    '## Pijler 4: dialoog\n\nDo not apply the norm before the partners have spoken about it.',
    '## Pijler 4: dialoog\n\nNot relevant data is removed, because the partners share little.',
    '## Pijler 4: dialoog\n\nVoor de leverancier niet van toepassing, omdat die geen partner is.',
    '## Pijler 4: dialoog\n\nDit geldt niet alleen voor de gemeente, omdat alle partners meepraten.',
    '## Pijler 4: dialoog\n\nDeze pijler geldt voor de leverancier niet, omdat die geen partner is.',
    '## Vertrouwen\n\nIn onze keten geldt de aanbestedingswet niet, omdat wij geen opdrachten geven.',
    'Pijler 4 geldt niet alleen voor ons, omdat alle partners meepraten.',
    'Pijler 4 geldt niet langer alleen voor de gemeente, omdat alle partners meepraten.',
    'Op de website is pijler 4 niet van toepassing, omdat die van de leverancier is.',
    '## Pijler 4: dialoog\n\nVoor ons geldt niet dat de gemeente beslist, want wij doen dat samen.',
    'Het schoolbestuur vindt pijler 4 niet relevant, omdat overleg veel tijd kost.',
    'De gemeenteraad acht pijler 4 niet van toepassing, omdat overleg veel tijd kost.',
    'De adviesraad vindt dat pijler 4 niet van toepassing is, omdat overleg veel tijd kost.',
    'Onze oppositiepartijen vinden pijler 4 niet relevant, omdat overleg veel tijd kost.',
    'Het bestuur vindt pijler 4 niet relevant, omdat overleg veel tijd kost.',
    'Pijler 4 is hier niet van toepassing op gemeenten buiten de keten.',
    'Pijler 4 wordt niet toegepast door alle gemeenten, omdat dat geld kost.',
    'Pijler 4 wordt nog niet toegepast, omdat wij pas beginnen.',
    'Pijler 4 valt buiten de scope van het onderzoek, omdat de tijd ontbrak.',
    'Pijler 4 is niet toe aan een evaluatie, omdat het overleg nieuw is.',
    'Pillar 4 was left out of the report because it was late.',
    'Wij passen pijler 4 toe, omdat wij met velen zijn; artikel 3 is niet van toepassing.',
    'Wij passen pijler 4 niet toe op de leverancier, omdat die geen partner is.',
    'We do not apply pillar 4 to the supplier, because it is no partner.',
    'De gemeente past pijler 4 niet toe, omdat zij te klein is.',
    'Pijler 3 en 4 partners doen mee, artikel 3 is niet van toepassing omdat het convenant dat regelt.',
    'Parkeerdek P4 is niet van toepassing, omdat het vol is.',
    'De norm P4.b is niet van toepassing, omdat wij dat al doen.',
    'P4 is niet van toepassing.',
    'P4 valt buiten de scope, omdat dit perceel pas in 2027 wordt aanbesteed.',
    'Buiten beschouwing blijft pijler 4 niet, omdat de partners elkaar hard nodig hebben.',
    'Pijler 4 passen wij niet toe zonder overleg, omdat de partners elkaar nodig hebben.',
    '**Kosten:** niet van toepassing, omdat de gemeente betaalt.',
    '## Pijler 4: dialoog\n\n**Kosten:** niet van toepassing, omdat de gemeente betaalt.',
    '## Pijler 4: dialoog\n\n### Kosten\n\nNiet van toepassing, omdat de gemeente betaalt.',
    '## Pijler 4: dialoog\n\n## Toelichting\n\nNiet van toepassing, omdat de gemeente betaalt.',
    '## Pijler 4: dialoog\n\nWij spreken elkaar.\n\n### Toelichting\n\nNiet van toepassing, omdat de gemeente betaalt.',
    '**Pijler 4:** wij spreken elkaar.\n\nNiet van toepassing, omdat de gemeente betaalt.',
    '## Pijler 4: dialoog\n\nBuiten beschouwing blijven de kosten, omdat de gemeente betaalt.',
    '## Pijler 4: dialoog\n\nDit valt buiten de scope van de AVG, omdat wij geen persoonsgegevens delen.',
    'Met drie partners richten wij geen ketenbureau in; de gemeente doet het secretariaat.',
  ];
  for (const text of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(exemptionsIn(text), []));
  }
});
