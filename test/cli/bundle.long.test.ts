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

describe('outputs of the process', () => {
  if (process.platform === 'win32') return;
  const shell = (script: string): ReturnType<typeof spawnSync> & { readonly stdout: string; readonly stderr: string } =>
    spawnSync('bash', ['-c', script, 'bash', process.execPath, CLI], { encoding: 'utf8', cwd: EXAMPLES });

  it('keep the verdict when the reader closes the pipe', () => {
    const codes = shell(
      '"$1" "$2" check . | true; echo "${PIPESTATUS[0]}"; "$1" "$2" check volledig-ketenplan.md | true; echo "${PIPESTATUS[0]}"',
    );
    assert.equal(codes.stdout, '1\n0\n');
    assert.equal(codes.stderr, '');
  });

  if (process.platform !== 'linux') return;

  it('that are full are told, and no clean result', () => {
    const { status, stderr } = shell('"$1" "$2" check --exit-zero . > /dev/full');
    assert.equal(status, 2);
    assert.equal(stderr, 'ketensturing: Cannot write standard output: the disk is full.\n  Make room and try again.\n');
  });

  it('that take no messages leave the exit code that the messages explain', () => {
    assert.equal(shell('"$1" "$2" check weg.md 2> /dev/full').status, 2);
  });
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
