import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileTrie, createLexicon, type LexiconData, openLexicon } from '../../../src/linter/evidence/lexicon.ts';
import { packTrie, sizeOf, unpackTrie } from '../../../src/linter/evidence/lexicon-data.ts';
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
    const size = sizeOf(trie);
    const bytes = packTrie(trie);
    const again = unpackTrie(bytes, size, 4);
    assert.deepEqual(again, trie);
    assert.deepEqual(hits('komt in de keten bijeen', openLexicon(Object.keys(data), trie)), [
      'GAP: komt in de keten bijeen',
      'PLAIN: in de keten',
    ]);
    assert.equal(unpackTrie(bytes.subarray(0, -1), size, 4), null);
    assert.equal(unpackTrie(bytes, { ...size, patterns: 3 }, 4), null);
    assert.equal(unpackTrie(bytes, size, 2), null);
  });

  it('is none when its counts or its patterns go round in 32 bits', () => {
    const patterns = [0, 0, 0, ...new TextEncoder().encode('*|een|twee|')];
    const coded = (count: number): number[] => [0, 7, 14, 21].map((shift) => ((count >> shift) & 127) | (shift < 21 ? 128 : 0));
    const zeros = (count: number): number[] => new Array<number>(count).fill(0);
    // A path of sixteen edges, with ends of which the counts come to 2^32.
    const path = [...new Array<number>(16).fill(1), 0];
    const ends = [...new Array<number>(16).fill(2 ** 28 - 1), 16].flatMap(coded);
    assert.equal(unpackTrie(Uint8Array.from([...path, ...ends, ...zeros(32), ...patterns]), { nodes: 17, ends: 0, patterns: 3 }, 3), null);
    // So many edges from the root, each so far from the one before it that the last comes to 2^32 − 1.
    const edges = 2 ** 16 + 1;
    const star = [...coded(edges), ...zeros(edges), ...zeros(edges + 1), ...new Array<number>(2 * edges).fill(255)];
    assert.equal(unpackTrie(Uint8Array.from([...star, ...patterns]), { nodes: edges + 1, ends: 0, patterns: 3 }, 3), null);
  });

  it('is not written when it has more words than can be numbered', () => {
    const trie = compileTrie(data);
    assert.throws(() => packTrie({ ...trie, patterns: new Array<string>(2 ** 16 + 1).fill('x') }), RangeError);
  });

  it('reads any bytes as a sound trie or none', () => {
    const patterns = [0, 0, 0, ...new TextEncoder().encode('*|een|twee|')];
    const perNode = fc.tuple(fc.nat(2), fc.nat(2));
    let sound = 0;
    fc.assert(
      fc.property(fc.array(perNode, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(3), { maxLength: 30 }), (nodes, numbers) => {
        const size = { nodes: nodes.length, ends: nodes.reduce((sum, [, ends]) => sum + ends, 0), patterns: 3 };
        const columns = [...nodes.map(([edges]) => edges), ...nodes.map(([, ends]) => ends)];
        const length = 2 * (size.nodes - 1) + 2 * size.ends;
        const filled = Array.from({ length }, (_, i) => (i % 2 === 0 ? (numbers[i >> 1] ?? 0) : 0));
        const trie = unpackTrie(Uint8Array.from([...columns, ...filled, ...patterns]), size, 3);
        if (trie === null) return;
        sound++;
        openLexicon(['A', 'B', 'C'], trie).match(readTokens('een twee een twee drie een').spellings);
      }),
      { numRuns: 2000 },
    );
    assert.ok(sound > 50, `${sound}`);
  });
});
