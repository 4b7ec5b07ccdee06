/** Trains the network of `model.ts`: one hidden layer with dropout on sparse inputs, logistic outputs, AdaGrad. */
import { createRandom, shuffle } from './random.ts';
import { roundRow } from './rounding.ts';
import { aspectsFrom } from './targets.ts';
import type { SparseVector } from './vectors.ts';

/** What a network is trained with. `drop` and `hiddenDrop` are the shares of inputs and hidden units left out at each step. */
export interface TrainingOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly drop: number;
  readonly hiddenDrop: number;
  readonly decay: number;
  readonly seed: number;
  /** How far the input weights lie from zero at first (standard deviation). */
  readonly spread: number;
  /** The last rounds, in which the input weights count as rounded to three steps, so that all others learn to live with it. */
  readonly roundedEpochs: number;
  /** What an error in the output of an aspect weighs; in the others it weighs 1. */
  readonly aspectWeight: number;
}

/** Found by measurement; see docs/judgement.md. */
export const defaultTraining: TrainingOptions = {
  hidden: 32,
  epochs: 32,
  rate: 0.05,
  drop: 0.5,
  hiddenDrop: 0.2,
  decay: 1e-4,
  seed: 1,
  spread: 0.03,
  roundedEpochs: 12,
  aspectWeight: 0.3,
};

/** Trained weights, row-major; a row of `inputs` has three steps. */
export interface Network {
  readonly inputs: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly outputs: Float32Array;
  readonly outputBias: Float32Array;
}

/** Targets of one example, one per output; NaN leaves an output out of account. */
export type Targets = Float32Array;

/** Trains on examples. `weight` is the share of a full step that an example takes. */
export function trainNetwork(
  vectors: readonly SparseVector[],
  targets: readonly Targets[],
  weight: (example: number) => number,
  features: number,
  options: TrainingOptions,
): Network {
  const { hidden: H, epochs, drop, hiddenDrop, decay, aspectWeight } = options;
  const K = (targets[0] as Targets).length;
  const random = createRandom(options.seed);
  const gauss = (): number => Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
  const inputs = Float32Array.from({ length: features * H }, () => gauss() * options.spread);
  const outputs = Float32Array.from({ length: H * K }, () => gauss() * Math.sqrt(1 / H));
  const hiddenBias = new Float32Array(H);
  const outputBias = new Float32Array(K).fill(-2);
  const inputSquares = new Float32Array(features * H).fill(1e-4);
  const outputSquares = new Float32Array(H * K).fill(1e-4);
  const hiddenSquares = new Float32Array(H).fill(1e-4);
  const biasSquares = new Float32Array(K).fill(1e-4);
  const order = Int32Array.from(vectors.keys());
  const layer = new Float32Array(H);
  const rounded = new Float32Array(inputs.length);
  /** What counts: the weights that learn, and later what they are rounded to. */
  let counting = inputs;
  const slope = new Float32Array(H);
  const error = new Float32Array(K);
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === Math.max(0, epochs - options.roundedEpochs)) {
      for (let at = 0; at < inputs.length; at += H) roundRow(inputs, at, H, rounded);
      counting = rounded;
    }
    shuffle(order, random);
    const rate = options.rate * (1 - (epoch / epochs) * 0.8);
    for (const example of order) {
      const { index, value } = vectors[example] as SparseVector;
      const target = targets[example] as Targets;
      const share = weight(example);
      const used: number[] = [];
      layer.set(hiddenBias);
      for (let i = 0; i < index.length; i++) {
        if (random() < drop) continue;
        used.push(i);
        const base = (index[i] as number) * H;
        const v = (value[i] as number) / (1 - drop);
        for (let h = 0; h < H; h++) layer[h]! += counting[base + h]! * v;
      }
      for (let h = 0; h < H; h++) layer[h] = layer[h]! < 0 || random() < hiddenDrop ? 0 : layer[h]! / (1 - hiddenDrop);
      error.set(outputBias);
      for (let h = 0; h < H; h++) {
        const v = layer[h]!;
        if (v === 0) continue;
        for (let k = 0; k < K; k++) error[k]! += outputs[h * K + k]! * v;
      }
      const aspectShare = share * aspectWeight;
      for (let k = 0; k < K; k++) {
        const wanted = target[k]!;
        error[k] = Number.isNaN(wanted) ? 0 : (k < aspectsFrom ? share : aspectShare) * (1 / (1 + Math.exp(-error[k]!)) - wanted);
        biasSquares[k]! += error[k]! ** 2;
        outputBias[k]! -= (rate * error[k]!) / Math.sqrt(biasSquares[k]!);
      }
      for (let h = 0; h < H; h++) {
        slope[h] = 0;
        const v = layer[h]!;
        if (v === 0) continue;
        let sum = 0;
        for (let k = 0; k < K; k++) {
          const at = h * K + k;
          sum += outputs[at]! * error[k]!;
          const gradient = error[k]! * v + decay * outputs[at]!;
          outputSquares[at]! += gradient * gradient;
          outputs[at]! -= (rate * gradient) / Math.sqrt(outputSquares[at]!);
        }
        slope[h] = sum / (1 - hiddenDrop);
        hiddenSquares[h]! += slope[h]! ** 2;
        hiddenBias[h]! -= (rate * slope[h]!) / Math.sqrt(hiddenSquares[h]!);
      }
      for (const i of used) {
        const base = (index[i] as number) * H;
        const v = (value[i] as number) / (1 - drop);
        for (let h = 0; h < H; h++) {
          if (layer[h] === 0) continue;
          const at = base + h;
          const gradient = slope[h]! * v + decay * inputs[at]!;
          inputSquares[at]! += gradient * gradient;
          inputs[at]! -= (rate * gradient) / Math.sqrt(inputSquares[at]!);
        }
        if (counting === rounded) roundRow(inputs, base, H, rounded);
      }
    }
  }
  return { inputs: counting, hiddenBias, outputs, outputBias };
}

/** Outputs of a network for a vector, as logits. */
export function runNetwork(network: Network, { index, value }: SparseVector): Float32Array {
  const H = network.hiddenBias.length;
  const K = network.outputBias.length;
  const layer = Float32Array.from(network.hiddenBias);
  for (let i = 0; i < index.length; i++)
    for (let h = 0; h < H; h++) layer[h]! += network.inputs[(index[i] as number) * H + h]! * (value[i] as number);
  const outputs = Float32Array.from(network.outputBias);
  for (let h = 0; h < H; h++) if (layer[h]! > 0) for (let k = 0; k < K; k++) outputs[k]! += layer[h]! * network.outputs[h * K + k]!;
  return outputs;
}
