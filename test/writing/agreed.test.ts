import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { agreedText, changesSince, fingerprintOf, type JudgedPlan, markAgreed, readAgreed } from '../../src/writing/agreed.ts';
import { checkReal } from './engine.ts';

const TEXT = readFileSync(new URL('../../examples/volledig-ketenplan.md', import.meta.url), 'utf8');

const judged = (text: string): JudgedPlan => ({ sources: [{ name: 'plan.md', text }], report: checkReal(text) });

describe('change since agreed', function () {
  this.timeout(20_000);
  const agreed = markAgreed(judged(TEXT), '2026-01-14');

  it('nothing changed in the same plan, read back from its file', () => {
    const kept = readAgreed(agreedText(agreed));
    assert.deepEqual(kept, agreed);
    const { pillars, sections } = changesSince(agreed, judged(TEXT));
    assert.deepEqual({ pillars, sections }, { pillars: [], sections: [] });
  });

  it('capitals, punctuation, line breaks and line ends are no change', () => {
    const reflowed = TEXT.replace(/\n(?=[a-z])/g, ' ').replaceAll('\n', '\r\n');
    assert.deepEqual(changesSince(agreed, judged(reflowed)).pillars, []);
    assert.equal(fingerprintOf('De **keten**, samen.'), fingerprintOf('de keten samen'));
  });

  it('a sentence that moves to another section is no change of a pillar', () => {
    const sentence = agreed.passages[0]?.text ?? '';
    assert.ok(sentence.length > 20);
    const moved = `${TEXT}\n## Elders\n\nZie boven.\n`;
    assert.deepEqual(changesSince(agreed, judged(moved)).pillars, []);
    assert.deepEqual(changesSince(agreed, judged(moved)).sections, [
      { kind: 'appeared', file: 'plan.md', path: ['Ketenplan Schulden Eerder in Beeld', 'Elders'] },
    ]);
  });

  it('a rewritten sentence is a change, with what stood there and where it stands now', () => {
    const { pillars, sections } = changesSince(
      agreed,
      judged(TEXT.replace('de voorzitter binnen een maand een startgesprek', 'de voorzitter binnen een jaar een startgesprek')),
    );
    const changes = pillars.find(({ pillar }) => pillar === 1)?.changes ?? [];
    assert.equal(changes.length, 1);
    assert.equal(changes[0]?.kind, 'changed');
    assert.match(changes[0]?.before ?? '', /binnen een maand/);
    assert.match(changes[0]?.now?.text ?? '', /binnen een jaar/);
    assert.deepEqual(
      sections.map(({ kind, path }) => `${kind} ${path.at(-1)}`),
      ['changed Voorgaan'],
    );
  });

  it('a removed section shows which pillars lost what', () => {
    const from = TEXT.indexOf('## Voorgaan');
    const without = TEXT.slice(0, from) + TEXT.slice(TEXT.indexOf('\n## ', from) + 1);
    const { pillars, sections } = changesSince(agreed, judged(without));
    assert.ok(pillars.find(({ pillar }) => pillar === 1)?.changes.every(({ kind, now }) => kind === 'disappeared' && now === null));
    assert.deepEqual(
      sections.map(({ kind, path }) => `${kind} ${path.at(-1)}`),
      ['disappeared Voorgaan'],
    );
  });

  it('what stood there already is not new when it is judged otherwise later', () => {
    const before = { ...agreed, passages: agreed.passages.slice(5) };
    assert.deepEqual(changesSince(before, judged(TEXT)).pillars, []);
  });

  it('a new agreement appears', () => {
    const added = `${TEXT}\nDe directeuren lopen vanaf 2027 elk kwartaal een dag mee bij een andere partner en bespreken dat in het ketenbestuur.\n`;
    const kinds = changesSince(agreed, judged(added)).pillars.flatMap(({ changes }) => changes.map(({ kind }) => kind));
    assert.ok(kinds.length > 0 && kinds.every((kind) => kind === 'appeared'));
  });

  it('what is no agreed plan is told from one', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"version":1}',
      '{"version":1,"agreedOn":"x","sections":[null],"passages":[],"standing":[]}',
    ])
      assert.equal(readAgreed(text), null, text);
  });
});
