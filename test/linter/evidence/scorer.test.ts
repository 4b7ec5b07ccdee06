import assert from 'node:assert/strict';
import fc from 'fast-check';
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
