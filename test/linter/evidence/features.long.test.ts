import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ReadUnit, readLabelled } from '../../../scripts/learn/read.ts';
import { createFeatureTable, vectorOf } from '../../../scripts/learn/vectors.ts';
import {
  addAcross,
  addForm,
  addInner,
  type FeatureList,
  featureGroups,
  hashOfConcept,
  newFeatures,
  stemHash,
  visitFeatures,
  visitGrams,
} from '../../../src/linter/evidence/features.ts';
import { createLexicon } from '../../../src/linter/evidence/lexicon.ts';
import { textOf } from '../../../src/linter/evidence/memory.ts';
import { joinReadings, type Reading, readText } from '../../../src/linter/evidence/reading.ts';
import { createScorer } from '../../../src/linter/evidence/scorer.ts';
import { moveEnd, newUnitEnd } from '../../../src/linter/evidence/unit-end.ts';
import { readUnit, readUnits } from '../../../src/linter/evidence/units.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { tinyLexicon, tinyModel, tinyRows } from './tiny-model.ts';

const lexicon = createLexicon(Object.fromEntries(Object.entries(tinyLexicon).map(([name, [nl]]) => [name, nl.split('|')])));
const concepts = lexicon.concepts.map(hashOfConcept);
const read = (text: string): Reading => readText(text, 'nl', lexicon);
const stemsOf = ({ words }: Reading): number[] => words.map(({ form }) => stemHash(form, 'nl'));

/** Features with their groups, as often as they occur, in a fixed order; concepts, which are of the whole unit, are left out. */
function sorted(seen: readonly (readonly [hash: number, group: number])[]): string[] {
  return seen
    .filter(([, group]) => group !== 3 && group !== 4)
    .map(([hash, group]) => `${featureGroups[group]} ${hash}`)
    .sort();
}

function collect(fill: (list: FeatureList) => void): string[] {
  const list = newFeatures(1);
  fill(list);
  return sorted(Array.from({ length: list.count }, (_, i) => [list.hashes[i] as number, list.groups[i] as number]));
}

const word = fc.constantFrom(
  'bestuurders',
  'directeur',
  'overlegt',
  'keten',
  'elke',
  'week',
  'wekelijks',
  'komt',
  'bijeen',
  'OM',
  'de',
  '?',
  '7',
  'mits',
  'en',
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

describe('features', () => {
  it('of joined texts are those inside each, across the joints and of the form of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 4 }), (parts) => {
        const readings = parts.map(([part]) => read(part));
        const [first, ...rest] = readings as [Reading, ...Reading[]];
        const whole = joinReadings(
          first,
          rest.map((reading, i) => ({ reading, at: 1000 * (i + 1), byColon: (parts[i + 1] as [string, boolean])[1] })),
        );
        const form = { form: 'sentence', marks: [] } as const;
        const expected: [number, number][] = [];
        visitFeatures({ stems: stemsOf(whole), gist: whole, ...form }, concepts, (hash, group) => expected.push([hash, group]));
        const end = newUnitEnd();
        const actual = collect((list) => {
          readings.forEach((reading, i) => {
            const stems = stemsOf(reading);
            const row = { stems, count: stems.length, hits: reading.hits };
            const colon = i > 0 && parts[i]?.[1] ? stemHash(':', 'nl') : null;
            addInner(row, concepts, list);
            if (i > 0) addAcross(end, row, colon, concepts, list);
            moveEnd(end, stems.length, stems.at(-1) ?? 0, reading.hits, colon);
          });
          addForm({ gist: whole, ...form }, list);
        });
        assert.equal(end.words, whole.words.length);
        assert.deepEqual(actual, sorted(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('of words are their character parts with borders', () => {
    const grams: number[] = [];
    visitGrams('abcd', (hash) => grams.push(hash));
    assert.equal(grams.length, 4 + 3 + 2);
    assert.equal(new Set(grams).size, grams.length);
    let count = 0;
    visitGrams('x'.repeat(5000), () => count++);
    assert.ok(count < 130);
  });

  it('meet in one stem for inflected forms', () => {
    assert.equal(stemHash('directeuren', 'nl'), stemHash('directeur', 'nl'));
    assert.notEqual(stemHash('directeur', 'nl'), stemHash('directie', 'nl'));
  });

  it('are the same for the trainer and the judge', () => {
    const source =
      '# Overleg\n\nDe bestuurders overlegt wekelijks. Elke keten komt hier samen bijeen?\n\n- OM:\n  - elke 7 weken mits de raad van bestuur';
    const model = tinyModel();
    const scorer = createScorer(model, 'nl');
    const plan = createPlan([{ name: 'a.md', text: source }], { language: 'nl' });
    const table = createFeatureTable();
    for (const { hash } of tinyRows) table.index.set(hash, table.hashes.push(hash) - 1);
    const [example] = readLabelled(
      [{ id: 'a', lang: 'nl', text: source, aspects: [], addressed: [], thin: [], author: 'a' }],
      { nl: lexicon, en: lexicon },
      table,
      true,
    );
    const readingOf = (passage: number, bare: boolean): Reading => {
      return scorer.read(textOf(plan.passages[passage] as (typeof plan.passages)[number], bare));
    };
    const units = readUnits(plan);
    assert.ok(units.length > plan.passages.length);
    assert.ok(example);
    assert.equal(example.units.length, units.length);
    const position = Int32Array.from(table.hashes, (hash, feature) => (feature < tinyRows.length ? model.rowOf(hash) : -1));
    units.forEach((unit, i) => {
      const reading = readUnit(plan, unit, readingOf);
      scorer.begin(reading);
      const { values, at } = scorer.score(unit);
      const { index, value } = vectorOf((example.units[i] as ReadUnit).features, position);
      for (let h = 0; h < model.header.hidden; h++) {
        const slope = Float64Array.from({ length: model.header.hidden }, (_, j) => (j === h ? 1 : 0));
        const sum = index.reduce((before, row, k) => before + (value[k] as number) * model.dotRow(row, slope), 0);
        assert.ok(Math.abs(sum - (values[at + h] as number)) < 2e-3, `${reading.words.map(({ raw }) => raw).join(' ')}: hidden ${h}`);
      }
    });
  });
});
