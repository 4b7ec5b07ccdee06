import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf } from './places.ts';
import { caretAt, checked, closeAll, extension, folder, open, PLAN, when, withSetting } from './support.ts';

const WITH_SLIP = `${PLAN}
<!-- ketensturing-disable-next Pillar_Thin -- dit staat in bijlage 2 -->

De datum van de evaluatie is n.t.b.
`;
const FIXED = /<!-- ketensturing-disable-next pillar-thin -- dit/;

/** Opens a plan that is checked only when it is saved, and types a sentence in front of what is wrong in it. */
async function typedIn(text: string, typed = ' Dat doet zij samen.'): Promise<vscode.TextEditor> {
  const { store, whenIdle } = await extension();
  const editor = await open(text);
  await checked(editor.document);
  await whenIdle();
  await insert(editor, 'begroting.', typed);
  await whenIdle();
  assert.equal(store.get(editor.document), undefined);
  return editor;
}

async function insert(editor: vscode.TextEditor, behind: string, text: string): Promise<void> {
  const at = caretAt(editor, behind);
  assert.ok(await editor.edit((edit) => edit.insert(at, text)));
}

async function actionsAt({ document }: vscode.TextEditor, words: string, kind?: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  const at = placeOf(document, words);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), kind?.value, 100);
}

async function hoverAt({ document }: vscode.TextEditor, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words),
  );
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n\n');
}

/** Sets what VS Code does to a text before it saves it, for the length of `run`. */
async function fixingOnSave(run: () => Promise<void>): Promise<void> {
  const set = (value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('editor', folder()).update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
  await set({ 'source.fixAll.ketensturing': 'explicit' });
  try {
    await run();
  } finally {
    await set(undefined);
  }
}

async function save({ document }: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.save');
  await when(() => !document.isDirty, vscode.workspace.onDidSaveTextDocument as vscode.Event<never>);
}

describe('a text that was typed in and not checked since', () => {
  afterEach(closeAll);

  it('has its quick fixes for who asks, at the places of now', () =>
    withSetting('run', 'onSave', async () => {
      const editor = await typedIn(WITH_SLIP, ' Dat doet zij samen.\n\nDe rest is n.t.b.');
      const actions = await actionsAt(editor, 'De rest is n.t.^b.');
      assert.ok(
        actions.some(({ title }) => /\(placeholder\) hier niet/.test(title)),
        actions.map(({ title }) => title).join(),
      );
      assert.deepEqual(await actionsAt(editor, 'zij ^samen', vscode.CodeActionKind.QuickFix), []);
    }));

  it('is fixed as it is saved, for who wants that', () =>
    withSetting('run', 'onSave', () =>
      fixingOnSave(async () => {
        const editor = await typedIn(WITH_SLIP);
        await save(editor);
        assert.match(editor.document.getText(), FIXED);
      }),
    ));

  it('is fixed as it is saved within the pause after the last key', () =>
    fixingOnSave(async () => {
      const editor = await open(PLAN);
      await checked(editor.document);
      await insert(editor, 'uitgewerkt.\n', WITH_SLIP.slice(PLAN.length));
      await save(editor);
      assert.match(editor.document.getText(), FIXED);
    }));

  it('is left as it is by a save of what is no plan', () =>
    withSetting('run', 'onSave', () =>
      fixingOnSave(async () => {
        const text = `---\nketensturing: false\n---\n\n${WITH_SLIP}`;
        const editor = await typedIn(text, ' Ook.');
        await save(editor);
        assert.equal(editor.document.getText(), text.replace('begroting.', 'begroting. Ook.'));
      }),
    ));

  it('explains its findings where their words are now, and names of the framework', () =>
    withSetting('run', 'onSave', async () => {
      const editor = await typedIn(WITH_SLIP, ' Zie pijler 6.\n\nDat doet zij samen.\n');
      assert.match(await hoverAt(editor, 'nog nader ^uitgewerkt'), /\*\*Wat te doen:\*\*/);
      assert.match(await hoverAt(editor, 'evaluatie is n.t.^b.'), /\*\*Wat te doen:\*\*/);
      assert.match(await hoverAt(editor, 'Zie pij^ler 6'), /\*\*Pijler 6: /);
      assert.equal(await hoverAt(editor, 'doet ^zij samen'), '');
      // Where the words were before.
      const { store } = await extension();
      const before = store.latest(editor.document.uri)?.findings.find(({ ruleId }) => ruleId === 'placeholder');
      assert.ok(before);
      const at = new vscode.Position(before.line - 1, 0);
      assert.deepEqual(await vscode.commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, at), []);
    }));
});
