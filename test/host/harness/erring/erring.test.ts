import * as vscode from 'vscode';

describe('a suite that does not look', () => {
  it('passes while the extension errs', async () => {
    const { uri } = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'gevaar' });
    await vscode.extensions.getExtension('ketensturing-tests.harness-fixture')?.activate();
    await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(0, 2));
  });
});
