/**
 * The trained model as plain data. One hidden layer over hashed features: features add up to a hidden vector, its positive part gives the outputs.
 *
 * Layout of the file: the magic `KTM1`, the length of the header (uint32, little-endian), the header (JSON, UTF-8), then without gaps
 * `check` (uint8 per slot), `scale` (uint8 per used slot: 2^(level/8 − 24)), `weights` (4 bits per hidden unit and used slot).
 * A feature's slot is found by open addressing on its hash; `check` holds eight other bits of the hash and is 0 for a free slot,
 * so a feature that the model does not know is taken for a known one at most about once in 255 times the load.
 */

/** What the header says. All numbers are finite. */
export interface ModelHeader {
  readonly version: 1;
  /** Slots in the hash table; a power of two. */
  readonly slots: number;
  /** Used slots, in slot order the rows of `weights`. */
  readonly features: number;
  readonly hidden: number;
  /** Aspect ids, in the order of their outputs. */
  readonly aspects: readonly string[];
  readonly pillars: readonly number[];
  readonly hiddenBias: readonly number[];
  /** hidden × outputs, row by hidden unit. Outputs: addressed per pillar, touched per pillar, strength, then the aspects. */
  readonly outputWeights: readonly number[];
  readonly outputBias: readonly number[];
  readonly status: StatusWeights;
  /** The concept lexicon that the features come from: class → entries in Dutch and in English, each joined by `|`. */
  readonly lexicon: Readonly<Record<string, readonly [nl: string, en: string]>>;
  /** What it was trained on: number of examples by author. */
  readonly trainedOn: Readonly<Record<string, number>>;
}

/** Weights of the step from passages to status; see `status.ts`. */
export interface StatusWeights {
  /** For each class (addressed, thin, missing): weights of the document features, the last one the constant. */
  readonly weights: readonly (readonly number[])[];
  /** Logit from which a passage counts as strong, and from which it counts as touching. */
  readonly strongFrom: number;
  readonly touchedFrom: number;
}

/** A model that is ready to use. */
export interface Model {
  readonly header: ModelHeader;
  readonly outputs: number;
  /** Adds the hidden vector of a feature, times `value`, to `into` at `offset`. Returns false when the model does not know the feature. */
  readonly addFeature: (hash: number, value: number, into: Float32Array, offset: number) => boolean;
  readonly outputWeights: Float32Array;
  readonly outputBias: Float32Array;
  readonly hiddenBias: Float32Array;
}

/** Thrown when model data cannot be used; says what was expected. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

const magic = 0x314d544b;

/** The eight bits that tell features in one probe sequence apart; never 0. */
export const checkBits = (hash: number): number => (hash >>> 24) || 1;

/** Index of the first slot to look in. */
export const firstSlot = (hash: number, slots: number): number => (hash ^ (hash >>> 11)) & (slots - 1);

/** Reads model data. Throws `ModelError` when the bytes are no model of this version or are cut off. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== magic) throw new ModelError('This is no model file of Ketensturing (the file does not start with KTM1).');
  const headerLength = view.getUint32(4, true);
  const header = readHeader(bytes.subarray(8, 8 + headerLength));
  const { slots, features, hidden } = header;
  const checkAt = 8 + headerLength;
  const scaleAt = checkAt + slots;
  const weightsAt = scaleAt + features;
  const rowBytes = hidden / 2;
  if (bytes.byteLength < weightsAt + features * rowBytes) throw new ModelError('The model file is cut off; install the extension again.');
  const check = bytes.slice(checkAt, checkAt + slots);
  const scale = Float32Array.from(bytes.subarray(scaleAt, weightsAt), scaleOfLevel);
  const weights = bytes.slice(weightsAt, weightsAt + features * rowBytes);
  const rowOf = new Int32Array(slots);
  let used = 0;
  for (let slot = 0; slot < slots; slot++) rowOf[slot] = check[slot] === 0 ? -1 : used++;
  if (used !== features) throw new ModelError('The model file is damaged (slots and features differ); install the extension again.');
  return {
    header,
    outputs: header.outputBias.length,
    hiddenBias: Float32Array.from(header.hiddenBias),
    outputBias: Float32Array.from(header.outputBias),
    outputWeights: Float32Array.from(header.outputWeights),
    addFeature: (hash, value, into, offset) => {
      const bits = checkBits(hash);
      let slot = firstSlot(hash, slots);
      while (check[slot] !== bits) {
        if (check[slot] === 0) return false;
        slot = (slot + 1) & (slots - 1);
      }
      const row = rowOf[slot] as number;
      const factor = value * (scale[row] as number);
      const from = row * rowBytes;
      for (let i = 0; i < rowBytes; i++) {
        const byte = weights[from + i] as number;
        into[offset + 2 * i]! += factor * ((byte & 15) - 8);
        into[offset + 2 * i + 1]! += factor * ((byte >> 4) - 8);
      }
      return true;
    },
  };
}

const scaleOfLevel = (level: number): number => 2 ** (level / 8 - 24);

const levelOfScale = (scale: number): number => Math.max(0, Math.min(255, Math.round((Math.log2(scale) + 24) * 8)));

function readHeader(bytes: Uint8Array): ModelHeader {
  let header: ModelHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as ModelHeader;
  } catch {
    throw new ModelError('The header of the model file cannot be read; install the extension again.');
  }
  const { version, slots, features, hidden, aspects, pillars } = header;
  const whole = [slots, features, hidden].every((value) => Number.isInteger(value) && value > 0);
  if (version !== 1 || !whole || (slots & (slots - 1)) !== 0 || features >= slots || hidden % 2 !== 0)
    throw new ModelError(`The model file is of another version (${String(version)}); this program reads version 1.`);
  if (header.outputBias.length !== 2 * pillars.length + 1 + aspects.length || header.outputWeights.length !== hidden * header.outputBias.length)
    throw new ModelError('The model file is damaged (outputs differ); install the extension again.');
  return header;
}

/** A row to be written: a feature's hash and its hidden vector. */
export interface ModelRow {
  readonly hash: number;
  readonly weights: Float32Array;
}

/** Writes a model: places rows by hash and rounds each to 4 bits with its own scale. Rows whose hash and check collide are dropped, later ones first. */
export function writeModel(header: Omit<ModelHeader, 'slots' | 'features' | 'version'>, rows: readonly ModelRow[]): Uint8Array {
  let slots = 1;
  while (slots < rows.length * 1.25) slots *= 2;
  const table: (ModelRow | null)[] = new Array<ModelRow | null>(slots).fill(null);
  for (const row of rows) {
    let slot = firstSlot(row.hash, slots);
    while (table[slot] && checkBits((table[slot] as ModelRow).hash) !== checkBits(row.hash)) slot = (slot + 1) & (slots - 1);
    table[slot] ??= row;
  }
  const used = table.filter((row) => row !== null);
  const full: ModelHeader = { version: 1, slots, features: used.length, ...header };
  const json = new TextEncoder().encode(JSON.stringify(full));
  const checkAt = 8 + json.length;
  const scaleAt = checkAt + slots;
  const weightsAt = scaleAt + used.length;
  const rowBytes = header.hiddenBias.length / 2;
  const bytes = new Uint8Array(weightsAt + used.length * rowBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  table.forEach((row, slot) => {
    bytes[checkAt + slot] = row ? checkBits(row.hash) : 0;
  });
  used.forEach(({ weights }, row) => {
    const level = levelOfScale(bestScale(weights));
    const scale = scaleOfLevel(level);
    bytes[scaleAt + row] = level;
    weights.forEach((weight, i) => {
      const step = Math.max(0, Math.min(15, Math.round(weight / scale) + 8));
      bytes[weightsAt + row * rowBytes + (i >> 1)]! |= step << (4 * (i & 1));
    });
  });
  return bytes;
}

/** The scale, among a few, that loses least when the row is rounded to 16 levels. */
function bestScale(weights: Float32Array): number {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  let best = top / 7;
  let least = Number.POSITIVE_INFINITY;
  for (let share = 1; share >= 0.5; share -= 0.05) {
    const scale = (top * share) / 7;
    const loss = weights.reduce((sum, weight) => sum + (weight - scale * (Math.max(-8, Math.min(7, Math.round(weight / scale))))) ** 2, 0);
    if (loss < least) [best, least] = [scale, loss];
  }
  return best;
}
