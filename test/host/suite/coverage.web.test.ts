import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../src/editor/coverage-nodes.ts';
import { checked, closeAll, ENGLISH_PLAN, extension, NO_PLAN, open, PLAN, when, withSetting } from './support.ts';

/** The lines of the tree below a node, with what they look like. */
async function lines(parent?: CoverageNode): Promise<readonly { readonly node: CoverageNode; readonly item: vscode.TreeItem }[]> {
  const { provider } = (await extension()).shown.tree;
  const nodes = (await provider.getChildren(parent)) ?? [];
  return Promise.all(nodes.map(async (node) => ({ node, item: await provider.getTreeItem(node) })));
}

async function allLines(parent?: CoverageNode): Promise<readonly { readonly node: CoverageNode; readonly item: vscode.TreeItem }[]> {
  const own = await lines(parent);
  return (await Promise.all(own.map(async (line) => [line, ...(await allLines(line.node))]))).flat();
}

describe('coverage in the tree', () => {
  afterEach(closeAll);

  it('shows dimension, pillar, aspect and evidence of the plan in front', async () => {
    const { document } = await open(PLAN);
    const state = await checked(document);
    const all = await allLines();
    assert.equal(all.filter(({ node }) => node.kind === 'dimension').length, 4);
    const pillars = all.filter(({ node }) => node.kind === 'pillar');
    assert.deepEqual(
      pillars.map(({ item }) => item.contextValue),
      state.report.coverage.map(({ status }) => `pillar.${status}`),
    );
    assert.ok(all.some(({ node }) => node.kind === 'evidence'));
  });

  it('has a theme icon, a spoken label and an id for each line', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const all = await allLines();
    assert.ok(all.every(({ item }) => (item.accessibilityInformation?.label ?? '') !== ''));
    assert.ok(all.every(({ node, item }) => node.kind === 'dimension' || item.iconPath instanceof vscode.ThemeIcon));
    assert.equal(new Set(all.map(({ item }) => item.id)).size, all.length);
  });

  it('jumps to a passage', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const found = (await allLines()).find(({ node }) => node.kind === 'evidence');
    assert.ok(found?.item.command && found.node.kind === 'evidence');
    await vscode.commands.executeCommand(found.item.command.command, ...(found.item.command.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, found.node.evidence.line - 1);
  });

  it('follows the active plan and its language, and the changes in it', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    assert.match(String((await lines())[0]?.item.label), /dimensie$/);
    const english = await open(ENGLISH_PLAN, 'chain-plan');
    await checked(english.document);
    assert.match(String((await lines())[0]?.item.label), /dimension$/);
    await vscode.window.showTextDocument(document);
    assert.match(String((await lines())[0]?.item.label), /dimensie$/);
  });

  it('is empty for a text that is no plan, and when nothing is open', async () => {
    const { document } = await open(NO_PLAN, 'recept');
    await checked(document);
    assert.equal((await lines()).length, 0);
    await closeAll();
    assert.equal((await lines()).length, 0);
  });

  it('is shown by command, at the pillar', async () => {
    const { tree } = (await extension()).shown;
    const { document } = await open(PLAN);
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.showCoverage', 5);
    await when(() => tree.view.visible, tree.view.onDidChangeVisibility as vscode.Event<never>);
    const selected = await when(() => tree.view.selection[0], tree.view.onDidChangeSelection as vscode.Event<never>);
    assert.equal(selected.id, 'P5');
  });
});

describe('coverage in the status bar and above the title', () => {
  afterEach(closeAll);

  it('counts the pillars in the status bar', async () => {
    const { shown } = await extension();
    const { document } = await open(PLAN);
    const { report } = await checked(document);
    const addressed = report.coverage.filter(({ status }) => status === 'addressed').length;
    assert.equal(shown.statusBar.text, `$(checklist) Ketensturing ${addressed}/8`);
    assert.match(shown.statusBar.accessibilityInformation?.label ?? '', /van 8 pijlers behandeld/);
    assert.equal(shown.planPrompt.text, '');
  });

  it('names the missing pillars above the title, each with a command', async () => {
    const { document } = await open(PLAN);
    const { report } = await checked(document);
    const missing = report.coverage.filter(({ status }) => status === 'missing');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.equal(lenses.length, missing.length + 1);
    assert.ok(lenses.every(({ range }) => range.start.line === 0));
    assert.match(lenses[0]?.command?.title ?? '', /van 8 pijlers behandeld/);
    assert.deepEqual(
      lenses.slice(1).map(({ command }) => command?.arguments?.[1]),
      missing.map(({ pillar }) => pillar),
    );
  });

  it('tells above a section what it carries, when asked', () =>
    withSetting('codeLens.sections', true, async () => {
      const { document } = await open(PLAN);
      const { report } = await checked(document);
      const strong = report.coverage.filter(({ status }) => status === 'addressed').map(({ pillar }) => pillar);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      const section = lenses.filter(({ range }) => range.start.line === 2);
      assert.equal(section.length, strong.length > 0 ? 1 : 0);
    }));

  it('tints evidence only while it is switched on', async () => {
    const { shown } = await extension();
    const { document } = await open(PLAN);
    await checked(document);
    assert.equal(shown.highlight.tinted(document).length, 0);
    await vscode.commands.executeCommand('ketensturing.highlightEvidence');
    const tinted = shown.highlight.tinted(document);
    assert.ok(tinted.length > 0);
    const places = tinted.map(({ evidence: { line, column } }) => `${line}:${column}`);
    assert.equal(new Set(places).size, places.length);
    await vscode.commands.executeCommand('ketensturing.highlightEvidence');
    assert.equal(shown.highlight.tinted(document).length, 0);
  });
});
