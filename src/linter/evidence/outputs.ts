/** The upper half of the network: from sums of hidden vectors to the hidden layer and the outputs. */
import { featureGroups, groupWeights } from './features.ts';
import type { Model } from './model.ts';
import { addUnpacked } from './packed.ts';
import { type Cut, createPool } from './pool.ts';

/** What a unit scores: its hidden layer, the number of features in each group that the model knows, and the outputs that every unit needs, as logits. */
export interface UnitScore extends Cut<Float32Array> {
  /** Where the counts and the outputs (addressed per pillar, touched per pillar, strength) begin in `values`. */
  readonly counts: number;
  readonly outputs: number;
}

/** Sums of packed hidden vectors per group, with the number of features in each that the model knows. */
export interface Sums {
  readonly values: Float64Array;
  readonly counts: Float64Array;
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
  width,
  outputs: every,
  outputWeights,
  outputBias,
  hiddenBias,
}: Model): Outputs {
  const shared = 2 * pillars.length + 1;
  const take = createPool(hidden + groups + shared, (length) => new Float32Array(length));
  const byPillar = new Map(pillars.map((pillar) => [pillar, [...aspects.keys()].filter((i) => aspects[i]?.startsWith(`P${pillar}.`))]));
  const slope = new Float64Array(hidden);
  return {
    scoreLine: (sums) => {
      const { values, at } = take();
      const counts = at + hidden;
      const outputs = counts + groups;
      values.set(hiddenBias, at);
      values.set(sums.counts, counts);
      for (let group = 0; group < groups; group++) {
        const factor = factorOf(sums.counts[group] as number, group);
        if (factor !== 0) addUnpacked(sums.values, group * width, hidden, factor, values, at);
      }
      for (let k = 0; k < shared; k++) values[outputs + k] = outputBias[k] as number;
      for (let h = 0; h < hidden; h++) {
        const value = values[at + h] as number;
        if (value <= 0) continue;
        const from = h * every;
        for (let k = 0; k < shared; k++) values[outputs + k]! += value * (outputWeights[from + k] as number);
      }
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
