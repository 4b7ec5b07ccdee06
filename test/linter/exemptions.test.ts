import assert from 'node:assert/strict';
import { readExemptions } from '../../src/linter/exemptions.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { toyFramework } from '../harness/toy.ts';

function exemptionsIn(text: string): readonly (readonly [number, string])[] {
  return readExemptions(createPlan([{ name: 'plan.md', text }]), toyFramework).map(({ pillar, reason }) => [pillar, reason]);
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

  it('points at the sentence', () => {
    const text = `# Plan\n\nEerst iets anders. Pijler 4 is niet van toepassing, omdat ${WHY}. Daarna meer.`;
    const [exemption] = readExemptions(createPlan([{ name: 'plan.md', text }]), toyFramework);
    assert.equal(text.slice(exemption?.span.start, exemption?.span.end), `Pijler 4 is niet van toepassing, omdat ${WHY}.`);
  });

  it('prefers the place that gives a reason', () => {
    assert.deepEqual(exemptionsIn(`Pijler 4: n.v.t.\n\nPijler 4 is niet van toepassing, omdat ${WHY}.`), [[4, WHY]]);
  });
});

describe('exemptions without a reason', () => {
  const cases = [
    'Pijler 4 is niet van toepassing.',
    'Pijler 4: n.v.t.',
    'Pijler 4 (dialoog) n.v.t.',
    'Pijler 4 is niet van toepassing, omdat PM.',
    'Pijler 4 is niet van toepassing, reden: [invullen].',
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
    'Met drie partners richten wij geen ketenbureau in; de gemeente doet het secretariaat.',
  ];
  for (const text of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(exemptionsIn(text), []));
  }
});
