import assert from 'node:assert/strict';
import { retained } from '../retained.ts';
import { sitDown } from '../typist.ts';
import { closeAll } from './support.ts';

/** Rounds of some four hundred edits; what fills once fills in the first. `npm run endurance` does hours of them. */
const WARM_UP = 4;
const ROUNDS = 6;
/** In bytes for all rounds together: what half a megabyte a round leaves behind. Less shows in the long run. */
const MOST_GROWTH = 3 * 1024 * 1024;
/** VS Code itself has listeners that come and go. */
const MOST_MORE = 8;

describe('a writer who goes on', () => {
  after(closeAll);

  it('leaves no memory, listener or disposable behind', async () => {
    const typist = await sitDown();
    for (let at = 0; at < WARM_UP; at++) await typist.round();
    let before = await retained();
    let after = before;
    let edits = 0;
    // What VS Code fills once, at whatever moment, is no leak; a leak grows in the second stretch as in the first.
    for (let stretch = 0; stretch < 2; stretch++) {
      before = after;
      edits = 0;
      for (let at = 0; at < ROUNDS; at++) edits += await typist.round();
      after = await retained();
      if (after.bytes - before.bytes < MOST_GROWTH) break;
    }
    assert.ok(edits > ROUNDS * 300, `${edits} edits`);
    assert.ok(after.bytes - before.bytes < MOST_GROWTH, `${after.bytes - before.bytes} bytes more`);
    assert.ok(after.listeners - before.listeners <= MOST_MORE, `${before.listeners} listeners, then ${after.listeners}`);
    assert.ok(after.disposables - before.disposables <= MOST_MORE, `${before.disposables} disposables, then ${after.disposables}`);
  }).timeout(300_000);
});
