import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the VS Code under test', () => {
  it('has the workspace of the tests open', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const names = (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
    assert.ok(names.includes('plan.md'), names.join());
  });

  it('activates the extension', async () => {
    const extension = vscode.extensions.all.find(({ id }) => id === 'ketensturing-tests.harness-fixture');
    assert.ok(extension);
    console.log(JSON.stringify(await extension.activate()));
  });
});
