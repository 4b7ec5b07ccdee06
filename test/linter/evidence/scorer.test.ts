import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visitGrams } from '../../../src/linter/evidence/features.ts';
import { readModel, writeModel } from '../../../src/linter/evidence/model.ts';
import { joinReadings, mostTokens } from '../../../src/linter/evidence/reading.ts';
import { createScorer } from '../../../src/linter/evidence/scorer.ts';
import { tinyModel, tinyRows, tinySource } from './tiny-model.ts';

const model = tinyModel();
const scorer = createScorer(model, 'nl');
const standing = { form: 'sentence', marks: [] } as const;
const outputsOf = (score: { readonly values: Float32Array; readonly outputs: number }): number[] => [
  ...score.values.subarray(score.outputs, score.outputs + 5),
];

function scoreOf(text: string): number[] {
  scorer.begin(scorer.read(text));
  return outputsOf(scorer.score(standing));
}

const words = ['bestuurders', 'overlegt', 'vertrouwen', 'wekelijks', 'keten', 'de', 'in', 'elke', 'directeur', 'komt', 'bijeen'];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 15 }).map((list) => list.join(' '));

describe('scorer', () => {
  it('raises the outputs that its words speak for', () => {
    const [first, second] = scoreOf('De directeuren overlegt wekelijks over de keten');
    const [, trust] = scoreOf('vertrouwen');
    assert.ok((first as number) > 0 && (second as number) < 0 && (trust as number) > 0);
  });

  it('scores the same text the same, whatever came before', () => {
    const once = scoreOf('de bestuurders overlegt');
    scoreOf('vertrouwen in de keten');
    assert.deepEqual(scoreOf('de bestuurders overlegt'), once);
  });

  it('scores joined texts as the one text that they make', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom('', '–', 'overlegt', 'OM', 'komt')), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (parts, byColon) => {
          const readings = parts.map((part) => scorer.read(part));
          const [first, ...rest] = readings as [(typeof readings)[number], ...typeof readings];
          scorer.begin(first);
          for (const reading of rest) scorer.join(reading, byColon);
          const joined = outputsOf(scorer.score(standing));
          scorer.begin(
            joinReadings(
              first,
              rest.map((reading) => ({ reading, at: 0, byColon })),
            ),
          );
          outputsOf(scorer.score(standing)).forEach((value, i) => {
            assert.ok(Math.abs(value - (joined[i] as number)) < 1e-4, `output ${i}`);
          });
        },
      ),
    );
  });

  it('explains an output by words whose shares add up to it', () => {
    fc.assert(
      fc.property(text, fc.nat(4), (sample, output) => {
        const reading = scorer.read(sample);
        scorer.begin(reading);
        const score = scorer.score(standing);
        const sum = scorer
          .explain(reading, standing, score, output)
          .slice(0, reading.words.length)
          .reduce((total, share) => total + share, model.outputBias[output] as number);
        assert.ok(Math.abs(sum - (score.values[score.outputs + output] as number)) < 5e-3);
      }),
    );
  });

  it('adds up as many words, and parts of words, as are read of a text', () => {
    const long = 'abcdefghijklmnopqrstuvwxyz0123456789abcd';
    const grams = new Set<number>();
    visitGrams(long, (hash) => grams.add(hash));
    const ones = Float32Array.from({ length: tinySource.hidden }, (_, h) => (h === 3 ? 1 : 0));
    const known = readModel(writeModel(tinySource, [...tinyRows, ...[...grams].map((hash) => ({ hash, weights: ones }))]));
    const { read, begin, score } = createScorer(known, 'nl');
    const hiddenOf = (word: string, times: number, hidden: number): number => {
      begin(read(Array(times).fill(word).join(' ')));
      const { values, at } = score(standing);
      return values[at + hidden] as number;
    };
    const one = [hiddenOf('vertrouwen', 1, 1), hiddenOf(long, 1, 3)] as const;
    assert.ok(grams.size > 100 && one[0] > 5 && one[1] > 5);
    for (const times of [3, 253, mostTokens]) {
      // A group is divided by the root of what is counted in it.
      assert.ok(Math.abs(hiddenOf('vertrouwen', times, 1) / one[0] - Math.sqrt(times)) < 1e-4, `${times} words`);
      assert.ok(Math.abs(hiddenOf(long, times, 3) / one[1] - Math.sqrt(times)) < 1e-4, `parts of ${times} words`);
    }
  });

  it('scores the same on models in turn, and with scorers on one model', () => {
    const wider = readModel(
      writeModel(
        {
          ...tinySource,
          hidden: 40,
          hiddenBias: Array(40).fill(0.5),
          outputWeights: Array.from({ length: 40 * tinySource.outputBias.length }, (_, i) => (i % 7) - 3),
        },
        tinyRows.map(({ hash, weights }) => ({
          hash,
          weights: Float32Array.from({ length: 40 }, (_, h) => weights[h % weights.length] ?? 0),
        })),
      ),
    );
    const parts = ['de bestuurders overlegt', 'wekelijks vertrouwen in de keten', 'de directeur komt bijeen'];
    const steps = ({ read, begin, join, score }: typeof scorer): readonly (() => number[] | undefined)[] => [
      () => void begin(read(parts[0] as string)),
      () => void join(read(parts[1] as string), true),
      () => outputsOf(score(standing)),
      () => void join(read(parts[2] as string), false),
      () => outputsOf(score(standing)),
    ];
    const alone = [tinyModel(), wider].map((each) => steps(createScorer(each, 'nl')).map((step) => step()));
    assert.notDeepEqual(alone[0], alone[1]);
    const [first, second] = [createScorer(model, 'nl'), createScorer(wider, 'nl')].map(steps) as [
      ReturnType<typeof steps>,
      ReturnType<typeof steps>,
    ];
    const inTurn = first.map((step, i) => [step(), second[i]?.()]);
    assert.deepEqual([inTurn.map(([one]) => one), inTurn.map(([, other]) => other)], alone);
    // More than there would be room for if each had its own.
    for (let i = 0; i < 30; i++)
      assert.deepEqual(
        steps(createScorer(model, 'nl')).map((step) => step()),
        alone[0],
      );
    assert.deepEqual(
      steps(scorer).map((step) => step()),
      alone[0],
    );
  });

  it('finds room for a model of any size', () => {
    for (const hidden of [4, 36, 2048])
      for (const count of [1, 8]) {
        const pillars = [1, 2, 3, 4, 5, 6, 7, 8].slice(0, count) as unknown as typeof tinySource.pillars;
        const outputs = 2 * count + 1;
        const sized = writeModel(
          {
            ...tinySource,
            hidden,
            pillars,
            aspects: [],
            hiddenBias: Array(hidden).fill(1),
            outputWeights: Array(hidden * outputs).fill(1),
            outputBias: Array(outputs).fill(1),
          },
          [{ hash: 1, weights: new Float32Array(hidden).fill(1) }],
        );
        const both = readModel(sized);
        for (const language of ['nl', 'en'] as const) {
          const { begin, read, score } = createScorer(both, language);
          begin(read('de keten'));
          assert.deepEqual(outputsOf(score(standing)).slice(0, 3), [hidden + 1, hidden + 1, hidden + 1]);
        }
      }
  });

  it('names the aspect that fits best', () => {
    scorer.begin(scorer.read('de directeuren overlegt'));
    assert.equal(scorer.aspectOf(scorer.score(standing), 1), 'P1.b');
    assert.equal(scorer.aspectOf(scorer.score(standing), 2), 'P2.a');
  });
});
