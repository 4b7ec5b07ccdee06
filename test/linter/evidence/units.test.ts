import assert from 'node:assert/strict';
import { readUnits } from '../../../src/linter/evidence/units.ts';
import { createPlan } from '../../../src/linter/plan.ts';

const unitsOf = (text: string): readonly string[] => readUnits(createPlan([{ name: 'plan.md', text }])).map((unit) => unit.text);

describe('units', () => {
  it('are the sentences of a paragraph and short runs of them', () => {
    assert.deepEqual(unitsOf('Zij belt. Hij mailt.\n\nWij wachten.'), ['Zij belt.', 'Zij belt. Hij mailt.', 'Hij mailt.', 'Wij wachten.']);
  });

  it('are the same for prose in a cell, with what stands beside it, and never reach into another row', () => {
    const rows = ['| A | Zij belt wie dat vraagt. Hij mailt de andere partners. | mei |', '| B | nog niet | juni |'];
    assert.deepEqual(unitsOf(`| Wie | Wat | Vóór |\n|--|--|--|\n${rows.join('\n')}`), [
      'A',
      'A: Zij belt wie dat vraagt.',
      'A: Zij belt wie dat vraagt. Hij mailt de andere partners.',
      'Zij belt wie dat vraagt.',
      'Zij belt wie dat vraagt. Hij mailt de andere partners.',
      'Zij belt wie dat vraagt. Hij mailt de andere partners. Vóór: mei',
      'Hij mailt de andere partners.',
      'Hij mailt de andere partners. Vóór: mei',
      'Vóór: mei',
      'Wie: B; Wat: nog niet; Vóór: juni',
    ]);
  });
});
