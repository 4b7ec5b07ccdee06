import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Scope } from '../../../src/editor/engine.ts';
import { createPortfolioPage } from '../../../src/editor/portfolio-view.ts';
import { createWorkspaceCheck } from '../../../src/editor/workspace-check.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import { toyFramework, toyJudge } from '../../harness/toy.ts';
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

/** The address of a page, which VS Code gives along when a button in its title bar is clicked. */
const PAGE = vscode.Uri.parse('webview-panel:webview-panel/webview-1');

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

  for (const [text, expected] of [
    [PLAN, 'ketenplan-rapport.md'],
    [ENGLISH_PLAN, 'ketenplan-report.md'],
  ] as const)
    it(`is proposed beside the plan and not in its place: ${expected}`, async () => {
      const { document } = await open(text);
      const asked = await answering('showSaveDialog', undefined, async () =>
        vscode.commands.executeCommand('ketensturing.exportReport', document.uri, 'markdown'),
      );
      assert.deepEqual(
        asked.map(({ defaultUri }) => defaultUri?.toString()),
        [vscode.Uri.joinPath(document.uri, '..', expected).toString()],
      );
    });

  it('is not saved in the place of what somebody made', async () => {
    const uri = await file(PLAN);
    const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', name);
    await write(beside('deel.md'), '# Deel van het ketenplan\n');
    await write(beside('recept.md'), NO_PLAN);
    await write(beside('ketenplan.md.agreed.json'), '{}');
    const plans = [{ name: 'Samen', files: ['ketenplan.md', 'deel.md', 'weg.md'] }];
    await write(beside('.ketensturing.json'), JSON.stringify({ plans }));
    await vscode.window.showTextDocument(uri);
    for (const [name, format, why] of [
      ['ketenplan.md', 'markdown', 'een bestand van het plan zelf'],
      ['deel.md', 'markdown', 'een bestand van het plan zelf'],
      ['.ketensturing.json', 'csv', 'bevat instellingen'],
      ['ketenplan.md.agreed.json', 'csv', 'bewaart wat van een plan is vastgesteld'],
      ['recept.md', 'html', 'een tekst die er al staat'],
    ] as const) {
      const before = await read(beside(name));
      const told = await messages(async () => vscode.commands.executeCommand('ketensturing.exportReport', uri, format, beside(name)));
      assert.equal(told.length, 1, told.join('\n'));
      assert.ok(told[0]?.startsWith(`showInformationMessage: Er is niets bewaard: ${name} `), told[0]);
      assert.ok(told[0]?.includes(why), told[0]);
      assert.match(told[0] ?? '', /Kies een andere naam\.$/);
      assert.equal(await read(beside(name)), before);
    }
    const ordinary = await messages(async () => vscode.commands.executeCommand('ketensturing.exportReport', uri, 'csv', beside('weg.csv')));
    assert.match(ordinary.join('\n'), /^showInformationMessage: Het rapport staat in weg\.csv\./);
  });

  it('is saved by the button in its title bar, and the portfolio by that in its own', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const saved = async (command: string, name: string): Promise<string> => {
      const target = vscode.Uri.joinPath(document.uri, '..', name);
      await answering('showSaveDialog', target, async () => vscode.commands.executeCommand(command, PAGE, { groupId: 0 }, 'csv'));
      return read(target);
    };
    await vscode.commands.executeCommand('ketensturing.showReport');
    await reportHtml('Ketenplan Schuldhulp');
    assert.match(await saved('ketensturing.exportReport', 'met-knop.csv'), /Ketenplan Schuldhulp/);
    await vscode.commands.executeCommand('ketensturing.checkWorkspace');
    await when(() => tab('Portefeuille') !== undefined, tabsChange);
    assert.match(await saved('ketensturing.exportPortfolio', 'met-knop-2.csv'), /Ketenplan Schuldhulp/);
  });

  it('does not make a plan of a document that is none by being looked at or saved', () =>
    withSetting('run', 'onSave', async () => {
      const { store, whenIdle } = await extension();
      const { document } = await open(NO_PLAN, 'recept');
      await checked(document);
      const looks: readonly (() => Thenable<unknown>)[] = [
        () => vscode.commands.executeCommand('ketensturing.showReport', document.uri),
        () =>
          vscode.commands.executeCommand(
            'ketensturing.exportReport',
            document.uri,
            'csv',
            vscode.Uri.joinPath(document.uri, '../recept.csv'),
          ),
      ];
      for (const look of looks) {
        await whenIdle();
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(2, 0), 'Was eerst je handen.\n\n');
        assert.ok(await vscode.workspace.applyEdit(edit));
        assert.equal(store.get(document), undefined);
        await look();
        const state = store.get(document);
        assert.deepEqual([state?.asked, state?.report.isPlan], [false, false]);
      }
      await document.save();
    }));
});

describe('the portfolio', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('shows all plans, opens one, and is renewed while one is written', async () => {
    const { portfolio } = (await extension()).shown.reports;
    const uri = await file(`---\ntitel: Plan voor de portefeuille\neigenaar: [Team Noord, GGD]\n---\n\n${PLAN}`);
    await file(NO_PLAN, 'recept');
    await vscode.commands.executeCommand('ketensturing.checkWorkspace');
    await when(() => tab('Portefeuille') !== undefined, tabsChange);
    const html = portfolio.html ?? '';
    assert.match(html, /Plan voor de portefeuille/);
    assert.match(html, /Team Noord, GGD/);
    assert.doesNotMatch(html, /Recept voor appeltaart/);
    const target = vscode.Uri.joinPath(uri, '..', 'portefeuille.csv');
    await vscode.commands.executeCommand('ketensturing.exportPortfolio', 'csv', target);
    assert.match(await read(target), /"Plan voor de portefeuille".*"Team Noord, GGD"/);
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

  it('names what cannot be read, and does not count it among what is no plan', async () => {
    const { portfolio } = (await extension()).shown.reports;
    const counts = async (): Promise<readonly [others: number, failed: number]> => {
      await messages(async () => vscode.commands.executeCommand('ketensturing.checkWorkspace'));
      const [, score = ''] = /class="kt-score">([^<]*)</.exec(portfolio.html ?? '') ?? [];
      const numberIn = (pattern: RegExp): number => Number(pattern.exec(score)?.[1] ?? 0);
      return [numberIn(/(\d+) ander/), numberIn(/niet gelukt: (\d+)/)];
    };
    await removeMade();
    await file(PLAN);
    await file(NO_PLAN, 'recept');
    const [others, failed] = await counts();
    const uri = await file('', 'ketenplan-utf16');
    await vscode.workspace.fs.writeFile(uri, Uint8Array.of(0xff, 0xfe, 0x23, 0, 0x20, 0));
    assert.deepEqual(await counts(), [others, failed + 1]);
    assert.match(portfolio.html ?? '', /<li><bdi>[^<]*ketenplan-utf16\.md is geen tekst in UTF-8\.<\/bdi><\/li>/);
    await vscode.workspace.fs.delete(uri);
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

  for (const [most, isCut] of [
    [1, true],
    [1000, false],
  ] as const)
    it(`${isCut ? 'says so' : 'says nothing'} when there are ${isCut ? 'more' : 'fewer'} files than are looked at`, async () => {
      await file(PLAN);
      await file(PLAN);
      const changed = new vscode.EventEmitter<never>();
      const linter = createLinter({ framework: toyFramework, judge: toyJudge });
      const scope: Scope = {
        linter,
        optionsFor: () => ({ named: true, settings: defaultSettings }),
        file: undefined,
        plan: undefined,
        agreedFor: async () => undefined,
      };
      const check = createWorkspaceCheck(
        { onDidChange: changed.event, latest: () => undefined },
        { onDidChange: changed.event, planFinder: { onDidChangeFile: changed.event }, scopeFor: async () => scope },
        most,
      );
      const page = createPortfolioPage();
      const source = new vscode.CancellationTokenSource();
      try {
        const result = await check.run({ report() {} }, source.token, () => {});
        assert.equal(result.isCut, isCut);
        assert.equal(result.checked, result.documents);
        assert.equal(result.documents <= most, true);
        page.open(toyFramework);
        page.show(result, undefined);
        assert.equal(/class="kt-note">Er zijn meer dan 5000 Markdown-bestanden/.test(page.html ?? ''), isCut);
      } finally {
        page.dispose();
        check.dispose();
      }
    });
});

function rowOf(html: string): string {
  return /<tr data-find="plan voor de portefeuille[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
}
