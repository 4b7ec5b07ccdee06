import assert from 'node:assert/strict';
import { applied } from '../../src/editor/configuration-edits.ts';
import { excluding, placeOfExclusion, withChoice } from '../../src/editor/plan-lists.ts';

const chosen = (text: string, check: 'always' | 'never'): unknown => JSON.parse(applied(text, withChoice(text, 'recept.md', check) ?? []));

describe('a choice in a configuration file', () => {
  it('stands in one list at a time, behind what is there', () => {
    assert.deepEqual(chosen('', 'always'), { include: ['recept.md'] });
    assert.deepEqual(chosen('{"include": ["a.md"], "exclude": ["recept.md"]}', 'always'), { include: ['a.md', 'recept.md'] });
    assert.deepEqual(chosen('{"include": ["recept.md"], "exclude": ["a.md"]}', 'never'), { exclude: ['a.md', 'recept.md'] });
  });

  for (const text of [
    '{"include": "plannen/*.md"}',
    '{"exclude": "archief"}',
    '{"include": ["a.md", 3]}',
    '{"exclude": [null]}',
    '{"include": null}',
    '{"include": {"a.md": true}}',
    '{ "include": ',
    '[]',
  ])
    for (const check of ['always', 'never'] as const)
      it(`takes the place of nothing that somebody wrote: ${check} in ${text}`, () =>
        assert.equal(withChoice(text, 'recept.md', check), null));
});

describe('a document that is excluded', () => {
  it('is so by the pattern that fits it, or a folder that it lies in', () => {
    assert.equal(excluding({ exclude: ['a.md', 'map/**/*.{md,markdown}'] }, 'map/recept.md'), 'map/**/*.{md,markdown}');
    assert.equal(excluding({ exclude: ['map/'] }, 'map/dieper/recept.md'), 'map/');
    assert.equal(excluding({ exclude: ['map'] }, 'kaart/recept.md'), undefined);
  });

  it('leads to the place of that pattern', () => {
    const text = '{\n  "include": ["map"],\n  "exclude": ["a.md", "map"]\n}\n';
    const { start, end } = placeOfExclusion(text, 'map') ?? assert.fail('not found');
    assert.equal(text.slice(start, end), '"map"');
    assert.ok(start > text.indexOf('exclude'));
    assert.equal(placeOfExclusion(text, 'elders'), undefined);
  });
});
