import assert from 'node:assert/strict';
import { createMemory, type Memory } from '../../../src/linter/evidence/memory.ts';
import type { Passage } from '../../../src/linter/types.ts';

const passage = (text: string): Passage => ({ text, form: 'sentence', marks: [], leadIn: '' }) as unknown as Passage;

/** Writes so many passages of a thousand units that nobody wrote before, with `kept` beside them. */
function write(memory: Memory, count: number, kept: Passage, from: number): void {
  for (let at = 0; at < count; at++) {
    memory.recall(passage(`${from + at} `.padEnd(1000, 'x')), 'nl');
    memory.recall(kept, 'nl');
  }
}

describe('what is remembered of passages', () => {
  it('is the same as long as it is used, however much is written', () => {
    const memory = createMemory();
    const kept = passage('De partners besluiten.');
    const first = memory.recall(kept, 'nl');
    write(memory, 2000, kept, 0);
    assert.equal(memory.recall(kept, 'nl'), first);
  });

  it('is forgotten when as much as a day of typing was written since', () => {
    const memory = createMemory();
    const seldom = passage('Dit stond er even.');
    const first = memory.recall(seldom, 'nl');
    write(memory, 100, passage('anders'), 0);
    assert.equal(memory.recall(seldom, 'nl'), first);
    write(memory, 1000, passage('anders'), 100);
    assert.notEqual(memory.recall(seldom, 'nl'), first);
  });

  it('holds a plan as long as it is judged, all of it', () => {
    const memory = createMemory();
    const texts = Array.from({ length: 2000 }, (_, at) => passage(`zin ${at} `.padEnd(1000, 'y')));
    memory.makeRoom(2_000_000);
    const first = texts.map((text) => memory.recall(text, 'nl'));
    memory.makeRoom(2_000_000);
    assert.ok(texts.every((text, at) => memory.recall(text, 'nl') === first[at]));
  });
});
