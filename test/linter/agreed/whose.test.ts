import assert from 'node:assert/strict';
import { movedAlong, namedAsNow } from '../../../src/linter/agreed/whose.ts';
import type { AgreedPlan } from '../../../src/linter/types.ts';

/** What was agreed of a plan with these documents. */
function agreedOf(...files: readonly string[]): AgreedPlan {
  const sections = files.map((file) => ({ file, path: ['Plan'], fingerprint: '0' }));
  return { version: 1, agreedOn: '2026-01-14', pillars: [], sections, passages: [], standing: [] };
}

const namesIn = ({ sections }: AgreedPlan): readonly string[] => sections.map(({ file }) => file);

/** What `movedAlong` calls the documents of a plan that begins with `/werk/<first name>`. */
function moved(files: readonly [string, ...string[]], moves: Readonly<Record<string, string>>): readonly string[] {
  return namesIn(movedAlong(agreedOf(...files), `/werk/${files[0]}`, (place) => moves[place] ?? place));
}

describe('what was agreed of documents that got another name', () => {
  it('calls a document as it is called now', () => {
    assert.deepEqual(moved(['plan.md'], { '/werk/plan.md': '/werk/ketenplan.md' }), ['ketenplan.md']);
    assert.deepEqual(moved(['plan.md', 'bijlage.md'], { '/werk/plan.md': '/werk/één.md' }), ['één.md', 'bijlage.md']);
  });

  it('names documents from the folder that holds all of them', () => {
    assert.deepEqual(moved(['plan.md', 'deel/a.md'], { '/werk/plan.md': '/werk/hoofd/plan.md' }), ['hoofd/plan.md', 'deel/a.md']);
    assert.deepEqual(moved(['plan.md', 'deel/a.md'], { '/werk/plan.md': '/werk/deel/plan.md' }), ['plan.md', 'a.md']);
    const all = { '/werk/plan.md': '/nieuw/plan.md', '/werk/deel/a.md': '/nieuw/deel/a.md' };
    assert.deepEqual(moved(['plan.md', 'deel/a.md'], all), ['plan.md', 'deel/a.md']);
  });

  it('is of the only document of a plan, whatever that was called, and of no other of several', () => {
    assert.deepEqual(namesIn(namedAsNow(agreedOf('plan.md'), ['/werk/ketenplan.md'], ['werk/ketenplan.md'])), ['ketenplan.md']);
    const two = ['/werk/ketenplan.md', '/werk/deel.md'];
    assert.deepEqual(namesIn(namedAsNow(agreedOf('plan.md', 'deel.md'), two, two)), ['plan.md', 'deel.md']);
    assert.deepEqual(namesIn(namedAsNow(agreedOf('plan.md'), two, two)), ['plan.md']);
  });
});
