import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createDocument, createSentences, growthDocuments } from '../../scripts/bench/documents.ts';
import { createPlan } from '../../src/linter/plan.ts';

const BANK = fileURLToPath(new URL('../../data/bank', import.meta.url));

describe('bench documents', () => {
  it('are the same each time, and no sentence occurs twice in them', function () {
    this.timeout(60_000);
    const [document, again] = [1, 2].map(() => createDocument('plan', 2_000_000, createSentences(BANK, 8)));
    assert.equal(document?.text, again?.text);
    const { passages } = createPlan([{ name: '', text: document?.text ?? '' }]);
    const seen = new Set<string>();
    const twice = passages.filter(({ form, text }) => form !== 'heading' && form !== 'lead-in' && seen.size === seen.add(text).size);
    assert.ok(passages.length > 10_000);
    assert.deepEqual(
      twice.map(({ text }) => text),
      [],
    );
  });

  it('grow in the text that repeats nothing', () => {
    for (const [kind, documents] of growthDocuments()) {
      const [first = 0, , , last = 0] = documents.map(({ text }) => text.length);
      assert.ok(last > first * 7.5 && last < first * 8.5, kind);
    }
  });
});
