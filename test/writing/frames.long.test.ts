import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/framework/types.ts';
import { fillFrame, placeholdersOf, writingFrames } from '../../src/writing/frames.ts';
import { checkReal, framework, pillarsThatAre } from './engine.ts';

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
/** The share of filled sentences that the judge recognises by themselves; in a plan, others stand around them. */
const RECOGNISED = 0.8;

function filled(language: Language): readonly { readonly id: string; readonly pillar: number; readonly text: string }[] {
  const values = JSON.parse(readFileSync(new URL(`../fixtures/frames/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string[]
  >;
  return writingFrames(framework, language).flatMap(({ id, pillar, snippet }) => {
    const own = values[id];
    if (own === undefined || pillar === null) return [];
    const places = placeholdersOf(snippet);
    assert.equal(own.length, places.length, id);
    const text = fillFrame(snippet, Object.fromEntries(own.map((value, index) => [places[index]?.number, value])));
    return [{ id, pillar, text: text.charAt(0).toUpperCase() + text.slice(1) }];
  });
}

describe('frames', function () {
  this.timeout(30_000);
  for (const language of ['nl', 'en'] as const) {
    it(`unfilled, all sentences and tables together address no pillar (${language})`, () => {
      const texts = writingFrames(framework, language).map(({ snippet }) => fillFrame(snippet));
      const report = checkReal(`# ${language === 'nl' ? 'Ketenplan' : 'Chain plan'}\n\n${texts.join('\n\n')}\n`);
      assert.deepEqual(pillarsThatAre('addressed', report), []);
    });

    it(`unfilled, no sentence or table addresses a pillar by itself (${language})`, () => {
      const wrong = writingFrames(framework, language)
        .filter(({ snippet }) => pillarsThatAre('addressed', checkReal(`# Plan\n\n## Deel\n\n${fillFrame(snippet)}\n`)).length > 0)
        .map(({ id }) => `${language} ${id}`);
      assert.deepEqual(wrong, []);
    });

    it(`filled with sensible words they address all pillars (${language})`, () => {
      const text = filled(language).map((frame) => frame.text);
      assert.deepEqual(pillarsThatAre('addressed', checkReal(`# Plan\n\n## Afspraken\n\n${text.join('\n\n')}\n`)), ALL);
    });

    it(`filled with sensible words nearly each addresses its pillar (${language})`, () => {
      const wrong = filled(language)
        .filter(({ pillar, text }) => !pillarsThatAre('addressed', checkReal(`# Plan\n\n## Afspraken\n\n${text}\n`)).includes(pillar))
        .map(({ id }) => `${language} ${id}`);
      assert.ok(wrong.length <= (1 - RECOGNISED) * filled(language).length, wrong.join(', '));
    });

    it(`what a writer types to find a frame is its own (${language})`, () => {
      const prefixes = writingFrames(framework, language).map(({ prefix }) => prefix);
      assert.equal(new Set(prefixes).size, prefixes.length);
    });

    it(`every placeholder is bracketed (${language})`, () => {
      for (const { id, snippet } of writingFrames(framework, language)) {
        assert.ok(placeholdersOf(snippet).length > 0, id);
        for (const { text } of placeholdersOf(snippet)) assert.match(text, /^\[.+\]$/, id);
      }
    });
  }
});
