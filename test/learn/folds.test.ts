import assert from 'node:assert/strict';
import { defaultPipeline, foldsOf, prepare } from '../../scripts/learn/pipeline.ts';

describe('folds of the training', () => {
  const text = (author: string, n: number) => ({
    id: `${author}-${n}`,
    lang: 'nl' as const,
    text: `Zin ${n} van ${author}.`,
    aspects: [],
    addressed: [],
    thin: [],
    author,
  });
  const document = (name: string) => ({
    name,
    lang: 'nl' as const,
    text: '# Plan\n\nDe partners overleggen.\n',
    statuses: new Array(8).fill('missing'),
    lines: new Array(8).fill([]),
  });
  const examples = ['pen-dyke', 'pen-lock', 'author-1', 'author-2'].flatMap((author) => [1, 2, 3].map((n) => text(author, n)));
  const material = prepare(examples, {}, ['dyke-a.md', 'dyke-b.md', 'lock-a.md', 'quay-a.md'].map(document), { nl: [], en: [] });
  const penOf = (i: number): string => String(material.documents[i]?.read.example.id).split('-')[0] as string;
  const authorOf = (i: number): string => String(material.read[i]?.example.author);
  const folds = foldsOf(material, { ...defaultPipeline, folds: 2 });

  it('score every text and document once', () => {
    assert.deepEqual(
      folds.flatMap(({ examples }) => examples).sort((a, b) => a - b),
      [...examples.keys()],
    );
    assert.deepEqual(
      folds.flatMap(({ documents }) => documents).sort((a, b) => a - b),
      [0, 1, 2, 3],
    );
  });

  it('learn nothing by an author or pen that they score, be it a passage or a document', () => {
    for (const { examples, documents, learnt } of folds) {
      const scored = new Set([...examples.map(authorOf), ...documents.map((i) => `pen-${penOf(i)}`)]);
      for (const i of learnt.examples) assert.ok(!scored.has(authorOf(i)), authorOf(i));
      for (const i of learnt.documents) assert.ok(!scored.has(`pen-${penOf(i)}`), penOf(i));
      assert.ok(learnt.examples.length > 0 && learnt.documents.length > 0);
    }
  });
});
