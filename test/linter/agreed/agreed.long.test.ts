import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { agreedText, fingerprintOf, isDay, markAgreed, readAgreed } from '../../../src/linter/agreed/agreed-plan.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import type { AgreedChanges, AgreedPlan } from '../../../src/linter/types.ts';
import { checkReal, realLinter } from '../../writing/engine.ts';

const TEXT = readFileSync(new URL('../../../examples/volledig-ketenplan.md', import.meta.url), 'utf8');

function mark(text: string): AgreedPlan {
  return markAgreed(createPlan([{ name: 'plan.md', text }]), checkReal(text), '2026-01-14');
}

function changesIn(text: string, agreed: AgreedPlan): AgreedChanges {
  const options = { settings: defaultSettings, named: true, agreed };
  const { agreed: changes } = realLinter().check([{ name: 'map/plan.md', text }], options);
  assert.ok(changes);
  return changes;
}

describe('change since agreed', function () {
  this.timeout(20_000);
  const agreed = mark(TEXT);
  const kinds = (text: string): readonly string[] =>
    changesIn(text, agreed).pillars.flatMap(({ passages }) => passages.map(({ kind }) => kind));

  it('nothing changed in the same plan, read back from its file and named from another folder', () => {
    const kept = readAgreed(agreedText(agreed));
    assert.deepEqual(kept, agreed);
    assert.deepEqual(changesIn(TEXT, agreed), { agreedOn: '2026-01-14', day: '14 januari 2026', pillars: [], sections: [] });
  });

  it('capitals, punctuation, line breaks and line ends are no change', () => {
    const reflowed = TEXT.replace(/\n(?=[a-z])/g, ' ').replaceAll('\n', '\r\n');
    assert.deepEqual(changesIn(reflowed, agreed).pillars, []);
    assert.equal(fingerprintOf('De **keten**, samen.'), fingerprintOf('de keten samen'));
  });

  it('a new section is no change of a pillar', () => {
    const { pillars, sections } = changesIn(`${TEXT}\n## Elders\n\nZie boven.\n`, agreed);
    assert.deepEqual(pillars, []);
    assert.deepEqual(sections, [{ kind: 'appeared', file: 'plan.md', path: ['Ketenplan Schulden Eerder in Beeld', 'Elders'] }]);
  });

  it('a rewritten sentence is a change, with what stood there and where it stands now', () => {
    const { pillars, sections } = changesIn(
      TEXT.replace('de voorzitter binnen een maand een startgesprek', 'de voorzitter binnen een jaar een startgesprek'),
      agreed,
    );
    const changes = pillars.find(({ pillar }) => pillar === 1)?.passages ?? [];
    assert.equal(changes.length, 1);
    assert.equal(changes[0]?.kind, 'changed');
    assert.match(changes[0]?.before ?? '', /binnen een maand/);
    assert.match(changes[0]?.now?.text ?? '', /binnen een jaar/);
    assert.deepEqual(
      sections.map(({ kind, path }) => `${kind} ${path.at(-1)}`),
      ['changed Voorgaan'],
    );
  });

  it('a sentence that is put off in other words is changed, not gone', () => {
    const put = TEXT.replace('de voorzitter binnen een maand een startgesprek', 'iemand op een nog te bepalen moment een startgesprek');
    assert.notEqual(put, TEXT);
    assert.deepEqual(new Set(kinds(put)), new Set(['changed']));
  });

  it('a removed section shows which pillars lost what', () => {
    const from = TEXT.indexOf('## Voorgaan');
    const without = TEXT.slice(0, from) + TEXT.slice(TEXT.indexOf('\n## ', from) + 1);
    const { pillars, sections } = changesIn(without, agreed);
    const lost = pillars.find(({ pillar }) => pillar === 1);
    assert.equal(lost?.was, 'addressed');
    assert.ok(lost.passages.length > 0 && lost.passages.every(({ kind, now }) => kind === 'disappeared' && now === null));
    assert.deepEqual(
      sections.map(({ kind, path }) => `${kind} ${path.at(-1)}`),
      ['disappeared Voorgaan'],
    );
  });

  it('the status that a pillar had and has is told', () => {
    const { pillars } = changesIn('# Ketenplan\n\nTekst.\n', agreed);
    assert.deepEqual(
      pillars.map(({ pillar, was, is }) => [pillar, was, is]),
      [1, 2, 3, 4, 5, 6, 7, 8].map((pillar) => [pillar, 'addressed', 'missing']),
    );
  });

  it('what stood there already is not new when it is judged otherwise later', () => {
    assert.deepEqual(changesIn(TEXT, { ...agreed, passages: agreed.passages.slice(5) }).pillars, []);
  });

  it('a new agreement appears', () => {
    const added = 'De directeuren lopen vanaf 2027 elk kwartaal een dag mee bij een andere partner en bespreken dat in het ketenbestuur.';
    const found = kinds(`${TEXT}\n${added}\n`);
    assert.ok(found.length > 0 && found.every((kind) => kind === 'appeared'));
  });

  it('without what was agreed there is nothing to tell', () => assert.equal(checkReal(TEXT).agreed, undefined));

  it('what is no agreed plan is told from one', () => {
    const broken = { ...agreed, passages: [{ ...agreed.passages[0], section: 'x' }] };
    const noDay = { ...agreed, agreedOn: '2026-02-30' };
    for (const text of ['', '{', 'null', '[]', '{"version":1}', JSON.stringify(broken), JSON.stringify(noDay)])
      assert.equal(readAgreed(text), null, text.slice(0, 80));
  });

  it('knows the days that exist', () => {
    assert.deepEqual(['2026-01-14', '2024-02-29', '2026-02-29', '2026-13-01', '14-01-2026', ''].map(isDay), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
