import assert from 'node:assert/strict';
import { type JudgedExample, recallByAspect } from '../../scripts/learn/measure.ts';

type Status = JudgedExample['judged'][number]['status'];

const text = (lang: string, aspects: readonly string[], addressed: readonly number[], judged: Readonly<Record<number, Status>>) => ({
  id: '',
  author: 'somebody',
  lang,
  aspects,
  addressed,
  thin: [],
  judged: Object.entries(judged).map(([pillar, status]) => ({ pillar: Number(pillar), status })),
});

describe('recall by aspect', () => {
  it('counts texts that show an aspect as found where its pillar is judged addressed, by language, the least found first', () => {
    const texts = [
      text('nl', ['P1.a', 'P2.b'], [1, 2], { 1: 'addressed', 2: 'thin' }),
      text('nl', ['P1.a'], [1], { 1: 'missing', 2: 'addressed' }),
      text('en', ['P1.a'], [1], { 1: 'addressed' }),
    ];
    assert.deepEqual(
      [...recallByAspect(texts)],
      [
        ['P2.b nl', { texts: 1, recall: 0 }],
        ['P1.a nl', { texts: 2, recall: 0.5 }],
        ['P1.a en', { texts: 1, recall: 1 }],
      ],
    );
  });

  it('leaves out an aspect of a pillar that is only touched', () => {
    assert.equal(recallByAspect([text('nl', ['P3.a'], [], { 3: 'thin' })]).size, 0);
  });
});
