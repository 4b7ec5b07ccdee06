import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { markAgreed } from '../../../src/linter/agreed/agreed-plan.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { createReplanner } from '../../../src/linter/session/replan.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import type { CheckOptions, Plan } from '../../../src/linter/types.ts';
import { applyEdit, documents, edits } from '../../harness/edits.ts';
import { toyFramework, toyJudge } from '../../harness/toy.ts';
import { realLinter } from '../../writing/engine.ts';

/** `EDITS=100000 node scripts/test.mjs long` tries that many edits of each kind of document; with `DOCUMENTS=/some/folder` the plans are those in that folder. */
const EDITS = Number(process.env.EDITS ?? 0);
const MOST_IN_A_ROW = 12;
const FOLDERS = process.env.DOCUMENTS
  ? [pathToFileURL(`${process.env.DOCUMENTS}/`)]
  : ['../../../examples/', '../../fixtures/markdown/'].map((folder) => new URL(folder, import.meta.url));
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

const options: CheckOptions = { named: false, settings: { ...defaultSettings, check: 'always' } };
const linter = createLinter({ framework: toyFramework, judge: toyJudge });

/** The parts of a plan as plain data; those of a session read their place when asked. */
function plain({ sources, passages, blocks, tables, ...rest }: Plan): object {
  return {
    ...rest,
    sources: sources.map(({ text, lineStarts }) => ({ text, lineStarts })),
    passages: passages.map(({ source, span, text, pieces, form, marks, section, block, leadIn }) => ({
      source,
      span,
      text,
      pieces,
      form,
      marks,
      section,
      block,
      leadIn,
    })),
    blocks: blocks.map(({ source, kind, span, section }) => ({ source, kind, span, section })),
    tables: tables.map(({ source, span, section, heads, rows }) => ({
      source,
      span,
      section,
      heads: heads.map(({ span: at, text, emphasised }) => ({ span: at, text, emphasised })),
      rows: rows.map(({ span: at, cells }) => ({
        span: at,
        cells: cells.map((cell) => ({ span: cell.span, text: cell.text, emphasised: cell.emphasised })),
      })),
    })),
  };
}

type Edits = readonly Parameters<typeof applyEdit>[1][];

/** `others`: files of the same plan that nobody edits; they stand before and after it in turn. */
function assertFollowsAmong(others: readonly string[], start: string, changes: Edits): void {
  const session = linter.session();
  const replan = createReplanner();
  let text = start;
  for (const change of [null, ...changes]) {
    if (change !== null) text = applyEdit(text, change);
    const sources = [{ name: 'plan.md', text }];
    for (const [i, other] of others.entries()) sources[i % 2 === 0 ? 'unshift' : 'push']({ name: `deel-${i}.md`, text: other });
    assert.deepEqual(plain(replan(sources)), plain(createPlan(sources)));
    assert.deepEqual(session.check(sources, options), linter.check(sources, options));
  }
}

function assertFollows(start: string, changes: Edits): void {
  assertFollowsAmong([], start, changes);
}

/** With the judge as users have it, now and then a passage that the writer has labelled, and what was agreed before the edits. */
function assertJudgesAlike(start: string, changes: Edits): void {
  const real = realLinter();
  const session = real.session();
  let text = start;
  const before = [{ name: 'plan.md', text }];
  const agreed = markAgreed(createPlan(before), real.check(before, options), '2026-01-14');
  for (const [index, change] of [null, ...changes].entries()) {
    if (change !== null) text = applyEdit(text, change);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const labelled = index % 3 < 2 ? [] : lines.filter((_, i) => i % 5 === 1);
    const examples = labelled.map((line, i) => ({ text: line, pillar: 1 + (i % 8), counts: i % 2 === 0, reason: '' }));
    const own = { ...options, agreed, settings: { ...options.settings, examples }, wantsReasons: index % 4 !== 2 };
    const sources = [{ name: 'plan.md', text }];
    assert.deepEqual(session.check(sources, own), real.check(sources, own));
  }
}

/** What is compared after each edit need not be tried in a shorter row as well, so that edits that are asked for are counted to the letter. */
const rows = fc.array(edits, { minLength: EDITS > 0 ? MOST_IN_A_ROW : 0, maxLength: MOST_IN_A_ROW });
const runs = (usual: number): { numRuns: number } => ({ numRuns: EDITS > 0 ? Math.ceil(EDITS / MOST_IN_A_ROW) : usual });

describe('session', function () {
  this.timeout(EDITS > 0 ? 0 : 120_000);

  it('follows any edits of plans', () => {
    fc.assert(fc.property(fc.constantFrom(...FILES), rows, assertFollows), runs(25));
  });

  it('follows any edits of hostile Markdown', () => {
    fc.assert(fc.property(documents, rows, assertFollows), runs(150));
  });

  it('follows any edits of one file of a plan of several', () => {
    const file = fc.constantFrom(...FILES);
    fc.assert(fc.property(fc.tuple(file, file), fc.oneof(file, documents), rows, assertFollowsAmong), runs(25));
  });

  it('gives what is written twice two places, also when it was there before', () => {
    const long = `${'woord '.repeat(12_000)}\n`;
    const typed = ['', long, '```\n', ['', ' '], '\n\n', '', 'ggd ', long, '```\n', '```\n', '```\n', ''];
    assertFollows(
      '',
      typed.map((one) => (typeof one === 'string' ? { at: 0, length: 0, text: one } : { at: 0, length: 1, text: one[1] as string })),
    );
  });

  it('sees that a question is answered behind text without passages', () => {
    const gap = '&nbsp;\n\n'.repeat(400);
    const text = `# Plan\n\nWie regelt zwak3?\n\n${gap}Wij doen sterk3.\n`;
    const unanswered = text.replace('sterk3', 'niets');
    const place = text.indexOf('sterk3') + 0.5;
    const asks = (sample: string): boolean =>
      linter.check([{ name: 'plan.md', text: sample }], options).findings.some(({ ruleId }) => ruleId === 'open-question');
    assert.deepEqual([asks(text), asks(unanswered)], [false, true]);
    assertFollows(text, [
      { at: place / text.length, length: 6, text: 'niets' },
      { at: place / unanswered.length, length: 5, text: 'sterk3' },
    ]);
    // A bare heading ends the section and is no passage; here nothing else of the plan is cut anew.
    const between = text.indexOf(gap) + (gap.length * 3) / 8;
    const divided = `${text.slice(0, between)}##\n\n${text.slice(between)}`;
    assert.equal(asks(divided), true);
    assertFollows(text, [
      { at: (between + 0.5) / text.length, length: 0, text: '##\n\n' },
      { at: (between + 0.5) / divided.length, length: 4, text: '' },
    ]);
  });

  it('sees that lines are for those who sign by the title far above them', () => {
    const text = `# Plan\n\n## Rollen\n\n${'De partners overleggen met elkaar over de keten.\n\n'.repeat(60)}### Gemeente\n\nNaam: ________\n`;
    const place = text.indexOf('Rollen') + 0.5;
    const signed = text.replace('Rollen', 'Ondertekening');
    const asks = (sample: string): boolean =>
      linter.check([{ name: 'plan.md', text: sample }], options).findings.some(({ ruleId }) => ruleId === 'placeholder');
    assert.deepEqual([asks(text), asks(signed)], [true, false]);
    assertFollows(text, [
      { at: place / text.length, length: 6, text: 'Ondertekening' },
      { at: place / signed.length, length: 13, text: 'Rollen' },
    ]);
  });

  it('sees that a pillar is named by the title far above its open place, and by what is said of other pillars far away', () => {
    const rest = '## Kop\n\nEen zin over het weer.\n\n'.repeat(40);
    const text = `# Plan\n\n## Kader 6\n\nPM\n\n${rest}Pijler 7 wordt nog uitgewerkt.\n\n${rest}## Slot\n\nEinde.\n`;
    const at = (text.indexOf('Kader') + 0.5) / text.length;
    const named = text.replace('Kader', 'Pijler');
    const slot = (named.indexOf('Slot') + 0.5) / named.length;
    assertJudgesAlike(text, [
      { at, length: 5, text: 'Pijler' },
      { at: slot, length: 4, text: 'Pijler 8: preventie' },
      { at: 0, length: 0, text: 'Vooraf.\n\n' },
      { at: 0, length: 9, text: '' },
      { at: slot, length: 19, text: 'Slot' },
      { at, length: 6, text: 'Kader' },
    ]);
  });

  it('follows text between rules that becomes front matter, and text again', () => {
    const text = `---\n\n# Plan\n\nDe partners spreken sterk1 af.\n\n---\n\n${'## Kop\n\nEen zin over het overleg van de partners.\n\n'.repeat(40)}`;
    const at = 4.5 / text.length;
    assertFollows(text, [
      { at, length: 1, text: 'taal: nl\n' },
      { at, length: 9, text: '\n' },
      { at, length: 0, text: 'taal: nl\n' },
      { at: 0, length: 1, text: '' },
      { at: 0, length: 0, text: '-' },
    ]);
  });

  it('judges edited plans as it judges new ones', () => {
    fc.assert(fc.property(fc.constantFrom(...FILES), rows, assertJudgesAlike), runs(25));
  });

  it('judges edited hostile Markdown as it judges new', () => {
    fc.assert(fc.property(documents, rows, assertJudgesAlike), runs(100));
  });

  it('follows a plan of several files, and another language, name and setting', () => {
    const session = linter.session();
    const first = { name: 'a.md', text: '# Plan\n\nDe partners spreken sterk3 af. Dit is PM.\n' };
    const second = { name: 'b.md', text: '---\ntaal: en\n---\n\n# More\n\nThe partners meet zwak5.\n' };
    const other: CheckOptions = { named: true, settings: { ...defaultSettings, language: 'en', severities: { placeholder: 'off' } } };
    for (const [sources, with_] of [
      [[first], options],
      [[first, second], options],
      [[{ ...second, name: 'c.md' }, first], options],
      [[{ ...second, name: 'c.md' }, first], other],
      [[first], other],
      [[], other],
      [[first], options],
    ] as const) {
      assert.deepEqual(session.check(sources, with_), linter.check(sources, with_));
    }
  });

  it('goes on after the judge broke down', () => {
    let broken = false;
    const judge = {
      ...toyJudge,
      judge: (input: Parameters<typeof toyJudge.judge>[0]) => (broken ? assert.fail('stuk') : toyJudge.judge(input)),
    };
    const session = createLinter({ framework: toyFramework, judge }).session();
    const sources = [{ name: 'a.md', text: '# Plan\n\nsterk3\n' }];
    const whole = session.check(sources, options);
    broken = true;
    assert.equal(session.check(sources, options).failures[0]?.code, 'check-failed');
    broken = false;
    assert.deepEqual(session.check(sources, options), whole);
  });

  it('keeps what stands in unchanged text', () => {
    const replan = createReplanner();
    const text = `# Plan\n\n${'## Kop\n\nEen zin van een zekere lengte, zodat er genoeg tekst is voor meer dan een enkel stuk.\n\n'.repeat(40)}`;
    const before = [...replan([{ name: 'a.md', text }]).passages];
    const at = text.indexOf('Een zin', 2000);
    const after = replan([{ name: 'a.md', text: `${text.slice(0, at)}Nog een zin. ${text.slice(at)}` }]).passages;
    assert.equal(after.length, before.length + 1);
    assert.ok(before.filter((passage) => after.includes(passage)).length > before.length * 0.8);
    assert.ok(text.endsWith(`${after.at(-1)?.text}\n\n`));
    assert.equal(after.at(-1)?.span.start, text.lastIndexOf('Een zin') + 'Nog een zin. '.length);
  });
});
