import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf } from './places.ts';
import { checked, closeAll, extension, open } from './support.ts';

const TEXT = `# Ketenplan Jeugd

Zie pijler 3 en Pijler IV. De ketenmanager spreekt met de vertrouwenspersoon over transparantie.

De gemeente gebruikt vanaf 1 maart de intake van het wijkteam zoals die er ligt en doet geen tweede intake meer.

\`\`\`
pijler 5
\`\`\`
`;

async function hoverAt({ document }: vscode.TextEditor, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

describe('hover', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await open(TEXT);
    await checked(editor.document);
  });
  after(closeAll);

  it('teaches a pillar by its number, with its status here', async () => {
    const text = await hoverAt(editor, 'pij^ler 3');
    assert.match(text, /\*\*Pijler 3: vertrouwen tussen ketenpartners\*\*/);
    for (const part of [
      '**Waarom:**',
      '**Vragen om te beantwoorden:**',
      '**Telt mee:**',
      '**Telt niet:**',
      '**In dit plan: ',
      '[NORA](https://',
    ])
      assert.ok(text.includes(part), part);
  });
  it('knows roman numbers and names', async () => {
    assert.match(await hoverAt(editor, 'Pijler I^V'), /\*\*Pijler 4: /);
    assert.match(await hoverAt(editor, 'transp^arantie'), /\*\*Pijler 6: /);
  });
  it('explains a building block', async () => assert.match(await hoverAt(editor, 'keten^manager'), /\*\*ketenmanager\*\* · Bouwsteen/));
  it('stays away from words that look alike, and from code', async () => {
    assert.equal(await hoverAt(editor, 'vertrouwens^persoon'), '');
    assert.doesNotMatch(await hoverAt(editor, 'pijler ^5'), /Pijler 5/);
  });
  it('says what to do about findings', async () => assert.match(await hoverAt(editor, 'Keten^plan Jeugd'), /Alles over pijler \d/));

  it('tells for what a passage counts, while evidence is tinted', async () => {
    const { shown } = await extension();
    assert.doesNotMatch(await hoverAt(editor, 'intake ^van het wijkteam'), /Telt mee voor pijler/);
    await vscode.commands.executeCommand('ketensturing.highlightEvidence');
    try {
      assert.ok(shown.highlight.isOn);
      assert.match(
        await hoverAt(editor, 'intake ^van het wijkteam'),
        /\*\*(?:Telt mee voor|Raakt) pijler \d, aspect \w: .*\.\*\* (?:Sterk|Zwak): /,
      );
    } finally {
      await vscode.commands.executeCommand('ketensturing.highlightEvidence');
    }
  });

  it('is absent from what is no plan', async () => {
    const other = await open('# Read me\n\nInstall pijler 3 with npm.\n', 'readme');
    await checked(other.document);
    assert.equal(await hoverAt(other, 'pij^ler 3'), '');
  });
});
