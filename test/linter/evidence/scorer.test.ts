import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addPacked, addRows, addUnpacked, dotPacked, packedLength, packPair, toFixed } from '../../../src/linter/evidence/packed.ts';
import { joinReadings } from '../../../src/linter/evidence/reading.ts';
import { createScorer } from '../../../src/linter/evidence/scorer.ts';
import { tinyModel } from './tiny-model.ts';

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

  it('names the aspect that fits best', () => {
    scorer.begin(scorer.read('de directeuren overlegt'));
    assert.equal(scorer.aspectOf(scorer.score(standing), 1), 'P1.b');
    assert.equal(scorer.aspectOf(scorer.score(standing), 2), 'P2.a');
  });
});

describe('packed vectors', () => {
  it('add up like plain ones', () => {
    const vectors = fc.array(fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(vectors, (list) => {
        const width = packedLength(8);
        const sum = new Float64Array(width);
        const plain = new Float64Array(8);
        const rows = new Float64Array(width * list.length);
        let rowCount = 0;
        for (const vector of list) {
          const packed = new Float64Array(width);
          for (let i = 0; i < 4; i++) packed[i] = packPair(toFixed(vector[2 * i] as number), toFixed(vector[2 * i + 1] as number));
          addPacked(packed, 0, width, sum, 0);
          rows.set(packed, rowCount++ * width);
          vector.forEach((value, i) => {
            plain[i]! += value;
          });
        }
        const inOneGo = new Float64Array(width);
        addRows(rows, Int32Array.from(list.keys()), list.length, width, inOneGo, 0);
        assert.deepEqual(inOneGo, sum);
        const unpacked = new Float32Array(8);
        addUnpacked(sum, 0, 8, 1, unpacked, 0);
        plain.forEach((value, i) => {
          assert.ok(Math.abs(value - (unpacked[i] as number)) < 0.01);
        });
        const by = Float64Array.from({ length: 8 }, (_, i) => i - 3);
        const dot = plain.reduce((total, value, i) => total + value * (by[i] as number), 0);
        assert.ok(Math.abs(dotPacked(sum, 0, by) - dot) < 0.1);
      }),
    );
  });
});
