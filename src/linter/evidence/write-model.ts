/** Writes model files, for the trainer. */
import { compileTrie, type LexiconData, type Trie } from './lexicon.ts';
import { packTrie, sizeOf } from './lexicon-data.ts';
import {
  checkBits,
  firstSlot,
  languages,
  levelOfScale,
  type ModelHeader,
  type ModelSettings,
  magic,
  scaleOfLevel,
  type TrieHeader,
} from './model-file.ts';

/** A row to be written: a feature's hash and its hidden vector. */
export interface ModelRow {
  readonly hash: number;
  readonly weights: Float32Array;
}

/** What is to be written: the settings, and the lexicon as class → entries in Dutch and in English, each joined by `|`. */
export interface ModelSource extends ModelSettings {
  readonly lexicon: Readonly<Record<string, readonly [nl: string, en: string]>>;
}

const stepsOf = (weight: number, scale: number, most: number): number => Math.max(-most, Math.min(most, Math.round(weight / scale)));

/** Writes a model: places rows by hash and rounds each with its own scale. Rows whose hash and check collide are dropped, later ones first. */
export function writeModel(source: ModelSource, rows: readonly ModelRow[]): Uint8Array {
  let slots = 1;
  while (slots < rows.length * 2 || slots < 2) slots *= 2;
  const table: (ModelRow | null)[] = new Array<ModelRow | null>(slots).fill(null);
  for (const row of rows) {
    let slot = firstSlot(row.hash, slots);
    while (table[slot] && checkBits((table[slot] as ModelRow).hash) !== checkBits(row.hash)) slot = (slot + 1) & (slots - 1);
    table[slot] ??= row;
  }
  const used = table.filter((row) => row !== null);
  const { hidden, bits } = source;
  const half = 1 << (bits - 1);
  const perByte = 8 / bits;
  const perRow = hidden / perByte;
  const body = new Uint8Array(slots + used.length * (1 + perRow));
  table.forEach((row, slot) => {
    body[slot] = row ? checkBits(row.hash) : 0;
  });
  used.forEach(({ weights }, row) => {
    const level = levelOfScale(bestScale(weights, half - 1));
    const scale = scaleOfLevel(level);
    body[slots + row] = level;
    const from = slots + used.length + row * perRow;
    weights.forEach((weight, i) => {
      body[from + Math.floor(i / perByte)]! |= (stepsOf(weight, scale, half - 1) + half) << (bits * (i % perByte));
    });
  });
  return joinFile(source, slots, used.length, body);
}

/** Puts header, table and tries together. */
function joinFile({ lexicon, ...settings }: ModelSource, slots: number, features: number, body: Uint8Array): Uint8Array {
  const tries = languages.map((_, i) => compileTrie(entriesOf(lexicon, i)));
  const packed = tries.map(packTrie);
  const about = (i: number): TrieHeader => ({ ...sizeOf(tries[i] as Trie), bytes: (packed[i] as Uint8Array).length });
  const header: ModelHeader = {
    version: 4,
    slots,
    features,
    ...settings,
    concepts: Object.keys(lexicon),
    lexicon: { nl: about(0), en: about(1) },
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + body.length + packed.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, json.length, true);
  let at = 8;
  for (const part of [json, body, ...packed]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function entriesOf(lexicon: ModelSource['lexicon'], language: number): LexiconData {
  return Object.fromEntries(Object.entries(lexicon).map(([name, entries]) => [name, (entries[language] as string).split('|')]));
}

/** The scale, among a few, that loses least when the row is rounded. */
function bestScale(weights: Float32Array, mostSteps: number): number {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  let best = top / mostSteps;
  let least = Number.POSITIVE_INFINITY;
  for (let share = 1; share >= 0.3; share -= 0.05) {
    const scale = (top * share) / mostSteps;
    const loss = weights.reduce((sum, weight) => sum + (weight - scale * stepsOf(weight, scale, mostSteps)) ** 2, 0);
    if (loss < least) [best, least] = [scale, loss];
  }
  return best;
}
