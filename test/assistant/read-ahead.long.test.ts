import assert from 'node:assert/strict';
import { readAhead } from '../../src/assistant/read-ahead.ts';
import { createLinter } from '../../src/linter/index.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { SourceInput } from '../../src/linter/source.ts';
import type { CheckOptions } from '../../src/linter/types.ts';
import { checkToy } from '../harness/check.ts';
import { toyFramework, toyJudge } from '../harness/toy.ts';

const OPTIONS: CheckOptions = { settings: { ...defaultSettings, language: 'nl' }, named: true };
const LINE = 'Wij doen sterk3 samen, en dat is een regel van het plan.\n';
const long = (characters: number): string => LINE.repeat(Math.ceil(characters / LINE.length));

/** Counts what is read, and calls it off in the turn with that number. */
function reader(stopIn = Number.POSITIVE_INFINITY) {
  const read: number[] = [];
  let turns = 0;
  const session = createLinter({ framework: toyFramework, judge: toyJudge }).session();
  return {
    read,
    session: {
      check: (sources: readonly SourceInput[], options: CheckOptions) => {
        read.push(sources.reduce((sum, { text }) => sum + text.length, 0));
        return session.check(sources, options);
      },
    },
    turns: {
      pause: async () => void turns++,
      cancellation: {
        throwIfAborted() {
          if (turns >= stopIn) throw new Error('afgebroken');
        },
      },
    },
  };
}

describe('a long plan for an assistant', () => {
  it('is read piece by piece, each piece to the end of a line, and judged as when it is read at once', async () => {
    const { session, read, turns } = reader();
    const sources = [
      { name: 'a.md', text: long(250_000) },
      { name: 'b.md', text: `# Tweede\n\n${long(180_000)}` },
    ];
    await readAhead(session, sources, OPTIONS, turns);
    assert.equal(read.length, 4);
    for (const [index, characters] of read.entries()) assert.ok(characters > 99_000 * (index + 1) && characters <= 100_000 * (index + 1));
    assert.deepEqual(session.check(sources, OPTIONS), checkToy(sources));
  });

  it('is read no further once nobody waits', async () => {
    const { session, read, turns } = reader(3);
    await assert.rejects(readAhead(session, [{ name: 'a.md', text: long(1_000_000) }], OPTIONS, turns), /afgebroken/);
    assert.equal(read.length, 1);
  });

  it('is not read at all when nobody waited from the start', async () => {
    const { session, read, turns } = reader(1);
    await assert.rejects(readAhead(session, [{ name: 'a.md', text: long(1_000_000) }], OPTIONS, turns), /afgebroken/);
    assert.equal(read.length, 0);
  });

  it('gives a short plan one turn and no reading beforehand', async () => {
    const { session, read, turns } = reader();
    await readAhead(session, [{ name: 'a.md', text: LINE }], OPTIONS, turns);
    assert.equal(read.length, 0);
  });
});
