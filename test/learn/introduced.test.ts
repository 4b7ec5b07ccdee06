import assert from 'node:assert/strict';
import { introduce, readIntroductions } from '../../scripts/learn/introduced.ts';
import { defaultPipeline, examplesOf, foldsOf, prepare } from '../../scripts/learn/pipeline.ts';
import { lexiconsOf, readLabelled } from '../../scripts/learn/read.ts';
import { createFeatureTable, type FeatureCounts } from '../../scripts/learn/vectors.ts';

const example = (n: number, text = `De directeuren eten elke week samen, tafel ${n}.`, lang: 'nl' | 'en' = 'nl') => ({
  id: `pen-${n}`,
  lang,
  text,
  aspects: [],
  addressed: [1 + (n % 8)],
  thin: [],
  author: `pen-${n % 3}`,
});
const introductions = { nl: ['De stuurgroep:', 'Verder:'], en: ['The board:'] };

describe('introduced examples', () => {
  it('are some of all, the same on each run, in the language of the example', () => {
    const examples = [...Array(800).keys()].map((n) => example(n, undefined, n % 2 === 0 ? 'nl' : 'en'));
    const introduced = introduce(examples, introductions);
    assert.deepEqual(introduce(examples, introductions), introduced);
    assert.ok(introduced.length > 60 && introduced.length < 140, `${introduced.length} of 800`);
    for (const { lang, introduction, place, id } of introduced) {
      assert.ok(introductions[lang].includes(introduction));
      assert.equal(examples[place]?.id, id);
    }
    assert.equal(new Set(introduced.filter(({ lang }) => lang === 'nl').map(({ introduction }) => introduction)).size, 2);
  });
  it('are never texts that a list would make something else of', () => {
    const texts = ['# Kop', '- punt', '1. punt', '| cel | cel |', 'Een\ntwee', '> citaat', '~~geschrapt~~', '<!-- noot -->'];
    const examples = [...Array(400).keys()].map((n) => example(n, texts[n % texts.length]));
    assert.deepEqual(introduce(examples, introductions), []);
  });
  it('are read as an item is judged, with the words above it and without these as a unit of their own', () => {
    const table = createFeatureTable();
    const read = (text: string, more: object) => {
      const [one] = readLabelled([{ ...example(1, text), ...more }], lexiconsOf({}), table, true);
      return { whole: sorted(one?.whole), units: one?.units.map(({ first, count }) => [first, count]) };
    };
    const sentence = 'Zij eten elke week samen.';
    const introduced = read(sentence, { introduction: 'De stuurgroep:' });
    assert.deepEqual(introduced.units, [[1, 1]]);
    assert.deepEqual(introduced.whole, read(`De stuurgroep: ${sentence}`, {}).whole);
    assert.deepEqual(read(`${sentence} De notulen gaan rond.`, { introduction: 'De stuurgroep:' }).units, [
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
  });
  it('teach what their example teaches, and are learnt with it alone', () => {
    const examples = [...Array(240).keys()].map((n) => example(n));
    const material = prepare(examples, {}, [], introductions);
    assert.ok(material.introduced.size > 15);
    for (const { learnt } of foldsOf(material, { ...defaultPipeline, folds: 3 })) {
      const taught = examplesOf(material, learnt);
      const introduced = taught.filter((text) => [...material.introduced.values()].some(({ whole }) => whole === text.whole));
      assert.ok(introduced.length > 5);
      assert.equal(taught.length, learnt.examples.length + introduced.length);
      for (const text of introduced) {
        const own = taught.find(({ example, whole }) => example.id === text.example.id && whole !== text.whole);
        assert.deepEqual(text.targets, own?.targets);
        assert.notDeepEqual(sorted(text.whole), sorted(own?.whole));
      }
    }
  });
  it('have none of the words that make an agreement of what follows', () => {
    const { nl, en } = readIntroductions();
    assert.deepEqual(
      [...nl, ...en].filter((words) => /afspra|spreken af|besluit|agree|decision/i.test(words)),
      [],
    );
  });
});

const sorted = (features: FeatureCounts | undefined): number[] => [...(features?.index ?? [])].sort((a, b) => a - b);
