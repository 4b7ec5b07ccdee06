/**
 * The trained model as plain data. One hidden layer over hashed features: features add up to a hidden vector, its positive part gives the outputs.
 *
 * Layout of the file: the magic `KTM4`, the length of the header (uint32, little-endian), the header (JSON, UTF-8), then without gaps
 * `check` (uint8 per slot), `scale` (uint8 per used slot: 2^(level/8 − 24)), `weights` (2 or 4 bits per hidden unit and used slot),
 * and the tries of the lexicon, Dutch and English (`lexicon-data.ts`).
 * A feature's slot is found by open addressing on its hash; `check` holds eight other bits of the hash and is 0 for a free slot.
 * With 0.3 of the slots in use, a feature that the model does not know is taken for a known one about twice in a thousand.
 */
import type { Language } from '../../framework/types.ts';
import type { TrieSize } from './lexicon-data.ts';

/** What the trainer decides. All numbers are finite. */
export interface ModelSettings {
  /** A multiple of four. */
  readonly hidden: number;
  /** Of a weight: two for −1, 0 and 1, four for −7 to 7, each times the scale of its row. */
  readonly bits: 2 | 4;
  /** Aspect ids, in the order of their outputs. */
  readonly aspects: readonly string[];
  readonly pillars: readonly number[];
  readonly hiddenBias: readonly number[];
  /** hidden × outputs, row by hidden unit. Outputs: addressed per pillar, touched per pillar, strength, then the aspects. */
  readonly outputWeights: readonly number[];
  readonly outputBias: readonly number[];
  readonly status: StatusWeights;
  /** What it was trained on. */
  readonly trainedOn: { readonly authors: number; readonly texts: number };
}

/** What the header says. */
export interface ModelHeader extends ModelSettings {
  readonly version: 4;
  /** Slots in the hash table; a power of two. */
  readonly slots: number;
  /** Used slots, in slot order the rows of `weights`. */
  readonly features: number;
  /** Classes of the concept lexicon that the features come from. */
  readonly concepts: readonly string[];
  readonly lexicon: Readonly<Record<Language, TrieHeader>>;
}

/** What the header says of a trie. */
export interface TrieHeader extends TrieSize {
  readonly bytes: number;
}

/** Weights of the step from passages to status; see `status.ts`. */
export interface StatusWeights {
  /** For each class (addressed, thin, missing): weights of the document features, the last one the constant. */
  readonly weights: readonly (readonly number[])[];
  /** Logit from which a passage counts as strong, and from which it counts as touching. */
  readonly strongFrom: number;
  readonly touchedFrom: number;
}

/** The first four bytes, as a number. */
export const magic = 0x344d544b;
/** The languages of the lexicon, in the order of their tries. */
export const languages = ['nl', 'en'] as const;

/** The eight bits that tell features in one probe sequence apart; never 0. */
export const checkBits = (hash: number): number => hash >>> 24 || 1;

/** Index of the first slot to look in. */
export const firstSlot = (hash: number, slots: number): number => (hash ^ (hash >>> 11)) & (slots - 1);

/** The scale that a level stands for. */
export const scaleOfLevel = (level: number): number => 2 ** (level / 8 - 24);

/** The level that comes nearest to a scale. */
export const levelOfScale = (scale: number): number => Math.max(0, Math.min(255, Math.round((Math.log2(scale) + 24) * 8)));
