import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf } from './places.ts';
import { checked, closeAll, open, when } from './support.ts';

const TEXT = `# Ketenplan Jeugd

Vertrouwen is de sleutel tot succes.

Het is van groot belang dat de partners elkaar vertrouwen en elkaars werk leren kennen.

De resultaten worden periodiek gedeeld met alle partners.

| Actie | Trekker | Gereed |
| --- | --- | --- |
| Aanmeldformulier vereenvoudigen | werkgroep Aanmelding | n.t.b. |

<!-- ketensturing-disable-next Pillar_Thin -- dit staat in bijlage 2 -->

De datum van de evaluatie is n.t.b.
`;

/** What stands in `after` between its first and last difference from `before`. */
function differenceOf(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return after.slice(start, after.length - end);
}

describe('quick fixes of each kind', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await open(TEXT);
    await checked(editor.document);
  });
  after(closeAll);

  async function actionsAt(words: string, kind?: vscode.CodeActionKind): Promise<readonly vscode.CodeAction[]> {
    await checked(editor.document);
    const at = placeOf(editor.document, words);
    return vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(at, at),
      kind?.value,
      100,
    );
  }

  /** What the action at these words adds to the text or puts in the place of other words; the text is then as before. */
  async function changed(words: string, title: RegExp): Promise<string> {
    const actions = await actionsAt(words);
    const action = actions.find((other) => title.test(other.title));
    assert.ok(action?.edit, `${title} is not among: ${actions.map((other) => other.title).join(', ')}`);
    assert.ok(vscode.CodeActionKind.QuickFix.contains(action.kind ?? vscode.CodeActionKind.Empty));
    assert.ok(!action.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await when(() => editor.document.getText() !== TEXT, vscode.workspace.onDidChangeTextDocument as vscode.Event<never>);
    const text = editor.document.getText();
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), TEXT));
    return differenceOf(TEXT, text);
  }

  it('give a sentence to fill in for an aspect of a pillar that is only touched', async () =>
    assert.match(await changed('Vertrouwen ^is de sleutel', /^Voeg een zin in om aan te vullen: /), /\[.+\].*\.\s*$/s));
  it('make a wish concrete: who, what, when', async () =>
    assert.equal((await changed('van ^groot belang', /^Maak concreet/)).trim(), '[Wie] [doet wat] [wanneer].'));
  it('make a vague word concrete', async () => assert.match(await changed('perio^diek', /^Maak "periodiek" concreet/), /^\[.+\] $/));
  it('complete a row of an action table', async () => {
    const actions = await actionsAt('| n.t.^b. |');
    assert.ok(actions.some(({ title, edit }) => title === 'Vul "Gereed" in' && edit !== undefined));
  });
  it('silence a rule for the whole document', async () =>
    assert.match(
      await changed('evaluatie is n.t^.b.', /\(placeholder\) niet in dit document/),
      /<!-- ketensturing-disable-file placeholder -- {2}-->/,
    ));
  it('state an exemption with its reason', async () =>
    assert.match(
      await changed('Vertrouwen ^is de sleutel', /Leg uit waarom pijler 3 .*niet van toepassing is/),
      /is niet van toepassing, omdat \[reden\]\./,
    ));

  it('let the writer choose the pillar that does not apply, where many are missing', async () => {
    const exemptions = (await actionsAt('Keten^plan Jeugd')).filter(({ title }) => /niet van toepassing is/.test(title));
    assert.deepEqual(
      exemptions.map(({ title, command }) => [title, command?.command]),
      [['Leg uit waarom een pijler niet van toepassing is…', 'ketensturing.exemptPillar']],
    );
  });

  it('open the page of the rule', async () => {
    const page = (await actionsAt('evaluatie is n.t^.b.')).find(
      ({ title }) => title === 'Lees over de regel "Open plek in de tekst" (placeholder)',
    );
    assert.ok(page?.command);
    await vscode.commands.executeCommand(page.command.command, ...(page.command.arguments ?? []));
    await when(
      () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('placeholder'))),
      vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>,
    );
    await vscode.window.showTextDocument(editor.document);
  });

  it('are preferred, and applied all at once, only when certain', async () => {
    const [rename] = (await actionsAt('Pillar^_Thin')).filter(({ isPreferred }) => isPreferred);
    assert.equal(rename?.title, 'Maak er "pillar-thin" van');
    const [all] = await actionsAt('Pillar^_Thin', vscode.CodeActionKind.SourceFixAll.append('ketensturing'));
    assert.equal(all?.title, 'Herstel alles wat zeker is');
    assert.ok(all.edit && (await vscode.workspace.applyEdit(all.edit)));
    assert.equal(editor.document.getText(), TEXT.replace('Pillar_Thin', 'pillar-thin'));
  });
});
