import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { CheckOptions } from '../../src/linter/types.ts';
import { realLinter } from '../writing/engine.ts';

v8.setFlagsFromString('--expose-gc');
const collect: () => void = vm.runInNewContext('gc');

const PLANS = 40;
/** Characters of each plan. */
const SIZE = 200_000;
/** Bytes that a plan of that size may leave behind: what is known of its passages and words. */
const COST = 40_000;

const options: CheckOptions = { named: true, settings: { ...defaultSettings, check: 'always' } };

/** Mostly code, which is long and yields nothing, with a passage and a long word that no other plan has. As bytes, since a text that is read from a file is not a part of another. */
function plan(number: number): Buffer {
  const word = `samenwerkingsvoorziening${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  const line = `stap ${number}: bestand openen, regels tellen, bestand sluiten\n`;
  return Buffer.from(
    `# Ketenplan\n\nDe gemeente en de kredietbank besluiten elke maand over de ${word}.\n\n\`\`\`\n${line.repeat(SIZE / line.length)}\`\`\`\n`,
  );
}

/** Bytes in use after so many plans, of which nothing is kept. */
function inUseAfter(from: number, to: number): number {
  const linter = realLinter();
  for (let number = from; number < to; number++) linter.check([{ name: 'plan.md', text: plan(number).toString() }], options);
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('what is remembered of a plan', () => {
  it('is words and passages, not the text that they stand in', () => {
    const before = inUseAfter(0, PLANS);
    const cost = (inUseAfter(PLANS, 2 * PLANS) - before) / PLANS;
    assert.ok(cost < COST, `${Math.round(cost)} bytes for each plan`);
  });
});
