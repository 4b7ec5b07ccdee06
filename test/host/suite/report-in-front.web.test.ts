import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../src/editor/coverage-nodes.ts';
import { sameUri } from '../../../src/editor/paths.ts';
import { answering, checked, closeAll, extension, file, inTree, NO_PLAN, nothingActive, open, PLAN, when } from './support.ts';
import { messages } from './told.ts';

/** Opens a plan and its report, which is then what the writer looks at. */
async function underReport(): Promise<vscode.TextDocument> {
  const { document } = await open(PLAN);
  await inTree(document);
  await vscode.commands.executeCommand('ketensturing.showReport');
  await nothingActive();
  return document;
}

/** Opens a plan, and an old version of another in front of it, while `run` runs. */
async function underOldVersion(run: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const { document } = await open(PLAN);
  await inTree(document);
  const old = vscode.workspace.registerTextDocumentContentProvider('review', {
    provideTextDocumentContent: () => '# Ketenplan\n\nOud.\n',
  });
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse('review:/oud/ketenplan.md'), { preview: false });
    await run(document);
  } finally {
    old.dispose();
  }
}

/** All lines of the tree. */
async function treeLines(parent?: CoverageNode): Promise<readonly CoverageNode[]> {
  const nodes = (await (await extension()).shown.tree.provider.getChildren(parent)) ?? [];
  return [...nodes, ...(await Promise.all(nodes.map(treeLines))).flat()];
}

/** The last value of the key by which palette and view know what there is, as VS Code is told it while `run` runs. */
async function keyAfter(run: () => Promise<unknown>): Promise<unknown> {
  const commands = vscode.commands as unknown as Record<string, unknown>;
  const { executeCommand } = vscode.commands;
  let last: unknown;
  commands.executeCommand = (id: string, ...args: unknown[]) => {
    if (id === 'setContext' && args[0] === 'ketensturing.shown') last = args[1];
    return executeCommand.call(vscode.commands, id, ...args);
  };
  try {
    await run();
  } finally {
    commands.executeCommand = executeCommand;
  }
  return last;
}

/** The tabs in which the document stands. */
function tabsOf({ uri }: vscode.TextDocument): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputText && sameUri(input.uri, uri));
}

describe('while a report or a preview is in front', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('the palette has the commands of the plan, and has them no more when the plan is closed', async () => {
    assert.equal(await keyAfter(underReport), 'plan');
    assert.equal(await keyAfter(closeAll), 'none');
    const recipe = async (): Promise<unknown> => inTree((await open(NO_PLAN, 'recept')).document);
    assert.equal(await keyAfter(recipe), 'noPlan');
  });

  it('a section goes into the plan, where it stands already', async () => {
    const document = await underReport();
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing.insertPillarSection', 4));
    assert.deepEqual(told, []);
    assert.match(document.getText(), /<!-- ketensturing: vragen om te beantwoorden/);
    assert.equal(tabsOf(document).length, 1);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('a gap of the plan is filled', async () => {
    const document = await underReport();
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing.fillGaps', { aspect: 'P4.a' }));
    assert.deepEqual(told, []);
    assert.match(document.getText(), /\[[^\]]+\]/);
  });

  it('the plan is checked, compared with what was agreed, marked as agreed, and its next gap shown', async () => {
    const document = await underReport();
    assert.deepEqual(await messages(async () => vscode.commands.executeCommand('ketensturing.checkDocument')), []);
    const told = await messages(async () => {
      await vscode.commands.executeCommand('ketensturing.showChanges');
      await vscode.commands.executeCommand('ketensturing.markAgreed', '2026-01-14');
    });
    assert.equal(told.length, 2);
    assert.match(told[0] ?? '', /nog niet als vastgesteld gemarkeerd/);
    assert.match(told[1] ?? '', /^showInformationMessage: Het plan van 14 januari 2026 is vastgelegd/);
    await vscode.commands.executeCommand('ketensturing.nextGap');
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(tabsOf(document).length, 1);
  });

  it('the plan is exported as Word', async () => {
    const document = await underReport();
    const target = document.uri.with({ path: document.uri.path.replace(/\.md$/, '.docx') });
    const asked = await answering('showSaveDialog', target, async () => {
      const told = await messages(async () => vscode.commands.executeCommand('ketensturing.exportWord'));
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /ketenplan\.docx is gemaakt/);
    });
    assert.deepEqual(
      asked.map(({ title }) => title),
      ['Waar komt het Word-document? (where does the Word document go?)'],
    );
  });

  it('one pillar after the other is explained', async () => {
    const { document } = await open(PLAN);
    await inTree(document);
    const told = await messages(async () => {
      await vscode.commands.executeCommand('ketensturing.explainPillar', 3);
      await nothingActive();
      await vscode.commands.executeCommand('ketensturing.explainPillar', 6);
    });
    assert.deepEqual(told, []);
    await when(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('(6)'),
      vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>,
    );
  });

  it('what counts is marked in the plan, which comes into sight', async () => {
    const { shown } = await extension();
    const { document } = await open(PLAN);
    await inTree(document);
    await vscode.commands.executeCommand('markdown.showPreview', document.uri);
    await when(() => vscode.window.visibleTextEditors.length === 0, vscode.window.onDidChangeVisibleTextEditors as vscode.Event<never>);
    await vscode.commands.executeCommand('ketensturing.highlightEvidence');
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.ok(shown.highlight.tinted(document).length > 0);
    await vscode.commands.executeCommand('ketensturing.highlightEvidence');
  });

  it('a new plan does not take the place of the report', async () => {
    await underReport();
    const request = { kind: 'ketenplan', name: 'Jeugd', partners: [], language: 'nl' };
    await vscode.commands.executeCommand('ketensturing.newPlan', request);
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('of two plans side by side, the one that the view is about', async () => {
    const a = await vscode.window.showTextDocument(await file(PLAN), { viewColumn: vscode.ViewColumn.One });
    await checked(a.document);
    const b = await vscode.window.showTextDocument(await file(PLAN), { viewColumn: vscode.ViewColumn.Two });
    const state = await inTree(b.document);
    assert.equal(state.uri.toString(), b.document.uri.toString());
    await vscode.commands.executeCommand('ketensturing.showReport');
    await nothingActive();
    await vscode.commands.executeCommand('ketensturing.insertPillarSection', 4);
    assert.equal(a.document.getText(), PLAN);
    assert.match(b.document.getText(), /<!-- ketensturing: vragen om te beantwoorden/);
    assert.equal(tabsOf(b.document).length, 1);
  });

  it('an old version of another plan that is in front is not taken for the plan', () =>
    underOldVersion(async (document) => {
      const told = await messages(async () => vscode.commands.executeCommand('ketensturing.insertPillarSection', 4));
      assert.match(told.join(), /^showInformationMessage: Dit is een oude versie of een kopie om te lezen/);
      assert.equal(document.getText(), PLAN);
    }));

  it('a line of the tree is about the plan that the tree shows, also while an old version is in front', () =>
    underOldVersion(async (document) => {
      const fourth = (await treeLines()).find(({ id }) => id === 'P4');
      const told = await messages(async () => vscode.commands.executeCommand('ketensturing.insertPillarSection', fourth, undefined));
      assert.deepEqual(told, []);
      assert.match(document.getText(), /<!-- ketensturing: vragen om te beantwoorden/);
      assert.equal(vscode.window.activeTextEditor?.document, document);
    }));

  it('so is a button above the tree, which VS Code gives the line with the focus, if any', () =>
    underOldVersion(async (document) => {
      const told = await messages(async () => {
        await vscode.commands.executeCommand('ketensturing.checkDocument', undefined);
        await vscode.commands.executeCommand('ketensturing.showReport', undefined);
      });
      assert.deepEqual(told, []);
      assert.equal((await extension()).shown.reports.report.about?.toString(), document.uri.toString());
    }));

  it('a passage of the tree is shown where the plan stands, and in no second tab', async () => {
    const { document } = await open(PLAN);
    await inTree(document);
    await vscode.commands.executeCommand('ketensturing.showReport');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await nothingActive();
    const passage = (await treeLines()).find(({ kind }) => kind === 'evidence');
    assert.ok(passage);
    const { command } = await (await extension()).shown.tree.provider.getTreeItem(passage);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
    assert.equal(tabsOf(document).length, 1);
  });
});
