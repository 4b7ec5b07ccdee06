import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkspace } from './harness.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

describe('dist/cli.cjs', () => {
  it('starts as a program', () => {
    assert.ok(readFileSync(CLI, 'utf8').startsWith('#!/usr/bin/env node\n'));
    const { status, stdout } = spawnSync(process.execPath, [CLI, '--version'], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('checks standard input and reports all of it through a pipe', () => {
    const { status, stdout } = spawnSync(process.execPath, [CLI, 'check', '--format', 'json', '-'], {
      encoding: 'utf8',
      input: '# Plan\n',
    });
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).documents[0].coverage.length, 8);
  });

  it('tells its failures on standard error', () => {
    const space = createWorkspace({ 'stuk.md': new Uint8Array([0]) });
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'check', 'stuk.md'], { encoding: 'utf8', cwd: space.folder });
    space.remove();
    assert.equal(status, 2);
    assert.match(stderr, /stuk\.md is a binary file/);
  });

  it('judges the same where WebAssembly is not to be had', () => {
    const [compiled, plain] = [[], ['--no-expose-wasm']].map((flags) => {
      const { status, stdout } = spawnSync(process.execPath, [...flags, CLI, 'check', '--exit-zero', '--format', 'json', EXAMPLES], {
        encoding: 'utf8',
      });
      assert.equal(status, 0);
      return stdout;
    });
    assert.equal(plain, compiled);
  });

  it('needs no editor', () => assert.doesNotMatch(readFileSync(CLI, 'utf8'), /require\(["']vscode["']\)/));
});

describe('two processes', () => {
  it('that write one report leave one that is whole', async () => {
    const space = createWorkspace({ 'plan.md': `# Plan\n\n${'De gemeente besluit elk kwartaal.\n\n'.repeat(200)}` });
    const run = (): Promise<number | null> =>
      new Promise((done) =>
        spawn(process.execPath, [CLI, 'check', '--exit-zero', '--format', 'json', '-o', 'uit.json', 'plan.md'], { cwd: space.folder }).on(
          'exit',
          done,
        ),
      );
    assert.deepEqual(await Promise.all([run(), run(), run()]), [0, 0, 0]);
    assert.equal(JSON.parse(readFileSync(join(space.folder, 'uit.json'), 'utf8')).documents.length, 1);
    assert.deepEqual(readdirSync(space.folder).sort(), ['plan.md', 'uit.json']);
    space.remove();
  });
});
