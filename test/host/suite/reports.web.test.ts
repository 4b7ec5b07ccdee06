import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answering,
  checked,
  closeAll,
  ENGLISH_PLAN,
  extension,
  file,
  folder,
  NO_PLAN,
  nothingActive,
  open,
  PLAN,
  removeMade,
  when,
  withSetting,
  write,
} from './support.ts';
import { messages } from './told.ts';

const tabsChange = vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>;
const editorChange = vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>;

/** The tab of a page of the extension, when it is there. */
function tab(label: string): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find((one) => one.input instanceof vscode.TabInputWebview && one.label.startsWith(label));
}

async function reportHtml(part: string): Promise<string> {
  const { store, shown } = await extension();
  const { report } = shown.reports;
  return when(() => (report.html?.includes(part) ? report.html : undefined), store.onDidChange as vscode.Event<never>, tabsChange);
}

const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('the report beside the text', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('shows the plan, and follows another one that is looked at, in its language', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.showReport');
    await reportHtml('<h1><bdi>Ketenplan Schuldhulp</bdi></h1>');
    await when(() => tab('Rapport: Ketenplan Schuldhulp'), tabsChange);
    const other = await vscode.window.showTextDocument(await file(ENGLISH_PLAN), { viewColumn: vscode.ViewColumn.One });
    await checked(other.document);
    const html = await reportHtml('Chain plan Safe Home');
    assert.match(html, /<html lang="en">/);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await reportHtml('Ketenplan Schuldhulp');
  });

  it('is renewed when the text is checked again', async () => {
    const editor = await open(PLAN);
    await checked(editor.document);
    await vscode.commands.executeCommand('ketensturing.showReport', editor.document.uri);
    await reportHtml('1 van 8 pijlers');
    const line = 'Pijler 4 is niet van toepassing, omdat er maar één partner is.';
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), `${line}\n\n`));
    const html = await reportHtml('Met reden uitgezonderd');
    assert.match(html, /er maar één partner is/);
  });

  it('runs no script, and its links only lead to places', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.showReport');
    const html = await reportHtml('Ketenplan Schuldhulp');
    assert.match(html, /content="default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/);
    assert.doesNotMatch(html, /<script|\son\w+=/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    assert.ok(links.length > 0);
    for (const link of links) assert.match(link, /^(?:command:ketensturing\._reveal\?|https:\/\/github\.com\/ketensturing\/|#)/);
    await nothingActive();
    const [, query = ''] = /href="command:ketensturing\._reveal\?([^"]*)"/.exec(html) ?? [];
    const [uri, place] = JSON.parse(decodeURIComponent(query));
    await vscode.commands.executeCommand('ketensturing._reveal', uri, place);
    const editor = await when(() => vscode.window.activeTextEditor, editorChange);
    assert.equal(editor.document.uri.toString(), document.uri.toString());
    assert.equal(editor.selection.start.line, place.line - 1);
    assert.equal(editor.viewColumn, vscode.ViewColumn.One);
  });

  for (const [format, name, expected] of [
    ['html', 'rapport.html', /^<!DOCTYPE html>[\s\S]*Ketenplan Schuldhulp/],
    ['markdown', 'rapport-uit.txt', /^# Ketenplan Schuldhulp\n/],
    ['csv', 'rapport.csv', /^\ufeff?"kind","plan"/],
  ] as const)
    it(`is saved as ${format}`, async () => {
      const { document } = await open(PLAN);
      const target = vscode.Uri.joinPath(document.uri, '..', name);
      await vscode.commands.executeCommand('ketensturing.exportReport', document.uri, format, target);
      assert.match(await read(target), expected);
    });

  it('asks in its title where the file of a report goes, and that of a portfolio', async () => {
    const { document } = await open(PLAN);
    const titles = async (name: string, ...command: readonly [string, ...unknown[]]): Promise<readonly unknown[]> => {
      const target = vscode.Uri.joinPath(document.uri, '..', name);
      const asked = await answering('showSaveDialog', target, async () => vscode.commands.executeCommand(...command));
      assert.ok((await read(target)).length > 0);
      return asked.map(({ title }) => title);
    };
    assert.deepEqual(await titles('gevraagd.csv', 'ketensturing.exportReport', document.uri, 'csv'), ['Waar komt het bestand (CSV)?']);
    await vscode.commands.executeCommand('ketensturing.checkWorkspace');
    await when(() => tab('Portefeuille') !== undefined, tabsChange);
    assert.deepEqual(await titles('gevraagd-2.csv', 'ketensturing.exportPortfolio', 'csv'), ['Waar komt het bestand (CSV)?']);
  });
});

describe('the portfolio', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('shows all plans, opens one, and is renewed while one is written', async () => {
    const { portfolio } = (await extension()).shown.reports;
    const uri = await file(`---\ntitel: Plan voor de portefeuille\neigenaar: Team Noord\n---\n\n${PLAN}`);
    await file(NO_PLAN, 'recept');
    await vscode.commands.executeCommand('ketensturing.checkWorkspace');
    await when(() => tab('Portefeuille') !== undefined, tabsChange);
    const html = portfolio.html ?? '';
    assert.match(html, /Plan voor de portefeuille/);
    assert.match(html, /Team Noord/);
    assert.doesNotMatch(html, /Recept voor appeltaart/);
    const target = vscode.Uri.joinPath(uri, '..', 'portefeuille.csv');
    await vscode.commands.executeCommand('ketensturing.exportPortfolio', 'csv', target);
    assert.match(await read(target), /"Plan voor de portefeuille".*"Team Noord"/);
    const row = rowOf(html);
    assert.match(row, /href="command:ketensturing\._reveal\?/);
    await vscode.commands.executeCommand('ketensturing._reveal', uri.toString());
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    await checked(editor.document);
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nPijler 4 is niet van toepassing, omdat er maar één partner is.\n'),
    );
    await vscode.commands.executeCommand('ketensturing.showPortfolio');
    await when(() => /kt-exempt/.test(rowOf(portfolio.html ?? '')), portfolio.onDidWrite as vscode.Event<never>);
    await editor.document.save();
  });

  it('is told of in the language that most plans are in', async () => {
    await removeMade();
    await file(PLAN);
    await file(PLAN);
    const uri = await file(ENGLISH_PLAN);
    const configuration = vscode.Uri.joinPath(uri, '../.ketensturing.json');
    await write(configuration, JSON.stringify({ language: 'en', plans: [{ name: 'Together', files: ['ketenplan.md', 'gone.md'] }] }));
    const check = async (): Promise<string> =>
      (await messages(async () => vscode.commands.executeCommand('ketensturing.checkWorkspace'))).join('\n');
    assert.match(await withSetting('language', 'en', check), /could not check everything: .*gone\.md does not exist/);
    assert.match(await check(), /niet alles kunnen controleren: .*gone\.md bestaat niet/);
    await vscode.workspace.fs.delete(configuration);
  });

  it('tells of each plan as it is judged, and stops before the next when told to', async () => {
    const { workspaceCheck } = (await extension()).shown.reports;
    for (let at = 0; at < 6; at++) await write(vscode.Uri.joinPath(folder(), 'veel', `plan-${at}.md`), PLAN);
    const source = new vscode.CancellationTokenSource();
    const told: number[] = [];
    const result = await workspaceCheck.run({ report() {} }, source.token, (_, { checked: soFar }) => {
      told.push(soFar);
      if (soFar === 3) source.cancel();
    });
    assert.deepEqual(told, [0, 1, 2, 3]);
    assert.equal(result.checked, 3);
    assert.ok(result.documents >= 6);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'veel'), { recursive: true });
  });
});

function rowOf(html: string): string {
  return /<tr data-find="plan voor de portefeuille[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
}
