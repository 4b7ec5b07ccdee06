import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileTrie, createLexicon, type LexiconData, openLexicon } from '../../../src/linter/evidence/lexicon.ts';
import { packTrie, unpackTrie } from '../../../src/linter/evidence/lexicon-data.ts';
import { readTokens } from '../../../src/linter/language/words.ts';

const data: LexiconData = {
  PLAIN: ['keten', 'in de keten', 'raad van bestuur'],
  STAR: ['ketenpart*', '*manager', '*overleg*', 're*'],
  GAP: ['komt * bijeen', 'stelt * rapport * op'],
  CASED: ['OM', 'B&W'],
};
const lexicon = createLexicon(data);

function hits(text: string, from = lexicon): string[] {
  const words = readTokens(text).spellings.filter(({ counts }) => counts);
  return from.match(words).map(
    (hit) =>
      `${from.concepts[hit.concept]}: ${words
        .slice(hit.from, hit.to)
        .map(({ raw }) => raw)
        .join(' ')}`,
  );
}

describe('lexicon', () => {
  it('finds words and phrases, the longest of a class', () => {
    assert.deepEqual(hits('Wij werken in de keten met de raad van bestuur.'), ['PLAIN: in de keten', 'PLAIN: raad van bestuur']);
  });

  it('reads a star as the rest of a word, which may be nothing', () => {
    assert.deepEqual(hits('ketenpartners'), ['STAR: ketenpartners']);
    assert.deepEqual(hits('ketenpart'), ['STAR: ketenpart']);
    assert.deepEqual(hits('programmamanager'), ['STAR: programmamanager']);
    assert.deepEqual(hits('managers'), []);
    assert.deepEqual(hits('bestuurdersoverleggen'), ['STAR: bestuurdersoverleggen']);
    assert.deepEqual(hits('regels re'), ['STAR: regels', 'STAR: re']);
  });

  it('crosses a gap of six words and no more', () => {
    assert.deepEqual(hits('komt bijeen'), ['GAP: komt bijeen']);
    assert.deepEqual(hits('komt a b c d e f bijeen'), ['GAP: komt a b c d e f bijeen']);
    assert.deepEqual(hits('komt a b c d e f g bijeen'), []);
    assert.deepEqual(hits('stelt elk jaar een rapport over de groep op'), ['GAP: stelt elk jaar een rapport over de groep op']);
  });

  it('takes capitals seriously where an entry is in capitals', () => {
    assert.deepEqual(hits('OM om Om'), ['CASED: OM']);
    assert.deepEqual(hits('het college van B&W'), ['CASED: B&W']);
  });

  it('finds upper-case words for entries in lower case', () => {
    assert.deepEqual(hits('KETEN'), ['PLAIN: KETEN']);
  });

  it('survives being written and read', () => {
    const trie = compileTrie(data);
    const size = { nodes: trie.edgeStart.length - 1, ends: trie.concepts.length };
    const bytes = packTrie(trie);
    const again = unpackTrie(bytes, trie.patterns, size, 4);
    assert.deepEqual(again, trie);
    assert.deepEqual(hits('komt in de keten bijeen', openLexicon(Object.keys(data), trie)), [
      'GAP: komt in de keten bijeen',
      'PLAIN: in de keten',
    ]);
    assert.equal(unpackTrie(bytes.subarray(0, -1), trie.patterns, size, 4), null);
    assert.equal(unpackTrie(bytes, trie.patterns.slice(0, 3), size, 4), null);
    assert.equal(unpackTrie(bytes, trie.patterns, size, 2), null);
  });

  it('reads any bytes as a sound trie or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat(8), fc.nat(8), (bytes, nodes, ends) => {
        const trie = unpackTrie(bytes, ['*', 'een', 'twee'], { nodes: nodes + 1, ends }, 3);
        if (trie) openLexicon(['A', 'B', 'C'], trie).match(readTokens('een twee een twee drie een').spellings);
      }),
      { numRuns: 2000 },
    );
  });
});
