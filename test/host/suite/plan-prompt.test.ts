import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlanChoice } from '../../../src/editor/plan-choice.ts';
import { checked, closeAll, diagnostics, extension, file, NO_PLAN, open, when } from './support.ts';

const OPEN_PLACE = `${NO_PLAN}\nDe oventijd is n.t.b.\n`;

async function decide(uri: vscode.Uri, choice: PlanChoice | 'now'): Promise<void> {
  await vscode.commands.executeCommand('ketensturing._askWhetherPlan', uri, choice);
}

async function configuration(uri: vscode.Uri): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, '../.ketensturing.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

describe('the question whether a document is a plan', () => {
  afterEach(closeAll);

  it('stands in the status bar for a text that is not taken for one', async () => {
    const { shown } = await extension();
    const { document } = await open(NO_PLAN, 'recept');
    await checked(document);
    assert.equal(shown.planPrompt.text, '$(question) geen ketenplan: toch controleren?');
    assert.equal(shown.statusBar.text, '');
  });

  it('checks once when the writer wants it now, as long as the document is open', async () => {
    const { document } = await open(OPEN_PLACE, 'recept');
    await checked(document);
    await decide(document.uri, 'now');
    await diagnostics(document.uri, (codes) => codes.includes('placeholder'));
    await closeAll();
    const again = await vscode.window.showTextDocument(document.uri);
    assert.equal((await checked(again.document)).report.isPlan, false);
  });

  it('always works by command', async () => {
    const { document } = await open(OPEN_PLACE, 'recept');
    await vscode.commands.executeCommand('ketensturing.checkDocument');
    await diagnostics(document.uri, (codes) => codes.includes('placeholder'));
  });

  it('keeps "always" and "never" for a file in the configuration file, in one list at a time', async () => {
    const uri = await file(OPEN_PLACE, 'recept [oma]');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(uri, '../.ketensturing.json'),
      new TextEncoder().encode('{\n    "language": "nl"\n}\n'),
    );
    await vscode.window.showTextDocument(uri);
    await decide(uri, { check: 'always', reach: 'file', keep: 'file' });
    await diagnostics(uri, (codes) => codes.includes('placeholder'));
    assert.deepEqual(await configuration(uri), { language: 'nl', include: ['recept \\[oma\\].md'] });
    await decide(uri, { check: 'never', reach: 'file', keep: 'file' });
    await diagnostics(uri, (codes) => codes.length === 0);
    assert.deepEqual(await configuration(uri), { language: 'nl', exclude: ['recept \\[oma\\].md'] });
    const { shown } = await extension();
    assert.equal(shown.planPrompt.text, '');
  });

  it('keeps it for a folder in the settings of the workspace', async () => {
    const { document } = await open(OPEN_PLACE, 'recept');
    await checked(document);
    await decide(document.uri, { check: 'always', reach: 'folder', keep: 'settings' });
    await diagnostics(document.uri, (codes) => codes.includes('placeholder'));
    const settings = vscode.workspace.getConfiguration('ketensturing', document.uri);
    const name = document.uri.path.split('/').at(-2);
    assert.deepEqual(settings.get('include'), [`${name}/**/*.{md,markdown}`]);
    await settings.update('include', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    const { store } = await extension();
    await when(() => store.get(document)?.report.isPlan === false, store.onDidChange as vscode.Event<never>);
  });

  it('does not touch a configuration that is no valid JSON', async () => {
    const uri = await file(OPEN_PLACE, 'recept');
    const broken = vscode.Uri.joinPath(uri, '../.ketensturing.json');
    await vscode.workspace.fs.writeFile(broken, new TextEncoder().encode('{ "language": '));
    await vscode.window.showTextDocument(uri);
    await decide(uri, { check: 'always', reach: 'file', keep: 'file' });
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(broken)), '{ "language": ');
  });
});
