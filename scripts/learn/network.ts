/** Trains the network of `model.ts`: one hidden layer with dropout on sparse inputs, logistic outputs, AdaGrad. The sums stand in `network.wat`. */
import { loadKernel } from './network-kernel.ts';
import { createRandom, shuffle } from './random.ts';
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

/** Found by measurement; see docs/judgement-log.md. */
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

/**
 * Trains on examples. `weight` is the share of a full step that an example takes. The same network on every machine. Rejects with a `RangeError` when the hidden units are not a multiple of
 * four.
 */
export async function trainNetwork(
  vectors: readonly SparseVector[],
  targets: readonly Targets[],
  weight: (example: number) => number,
  features: number,
  options: TrainingOptions,
): Promise<Network> {
  const { hidden: H, epochs, drop, hiddenDrop, decay, aspectWeight } = options;
  if (H % 4 !== 0) throw new RangeError(`A network has a multiple of four hidden units, not ${H}.`);
  const K = (targets[0] as Targets).length;
  /** How wide a row of outputs is: what fills it up has no weight and no error. */
  const width = Math.ceil(K / 4) * 4;
  const most = vectors.reduce((longest, { index }) => Math.max(longest, index.length), H);
  const createMemory = await loadKernel();
  const { kernel, floats, integers } = createMemory(3 * features * H + 2 * H * width + width + 5 * H + 2 * most, 12);
  const random = createRandom(options.seed);
  const gauss = (): number => Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
  const inputs = floats(features * H);
  for (let i = 0; i < inputs.length; i++) inputs[i] = gauss() * options.spread;
  const inputSquares = floats(features * H).fill(1e-4);
  const rounded = floats(features * H);
  const outputs = floats(H * width);
  for (let h = 0; h < H; h++) for (let k = 0; k < K; k++) outputs[h * width + k] = gauss() * Math.sqrt(1 / H);
  const outputSquares = floats(H * width).fill(1e-4);
  const error = floats(width);
  const layer = floats(H);
  const slope = floats(H);
  const active = integers(H);
  const places = integers(most);
  const values = floats(most);
  const outputPlaces = integers(H);
  const outputValues = floats(H);
  const hiddenBias = new Float32Array(H);
  const outputBias = new Float32Array(K).fill(-2);
  const hiddenSquares = new Float32Array(H).fill(1e-4);
  const biasSquares = new Float32Array(K).fill(1e-4);
  const order = Int32Array.from(vectors.keys());
  const [inputBytes, outputBytes] = [4 * H, 4 * width];
  const toSquares = inputSquares.byteOffset - inputs.byteOffset;
  const toRounded = rounded.byteOffset - inputs.byteOffset;
  let isRounding = false;
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === Math.max(0, epochs - options.roundedEpochs)) {
      for (let at = inputs.byteOffset; at < inputSquares.byteOffset; at += inputBytes) kernel.round(at, at + toRounded, inputBytes);
      isRounding = true;
    }
    shuffle(order, random);
    const rate = options.rate * (1 - (epoch / epochs) * 0.8);
    /** What counts: the weights that learn, and later what they are rounded to. */
    const counting = isRounding ? toRounded : 0;
    for (const example of order) {
      const { index, value } = vectors[example] as SparseVector;
      const target = targets[example] as Targets;
      const share = weight(example);
      let used = 0;
      for (let i = 0; i < index.length; i++) {
        if (random() < drop) continue;
        places[used] = inputs.byteOffset + counting + (index[i] as number) * inputBytes;
        values[used++] = (value[i] as number) / (1 - drop);
      }
      layer.set(hiddenBias);
      kernel.addRows(places.byteOffset, values.byteOffset, used, layer.byteOffset, inputBytes);
      error.set(outputBias);
      let on = 0;
      for (let h = 0; h < H; h++) {
        const isOn = layer[h]! >= 0 && random() >= hiddenDrop;
        layer[h] = isOn ? layer[h]! / (1 - hiddenDrop) : 0;
        active[h] = layer[h] === 0 ? 0 : -1;
        if (active[h] === 0) continue;
        outputPlaces[on] = outputs.byteOffset + h * outputBytes;
        outputValues[on++] = layer[h]!;
      }
      kernel.addRows(outputPlaces.byteOffset, outputValues.byteOffset, on, error.byteOffset, outputBytes);
      const aspectShare = share * aspectWeight;
      for (let k = 0; k < K; k++) {
        const wanted = target[k]!;
        error[k] = Number.isNaN(wanted) ? 0 : (k < aspectsFrom ? share : aspectShare) * (1 / (1 + Math.exp(-error[k]!)) - wanted);
        biasSquares[k]! += error[k]! ** 2;
        outputBias[k]! -= (rate * error[k]!) / Math.sqrt(biasSquares[k]!);
      }
      for (let h = 0; h < H; h++) {
        slope[h] = 0;
        if (active[h] === 0) continue;
        const row = outputs.byteOffset + h * outputBytes;
        const squares = outputSquares.byteOffset + h * outputBytes;
        slope[h] = kernel.teachOutputs(row, squares, error.byteOffset, layer[h]!, decay, rate, outputBytes) / (1 - hiddenDrop);
        hiddenSquares[h]! += slope[h]! ** 2;
        hiddenBias[h]! -= (rate * slope[h]!) / Math.sqrt(hiddenSquares[h]!);
      }
      for (let i = 0; i < used; i++) places[i]! -= counting;
      kernel.teachRows(
        places.byteOffset,
        values.byteOffset,
        used,
        slope.byteOffset,
        active.byteOffset,
        toSquares,
        counting,
        decay,
        rate,
        inputBytes,
      );
    }
  }
  const kept = new Float32Array(H * K);
  for (let h = 0; h < H; h++) kept.set(outputs.subarray(h * width, h * width + K), h * K);
  return { inputs: (isRounding ? rounded : inputs).slice(), hiddenBias, outputs: kept, outputBias };
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
