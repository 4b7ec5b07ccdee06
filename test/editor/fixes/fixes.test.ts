import assert from 'node:assert/strict';
import { certainEdits } from '../../../src/editor/fixes/fix-all.ts';
import type { Proposal } from '../../../src/editor/fixes/proposal.ts';
import { proposalsAt } from '../../../src/editor/fixes/proposals.ts';
import type { Finding, Fix } from '../../../src/linter/types.ts';
import { checkToy } from '../../harness/check.ts';
import { chosen, contextFor, edited } from '../fix-context.ts';

/** The proposals for the findings of one rule, asked for at the first of them. */
function proposalsFor(text: string, ruleId: string): readonly Proposal[] {
  const context = contextFor(text);
  const finding = context.report.findings.find((other) => other.ruleId === ruleId);
  assert.ok(finding, `no finding of ${ruleId}`);
  const at = { line: finding.line, column: finding.column };
  return proposalsAt({ at, offset: context.spanOf(finding).start, asked: false }, [finding], context);
}

const titled = (proposals: readonly Proposal[], words: RegExp): Proposal | undefined => proposals.find(({ title }) => words.test(title));
const rest = 'sterk1 sterk2 sterk3 sterk4 sterk5 sterk6 sterk7 sterk8';
const without = (...pillars: readonly number[]): string =>
  rest
    .split(' ')
    .filter((tag) => !pillars.includes(Number(tag.at(-1))))
    .join(' ');

describe('fixes: missing pillar', () => {
  const text = `# Plan\n\nWij ${without(4)}.\n\n## Bijlage\n\nX\n`;

  it('inserts a section that counts for nothing by itself', () => {
    const after = chosen(text, titled(proposalsFor(text, 'pillar-missing'), /Voeg een deel over dialoog in/));
    assert.match(after, /## \[kop\]\n\n<!-- ketensturing: .*Over \{dialoog\} \$/);
    assert.ok(after.indexOf('Over {dialoog}') < after.indexOf('## Bijlage'));
    assert.equal(checkToy(after).coverage[3]?.status, 'missing');
  });

  it('states an exemption, which counts once its reason is filled in', () => {
    const after = chosen(text, titled(proposalsFor(text, 'pillar-missing'), /waarom pijler 4 \(dialoog\) niet van toepassing/));
    assert.match(after, /sterk8\.\n\nPijler 4 \(dialoog\) is niet van toepassing, omdat \[reden\]\.\n\n## Bijlage/);
    const filled = after.replace('[reden]', 'de keten maar twee partners heeft');
    assert.equal(checkToy(after).coverage[3]?.status, 'missing');
    assert.equal(checkToy(filled).coverage[3]?.status, 'exempt');
  });

  it('is not offered the change of a text that is not as it was checked', () => {
    const context = { ...contextFor(text), isAsChecked: () => false };
    const finding = context.report.findings.find(({ ruleId }) => ruleId === 'pillar-missing');
    assert.ok(finding);
    const titles = proposalsAt({ at: { line: 1, column: 3 }, offset: 2, asked: false }, [finding], context).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => /Voeg een deel/.test(title)),
      [],
    );
    assert.ok(titles.some((title) => /Lees over/.test(title)));
  });

  it('opens the page of the rule by a command', () => {
    const page = titled(proposalsFor(text, 'pillar-missing'), /Lees over/);
    assert.deepEqual(page?.command, { id: 'ketensturing.openRule', args: ['pillar-missing'] });
  });

  it('offers everything about several pillars once per pillar, and what is about the rule once', () => {
    const context = contextFor(`# Plan\n\nWij ${without(3, 4)}.`);
    const findings = context.report.findings.filter(({ ruleId }) => ruleId === 'pillar-missing');
    const titles = proposalsAt({ at: { line: 1, column: 3 }, offset: 2, asked: false }, findings, context).map(({ title }) => title);
    assert.equal(findings.length, 2);
    assert.equal(titles.filter((title) => /Voeg een deel/.test(title)).length, 2);
    assert.equal(titles.filter((title) => /Lees over/.test(title)).length, 1);
    assert.ok(titles.findIndex((title) => /Voeg een deel/.test(title)) < titles.findIndex((title) => /Meld "/.test(title)));
  });
});

describe('fixes: thin pillar', () => {
  const text = `# Plan\n\nWij ${without(3)}.\n\n- eerste\n- zwak3 punt\n- derde\n\nEinde.\n`;

  it('inserts a sentence for an aspect behind the whole list', () => {
    const after = chosen(text, titled(proposalsFor(text, 'pillar-thin'), /Voeg een zin in om aan te vullen: aspect P3\.b/));
    assert.match(after, /- derde\n\n\[wie\] doet P3\.b\.\n\nEinde\.\n$/);
  });

  it('offers the aspect that is touched on first', () => {
    const frames = proposalsFor(text, 'pillar-thin').filter(({ title }) => /Voeg een zin/.test(title));
    assert.deepEqual(
      frames.map(({ title }) => title.slice(-4)),
      ['P3.a', 'P3.b'],
    );
  });

  it('keeps CRLF and adds no second empty line at the end', () => {
    const after = chosen('# Plan\r\n\r\nzwak3 hier', titled(proposalsFor('# Plan\r\n\r\nzwak3 hier', 'pillar-thin'), /P3\.a/));
    assert.equal(after, '# Plan\r\n\r\nzwak3 hier\r\n\r\n[wie] doet P3.a.');
  });

  it('lets the writer contradict the judge both ways', () => {
    const proposals = proposalsFor(text, 'pillar-thin').filter(({ command }) => command?.id === 'ketensturing._contradict');
    assert.deepEqual(
      proposals.map(({ title, kind }) => [title, kind]),
      [
        ['Deze passage telt wel mee voor pijler 3 (vertrouwen)', 'quickfix'],
        ['Deze passage telt niet mee voor pijler 3 (vertrouwen)', 'quickfix'],
      ],
    );
    assert.deepEqual(proposals[0]?.command?.args, [
      { uri: 'file:///plan.md', text: 'zwak3 punt', offset: text.indexOf('zwak3'), pillar: 3, counts: true },
    ]);
  });
});

describe('fixes: contradicting the judge without a finding', () => {
  const text = '# Plan\n\nWij doen sterk3.\n\nIets anders.';
  const at = (line: number, asked: boolean): readonly Proposal[] =>
    proposalsAt({ at: { line, column: 1 }, offset: 0, asked }, [], contextFor(text));

  it('is offered when asked, as no quick fix', () => {
    assert.deepEqual(
      at(3, true).map(({ title, kind }) => [title, kind]),
      [['Deze passage telt niet mee voor pijler 3 (vertrouwen)', 'rewrite']],
    );
    assert.deepEqual(
      at(5, true).map(({ title }) => title),
      ['Deze passage telt wel mee voor een pijler…'],
    );
  });
  it('is not offered by itself', () => assert.deepEqual(at(3, false), []));
});

describe('fixes: exemption without a reason', () => {
  const fixed = (sentence: string): string =>
    chosen(sentence, titled(proposalsFor(sentence, 'exemption-without-reason'), /Vul de reden aan/));
  it('adds the reason inside the sentence', () =>
    assert.equal(fixed('Pijler 4 is niet van toepassing.'), 'Pijler 4 is niet van toepassing, omdat [reden].'));
  it('stays out of the marks that close behind the sentence', () => {
    const cases = [
      ['**Pijler 4 is niet van toepassing.**', '**Pijler 4 is niet van toepassing.** De reden is dat [reden].'],
      ['**Pijler 4 is niet van toepassing**', '**Pijler 4 is niet van toepassing**, omdat [reden].'],
      ['Pijler 4 is **niet van toepassing**.', 'Pijler 4 is **niet van toepassing**, omdat [reden].'],
      [
        '[Pijler 4 is niet van toepassing.](https://example.nl)',
        '[Pijler 4 is niet van toepassing.](https://example.nl) De reden is dat [reden].',
      ],
      ['**Pijler 4: n.v.t.**', '**Pijler 4: n.v.t.**, omdat [reden].'],
    ] as const;
    for (const [sentence, expected] of cases) assert.equal(fixed(sentence), expected);
  });
  it('keeps an abbreviation whole', () => assert.equal(fixed('Pijler 4: n.v.t.'), 'Pijler 4: n.v.t., omdat [reden].'));
  it('adds the end of the sentence when there is none', () =>
    assert.equal(fixed('Pijler 4 is niet van toepassing'), 'Pijler 4 is niet van toepassing, omdat [reden].'));
});

describe('fixes: rules that bring their own', () => {
  it('makes a wish concrete', () => {
    const text = '# Plan\n\nHet is belangrijk dat de partners zwak3 bespreken.';
    assert.match(
      chosen(text, titled(proposalsFor(text, 'wish-without-actor'), /Maak concreet/)),
      /bespreken\. \[Wie\] \[doet wat\] \[wanneer\]\.$/,
    );
  });
  it('completes a row of an action table', () => {
    const text = '# Plan\n\n| Actie | Wie | Wanneer |\n| --- | --- | --- |\n| Overleg starten | | 1 mei |\n';
    const proposal = titled(proposalsFor(text, 'action-incomplete'), /Vul "Wie" in/);
    assert.equal(proposal?.snippet, true);
    assert.match(chosen(text, proposal), /\| Overleg starten \|\s+\S.*\| 1 mei \|/);
  });
});

describe('fixes: suppression', () => {
  const next = (text: string, ruleId: string): string => chosen(text, titled(proposalsFor(text, ruleId), /hier niet/));
  const reasoned = (text: string): string => text.replace('--  -->', '-- staat elders -->');
  const blocks: readonly (readonly [string, string])[] = [
    ['a paragraph', '# Plan\n\nEerste zin.\nDan PM.\n\nEinde.'],
    ['a loose list', '# Plan\n\nInleiding.\n\n- een\n\n- PM\n\n  vervolg\n'],
    ['a list right under a paragraph', '# Plan\n\nInleiding:\n- een\n- PM\n'],
    ['a nested list', '# Plan\n\n1. een\n   - PM\n2. twee\n'],
    ['a table', '# Plan\n\nTekst.\n\n| A | B |\n| - | - |\n| x | PM |\n'],
    ['a quotation', '# Plan\n\n> een\n>\n> n.t.b.\n'],
    ['a paragraph right under a heading', '# Plan\n## Kop\nDan PM.\n'],
    ['a paragraph with CRLF', '# Plan\r\n\r\nEen.\r\nDan PM.\r\n'],
    ['the first line', 'Dan PM.\n'],
  ];
  for (const [name, text] of blocks) {
    it(`silences the whole of ${name}`, () => {
      const after = next(text, 'placeholder');
      const lines = (all: string): readonly string[] => all.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('<!--'));
      assert.deepEqual(lines(after), lines(text), 'nothing else changes');
      assert.equal(after.includes('\r\n'), text.includes('\r\n'));
      const report = checkToy(reasoned(after));
      assert.deepEqual(
        report.findings.filter(({ ruleId }) => /placeholder|suppression/.test(ruleId)),
        [],
      );
      assert.equal(report.suppressed[0]?.reason, 'staat elders');
    });
  }

  it('has no effect until a reason is given', () => {
    const report = checkToy(next('# Plan\n\nDan PM.', 'placeholder'));
    assert.ok(report.findings.some(({ ruleId }) => ruleId === 'placeholder'));
    assert.ok(report.findings.some(({ ruleId }) => ruleId === 'suppression-unknown'));
  });

  it('silences the whole document, behind the front matter', () => {
    const text = '---\ntaal: nl\n---\n# Plan\n\nDan PM.\n\nEn n.t.b.\n';
    const after = chosen(text, titled(proposalsFor(text, 'placeholder'), /niet in dit document/));
    assert.match(after, /^---\ntaal: nl\n---\n\n<!-- ketensturing-disable-file placeholder -- {2}-->\n\n# Plan/);
    assert.deepEqual(
      checkToy(reasoned(after)).findings.filter(({ ruleId }) => /placeholder|suppression/.test(ruleId)),
      [],
    );
  });

  it('switches the rule off by a command', () => {
    const proposal = titled(proposalsFor('# Plan\n\nDan PM.', 'placeholder'), /Zet de regel/);
    assert.deepEqual(proposal?.command, { id: 'ketensturing._ruleOff', args: ['file:///plan.md', 'placeholder'] });
  });

  it('names the rule as the writer knows it, in the language of the plan, with its id behind', () => {
    const titles = (text: string): readonly string[] => proposalsFor(text, 'placeholder').map(({ title }) => title);
    assert.deepEqual(
      titles('# Plan\n\nDan PM.').filter((title) => title.includes('placeholder')),
      [
        'Meld "Open plek in de tekst" (placeholder) hier niet, met een reden',
        'Meld "Open plek in de tekst" (placeholder) niet in dit document, met een reden',
        'Zet de regel "Open plek in de tekst" (placeholder) uit in .ketensturing.json, met een reden',
        'Lees over de regel "Open plek in de tekst" (placeholder)',
      ],
    );
  });

  it('is not offered for findings about suppressions', () => {
    const text = '# Plan\n\n<!-- ketensturing-disable-next placeholder -->\n\nTekst.';
    assert.deepEqual(
      proposalsFor(text, 'suppression-unknown').filter(({ title }) => /Meld|Zet/.test(title)),
      [],
    );
  });
});

describe('fixes: all that is certain', () => {
  const fix = (start: number, end: number, text: string, parts: Partial<Fix> = {}): Fix => ({
    title: { nl: 'x', en: 'x' },
    edits: [{ source: 0, span: { start, end }, text }],
    snippet: false,
    certain: true,
    ...parts,
  });
  const finding = (...fixes: readonly Fix[]): Finding => ({ ...(checkToy('# Plan').findings[0] as Finding), fixes });

  it('takes certain ones only, and of two at one place the first', () => {
    const edits = certainEdits(
      [
        finding(fix(4, 6, 'B')),
        finding(fix(0, 2, 'A'), fix(8, 9, 'never: second of a finding')),
        finding(fix(5, 7, 'C')),
        finding(fix(8, 9, 'D', { certain: false })),
        finding(fix(8, 9, 'E', { snippet: true })),
      ],
      0,
    );
    assert.equal(edited('0123456789', edits), 'A23B6789');
  });
  it('leaves other files of the plan alone', () =>
    assert.deepEqual(certainEdits([finding(fix(0, 1, 'A', { edits: [{ source: 1, span: { start: 0, end: 1 }, text: 'A' }] }))], 0), []));
});

describe('fixes: chosen again before anything is filled in', () => {
  const cases: readonly (readonly [text: string, ruleId: string, title: RegExp])[] = [
    [`# Plan\n\nWij ${without(4)}.\n\n## Bijlage\n\nX\n`, 'pillar-missing', /Voeg een deel over dialoog in/],
    [`# Plan\r\n\r\nWij ${without(4)}.\r\n`, 'pillar-missing', /Voeg een deel over dialoog in/],
    [`# Plan\n\nWij ${without(3)}.\n\n- zwak3 punt\n- derde\n\nEinde.\n`, 'pillar-thin', /P3\.b/],
    ['Pijler 4 is niet van toepassing.', 'exemption-without-reason', /Vul de reden aan/],
    ['Pijler 4 is niet van toepassing', 'exemption-without-reason', /Vul de reden aan/],
    ['**Pijler 4 is niet van toepassing.**', 'exemption-without-reason', /Vul de reden aan/],
    ['Pijler 4: n.v.t.', 'exemption-without-reason', /Vul de reden aan/],
    ['# Plan\n\nEerste zin.\nDan PM.\n', 'placeholder', /hier niet/],
    ['# Plan\r\n\r\nTekst:\r\n- PM\r\n', 'placeholder', /hier niet/],
    ['---\ntaal: nl\n---\n# Plan\n\nDan PM.\n', 'placeholder', /niet in dit document/],
    ['# Plan\n\nHet budget is PM\n', 'placeholder', /wie dit uitwerkt/],
    ['# Plan\n\nDit wordt nog nader uitgewerkt. Daarna meer.\n', 'placeholder', /wie dit uitwerkt/],
  ];
  for (const [text, ruleId, title] of cases)
    it(`insert nothing a second time: ${title} in ${JSON.stringify(text)}`, () => {
      const once = chosen(text, titled(proposalsFor(text, ruleId), title));
      assert.notEqual(once, text);
      const again = titled(proposalsFor(once, ruleId), title);
      assert.equal(chosen(once, again), once);
      const [edit] = again?.edits?.() ?? [];
      assert.ok(edit && edit.span.end > edit.span.start && /\$\{1/.test(edit.text), 'it leads to the field');
    });

  it('keep a statement out of the questions of a section that stands there already', () => {
    const text = `# Plan\n\nWij ${without(4)}.\n`;
    const drafted = chosen(text, titled(proposalsFor(text, 'pillar-missing'), /Voeg een deel/));
    const after = chosen(drafted, titled(proposalsFor(drafted, 'pillar-missing'), /waarom pijler 4/));
    assert.match(after, /\n-->\n\nPijler 4 \(dialoog\) is niet van toepassing, omdat \[reden\]\.\n/);
  });

  it('lead from a statement without its reason to that reason', () => {
    const text = `# Plan\n\nWij ${without(4)}.\n`;
    const once = chosen(text, titled(proposalsFor(text, 'pillar-missing'), /waarom pijler 4 \(dialoog\)/));
    assert.equal(chosen(once, titled(proposalsFor(once, 'exemption-without-reason'), /Vul de reden aan/)), once);
  });

  it('lead from a thin pillar that is said not to apply to the reason only', () => {
    const text = `# Plan\n\nWij ${without(3)}.\n\n- zwak3 punt\n- derde\nEinde.\n`;
    const once = chosen(text, titled(proposalsFor(text, 'pillar-thin'), /waarom pijler 3 .*niet van toepassing/));
    assert.notEqual(once, text);
    assert.ok(contextFor(once).report.findings.every(({ ruleId }) => ruleId !== 'pillar-thin'));
    assert.equal(chosen(once, titled(proposalsFor(once, 'exemption-without-reason'), /Vul de reden aan/)), once);
  });

  it('silence another block, and another rule before the same block', () => {
    const text = '# Plan\n\nDan PM.\n\nEn n.t.b.\n';
    const once = chosen(text, titled(proposalsFor(text, 'placeholder'), /hier niet/));
    const context = contextFor(once);
    const findings = context.report.findings.filter(({ ruleId }) => ruleId === 'placeholder');
    const last = findings.at(-1) as Finding;
    const request = { at: last, offset: context.spanOf(last).start, asked: false };
    const other = chosen(once, titled(proposalsAt(request, [last], context), /hier niet/));
    assert.match(other, /PM\.\n\n<!-- ketensturing-disable-next placeholder -- {2}-->\nEn n\.t\.b\./);
    assert.equal(other.split('disable-next').length, 3);
    const two =
      '# Plan\n\n<!-- ketensturing-disable-next placeholder --  -->\n<!-- ketensturing-disable-next open-question -- later -->\nDan PM.\n';
    assert.equal(chosen(two, titled(proposalsFor(two, 'placeholder'), /hier niet/)), two);
  });
});

describe('fixes: agreement put off', () => {
  const who = '[Wie] werkt dit uit en legt het vóór [datum] ter besluit voor aan [wie].';
  const cases: readonly (readonly [string, string])[] = [
    [
      'Het doel wordt nog nader uitgewerkt met de zorg. Daarna meer.',
      `Het doel wordt nog nader uitgewerkt met de zorg. ${who} Daarna meer.`,
    ],
    ['Het budget is n.t.b.', `Het budget is n.t.b. ${who}`],
    ['Het budget is n.t.b. De gemeente betaalt.', `Het budget is n.t.b. ${who} De gemeente betaalt.`],
    [
      'Dit wordt nog nader uitgewerkt op grond van art. 5 van de wet, i.o.m. dr. De Vries e.a. Daarna meer.',
      `Dit wordt nog nader uitgewerkt op grond van art. 5 van de wet, i.o.m. dr. De Vries e.a. ${who} Daarna meer.`,
    ],
    [
      'Dit wordt **nog nader uitgewerkt (zie par. 3).** Daarna meer.',
      `Dit wordt **nog nader uitgewerkt (zie par. 3).** ${who} Daarna meer.`,
    ],
    ['Het budget is PM', `Het budget is PM. ${who}`],
    ['Het budget is **PM**', `Het budget is **PM**. ${who}`],
    ['- Het budget is PM\n- Het doel niet', `- Het budget is PM. ${who}\n- Het doel niet`],
    ['Het doel wordt nog\nuitgewerkt door\nde zorg.\n\nMeer.', `Het doel wordt nog\nuitgewerkt door\nde zorg. ${who}\n\nMeer.`],
  ];
  for (const [text, after] of cases) {
    it(`asks who and when after ${JSON.stringify(text)}`, () => {
      const plan = (body: string): string => `# Plan\n\n${body}\n`;
      assert.equal(chosen(plan(text), titled(proposalsFor(plan(text), 'placeholder'), /wie dit uitwerkt/)), plan(after));
    });
  }
  for (const mark of ['===', '---', '-  '])
    it(`stays out of a heading above ${mark}`, () => {
      const text = `Doel: PM\n${mark}\n\nTekst.\n`;
      assert.equal(titled(proposalsFor(text, 'placeholder'), /wie dit uitwerkt/), undefined);
    });
  it('takes no item or quotation above a rule for a heading, nor a sentence above an empty line', () => {
    for (const text of ['- Doel: PM\n---\n', '1. Doel: PM\n---\n', '> Doel: PM\n---\n', 'Doel: PM\n\n---\n'])
      assert.ok(titled(proposalsFor(text, 'placeholder'), /wie dit uitwerkt/), text);
  });
  it('stays out of tables', () => {
    const text = '# Plan\n\n| Onderwerp | Stand |\n| --- | --- |\n| Doel | PM |\n';
    const context = contextFor(text);
    const placeholder = context.report.findings.find(({ ruleId }) => ruleId === 'placeholder');
    if (placeholder !== undefined) assert.equal(titled(proposalsFor(text, 'placeholder'), /wie dit uitwerkt/), undefined);
  });
});
