import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { distinctNames, sourceOf } from '../../src/editor/sources.ts';

const at = (path: string, scheme = 'file'): vscode.Uri => ({ path, toString: () => `${scheme}:${path}` }) as vscode.Uri;
/** Within its folder of the workspace, with the name of that folder, and in full. */
const WAYS = [
  ({ path }: vscode.Uri) => path.split('/').slice(3).join('/'),
  ({ path }: vscode.Uri) => path.split('/').slice(2).join('/'),
  ({ path }: vscode.Uri) => path,
];
const named = (...files: readonly vscode.Uri[]) => distinctNames(files, WAYS);

describe('the files of a check', () => {
  it('are called by the shortest way that tells them apart, all of them', () => {
    assert.deepEqual(named(at('/x/A/plan.md'), at('/x/A/delen/plan.md')), ['plan.md', 'delen/plan.md']);
    assert.deepEqual(named(at('/x/A/plan.md'), at('/x/A/bijlage.md'), at('/x/B/plan.md')), ['A/plan.md', 'A/bijlage.md', 'B/plan.md']);
    assert.deepEqual(named(at('/x/A/plan.md'), at('/y/A/plan.md')), ['/x/A/plan.md', '/y/A/plan.md']);
    assert.deepEqual(named(at('/x/A/plan.md'), at('/x/A/plan.md', 'memfs')), ['file:/x/A/plan.md', 'memfs:/x/A/plan.md']);
  });

  it('are told apart by address', () => {
    const files = [at('/x/A/plan.md'), at('/x/B/plan.md')];
    assert.equal(sourceOf({ uri: at('/x/B/plan.md'), files }), 1);
    assert.equal(sourceOf({ uri: at('/x/C/plan.md'), files }), -1);
  });
});
