import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GivenFile, OneFile } from './file-systems.ts';
import { checked, closeAll, diagnostics, ENGLISH_PLAN, extension, PLAN } from './support.ts';

describe('documents that stand on no disk', () => {
  afterEach(closeAll);

  it('of a virtual file system', async () => {
    const { log } = await extension();
    const before = log.length;
    const registration = vscode.workspace.registerFileSystemProvider('plans', new OneFile(PLAN));
    try {
      const uri = vscode.Uri.from({ scheme: 'plans', path: '/ketenplan.md' });
      const { document } = await vscode.window.showTextDocument(uri);
      await diagnostics(uri, (codes) => codes.includes('placeholder'));
      assert.equal((await checked(document)).files.length, 1);
      await closeAll();
    } finally {
      registration.dispose();
    }
    assert.deepEqual(
      log.slice(before).filter((line) => line.startsWith('error')),
      [],
    );
  });

  it('a file beside which nothing may stand is written, and one that cannot be written is told', async () => {
    const { log } = await extension();
    const errors = (): readonly string[] => log.filter((line) => line.startsWith('error'));
    const before = errors().length;
    const registration = vscode.workspace.registerFileSystemProvider('given', new GivenFile(''));
    try {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: PLAN });
      await vscode.window.showTextDocument(document);
      await checked(document);
      const target = vscode.Uri.from({ scheme: 'given', path: '/ketenplan.md' });
      await vscode.commands.executeCommand('ketensturing.exportReport', document.uri, 'markdown', target);
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), /^# Ketenplan Schuldhulp\n/);
      assert.deepEqual(errors().slice(before), []);
      await vscode.commands.executeCommand('ketensturing.exportReport', document.uri, 'html', target.with({ path: '/anders.html' }));
      assert.match(errors().slice(before).join('\n'), /No file system handle registered/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } finally {
      registration.dispose();
    }
  });

  it('that were never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: ENGLISH_PLAN });
    await vscode.window.showTextDocument(document);
    await diagnostics(document.uri, (codes) => codes.includes('placeholder'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
