import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keptInputs } from './corpus.ts';
import { TARGETS } from './index.ts';
import { type Crash, fuzz, holdsSafely } from './run.ts';
import { type AnyTarget, target } from './target.ts';

/** A fixed seed: a test that fails should fail again. `npm run fuzz` takes another one each time. */
const SEED = 20130715;

describe('fuzzing', function () {
  this.timeout(120_000);

  for (const each of TARGETS) {
    it(`finds nothing in ${each.name}`, async () => {
      const { crashes } = await fuzz([each], { seed: SEED, runs: Math.max(20, 2 * each.share), goesOn: () => true });
      assert.deepEqual(crashes, []);
    });
    for (const { file, input } of keptInputs(each.name)) it(`is no longer broken by ${file}`, () => holdsSafely(each, input));
  }

  const words = (name: string, share: number, holds: (text: string) => void): AnyTarget =>
    target<string>({ name, share, inputs: fc.string(), holds });

  it('finds what is at fault, makes it small, and goes on with the rest', async () => {
    const broken = words('broken', 1, (text) => assert.ok(!text.includes('x')));
    const polluting = words('polluting', 1, () => void Object.assign(Object.prototype, { polluted: true }));
    const told: Crash[] = [];
    const whole = words('whole', 1, () => {});
    const { crashes, efforts } = await fuzz([broken, whole, polluting], {
      seed: SEED,
      runs: 5000,
      goesOn: () => true,
      crashed: (crash) => told.push(crash),
    });
    assert.deepEqual(
      crashes.map(({ target: name, input }) => [name, input]),
      [
        ['broken', 'x'],
        ['polluting', ''],
      ],
    );
    assert.deepEqual(told, crashes);
    assert.ok(!('polluted' in {}));
    assert.ok((efforts.get('whole')?.executions ?? 0) > 2000);
  });

  it('gives each target its share, and the same inputs for the same seed', async () => {
    const inputsOf = async (seed: number): Promise<{ inputs: string[]; shares: (number | undefined)[] }> => {
      const inputs: string[] = [];
      const { efforts } = await fuzz([words('a', 3, (text) => void inputs.push(text)), words('b', 1, () => {})], {
        seed,
        runs: 4000,
        goesOn: () => true,
      });
      return { inputs, shares: ['a', 'b'].map((name) => efforts.get(name)?.executions) };
    };
    const first = await inputsOf(1);
    assert.deepEqual(first.shares, [3000, 1000]);
    assert.deepEqual(await inputsOf(1), first);
    assert.notDeepEqual((await inputsOf(2)).inputs, first.inputs);
  });
});
