import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, checked, closeAll, extension, open, when } from './support.ts';
import { messages } from './told.ts';

/** Its last line is indented, and does not end. */
const LIST = `# Ketenplan Jeugd

## Overleg

- De partners:
  - overleggen elk kwartaal`;

/** Runs a command on the plan, and gives what was added to it. */
async function added(command: string, ...args: readonly unknown[]): Promise<string> {
  const { document } = await open(LIST);
  await checked(document);
  await vscode.commands.executeCommand(`ketensturing.${command}`, ...args);
  const text = document.getText();
  assert.ok(text.startsWith(LIST), text);
  return text.slice(LIST.length);
}

/** The lines that are indented. */
function indented(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^\s+\S/.test(line));
}

describe('what is inserted behind an indented line', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('is a section of its own, by command', async () => {
    const text = await added('insertPillarSection', 4);
    assert.match(text, /^\n\n## \[kop\]\n\n<!-- ketensturing: /);
    assert.deepEqual(indented(text), []);
  });

  it('is a statement of its own, by command', async () =>
    assert.match(await added('exemptPillar', 4), /^\n\nPijler 4 \(.+\) is niet van toepassing, omdat \[reden\]\.$/));

  it('is a sentence of its own where gaps are filled', async () => {
    const text = await added('fillGaps', { aspect: 'P4.a' });
    assert.match(text, /^\n\n\S/);
    assert.deepEqual(indented(text), []);
  });

  it('is a section of its own, by quick fix', async () => {
    const editor = await open(LIST);
    const { document } = editor;
    await checked(document);
    caretAt(editor, 'Keten');
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    const text = await when(
      () => document.getText() !== LIST && document.getText(),
      vscode.workspace.onDidChangeTextDocument as vscode.Event<never>,
    );
    assert.match(text.slice(LIST.length), /^\n\n## \[kop\]\n\n<!-- ketensturing: /);
    assert.deepEqual(indented(text.slice(LIST.length)), []);
  });
});

describe('what cannot be inserted', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('is told: the document is read-only', async () => {
    const { document } = await open(LIST);
    await checked(document);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    const told = await messages(async () => {
      await vscode.commands.executeCommand('ketensturing.fillGaps', { aspect: 'P4.a' });
      await vscode.commands.executeCommand('ketensturing.insertPillarSection', 4);
    });
    assert.equal(document.getText(), LIST);
    assert.equal(told.length, 2);
    for (const message of told)
      assert.match(message, /^showInformationMessage: Er is niets ingevoegd: .*ketenplan\.md is alleen te lezen\. Maak het bewerkbaar/);
  });
});
