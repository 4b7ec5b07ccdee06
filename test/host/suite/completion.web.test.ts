import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf } from './places.ts';
import { checked, closeAll, open } from './support.ts';

const TEXT = `---
ket
taal: n
---
# Ketenplan Jeugd

Zie pij en p3. Lees pijler 3, \`pijler 4\` en [pijler 5](x.md).

<!-- ketensturing-disable-next pill -->
Tekst.

raci
`;

describe('completion and links', () => {
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await open(TEXT));
    await checked(document);
  });
  after(closeAll);

  async function completionsAt(words: string): Promise<ReadonlyMap<string, vscode.CompletionItem>> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      placeOf(document, words),
    );
    return new Map(list.items.map((item) => [typeof item.label === 'string' ? item.label : item.label.label, item]));
  }

  it('names pillars, building blocks and sentences', async () => {
    const items = await completionsAt('Zie pij^ en');
    assert.equal(items.get('pijler 3: vertrouwen tussen ketenpartners')?.insertText, 'pijler 3 (vertrouwen tussen ketenpartners)');
    assert.equal(items.get('ketenbureau')?.kind, vscode.CompletionItemKind.Class);
    const frame = [...items].find(([label]) => label.startsWith('p3a '))?.[1];
    assert.ok(frame?.insertText instanceof vscode.SnippetString);
    assert.match(frame.filterText ?? '', /^p3a p3 vertrouwen/);
  });
  it('offers a table where a line starts, not within one', async () => {
    const table = [...(await completionsAt('raci^'))].find(([label]) => label.startsWith('raci '))?.[1];
    assert.ok(table?.insertText instanceof vscode.SnippetString);
    assert.match(table.insertText.value, /^\| Taak \| .+\n\| --- \| .+\n\| \$\{1:\[taak\]\} \| /);
    assert.ok(![...(await completionsAt('Zie pij^ en')).keys()].some((label) => label.startsWith('raci ')));
  });
  it('offers names and nothing longer in a heading, where Enter would put it in the place of what was typed', async () => {
    const items = [...(await completionsAt('# Ketenplan^')).values()];
    assert.ok(items.some(({ kind }) => kind === vscode.CompletionItemKind.Module));
    assert.ok(!items.some(({ insertText }) => insertText instanceof vscode.SnippetString));
  });
  it('names the keys and values of the front matter', async () => {
    assert.deepEqual(
      [...(await completionsAt('ket^\n'))].map(([label]) => label).filter((label) => /^(?:ketensturing|taal|language)$/.test(label)),
      ['ketensturing', 'taal', 'language'],
    );
    assert.ok((await completionsAt('taal: n^')).has('nl'));
  });
  it('names the rules in a suppression', async () => assert.ok((await completionsAt('pill^ -->')).has('pillar-thin')));

  it('leaves folding as the editor does it', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    // Front matter aside, of which VS Code made a range of its own later: from the title to the end, and nothing twice.
    const own = ranges.filter(({ start }) => start > 3).map(({ start, end }) => [start, end]);
    assert.deepEqual(own, [[4, document.lineCount - 2]]);
  });

  it('links references to NORA, outside code and links', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const nora = links.filter(({ target }) => target?.authority === 'www.noraonline.nl');
    assert.deepEqual(
      nora.map(({ range }) => document.getText(range)),
      ['pijler 3'],
    );
  });
});
