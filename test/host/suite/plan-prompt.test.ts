import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlanChoice } from '../../../src/editor/plan-choice.ts';
import { checked, closeAll, diagnostics, extension, file, NO_PLAN, open, replacing, when, withSetting, write } from './support.ts';
import { messages } from './told.ts';

const OPEN_PLACE = `${NO_PLAN}\nDe oventijd is n.t.b.\n`;

async function decide(uri: vscode.Uri, choice: PlanChoice | 'now'): Promise<void> {
  await vscode.commands.executeCommand('ketensturing._askWhetherPlan', uri, choice);
}

async function configuration(uri: vscode.Uri): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, '../.ketensturing.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Opens a text that is no plan in a folder with a configuration of its own. */
async function openWith(text: string): Promise<vscode.Uri> {
  const uri = await file(OPEN_PLACE, 'recept');
  await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), text);
  const { document } = await vscode.window.showTextDocument(uri);
  await checked(document);
  return uri;
}

const settingsOf = (uri: vscode.Uri): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('ketensturing', uri);

/** Takes away what was kept in the settings. */
async function forgetSettings(uri: vscode.Uri): Promise<void> {
  for (const key of ['include', 'exclude']) await settingsOf(uri).update(key, undefined, vscode.ConfigurationTarget.WorkspaceFolder);
}

const THIS_FILE = { check: 'always', reach: 'file' } as const;

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

  it('tells which wider pattern a file stays unchecked by, and leads to it', async () => {
    const uri = await openWith('{}');
    await decide(uri, { check: 'never', reach: 'folder', keep: 'file' });
    const told = await messages(() => decide(uri, { ...THIS_FILE, keep: 'file' }));
    assert.equal(told.length, 1);
    assert.match(
      told[0] ?? '',
      /^showWarningMessage: Je keuze is bewaard, .+: “\*\*\/\*\.\{md,markdown\}” staat onder “exclude” in test-\d+\/\.ketensturing\.json, .+ \[Open het bestand\]$/,
    );
    assert.deepEqual(await configuration(uri), { exclude: ['**/*.{md,markdown}'], include: ['recept.md'] });
    const press = async (_: string, button: string): Promise<string> => button;
    await replacing('showWarningMessage', press, async () => {
      await decide(uri, { ...THIS_FILE, keep: 'file' });
      const { document, selection } = await when(
        () => {
          const editor = vscode.window.activeTextEditor;
          return editor?.document.uri.path.endsWith('/.ketensturing.json') && !editor.selection.isEmpty && editor;
        },
        vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>,
        vscode.window.onDidChangeTextEditorSelection as vscode.Event<never>,
      );
      assert.equal(document.getText(selection), '"**/*.{md,markdown}"');
    });
  });

  it('tells so of a choice in the settings too, whether the pattern stands there or in the configuration file', async () => {
    const uri = await openWith('{"exclude": ["recept.md"]}');
    try {
      const told = await messages(() => decide(uri, { ...THIS_FILE, keep: 'settings' }));
      assert.match(
        told.join('\n'),
        /^showWarningMessage: .+ “recept\.md” staat onder “exclude” in test-\d+\/\.ketensturing\.json, .+ \[Open het bestand\]$/,
      );
    } finally {
      await forgetSettings(uri);
    }
    const other = await openWith('{}');
    await withSetting('exclude', ['**/recept.md'], async () => {
      try {
        const told = await messages(() => decide(other, { ...THIS_FILE, keep: 'settings' }));
        assert.match(
          told.join('\n'),
          /^showWarningMessage: .+ “\*\*\/recept\.md” staat onder “exclude” in de instellingen, .+ \[Open de instelling\]$/,
        );
      } finally {
        await forgetSettings(other);
      }
    });
  });

  it('checks a file that the settings of the user exclude by the same pattern', async () => {
    const { document } = await open(OPEN_PLACE, 'recept');
    await checked(document);
    const { uri } = document;
    await settingsOf(uri).update('exclude', [vscode.workspace.asRelativePath(uri, false)], vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await messages(() => decide(uri, { ...THIS_FILE, keep: 'settings' })), []);
      assert.deepEqual(settingsOf(uri).get('exclude'), []);
      await diagnostics(uri, (codes) => codes.includes('placeholder'));
    } finally {
      await settingsOf(uri).update('exclude', undefined, vscode.ConfigurationTarget.Global);
      await forgetSettings(uri);
    }
  });

  it('writes over nothing that is no list of patterns, and says so', async () => {
    const text = '{"include": "plannen/*.md"}';
    const uri = await openWith(text);
    const told = await messages(() => decide(uri, { ...THIS_FILE, keep: 'file' }));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^showWarningMessage: .*\.ketensturing\.json is geen geldige JSON of heeft niet de vorm/);
    assert.deepEqual(await configuration(uri), JSON.parse(text));
    await settingsOf(uri).update('include', 'plannen/*.md', vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      const refused = await messages(() => decide(uri, { ...THIS_FILE, keep: 'settings' }));
      assert.equal(refused.length, 1);
      assert.match(
        refused[0] ?? '',
        /^showWarningMessage: De instelling ketensturing\.include is geen lijst van patronen; .+ \[Open de instelling\]$/,
      );
      assert.equal(settingsOf(uri).get('include'), 'plannen/*.md');
    } finally {
      await forgetSettings(uri);
    }
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
