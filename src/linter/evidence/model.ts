/** Reads model files; the layout is in `model-file.ts`. */
import type { Language } from '../../framework/types.ts';
import { toFixed } from './fixed-point.ts';
import { createKernel, type Kernel, type Rows, widthOf } from './kernel.ts';
import { roomForWords } from './known-words.ts';
import { type Lexicon, openLexicon, type Trie } from './lexicon.ts';
import { unpackTrie } from './lexicon-data.ts';
import { checkBits, firstSlot, languages, type ModelHeader, magic, scaleOfLevel, type TrieHeader } from './model-file.ts';

export type { ModelHeader, StatusWeights } from './model-file.ts';
export { type ModelRow, type ModelSource, writeModel } from './write-model.ts';

/** A model that is ready to use. */
export interface Model {
  readonly header: ModelHeader;
  readonly outputs: number;
  /** The row of a feature, or −1 when the model does not know it. */
  readonly rowOf: (hash: number) => number;
  /** Adds up the hidden vectors, in fixed point. */
  readonly kernel: Kernel;
  /** The sum of the products of a row's numbers with those of `by`. */
  readonly dotRow: (row: number, by: Float64Array) => number;
  readonly outputWeights: Float32Array;
  readonly outputBias: Float32Array;
  readonly hiddenBias: Float32Array;
  /** The lexicon of a language, opened when it is first asked for. */
  readonly lexicon: (language: Language) => Lexicon;
}

/** Thrown when model data cannot be used; says what was expected. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Reads model data. Throws `ModelError` when the bytes are no model of this version or are cut off. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== magic)
    throw new ModelError('This is no model file of Ketensturing of version 4 (the file does not start with KTM4).');
  const headerLength = view.getUint32(4, true);
  const header = readHeader(bytes.subarray(8, 8 + headerLength));
  const { slots, features, hidden, bits, lexicon } = header;
  const checkAt = 8 + headerLength;
  const scaleAt = checkAt + slots;
  const weightsAt = scaleAt + features;
  const triesAt = weightsAt + (features * hidden * bits) / 8;
  const length = triesAt + lexicon.nl.bytes + lexicon.en.bytes;
  if (bytes.byteLength < length) throw new ModelError('The model file is cut off; install the extension again.');
  const levels = bytes.slice(scaleAt, weightsAt);
  const weights: PackedWeights = { bytes: bytes.slice(weightsAt, triesAt), bits, hidden };
  const { nl, en } = {
    nl: readTrie(bytes.subarray(triesAt, triesAt + lexicon.nl.bytes), 'nl', header),
    en: readTrie(bytes.subarray(triesAt + lexicon.nl.bytes, length), 'en', header),
  };
  return {
    header,
    outputs: header.outputBias.length,
    hiddenBias: Float32Array.from(header.hiddenBias),
    outputBias: Float32Array.from(header.outputBias),
    outputWeights: Float32Array.from(header.outputWeights),
    rowOf: createRowFinder(bytes.slice(checkAt, scaleAt), features),
    kernel: createKernel(readRows(levels, weights), widthOf(hidden), languages.length * roomOf(header)),
    dotRow: createDot(levels, weights),
    lexicon: openWhenAsked(header.concepts, { nl, en }),
  };
}

function openWhenAsked(concepts: readonly string[], tries: Readonly<Record<Language, Trie>>): Model['lexicon'] {
  const open: Partial<Record<Language, Lexicon>> = {};
  return (language) => {
    const lexicon = open[language] ?? openLexicon(concepts, tries[language]);
    open[language] = lexicon;
    return lexicon;
  };
}

function createRowFinder(check: Uint8Array, features: number): (hash: number) => number {
  const slots = check.length;
  const rows = new Int32Array(slots);
  let used = 0;
  for (let slot = 0; slot < slots; slot++) rows[slot] = check[slot] === 0 ? -1 : used++;
  if (used !== features) throw new ModelError('The model file is damaged (slots and features differ); install the extension again.');
  return (hash) => {
    const bits = checkBits(hash);
    let slot = firstSlot(hash, slots);
    while (check[slot] !== bits) {
      if (check[slot] === 0) return -1;
      slot = (slot + 1) & (slots - 1);
    }
    return rows[slot] as number;
  };
}

/** Bytes beside the rows that the judge needs for a language: for the pairs of its concepts, for its words, and, amply, for a few sums and lists. */
const roomOf = ({ concepts, hidden, outputBias }: ModelHeader): number =>
  4 * concepts.length * (concepts.length + 8) + roomForWords(widthOf(hidden)) + widthOf(hidden) * (512 + 8 * outputBias.length) + 65_536;

/** Weights as they stand in the file: as many in a byte as fit, the first in its lowest bits, each raised by half of what its bits hold. */
interface PackedWeights {
  readonly bytes: Uint8Array;
  readonly bits: number;
  readonly hidden: number;
}

/** How weights lie in their bytes: half of what the bits of one hold, its mask, how many stand in a byte, and how many bytes a row takes. */
function layoutOf({ bits, hidden }: PackedWeights): {
  readonly half: number;
  readonly mask: number;
  readonly perByte: number;
  readonly perRow: number;
} {
  const half = 1 << (bits - 1);
  const perByte = 8 / bits;
  return { half, mask: 2 * half - 1, perByte, perRow: hidden / perByte };
}

const most = 2 ** 15;

function readRows(levels: Uint8Array, weights: PackedWeights): Rows {
  const { bytes, bits, hidden } = weights;
  const { half, mask, perByte, perRow } = layoutOf(weights);
  const width = widthOf(hidden);
  const length = levels.length * width;
  const isSmall = levels.every((level) => toFixed(half * (scales[level] as number)) < most);
  const rows = isSmall ? new Int16Array(length) : new Int32Array(length);
  const steps = new Int32Array(2 * half);
  for (let row = 0; row < levels.length; row++) {
    const scale = scales[levels[row] as number] as number;
    for (let step = 0; step < steps.length; step++) steps[step] = toFixed(scale * (step - half));
    for (let i = 0; i < perRow; i++) {
      const byte = bytes[row * perRow + i] as number;
      for (let k = 0; k < perByte; k++) rows[row * width + i * perByte + k] = steps[(byte >> (bits * k)) & mask] as number;
    }
  }
  return rows;
}

/** Reads the weights as they stand in the file: less is fetched than of the rows that are added up. */
function createDot(levels: Uint8Array, weights: PackedWeights): Model['dotRow'] {
  const { bytes, bits } = weights;
  const { half, mask, perByte, perRow } = layoutOf(weights);
  return (row, by) => {
    const from = row * perRow;
    let sum = 0;
    for (let i = 0; i < perRow; i++) {
      const byte = bytes[from + i] as number;
      for (let k = 0; k < perByte; k++) sum += (((byte >> (bits * k)) & mask) - half) * (by[i * perByte + k] as number);
    }
    return sum * (scales[levels[row] as number] as number);
  };
}

function readTrie(bytes: Uint8Array, language: Language, { lexicon, concepts }: ModelHeader): Trie {
  const trie = unpackTrie(bytes, lexicon[language], concepts.length);
  if (!trie) throw new ModelError('The model file is damaged (the lexicon does not fit its header); install the extension again.');
  return trie;
}

/** By level. */
const scales = Float64Array.from({ length: 256 }, (_, level) => scaleOfLevel(level));

function readHeader(bytes: Uint8Array): ModelHeader {
  let header: ModelHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as ModelHeader;
  } catch {
    throw new ModelError('The header of the model file cannot be read; install the extension again.');
  }
  if (header?.version !== 4)
    throw new ModelError(`The model file is of another version (${String(header?.version)}); this program reads version 4.`);
  if (!isSound(header)) throw new ModelError('The model file is damaged (its header does not add up); install the extension again.');
  return header;
}

/** Whether sizes are whole numbers of a sensible size, and lists hold what they should and have the lengths that belong together. */
function isSound({
  slots,
  features,
  hidden,
  bits,
  aspects,
  pillars,
  hiddenBias,
  outputWeights,
  outputBias,
  status,
  concepts,
  lexicon,
}: ModelHeader): boolean {
  const sizes = [slots, features, hidden, ...languages.flatMap((language) => sizesOf(lexicon?.[language]))];
  const lists = [aspects, pillars, hiddenBias, outputWeights, outputBias, status?.weights, concepts];
  if (!sizes.every((value) => isSize(value) && value > 0) || !languages.every((language) => isSize(lexicon[language].ends))) return false;
  if (!lists.every(Array.isArray)) return false;
  if (
    (slots & (slots - 1)) !== 0 ||
    features >= slots ||
    hidden % 4 !== 0 ||
    (bits !== 2 && bits !== 4) ||
    hiddenBias.length !== hidden ||
    status.weights.length !== 3
  )
    return false;
  if (concepts.length > mostConcepts || ![...aspects, ...concepts].every((name) => typeof name === 'string')) return false;
  if (!pillars.every(Number.isInteger) || ![hiddenBias, outputWeights, outputBias].every(isNumbers)) return false;
  if (!status.weights.every(isNumbers) || !isNumbers([status.strongFrom, status.touchedFrom])) return false;
  return outputBias.length === 2 * pillars.length + 1 + aspects.length && outputWeights.length === hidden * outputBias.length;
}

const sizesOf = (trie: Partial<TrieHeader> | undefined): unknown[] => [trie?.nodes, trie?.patterns, trie?.bytes];

/** Every pair of concepts has a place of four bytes: 64 MB at this many, of which the shipped model has a small part. */
const mostConcepts = 2 ** 12;

const isNumbers = (list: unknown): boolean => Array.isArray(list) && list.every(Number.isFinite);

const isSize = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 26;
