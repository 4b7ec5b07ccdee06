/** The upper half of the network: from sums of hidden vectors to the hidden layer and the outputs. */
import { featureGroups, groupWeights } from './features.ts';
import { scale } from './fixed-point.ts';
import type { Model } from './model.ts';
import { type Cut, createPool } from './pool.ts';
import type { Sums } from './unit-sums.ts';

/** What a unit scores: its hidden layer, the number of features in each group that the model knows, and the outputs that every unit needs, as logits. */
export interface UnitScore extends Cut {
  /** Where the counts and the outputs (addressed per pillar, touched per pillar, strength) begin in `values`. */
  readonly counts: number;
  readonly outputs: number;
}

const groups = featureGroups.length;

/** What a group's sum is multiplied by: its weight is spread over what is known of it, so that words that nobody has learnt take nothing from the others. */
export const factorOf = (count: number, group: number): number => (count === 0 ? 0 : (groupWeights[group] as number) / Math.sqrt(count));

/** What can be asked of the outputs. */
export interface Outputs {
  readonly scoreLine: (sums: Sums) => UnitScore;
  /** The aspect of a pillar that a unit shows most. */
  readonly aspectOf: (score: UnitScore, pillar: number) => string;
  /** How much an output rises with each number of the hidden layer. */
  readonly slopeOf: (score: UnitScore, output: number) => Float64Array;
}

/** Computes outputs of a model. */
export function createOutputs({
  header: { hidden, pillars, aspects },
  kernel,
  outputs: every,
  outputWeights,
  outputBias,
  hiddenBias,
}: Model): Outputs {
  const shared = 2 * pillars.length + 1;
  const take = createPool(hidden + groups + shared);
  const byPillar = new Map(pillars.map((pillar) => [pillar, [...aspects.keys()].filter((i) => aspects[i]?.startsWith(`P${pillar}.`))]));
  const slope = new Float64Array(hidden);
  const { memory, width, allocate, weigh, output } = kernel;
  /** The kernel makes four outputs at a time. */
  const made = Math.ceil(shared / 4) * 4;
  const placeFor = (numbers: ArrayLike<number>): number => {
    const at = allocate(numbers.length * 4);
    new Float32Array(memory, at, numbers.length).set(numbers);
    return at;
  };
  const hiddenStart = placeFor(hiddenBias);
  const outputStart = placeFor(Float32Array.from({ length: made }, (_, k) => (k < shared ? (outputBias[k] as number) : 0)));
  const weights = placeFor(
    Float32Array.from({ length: hidden * made }, (_, i) =>
      i % made < shared ? (outputWeights[Math.floor(i / made) * every + (i % made)] as number) : 0,
    ),
  );
  const sumsAt = allocate(groups * 4);
  const stepsAt = allocate(groups * 8);
  const scratch = allocate(hidden * 4);
  const hiddenAt = allocate(hidden * 4);
  const outputsAt = allocate(made * 4);
  const places = new Int32Array(memory, sumsAt, groups);
  const steps = new Float64Array(memory, stepsAt, groups);
  const hiddenLayer = new Float32Array(memory, hiddenAt, hidden);
  const results = new Float32Array(memory, outputsAt, shared);
  return {
    scoreLine: (sums) => {
      const { values, at } = take();
      const counts = at + hidden;
      const outputs = counts + groups;
      let known = 0;
      for (let group = 0; group < groups; group++) {
        const count = sums.counts[group] as number;
        values[counts + group] = count;
        if (count === 0) continue;
        places[known] = sums.at + group * width * 4;
        steps[known++] = factorOf(count, group) / scale;
      }
      weigh(sumsAt, stepsAt, known, hiddenStart, hidden, hiddenAt);
      output(hiddenAt, hidden, weights, outputStart, made, scratch, outputsAt);
      for (let h = 0; h < hidden; h++) values[at + h] = hiddenLayer[h] as number;
      for (let k = 0; k < shared; k++) values[outputs + k] = results[k] as number;
      return { values, at, counts, outputs };
    },
    aspectOf: ({ values, at }, pillar) => {
      let best = `P${pillar}.a`;
      let most = Number.NEGATIVE_INFINITY;
      for (const aspect of byPillar.get(pillar) ?? []) {
        let value = outputBias[shared + aspect] as number;
        for (let h = 0; h < hidden; h++)
          value += Math.max(0, values[at + h] as number) * (outputWeights[h * every + shared + aspect] as number);
        if (value > most) {
          best = aspects[aspect] as string;
          most = value;
        }
      }
      return best;
    },
    slopeOf: ({ values, at }, output) => {
      for (let h = 0; h < hidden; h++) slope[h] = (values[at + h] as number) > 0 ? (outputWeights[h * every + output] as number) : 0;
      return slope;
    },
  };
}
