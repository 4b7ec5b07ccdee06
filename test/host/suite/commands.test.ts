import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import example from '../../../examples/eigen-kader.json';
import { OldVersions } from './file-systems.ts';
import {
  checked,
  closeAll,
  diagnosticsOf,
  extension,
  file,
  folder,
  inTree,
  nothingActive,
  open,
  PLAN,
  removed,
  when,
  write,
  written,
} from './support.ts';

describe('commands', () => {
  afterEach(closeAll);

  it('are all there', async () => {
    await extension();
    const known = new Set(await vscode.commands.getCommands(true));
    const manifest = vscode.extensions.getExtension('ketensturing.ketensturing')?.packageJSON;
    const missing = manifest.contributes.commands.map(({ command }: { command: string }) => command).filter((id: string) => !known.has(id));
    assert.deepEqual(missing, []);
  });

  it('go from gap to gap, forth and back, and round', async () => {
    const editor = await open(PLAN);
    const { findings } = await checked(editor.document);
    const places = new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ line, column }) => `${line}:${column}`));
    const caret = (): string => `${editor.selection.active.line + 1}:${editor.selection.active.character + 1}`;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const visited: string[] = [];
    for (let at = 0; at < places.size; at++) {
      await vscode.commands.executeCommand('ketensturing.nextGap');
      visited.push(caret());
    }
    assert.deepEqual([...places].sort(), [...visited].sort());
    await vscode.commands.executeCommand('ketensturing.nextGap');
    assert.equal(caret(), visited[0]);
    await vscode.commands.executeCommand('ketensturing.previousGap');
    assert.equal(caret(), visited.at(-1));
  });

  it('insert a section with guiding questions, which by itself changes no status', async () => {
    const editor = await open(PLAN);
    const before = await checked(editor.document);
    const missing = before.report.coverage.find(({ status }) => status === 'missing');
    assert.ok(missing);
    await vscode.commands.executeCommand('ketensturing.insertPillarSection', missing.pillar);
    assert.match(editor.document.getText(), /<!-- ketensturing: vragen om te beantwoorden/);
    const after = await checked(editor.document);
    assert.notEqual(after.report.coverage.find(({ pillar }) => pillar === missing.pillar)?.status, 'addressed');
    assert.equal(editor.document.getText(editor.selection).startsWith('#'), false);
  });

  it('insert one for a pillar of which nothing was said, too', async () => {
    const editor = await open(PLAN);
    const { report } = await checked(editor.document);
    const addressed = report.coverage.find(({ status }) => status !== 'missing');
    await vscode.commands.executeCommand('ketensturing.insertPillarSection', addressed?.pillar);
    assert.match(editor.document.getText(), /<!-- ketensturing: vragen om te beantwoorden/);
    assert.ok(editor.document.getText().startsWith('# Ketenplan Schuldhulp'));
  });

  it('state an exemption with room for the reason', async () => {
    const editor = await open(PLAN);
    const { report } = await checked(editor.document);
    const missing = report.coverage.find(({ status }) => status === 'missing');
    await vscode.commands.executeCommand('ketensturing.exemptPillar', missing?.pillar);
    assert.match(editor.document.getText(), new RegExp(`Pijler ${missing?.pillar} \\(.*\\) is niet van toepassing, omdat \\[reden\\]`));
    assert.equal(editor.document.getText(editor.selection), '[reden]');
  });

  it('explain a pillar in the language of the document', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.explainPillar', 3);
    await when(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('Vertrouwen'),
      vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>,
    );
  });

  it('explain a pillar by the framework of its folder, and anew when that changes', async () => {
    const own = 'Klachten en herstel voor burgers';
    const changes = [vscode.workspace.onDidOpenTextDocument, vscode.workspace.onDidChangeTextDocument] as unknown as vscode.Event<never>[];
    const pages = (): readonly vscode.TextDocument[] =>
      vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'ketensturing-page' && uri.path.includes('(6)'));
    const plain = await vscode.window.showTextDocument(await file(PLAN), { preview: false });
    await checked(plain.document);
    await vscode.commands.executeCommand('ketensturing.explainPillar', plain.document.uri, 6);
    const plainPage = await when(() => pages().find((page) => page.getText() !== '' && !page.getText().includes(own)), ...changes);
    const uri = await file(PLAN);
    const framework = vscode.Uri.joinPath(uri, '../kader.json');
    await write(framework, JSON.stringify(example));
    await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), JSON.stringify({ framework: 'kader.json' }));
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.explainPillar', uri, 6);
    const page = await when(() => pages().find((other) => other.getText().includes(own)), ...changes);
    assert.ok(!plainPage.getText().includes(own));
    await written(framework, JSON.stringify(example).replaceAll(own, 'Excuses aan burgers'));
    await when(() => page.getText().includes('Excuses aan burgers'), ...changes);
  });

  it('make a configuration file and open it', async () => {
    await open(PLAN);
    await vscode.commands.executeCommand('ketensturing.createConfiguration');
    const made = vscode.window.activeTextEditor?.document;
    assert.equal(made?.uri.path, `${folder().path}/.ketensturing.json`);
    assert.equal(JSON.parse(made?.getText() ?? '').check, 'auto');
    await removed(vscode.Uri.joinPath(folder(), '.ketensturing.json'));
  });

  it('open the configuration that holds for the plan, also with its report in front, or make one when there is none', async () => {
    const uri = await file(PLAN);
    const own = vscode.Uri.joinPath(uri, '../.ketensturing.json');
    await write(own, '{"check": "always"}');
    const { document } = await vscode.window.showTextDocument(uri);
    await inTree(document);
    await vscode.commands.executeCommand('ketensturing.showReport');
    await nothingActive();
    await vscode.commands.executeCommand('ketensturing.createConfiguration');
    const found = vscode.window.activeTextEditor;
    assert.equal(found?.document.uri.toString(), own.toString());
    assert.equal(found?.document.getText(), '{"check": "always"}');
    assert.equal(found?.viewColumn, vscode.ViewColumn.One, 'beside the report');
    await closeAll();
    await vscode.commands.executeCommand('ketensturing.createConfiguration');
    const made = vscode.window.activeTextEditor?.document.uri;
    assert.equal(made?.path, `${folder().path}/.ketensturing.json`);
    await removed(vscode.Uri.joinPath(folder(), '.ketensturing.json'));
  });

  it('make no configuration beside an old version of one', async () => {
    const registration = vscode.workspace.registerFileSystemProvider('gitfs', new OldVersions('{"check": "always"}'));
    try {
      await vscode.window.showTextDocument(vscode.Uri.from({ scheme: 'gitfs', path: '/oud/.ketensturing.json' }));
      await vscode.commands.executeCommand('ketensturing.createConfiguration');
      const made = vscode.window.activeTextEditor?.document.uri;
      assert.equal(made?.toString(), vscode.Uri.joinPath(folder(), '.ketensturing.json').toString());
      await removed(vscode.Uri.joinPath(folder(), '.ketensturing.json'));
      await closeAll();
    } finally {
      registration.dispose();
    }
  });

  it('check the workspace, and hand each file over to its editor when it is opened', async () => {
    const { store, log } = await extension();
    const uri = await file(PLAN);
    await vscode.commands.executeCommand('ketensturing.checkWorkspace');
    const found = diagnosticsOf(uri).length;
    assert.ok(found > 0, log.join('\n'));
    const { document } = await vscode.window.showTextDocument(uri);
    const { findings } = await checked(document);
    assert.equal(found, findings.length);
    assert.equal(diagnosticsOf(uri).length, findings.length);
    await closeAll();
    assert.equal(store.size, 0);
    assert.equal(diagnosticsOf(uri).length, 0);
  }).timeout(120_000);

  it('check the workspace, with the findings of a file that is open without being shown', async () => {
    const { store } = await extension();
    const document = await vscode.workspace.openTextDocument(await file(PLAN));
    await vscode.commands.executeCommand('ketensturing.checkWorkspace');
    assert.equal(store.latest(document.uri), undefined);
    const found = diagnosticsOf(document.uri).length;
    assert.ok(found > 0);
    await vscode.window.showTextDocument(document);
    const { findings } = await checked(document);
    assert.equal(found, findings.length);
    assert.equal(diagnosticsOf(document.uri).length, findings.length);
  }).timeout(120_000);
});
