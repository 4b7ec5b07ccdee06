import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWorkspace } from './harness.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

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

  it('needs no editor', () => assert.doesNotMatch(readFileSync(CLI, 'utf8'), /require\(["']vscode["']\)/));
});
