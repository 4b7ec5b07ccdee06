import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf } from './places.ts';
import { checked, closeAll, open } from './support.ts';

const TEXT = `---
taal: n
ket
---
# Ketenplan Jeugd p3

Zie pij en p3. Lees pijler 3, \`pijler 4\` en [pijler 5](x.md).

<!-- ketensturing-disable-next pill -->
Tekst.

Vrij: .

raci

pc

- Politie

- Keten- en informatie-infrastructuur

Kies p3b en kpi.

Zij bouwen aan vertrouwen

Ketenbureau

Neem P3b

Zij meten:
KPI
en meer.

<!-- keten -->
`;

describe('completion and links', () => {
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await open(TEXT));
    await checked(document);
  });
  after(closeAll);

  /** What we offer, by label; `trigger`: a character that is typed, by default the writer asks. */
  async function completionsAt(words: string, trigger?: string, text = document): Promise<ReadonlyMap<string, vscode.CompletionItem>> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      text.uri,
      placeOf(text, words),
      trigger,
    );
    return new Map(list.items.map((item) => [typeof item.label === 'string' ? item.label : item.label.label, item]));
  }
  /** The snippets that VS Code has for Markdown stand in the list too, below ours. */
  const isOurs = ({ sortText }: vscode.CompletionItem): boolean => /^\d/.test(sortText ?? '');
  const ours = async (words: string, trigger?: string, text = document): Promise<readonly vscode.CompletionItem[]> =>
    [...(await completionsAt(words, trigger, text)).values()].filter(isOurs);

  it('names pillars, building blocks and sentences where no word stands', async () => {
    const items = await completionsAt('Vrij: ^.');
    assert.equal(items.get('pijler 3: vertrouwen tussen ketenpartners')?.insertText, 'pijler 3 (vertrouwen tussen ketenpartners)');
    assert.equal(items.get('ketenbureau')?.kind, vscode.CompletionItemKind.Class);
    const frame = [...items].find(([label]) => label.startsWith('p3a '))?.[1];
    assert.ok(frame?.insertText instanceof vscode.SnippetString);
    assert.equal(frame.filterText, 'p3a vertrouwen');
  });
  it('offers the sentence of a code', async () => {
    const [item, ...others] = await ours('Kies p3b^');
    assert.match(typeof item?.label === 'object' ? item.label.label : '', /^p3b /);
    assert.deepEqual([item?.filterText, others], ['p3b', []]);
  });
  it('offers a table where a line starts, not within one', async () => {
    const [table] = await ours('raci^');
    assert.ok(table?.insertText instanceof vscode.SnippetString);
    assert.match(table.insertText.value, /^\| Taak \| .+\n\| --- \| .+\n\| \$\{1:\[taak\]\} \| /);
    assert.deepEqual(await ours('en kpi^'), []);
  });
  it('offers the sentences of a pillar for its whole name, and the name itself first; and a building block for its name', async () => {
    const items = [...(await ours('bouwen aan vertrouwen^'))].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(
      items.slice(0, 2).map(({ insertText }) => insertText),
      ['vertrouwen', 'pijler 3 (vertrouwen tussen ketenpartners)'],
    );
    assert.ok(items.length > 5);
    assert.deepEqual(
      (await ours('\nKetenbureau^')).map(({ insertText }) => insertText),
      ['Ketenbureau'],
    );
  });
  it('knows a code in capitals', async () => assert.equal((await ours('Neem P3b^')).length, 1));
  it('keeps a table apart from the text around it', async () => {
    const [table] = await ours('Zij meten:\nKPI^');
    assert.ok(table?.insertText instanceof vscode.SnippetString);
    assert.match(table.insertText.value, /^\n\|[\s\S]+\|\n$/);
  });
  it('offers names and nothing longer in a heading', async () => {
    const items = await ours('Jeugd p3^');
    assert.deepEqual(
      items.map(({ kind, insertText }) => [kind, insertText]),
      [[vscode.CompletionItemKind.Module, 'pijler 3 (vertrouwen tussen ketenpartners)']],
    );
  });
  for (const words of [
    'Zie pij^ en',
    'pc^',
    '- Politie^',
    'informatie-infrastructuur^',
    '# Ketenplan^ Jeugd',
    '<!-- keten^ -->',
    'Zie ^pij',
  ])
    it(`offers nothing at "${words}": Enter would put it in the place of a word`, async () => assert.deepEqual(await ours(words), []));
  for (const words of ['-^ Politie', '- Keten-^ en', '<!--^ keten'])
    it(`offers nothing for the hyphen of "${words}"`, async () => assert.deepEqual(await ours(words, '-'), []));
  it('names the keys and values of the front matter', async () => {
    assert.deepEqual(
      [...(await completionsAt('ket^\n'))].map(([label]) => label).filter((label) => /^(?:ketensturing|taal|language)$/.test(label)),
      ['ketensturing', 'taal', 'language'],
    );
    assert.ok((await completionsAt('taal: n^')).has('nl'));
  });
  it('gives no second colon to a key that has one', async () =>
    assert.equal((await completionsAt('taal^: n')).get('taal')?.insertText, 'taal'));
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

  // Last, since what is known of the plan above is forgotten when another takes its place.
  const FRONT_MATTER: readonly (readonly [what: string, words: string, text: string, offered: string])[] = [
    ['a key behind a blank line', 'ket^', '---\ntaal: nl\n\nket\n---\n\nTekst.\n', 'ketensturing'],
    ['a key below a comment', 'ket^', '---\n# Voor het bestuur\nket\n---\n\nTekst.\n', 'ketensturing'],
    ['a key below a comment behind a blank line', 'ket^', '---\ntaal: nl\n\n# Opt-in\nket\n---\n\nTekst.\n', 'ketensturing'],
    ['a key above a blank line and another', 'ta^\n', '---\n# Opt-in\nta\n\nketensturing: true\n---\n\nTekst.\n', 'taal'],
    ['a key behind a comment, blank lines and another', 'ta^\n', '---\n# Opt-in\n\nketensturing: true\n\nta\n---\n\nTekst.\n', 'taal'],
    ['a key behind blank lines and another', 'ta^\n', '---\n\n\nketensturing: true\n\nta\n---\n\nTekst.\n', 'taal'],
    ['a value behind a comment and blank lines', 'tr^', '---\n# Opt-in\n\n\nketensturing: tr\n---\n\nTekst.\n', 'true'],
    ['a value behind blank lines and another key', 'taal: n^', '---\n\nketensturing: true\n\ntaal: n\n---\n\nTekst.\n', 'nl'],
  ];
  for (const [what, words, text, offered] of FRONT_MATTER)
    it(`completes in front matter ${what}`, async () => {
      const items = await ours(words, undefined, (await open(text)).document);
      assert.ok(
        items.some(({ insertText }) => String(insertText).startsWith(offered)),
        items.map(({ insertText }) => insertText).join(', '),
      );
    });
  for (const text of [
    '---\n\nLang\n',
    '---\n\nLang\n\n---\n',
    '---\n\n# Ketenplan\n\nVersie: 3\n\nLang\n\n---\n',
    '---\ntaal: nl\n---\n\nLang\n',
  ])
    it(`takes "Lang" for no key in ${JSON.stringify(text)}`, async () =>
      assert.deepEqual(await ours('Lang^', undefined, (await open(text)).document), []));
});
