import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, checked, closeAll, extension, open, PLAN, typeKeys } from './support.ts';

/** Characters of the large plan. */
const SIZE = 300_000;

describe('a plan of 300 KB', () => {
  after(closeAll);

  it('is looked at without a check: hover, lenses, completion and links', async () => {
    const { store } = await extension();
    const editor = await open(large());
    const { document } = editor;
    await checked(document);
    let checks = 0;
    const seen = store.onDidChange(() => checks++);
    const at = caretAt(editor, 'Structuur');
    for (const _ of ['first', 'again']) {
      await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at);
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
      await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, at);
    }
    seen.dispose();
    assert.equal(checks, 0);
  }).timeout(120_000);

  it('is checked once after a burst of keys', async () => {
    const { store } = await extension();
    const editor = await vscode.window.showTextDocument(vscode.window.visibleTextEditors[0]?.document ?? assert.fail('no editor'));
    let checks = 0;
    const seen = store.onDidChange(() => checks++);
    caretAt(editor, 'begroting.');
    await typeKeys(' Dat doet zij samen.');
    await checked(editor.document);
    seen.dispose();
    assert.equal(checks, 1);
  }).timeout(120_000);
});

function large(): string {
  const chapter = (number: number): string => PLAN.replace('# Ketenplan Schuldhulp\n', '').replaceAll('## ', `## ${number}. `);
  const chapters: string[] = [PLAN];
  for (let size = PLAN.length, number = 1; size < SIZE; number++) {
    chapters.push(chapter(number));
    size += chapters.at(-1)?.length ?? SIZE;
  }
  return chapters.join('');
}
