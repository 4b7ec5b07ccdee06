import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LockedFile } from './file-systems.ts';
import { caretAt, checked, closeAll, extension, open, replacing, when } from './support.ts';
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
    const { whenIdle } = await extension();
    const editor = await open(LIST);
    const { document } = editor;
    await checked(document);
    await whenIdle();
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

/** Chooses the first item of every list, after `meanwhile` was done with that list open. */
async function choosing(meanwhile: (list: number) => Promise<unknown>, run: () => Promise<unknown>): Promise<void> {
  let list = 0;
  const chooseFirst = async (items: readonly vscode.QuickPickItem[]): Promise<vscode.QuickPickItem | undefined> => {
    await meanwhile(++list);
    return items[0];
  };
  await replacing('showQuickPick', chooseFirst, run);
}

const INTRODUCTION = 'De keten helpt gezinnen met jonge kinderen.\n\n';
/** For which the first question of the first gap has a place. */
const LEADERS = '# Ketenplan Jeugd\n\n## Leiderschap\n\nDe omslag is blauw.\n\n## Slot\n\nDe lunch is om twaalf uur.\n';

describe('what is inserted while the writer types on', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('goes where the writer chose, in the text as it is then', async () => {
    const { document } = await open(LEADERS);
    await checked(document);
    await choosing(
      async (list) => list === 2 && (await put(document, INTRODUCTION)),
      async () => vscode.commands.executeCommand('ketensturing.fillGaps'),
    );
    const text = document.getText();
    assert.match(
      text,
      /\n\nDe keten helpt gezinnen met jonge kinderen\.\n\n## Leiderschap\n\nDe omslag is blauw\.\n\n[^#\n]*\[[^#\n]*\n\n## Slot\n/,
    );
  });

  it('goes nowhere when that place is gone, and the writer is told', async () => {
    const { document } = await open(LEADERS);
    await checked(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 0, 2, 14), '## Werk');
    const told = await messages(() =>
      choosing(
        async (list) => list === 2 && (await vscode.workspace.applyEdit(edit)),
        async () => vscode.commands.executeCommand('ketensturing.fillGaps'),
      ),
    );
    assert.equal(document.getText(), LEADERS.replace('Leiderschap', 'Werk'));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^showInformationMessage: Er is niets ingevoegd: .*ketenplan\.md is intussen veranderd/);
  });
});

/** Puts a text under the title. */
async function put({ uri }: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(2, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

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

  /** What is told, without a question, by each command that writes in the plan. */
  async function toldAtOnce(): Promise<readonly string[]> {
    return messages(() =>
      choosing(
        async () => assert.fail('a question was asked'),
        async () => {
          for (const command of ['fillGaps', 'insertPillarSection', 'exemptPillar'])
            await vscode.commands.executeCommand(`ketensturing.${command}`);
        },
      ),
    );
  }

  it('is told before the first question when the file can only be read', async () => {
    const registration = vscode.workspace.registerFileSystemProvider('locked', new LockedFile(LIST));
    try {
      const { document } = await vscode.window.showTextDocument(vscode.Uri.from({ scheme: 'locked', path: '/ketenplan.md' }));
      await checked(document);
      const told = await toldAtOnce();
      assert.equal(told.length, 3);
      for (const message of told)
        assert.match(message, /^showInformationMessage: Er is niets ingevoegd: .*ketenplan\.md is alleen te lezen/);
      await closeAll();
    } finally {
      registration.dispose();
    }
  });

  it('is told before the first question when the settings say that the file can only be read', async () => {
    const { document } = await open(LIST);
    await checked(document);
    const files = vscode.workspace.getConfiguration('files');
    const [name] = document.uri.path.split('/').slice(-2);
    await files.update('readonlyInclude', { [`${name}/**`]: true }, vscode.ConfigurationTarget.Workspace);
    try {
      assert.equal((await toldAtOnce()).length, 3);
      await files.update('readonlyExclude', { '**/ketenplan.md': true }, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('ketensturing.insertPillarSection', 4);
      assert.notEqual(document.getText(), LIST);
    } finally {
      for (const key of ['readonlyInclude', 'readonlyExclude']) await files.update(key, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
