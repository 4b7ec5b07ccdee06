/** What is measured inside VS Code; `editor.ts` starts it in a fresh window and reads what it wrote down. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../src/editor/coverage-nodes.ts';
import type { Api } from '../../../src/extension.ts';
import { checked, folder, inTree } from '../../../test/host/suite/support.ts';
import { FIGURES_FILE, type Figures, PLAN_FILE, type Took } from '../editor-figures.ts';
import { median } from '../tools.ts';

/** Places of the plan where the mouse is held, and edits: enough for a median. */
const TIMES = 21;

describe('how fast it is in VS Code', () => {
  it('is measured', async () => {
    const found = vscode.extensions.getExtension<Api>('ketensturing.ketensturing');
    assert.ok(found && !found.isActive, 'The extension must be there, and not started yet.');
    const { cpu } = await timed(() => found.activate());
    const activation = { ms: marked('LoadExtensionCode', found.id) + marked('ActivateExtension', found.id), cpu };
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), PLAN_FILE));
    const editor = await vscode.window.showTextDocument(document);
    const firstCheck = await timed(() => checked(document));
    await inTree(document);
    const figures: Figures = {
      activation,
      firstCheck,
      hover: medianOf(await hovers(document)),
      ...(await treeUpdates(editor, found.exports)),
    };
    writeFileSync(vscode.Uri.joinPath(found.extensionUri, FIGURES_FILE).fsPath, JSON.stringify(figures));
  }).timeout(300_000);
});

/** The milliseconds between the marks that VS Code itself sets. */
function marked(what: string, id: string): number {
  const { MonacoPerformanceMarks: marks } = globalThis as unknown as {
    readonly MonacoPerformanceMarks: { readonly getMarks: () => readonly { readonly name: string; readonly startTime: number }[] };
  };
  const at = (when: string): number => {
    const found = marks.getMarks().find(({ name }) => name === `code/extHost/${when}${what}/${id}`);
    return found?.startTime ?? assert.fail(`VS Code set no mark "${when}${what}".`);
  };
  return at('did') - at('will');
}

async function timed(run: () => PromiseLike<unknown>): Promise<Took> {
  const start = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpu: (user + system) / 1000 };
}

const medianOf = (times: readonly Took[]): Took => ({ ms: median(times.map(({ ms }) => ms)), cpu: median(times.map(({ cpu }) => cpu)) });

/** Over findings, where the hover has most to tell. */
async function hovers(document: vscode.TextDocument): Promise<readonly Took[]> {
  const { findings } = await checked(document);
  const places = Array.from({ length: TIMES }, (_, i) => findings[Math.floor((i * findings.length) / TIMES)]);
  const times: Took[] = [];
  for (const place of places) {
    assert.ok(place);
    const at = new vscode.Position(place.line - 1, place.column - 1);
    let hover: readonly vscode.Hover[] = [];
    times.push(
      await timed(async () => {
        hover = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
      }),
    );
    assert.ok(hover.length > 0);
  }
  return times;
}

/** Each after one more keystroke in the middle. */
async function treeUpdates(editor: vscode.TextEditor, { shown: { tree } }: Api): Promise<Pick<Figures, 'treeAfterEdit' | 'tree'>> {
  const { document } = editor;
  const middle = new vscode.Position(Math.floor(document.lineCount / 2), 0);
  const whole: Took[] = [];
  const trees: Took[] = [];
  const type = async (): Promise<void> => {
    await editor.edit((edit) => edit.insert(middle, 'x'));
    await inTree(document);
  };
  for (let i = 0; i < TIMES; i++) {
    whole.push(await timed(type));
    trees.push(await timed(() => everyItem(tree.provider)));
  }
  return { treeAfterEdit: medianOf(whole), tree: medianOf(trees) };
}

async function everyItem(provider: vscode.TreeDataProvider<CoverageNode>, parent?: CoverageNode): Promise<void> {
  for (const node of (await provider.getChildren(parent)) ?? []) {
    await provider.getTreeItem(node);
    await everyItem(provider, node);
  }
}
