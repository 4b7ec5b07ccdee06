import assert from 'node:assert/strict';
import { defaultTraining, trainNetwork } from '../../scripts/learn/network.ts';
import { type Lessons, packLessons, unpackLessons } from '../../scripts/learn/network-threads.ts';

describe('lessons for a thread', () => {
  const lessons: Lessons = {
    vectors: [
      { index: Int32Array.of(0, 2), value: Float32Array.of(0.5, 0.25) },
      { index: new Int32Array(0), value: new Float32Array(0) },
      { index: Int32Array.of(1), value: Float32Array.of(1) },
    ],
    targets: [Float32Array.of(1, Number.NaN), Float32Array.of(0, 0), Float32Array.of(0, 1)],
    weights: [1, 0.5, 0.15],
    features: 3,
    options: { ...defaultTraining, hidden: 4, epochs: 3 },
  };

  it('arrive as they were sent', () => assert.deepEqual(unpackLessons(packLessons(lessons)), lessons));

  it('teach the same network', async () => {
    const taught = ({ vectors, targets, weights, features, options }: Lessons) =>
      trainNetwork(vectors, targets, (i) => weights[i] as number, features, options);
    assert.deepEqual(await taught(unpackLessons(packLessons(lessons))), await taught(lessons));
  });
});
