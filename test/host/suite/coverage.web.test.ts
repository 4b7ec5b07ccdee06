import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../src/editor/coverage-nodes.ts';
import { checked, closeAll, ENGLISH_PLAN, extension, inTree, NO_PLAN, open, PLAN, when, withSetting } from './support.ts';

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
    const state = await inTree(document);
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
    await inTree(document);
    const all = await allLines();
    assert.ok(all.every(({ item }) => (item.accessibilityInformation?.label ?? '') !== ''));
    assert.ok(all.every(({ node, item }) => node.kind === 'dimension' || item.iconPath instanceof vscode.ThemeIcon));
    assert.equal(new Set(all.map(({ item }) => item.id)).size, all.length);
  });

  it('says aloud how the pillars of a dimension stand, and no full stop twice', async () => {
    const { document } = await open(`${PLAN}\nPijler 4 is niet van toepassing, omdat de keten twee partners heeft.\n`);
    await inTree(document);
    const all = await allLines();
    const spokenOf = (kind: string): readonly string[] =>
      all.filter(({ node }) => node.kind === kind).map(({ item }) => item.accessibilityInformation?.label ?? '');
    assert.match(spokenOf('dimension')[1] ?? '', /^Relationele dimensie, \d van 2 pijlers behandeld, .*1 met reden uitgezonderd$/);
    assert.equal(spokenOf('pillar')[3], 'pijler 4, organisatieoverschrijdende dialoog, uitgezonderd');
    assert.ok(spokenOf('evidence').length > 0);
    for (const label of spokenOf('evidence')) assert.doesNotMatch(label, /\.\. /);
  });

  it('jumps to a passage', async () => {
    const { document } = await open(PLAN);
    await inTree(document);
    const found = (await allLines()).find(({ node }) => node.kind === 'evidence');
    assert.ok(found?.item.command && found.node.kind === 'evidence');
    await vscode.commands.executeCommand(found.item.command.command, ...(found.item.command.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, found.node.evidence.line - 1);
  });

  it('follows the active plan and its language, and the changes in it', async () => {
    const { document } = await open(PLAN);
    await inTree(document);
    assert.match(String((await lines())[0]?.item.label), /dimensie$/);
    const english = await open(ENGLISH_PLAN, 'chain-plan');
    await inTree(english.document);
    assert.match(String((await lines())[0]?.item.label), /dimension$/);
    await vscode.window.showTextDocument(document);
    await inTree(document);
    assert.match(String((await lines())[0]?.item.label), /dimensie$/);
  });

  it('is empty for a text that is no plan, and when nothing is open', async () => {
    const { document } = await open(NO_PLAN, 'recept');
    await inTree(document);
    assert.equal((await lines()).length, 0);
    await closeAll();
    assert.equal((await lines()).length, 0);
  });

  it('is shown by command, at the pillar', async () => {
    const { tree } = (await extension()).shown;
    const { document } = await open(PLAN);
    await inTree(document);
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
    const { report } = await inTree(document);
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
    assert.ok(missing.length > 5);
    assert.ok(lenses.every(({ range }) => range.start.line === 0));
    assert.match(lenses[0]?.command?.title ?? '', /van 8 pijlers behandeld/);
    const named = lenses.slice(1, -1);
    assert.ok(named.length >= 3);
    assert.deepEqual(
      named.map(({ command }) => command?.arguments?.[1]),
      missing.slice(0, named.length).map(({ pillar }) => pillar),
    );
    assert.match(named[0]?.command?.title ?? '', /^ontbreekt: \d \S/);
    const last = lenses.at(-1)?.command;
    assert.equal(last?.title, `en nog ${missing.length - named.length}`);
    assert.equal(last.tooltip?.split(', ').length, missing.length - named.length);
    assert.deepEqual(
      last.arguments?.slice(1),
      missing.slice(named.length).map(({ pillar }) => pillar),
    );
  });

  it('stands above the title that the check knows: behind a comment, and with a line below it', () =>
    withSetting('codeLens.sections', true, async () => {
      const { document } = await open(
        '<!--\n# Notitie\n-->\n\nKetenplan Jeugd\n====\n\nDoelen\n------\n\nDe stuurgroep van gemeente, politie en school besluit elke maand over de begroting.\n\n## Overleg\n\nTekst.\n',
      );
      const { report } = await checked(document);
      const missing = report.findings.find(({ ruleId }) => ruleId === 'pillar-missing');
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      assert.equal(missing?.line, 5);
      assert.ok(report.coverage.some(({ status }) => status === 'addressed'));
      assert.deepEqual([...new Set(lenses.map(({ range }) => range.start.line))].sort(), [4, 7]);
    }));

  it('keeps the line above the title short enough to read, in both languages, when all is missing', async () => {
    for (const text of ['# Ketenplan Leeg\n\nDe omslag is blauw.\n', '# Chain plan Empty\n\nThe cover is blue.\n']) {
      const { document } = await open(text);
      const { report } = await checked(document);
      assert.ok(report.coverage.every(({ status }) => status === 'missing'));
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      const line = lenses.map(({ command }) => command?.title).join(' | ');
      assert.ok(line.length <= 120 && lenses.length >= 5, `${line.length}: ${line}`);
    }
  });

  it('names them all when there are few', async () => {
    const { document } = await open(`${PLAN}
## Wat nog meer

Elke partner publiceert de wachttijden en de kosten elke maand op het gezamenlijke dashboard.

De planners van de partners lopen elk kwartaal een week mee bij elkaar; zo leren zij elkaars werk kennen.

De gemeente, de kredietbank en de woningcorporatie hebben samen vastgesteld dat elk huishouden binnen vier weken een plan heeft.

De consulenten beslissen zelf over uitstel van betaling tot € 500, zonder toestemming vooraf.
`);
    const { report } = await checked(document);
    const missing = report.coverage.filter(({ status }) => status === 'missing');
    assert.ok(missing.length > 0 && missing.length <= 5, String(missing.length));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.equal(lenses.length, missing.length + 1);
  });

  it('tells above a section what it carries, when asked', () =>
    withSetting('codeLens.sections', true, async () => {
      const { document } = await open(PLAN);
      const { report } = await checked(document);
      const strong = report.coverage.filter(({ status }) => status === 'addressed').map(({ pillar }) => pillar);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      const section = lenses.filter(({ range }) => range.start.line === 2);
      assert.equal(section.length, strong.length > 0 ? 1 : 0);
      assert.deepEqual(section[0]?.command?.arguments?.slice(1), strong.length > 0 ? strong : undefined);
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
