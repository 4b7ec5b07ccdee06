import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, checked, closeAll, extension, open, PLAN, typeKeys } from './support.ts';

/** Characters of the large plan. */
const SIZE = 300_000;
/** Milliseconds in which one look must be done on a slow machine; a check of this text takes longer by far. */
const LOOK_LIMIT = 500;

describe('a plan of 300 KB', () => {
  after(closeAll);

  it('is looked at without a check: hover, lenses, completion and links', async () => {
    const { store } = await extension();
    const editor = await open(large());
    const { document } = editor;
    const { duration } = await checked(document);
    let checks = 0;
    const seen = store.onDidChange(() => checks++);
    const at = caretAt(editor, 'Structuur');
    const times = new Map<string, number>();
    const look = async (name: string, command: string, ...args: readonly unknown[]): Promise<void> => {
      const start = performance.now();
      await vscode.commands.executeCommand(command, document.uri, ...args);
      times.set(name, Math.round(performance.now() - start));
    };
    for (const round of ['first', 'again']) {
      await look(`hover, ${round}`, 'vscode.executeHoverProvider', at);
      await look(`lenses, ${round}`, 'vscode.executeCodeLensProvider');
      await look(`completion, ${round}`, 'vscode.executeCompletionItemProvider', at);
    }
    seen.dispose();
    console.log(`300 KB: check ${Math.round(duration)} ms, ${[...times].map(([name, time]) => `${name} ${time} ms`).join(', ')}`);
    assert.equal(checks, 0);
    for (const [name, time] of times) if (name.endsWith('again')) assert.ok(time < LOOK_LIMIT, `${name}: ${time} ms`);
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
