import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askedAbout, checked, closeAll, diagnostics, extension, file, NO_PLAN, open, PLAN, when, write } from './support.ts';

const OPEN_PLACE = `${NO_PLAN}\nDe oventijd is n.t.b.\n`;

/** A document that was never saved, and will be at the address. */
async function unsaved(text: string, name: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(await file('', 'leeg'), '..', `${name}.md`);
  const { document } = await vscode.window.showTextDocument(uri.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  assert.ok(document.isUntitled);
  return document;
}

/** As the key does that saves what is in front. */
async function saved(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  const uri = await vscode.workspace.save(document.uri);
  assert.ok(uri);
  return inFront(uri);
}

async function renamed({ uri }: vscode.TextDocument, to: string, what = uri): Promise<vscode.TextDocument> {
  const target = vscode.Uri.joinPath(what, '..', to);
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(what, target);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return inFront(target.with({ path: target.path + uri.path.slice(what.path.length) }));
}

/** Waits until the document at an address is the one that the writer looks at. */
function inFront(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return when(
    () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.toString() === uri.toString() && document;
    },
    vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>,
    vscode.workspace.onDidCloseTextDocument as vscode.Event<never>,
  );
}

async function isAsked(document: vscode.TextDocument): Promise<boolean> {
  return (await checked(document)).report.isPlan;
}

/** Waits until the item that leads to the next gap is there, or is not. */
async function itemIs(shown: boolean): Promise<void> {
  const { store, shown: parts } = await extension();
  await when(
    () => (parts.gaps.text !== '') === shown,
    store.onDidChange as vscode.Event<never>,
    vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>,
    vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>,
    vscode.workspace.onDidRenameFiles as vscode.Event<never>,
  );
}

describe('a document that gets another address', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('stays checked when it was asked for and is saved for the first time', async () => {
    const document = await unsaved(OPEN_PLACE, 'notitie');
    await vscode.commands.executeCommand('ketensturing.checkDocument');
    await diagnostics(document.uri, (codes) => codes.includes('placeholder'));
    const kept = await saved(document);
    await diagnostics(kept.uri, (codes) => codes.includes('placeholder'));
    await closeAll();
    assert.equal(await isAsked((await vscode.window.showTextDocument(kept.uri)).document), false, 'as long as it is open');
  });

  it('stays checked when saving ends its last line', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('insertFinalNewline', true, vscode.ConfigurationTarget.Global);
    try {
      const document = await unsaved(OPEN_PLACE.trimEnd(), 'notitie');
      await vscode.commands.executeCommand('ketensturing.checkDocument');
      const kept = await saved(document);
      assert.match(kept.getText(), /\n$/);
      await diagnostics(kept.uri, (codes) => codes.includes('placeholder'));
    } finally {
      await settings.update('insertFinalNewline', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('stays checked when it or its folder is renamed', async () => {
    const uri = vscode.Uri.joinPath(await file(''), '../map/recept.md');
    await write(uri, OPEN_PLACE);
    const { document } = await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('ketensturing.checkDocument');
    const again = await renamed(document, 'taart.md');
    await diagnostics(again.uri, (codes) => codes.includes('placeholder'));
    const there = await renamed(again, 'elders', vscode.Uri.joinPath(again.uri, '..'));
    await diagnostics(there.uri, (codes) => codes.includes('placeholder'));
  });

  it('does not make another one checked that is saved meanwhile', async () => {
    const document = await unsaved(OPEN_PLACE, 'notitie');
    await vscode.commands.executeCommand('ketensturing.checkDocument');
    const other = await open(NO_PLAN, 'recept');
    await checked(other.document);
    await other.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await other.document.save();
    assert.equal(await isAsked(other.document), false);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('keeps the pillars that were left for later, saved and renamed', async () => {
    const document = await unsaved(PLAN, 'ketenplan');
    await checked(document);
    const [left, next] = await askedAbout(['later', 'stop']);
    assert.notEqual(next, left);
    const kept = await saved(document);
    await checked(kept);
    assert.deepEqual(await askedAbout(['stop']), [next]);
    const again = await renamed(kept, 'ketenplan-2.md');
    await checked(again);
    assert.deepEqual(await askedAbout(['stop']), [next]);
    const fresh = await vscode.window.showTextDocument(await file(PLAN));
    await checked(fresh.document);
    assert.deepEqual(await askedAbout(['stop']), [left], 'they are left in no other plan');
  });

  it('keeps the item that leads to its next gap, saved and renamed', async () => {
    const document = await unsaved(PLAN, 'ketenplan');
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.fillGaps', { aspect: 'P3.a' });
    await vscode.commands.executeCommand('leaveSnippet');
    await itemIs(true);
    const kept = await saved(document);
    await checked(kept);
    await itemIs(true);
    const again = await renamed(kept, 'ketenplan-2.md');
    await checked(again);
    await itemIs(true);
    await checked((await open(PLAN)).document);
    await itemIs(false);
  });

  it('keeps that item while the writer reads about a pillar', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    await askedAbout(['explain']);
    await when(
      () => vscode.window.activeTextEditor === undefined,
      vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>,
      vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>,
    );
    const { gaps } = (await extension()).shown;
    assert.match(gaps.text, /Volgend gat/);
    // VS Code runs no command of an item whose arguments change while it is shown.
    assert.equal(gaps.command, 'ketensturing.fillGaps');
    await closeAll();
    await itemIs(false);
  });
});
