import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the VS Code under test', () => {
  it('has a workspace that can be read, searched and written', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'nieuw.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('# Nieuw\n'));
    assert.match((await vscode.workspace.openTextDocument(file)).getText(), /Nieuw/);
    const found = await vscode.workspace.findFiles('**/*.md');
    assert.deepEqual(found.map(({ path }) => path.split('/').at(-1)).sort(), ['nieuw.md', 'plan.md']);
  });

  it('runs the extension in the host that was asked for', async () => {
    const extension = vscode.extensions.getExtension<{ readonly host: string }>('ketensturing-tests.harness-fixture');
    assert.ok(extension);
    const here = typeof process === 'object' && process.versions?.node ? 'node' : 'web';
    assert.equal((await extension.activate()).host, here);
  });
});
