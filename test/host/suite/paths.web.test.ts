import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Log } from '../../../src/editor/log.ts';
import { isInside, resolvePath } from '../../../src/editor/paths.ts';
import { createPlanFinder } from '../../../src/editor/plan-files.ts';
import { parseConfiguration } from '../../../src/linter/settings.ts';
import { closeAll, diagnostics, extension, file, PLAN, write } from './support.ts';

const on = (scheme: string, path: string, authority = ''): vscode.Uri => vscode.Uri.from({ scheme, authority, path });
const LOG: Log = { lines: [], info() {}, warn() {}, error() {}, show() {}, dispose() {} };

describe('a path in a configuration', () => {
  afterEach(closeAll);

  for (const [path, machine, expected] of [
    ['delen\\plan.md', '', '/werk/delen/plan.md'],
    ['/elders/plan.md', '', '/elders/plan.md'],
    ['C:\\werk\\plan.md', '', '/c:/werk/plan.md'],
    ['\\\\server\\share\\plan.md', 'server', '/share/plan.md'],
    ['//server/share/plan.md', 'server', '/share/plan.md'],
    ['//', '', '/'],
    ['///plan.md', '', '/plan.md'],
    ['\\\\?\\C:\\plan.md', '', '/?/C:/plan.md'],
  ] as const)
    it(`leads somewhere: ${path}`, () => {
      const { authority, path: found } = resolvePath(on('file', '/werk'), path);
      assert.deepEqual([authority, found], [machine, expected]);
    });

  it('stays in the file system of its folder where there are no other machines', () =>
    assert.equal(resolvePath(on('vscode-vfs', '/org/plannen', 'github'), '//server/share/plan.md').path, '/server/share/plan.md'));

  it('does not lie in a folder of the same name on another machine', () => {
    const folder = on('file', '/c:/werk');
    assert.equal(isInside(resolvePath(folder, 'C:/werk/delen/plan.md'), folder), true);
    assert.equal(isInside(resolvePath(folder, '//server/c:/werk/plan.md'), folder), false);
    assert.equal(isInside(folder, folder), false);
    assert.equal(isInside(on('file', '/c:'), folder), false);
    assert.equal(isInside(on('file', '/c:/werk/..plan.md'), folder), true);
  });

  it('names a file of a plan also by a drive with a capital', async () => {
    const value = { plans: [{ name: 'Samen', files: ['C:\\werk\\plan.md', 'deel.md'] }] };
    const { configuration } = parseConfiguration(value, '.ketensturing.json');
    const finder = createPlanFinder(LOG);
    try {
      for (const name of ['plan.md', 'deel.md']) {
        const plan = await finder.planOf(on('file', `/c:/werk/${name}`), { uri: on('file', '/c:/werk/.ketensturing.json'), configuration });
        assert.deepEqual(
          plan?.files.map(({ path }) => path),
          ['/c:/werk/plan.md', '/c:/werk/deel.md'],
        );
        assert.deepEqual(plan?.lacking, []);
      }
    } finally {
      finder.dispose();
    }
  });

  it('to a framework on a machine that cannot be reached is told, and the standard one holds', async () => {
    const { log } = await extension();
    const uri = await file(PLAN);
    await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), JSON.stringify({ framework: '\\\\server\\share\\kader-elders.json' }));
    await vscode.window.showTextDocument(uri);
    await diagnostics(uri, (codes) => codes.includes('placeholder'));
    assert.ok(log.some((line) => /warning: .*kader-elders\.json cannot be used, so the framework stands without it/.test(line)));
  });
});
