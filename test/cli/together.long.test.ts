import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkspace, planText } from './harness.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const ROUNDS = 4;

describe('two processes that write one report', () => {
  it('leave it whole at every moment, that of one or of the other, and nothing beside it', async function () {
    this.timeout(120_000);
    // Long enough that it is not written in one go.
    const filler = 'De partners overleggen elke maand over de voortgang van de keten.\n\n'.repeat(1500);
    const space = createWorkspace({ 'a.md': `${planText(3)}\n${filler}`, 'b.md': `${planText(5)}\n${filler}` });
    const report = join(space.folder, 'uit.json');
    const start = (file: string): ChildProcess =>
      spawn(process.execPath, [CLI, 'check', '--exit-zero', '--format', 'json', '-o', 'uit.json', file], { cwd: space.folder });
    const seen = new Set<string>();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        let running = 2;
        const ended = ['a.md', 'b.md'].map(async (file) => {
          const [code] = await once(start(file), 'exit');
          running--;
          return code;
        });
        while (running > 0) {
          if (existsSync(report)) seen.add(JSON.parse(readFileSync(report, 'utf8')).documents[0].file);
          await new Promise((turn) => setImmediate(turn));
        }
        assert.deepEqual(await Promise.all(ended), [0, 0]);
      }
      assert.ok([...seen].every((file) => file === 'a.md' || file === 'b.md') && seen.size > 0);
      assert.deepEqual(readdirSync(space.folder).sort(), ['a.md', 'b.md', 'uit.json']);
    } finally {
      space.remove();
    }
  });
});
