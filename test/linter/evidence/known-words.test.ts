import assert from 'node:assert/strict';
import { stemHash, visitGrams } from '../../../src/linter/evidence/features.ts';
import { createCompiledKernel, createPlainKernel, type Kernel } from '../../../src/linter/evidence/kernel.ts';
import { createKnownWords, roomForWords } from '../../../src/linter/evidence/known-words.ts';
import { readTokens, type Spelling } from '../../../src/linter/language/words.ts';
import { withRows } from './given-rows.ts';

const width = 32;
const rowCount = 97;
const rows = Int16Array.from({ length: rowCount * width }, (_, i) => ((i * 7919) % 513) - 256);

/** A model that knows two thirds of what it is asked about. */
const rowOf = (hash: number): number => ((hash >>> 0) % 3 === 0 ? -1 : (hash >>> 0) % rowCount);

const spellingOf = (word: string): Spelling => readTokens(word).spellings[0] as Spelling;

/** The vectors of a word as they are by definition. */
function vectorsOf(word: string): { readonly grams: number; readonly vectors: readonly number[] } {
  const vectors = new Array<number>(2 * width).fill(0);
  const add = (hash: number, from: number): number => {
    const row = rowOf(hash);
    if (row >= 0) for (let i = 0; i < width; i++) vectors[from + i] = (vectors[from + i] as number) + (rows[row * width + i] as number);
    return row < 0 ? 0 : 1;
  };
  add(stemHash(word, 'nl'), 0);
  let grams = 0;
  visitGrams(word, (hash) => {
    grams += add(hash, width);
  });
  return { grams, vectors };
}

function holds(kernel: Kernel): void {
  const knownWord = createKnownWords({ rowOf, kernel }, 'nl');
  const integers = new Int32Array(kernel.memory);
  const check = (word: string): void => {
    const { stem, row, grams, at } = knownWord(spellingOf(word));
    assert.equal(stem, stemHash(word, 'nl'));
    assert.equal(row, rowOf(stem));
    assert.deepEqual({ grams, vectors: [...integers.subarray(at >> 2, (at >> 2) + 2 * width)] }, vectorsOf(word), word);
  };
  const often = ['keten', 'partner', `onderling${'e'.repeat(80)}`];
  // More words than there are places for.
  for (let i = 0; i < 20_000; i++) {
    if (i % 100 === 0) for (const word of often) check(word);
    knownWord(spellingOf(`woord${i}`));
    if (i % 500 === 0) check(`woord${i}`);
  }
  for (const word of often) check(word);
  check('woord0');
}

describe('known words', () => {
  it('have the sums of what the model knows of them, however many words went before', () => {
    holds(withRows(createPlainKernel, rows, width, roomForWords(width) + 64));
    const compiled = withRows(createCompiledKernel, rows, width, roomForWords(width) + 64);
    assert.ok(compiled);
    holds(compiled);
  });
});
