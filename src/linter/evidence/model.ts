/** Reads model files; the layout is in `model-file.ts`. */
import type { Language } from '../../framework/types.ts';
import { toFixed } from './fixed-point.ts';
import { createKernel, type Kernel, type Rows, type RowsSize, widthOf } from './kernel.ts';
import { roomForWords } from './known-words.ts';
import { type Lexicon, openLexicon, type Trie } from './lexicon.ts';
import { unpackTrie } from './lexicon-data.ts';
import { ModelError } from './model-error.ts';
import { checkBits, firstSlot, languages, type ModelHeader, magic, scaleOfLevel, type TrieHeader } from './model-file.ts';

export { ModelError } from './model-error.ts';
export type { ModelHeader, StatusWeights } from './model-file.ts';
export { type ModelRow, type ModelSource, writeModel } from './write-model.ts';

/** A model that is ready to use. */
export interface Model {
  readonly header: ModelHeader;
  readonly outputs: number;
  /** The row of a feature among those of the kernel, or −1 when the model does not know it. Rows are numbered as they are asked for, so numbers differ from one run to another. */
  readonly rowOf: (hash: number) => number;
  /** Adds up the hidden vectors, in fixed point. */
  readonly kernel: Kernel;
  /** The sum of the products of the numbers of a row, one that `rowOf` gave, with those of `by`. */
  readonly dotRow: (row: number, by: Float64Array) => number;
  readonly outputWeights: Float32Array;
  readonly outputBias: Float32Array;
  readonly hiddenBias: Float32Array;
  /** The lexicon of a language, opened when it is first asked for. Throws `ModelError` when it does not fit its header. */
  readonly lexicon: (language: Language) => Lexicon;
}

/** Reads model data, and keeps copies of what it needs. Throws `ModelError` when the bytes are no model of this version or are cut off; the lexicons are read later. */
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
  const weights: PackedWeights = { levels: bytes.slice(scaleAt, weightsAt), bytes: bytes.slice(weightsAt, triesAt), bits, hidden };
  const kernel = createKernel(sizeOfRows(weights), widthOf(hidden), languages.length * roomOf(header));
  const enAt = triesAt + lexicon.nl.bytes;
  const tries = { nl: bytes.slice(triesAt, enAt), en: bytes.slice(enAt, length) };
  return {
    header,
    outputs: header.outputBias.length,
    hiddenBias: Float32Array.from(header.hiddenBias),
    outputBias: Float32Array.from(header.outputBias),
    outputWeights: Float32Array.from(header.outputWeights),
    kernel,
    ...createRows(weights, bytes.slice(checkAt, scaleAt), kernel.rows),
    lexicon: openWhenAsked(header, tries),
  };
}

/** Most plans are in one language. */
function openWhenAsked(header: ModelHeader, tries: Readonly<Record<Language, Uint8Array>>): Model['lexicon'] {
  const kept: Record<Language, Uint8Array | Lexicon> = { ...tries };
  return (language) => {
    const known = kept[language];
    const lexicon = known instanceof Uint8Array ? openLexicon(header.concepts, readTrie(known, language, header)) : known;
    kept[language] = lexicon;
    return lexicon;
  };
}

/**
 * Finds rows, each of which is written to where the kernel keeps them when it is first asked for, behind the ones before: a short plan asks for a part of them, and who waits for it waits
 * for no more.
 */
function createRows(weights: PackedWeights, check: Uint8Array, rows: Rows): Pick<Model, 'rowOf' | 'dotRow'> {
  const slots = check.length;
  const features = weights.levels.length;
  const featureAt = numberSlots(check, features);
  const rowOfFeature = new Int32Array(features);
  const featureOf = new Int32Array(features);
  const write = createRowWriter(weights, rows);
  const dot = createDot(weights);
  let written = 0;
  return {
    rowOf(hash) {
      const bits = checkBits(hash);
      let slot = firstSlot(hash, slots);
      while (check[slot] !== bits) {
        if (check[slot] === 0) return -1;
        slot = (slot + 1) & (slots - 1);
      }
      const feature = featureAt[slot] as number;
      const known = rowOfFeature[feature] as number;
      if (known > 0) return known - 1;
      write(feature, written);
      featureOf[written] = feature;
      rowOfFeature[feature] = ++written;
      return written - 1;
    },
    dotRow: (row, by) => dot(featureOf[row] as number, by),
  };
}

/** The feature of each slot that has one. */
function numberSlots(check: Uint8Array, features: number): Int32Array {
  const featureAt = new Int32Array(check.length);
  let used = 0;
  for (let slot = 0; slot < check.length; slot++) if (check[slot] !== 0) featureAt[slot] = used++;
  if (used !== features) throw new ModelError('The model file is damaged (slots and features differ); install the extension again.');
  return featureAt;
}

/** Bytes beside the rows that the judge needs for a language: for the pairs of its concepts, for its words, and, amply, for a few sums and lists. */
const roomOf = ({ concepts, hidden, outputBias }: ModelHeader): number =>
  4 * concepts.length * (concepts.length + 8) + roomForWords(widthOf(hidden)) + widthOf(hidden) * (512 + 8 * outputBias.length) + 65_536;

/**
 * Weights as they stand in the file: for each feature the level of their scale, and their steps, as many in a byte as fit, the first in its lowest bits, each raised by half of what its bits
 * hold.
 */
interface PackedWeights {
  readonly levels: Uint8Array;
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

function sizeOfRows(weights: PackedWeights): RowsSize {
  const { half } = layoutOf(weights);
  const { levels, hidden } = weights;
  return {
    length: levels.length * widthOf(hidden),
    isSmall: toFixed(half * (scales[highest(levels)] as number)) < most,
  };
}

/** The scales grow with their levels. */
function highest(levels: Uint8Array): number {
  let top = 0;
  for (let i = 0; i < levels.length; i++) if ((levels[i] as number) > top) top = levels[i] as number;
  return top;
}

/** Writes the weights of a feature as a row. */
function createRowWriter(weights: PackedWeights, rows: Rows): (feature: number, row: number) => void {
  const { levels, bytes, bits, hidden } = weights;
  const { half, mask, perByte, perRow } = layoutOf(weights);
  const width = widthOf(hidden);
  const stepsOf = createSteps(2 * half);
  return (feature, row) => {
    const steps = stepsOf(levels[feature] as number);
    const from = feature * perRow;
    let place = row * width;
    for (let i = 0; i < perRow; i++) {
      const byte = bytes[from + i] as number;
      for (let k = 0; k < perByte; k++) rows[place++] = steps[(byte >> (bits * k)) & mask] as number;
    }
  };
}

/** What each of `count` steps is at a level. */
function createSteps(count: number): (level: number) => Int32Array {
  const known: Int32Array[] = [];
  return (level) => {
    const steps = known[level] ?? Int32Array.from({ length: count }, (_, step) => toFixed((scales[level] as number) * (step - count / 2)));
    known[level] = steps;
    return steps;
  };
}

/** Reads the weights as they stand in the file: less is fetched than of the rows that are added up. */
function createDot(weights: PackedWeights): (feature: number, by: Float64Array) => number {
  const { levels, bytes, bits } = weights;
  const { half, mask, perByte, perRow } = layoutOf(weights);
  return (feature, by) => {
    const from = feature * perRow;
    let sum = 0;
    for (let i = 0; i < perRow; i++) {
      const byte = bytes[from + i] as number;
      for (let k = 0; k < perByte; k++) sum += (((byte >> (bits * k)) & mask) - half) * (by[i * perByte + k] as number);
    }
    return sum * (scales[levels[feature] as number] as number);
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
