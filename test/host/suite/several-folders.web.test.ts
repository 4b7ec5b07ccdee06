import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf } from './places.ts';
import { checked, closeAll, extension, file, PLAN, when, write } from './support.ts';

/** The tests open one folder; a workspace of more would start the host anew. So names are given as VS Code gives them when these are the folders, while `run` runs. */
async function withFolders(folders: readonly vscode.Uri[], run: () => Promise<unknown>): Promise<void> {
  const real = Object.getOwnPropertyDescriptor(vscode.workspace, 'asRelativePath') ?? {};
  const asRelativePath = (uri: vscode.Uri, withFolder = true): string => {
    const folder = folders.find(({ path }) => uri.path.startsWith(`${path}/`));
    if (folder === undefined) return uri.path;
    const inFolder = uri.path.slice(folder.path.length + 1);
    return withFolder ? `${folder.path.slice(folder.path.lastIndexOf('/') + 1)}/${inFolder}` : inFolder;
  };
  Object.defineProperty(vscode.workspace, 'asRelativePath', { configurable: true, writable: true, value: asRelativePath });
  try {
    await run();
  } finally {
    Object.defineProperty(vscode.workspace, 'asRelativePath', real);
  }
}

const FIRST = '# Ketenplan Jeugd\n\nDe partners delen hun cijfers. De datum is n.t.b.\n';
const SECOND = '# Afspraken Jeugd\n\nDe plaats is n.t.b.\n\nDe lunch begint om twaalf uur.\n';

/** Opens the second file of a plan in two folders, each with a configuration that names both, and gives the editor to `run`. */
async function inSecond(run: (editor: vscode.TextEditor, first: vscode.Uri) => Promise<unknown>): Promise<void> {
  const first = await file(FIRST, 'A/ketenplan');
  const second = vscode.Uri.joinPath(first, '../../B/ketenplan.md');
  await write(second, SECOND);
  for (const [uri, files] of [
    [first, ['ketenplan.md', '../B/ketenplan.md']],
    [second, ['../A/ketenplan.md', 'ketenplan.md']],
  ] as const)
    await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), JSON.stringify({ plans: [{ name: 'Jeugd', files }] }));
  await withFolders([vscode.Uri.joinPath(first, '..'), vscode.Uri.joinPath(second, '..')], async () =>
    run(await vscode.window.showTextDocument(second), first),
  );
}

describe('a plan with files of the same name in two folders of a workspace', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('has the findings of each file in that file', () =>
    inSecond(async ({ document }) => {
      const { report, name, findings } = await checked(document);
      assert.deepEqual(report.files, ['A/ketenplan.md', 'B/ketenplan.md']);
      assert.equal(name, 'B/ketenplan.md');
      const places = findings.filter(({ ruleId }) => ruleId === 'placeholder').map(({ file: of, line }) => `${of}:${line}`);
      assert.deepEqual(places, ['B/ketenplan.md:3']);
    }));

  it('is changed by a fix in the file where that was chosen', () =>
    inSecond(async ({ document }, first) => {
      await checked(document);
      const at = placeOf(document, 'n.t.b.');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        undefined,
        100,
      );
      const action = actions.find(({ title }) => /Meld .+ \(placeholder\) hier niet/.test(title));
      assert.ok(action?.edit);
      const { version } = document;
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      await when(() => document.version > version, vscode.workspace.onDidChangeTextDocument as vscode.Event<never>);
      assert.match(document.getText(), /<!-- ketensturing-disable-next placeholder[\s\S]+De plaats is n\.t\.b\./);
      assert.equal((await vscode.workspace.openTextDocument(first)).getText(), FIRST);
    }));

  for (const [command, argument, expected] of [
    ['fillGaps', { aspect: 'P4.a' }, /\[[^\]]+\]/],
    ['exemptPillar', 6, /^# Afspraken Jeugd\n\nPijler 6 \(.+\) is niet van toepassing, omdat \[reden\]\./],
  ] as const)
    it(`is written in where the writer is: ${command}`, () =>
      inSecond(async ({ document }, first) => {
        await checked(document);
        await vscode.commands.executeCommand(`ketensturing.${command}`, argument);
        assert.match(document.getText(), expected);
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
        const other = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === first.toString());
        assert.equal(other?.isDirty ?? false, false);
      }));
});

describe('the portfolio of several folders', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('names the folder of each plan, and opens the plan of that row', async () => {
    const titled = (title: string): string => `---\ntitel: ${title}\n---\n\n${PLAN}`;
    const first = await file(titled('Plan van de ene map'), 'een/keten/ketenplan');
    const second = vscode.Uri.joinPath(first, '../../../twee/keten/ketenplan.md');
    await write(second, titled('Plan van de andere map'));
    await withFolders([vscode.Uri.joinPath(first, '..'), vscode.Uri.joinPath(second, '..')], async () => {
      await vscode.commands.executeCommand('ketensturing.checkWorkspace');
      const html = (await extension()).shown.reports.portfolio.html ?? '';
      for (const [uri, title] of [
        [first, 'plan van de ene map'],
        [second, 'plan van de andere map'],
      ] as const) {
        const row = new RegExp(`<tr data-find="${title}[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';
        assert.match(row, />keten\/ketenplan\.md</);
        const [, query = ''] = /href="command:ketensturing\._reveal\?([^"]*)"/.exec(row) ?? [];
        assert.deepEqual(JSON.parse(decodeURIComponent(query)), [uri.toString()]);
      }
    });
  }).timeout(120_000);
});
