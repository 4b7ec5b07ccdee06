import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, checked, closeAll, codeOf, extension, open, when } from './support.ts';

const PLAN = `# Ketenplan Schuldhulp

## Zo gaan we met elkaar om

De gemeente laat de inkomenstoets vanaf 1 april 2027 over aan woningcorporatie De Linde en doet dat werk zelf niet meer over.

Elke nieuwe consulent van de gemeente loopt twee dagen mee bij De Linde om de mensen en het werk daar te leren kennen.
`;

function changes(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => codeOf(diagnostic) === 'changed-since-agreed');
}

function whenChanges(uri: vscode.Uri, test: (found: readonly vscode.Diagnostic[]) => boolean): Promise<readonly vscode.Diagnostic[]> {
  return when(() => test(changes(uri)) && changes(uri), vscode.languages.onDidChangeDiagnostics as vscode.Event<never>);
}

async function replace({ document }: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  await vscode.workspace.applyEdit(edit);
}

describe('change since agreed', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('what was agreed is kept beside the plan, and a rewritten agreement shows, until it is agreed again', async () => {
    const editor = await open(PLAN);
    const { uri } = editor.document;
    await checked(editor.document);
    await vscode.commands.executeCommand('ketensturing.markAgreed', uri, '2026-01-14');
    const kept = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri.with({ path: `${uri.path}.agreed.json` }))));
    assert.equal(kept.agreedOn, '2026-01-14');
    assert.deepEqual(changes(uri), []);

    await replace(editor, 'vanaf 1 april 2027', 'vanaf 1 januari 2028');
    const [found] = await whenChanges(uri, (list) => list.length > 0);
    assert.match(
      found?.message ?? '',
      /^Deze afspraak over pijler 3 \(vertrouwen\) is gewijzigd sinds het plan op 14 januari 2026 is vastgesteld\. Er stond: “De gemeente laat .+1 april 2027/,
    );
    assert.ok(editor.document.getText(found?.range).includes('1 januari 2028'));

    await vscode.commands.executeCommand('ketensturing.markAgreed', uri, '2026-02-01');
    await whenChanges(uri, (list) => list.length === 0);
  });

  it('the box that asks for the day stays while the writer looks it up elsewhere', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const asked = await answering('showInputBox', '2026-03-02', async () =>
      vscode.commands.executeCommand('ketensturing.markAgreed', document.uri),
    );
    assert.deepEqual(
      asked.map(({ ignoreFocusOut }) => ignoreFocusOut),
      [true],
    );
    const kept = await vscode.workspace.fs.readFile(document.uri.with({ path: `${document.uri.path}.agreed.json` }));
    assert.equal(JSON.parse(new TextDecoder().decode(kept)).agreedOn, '2026-03-02');
  });

  it('an agreement that disappeared is told at the heading under which it stood', async () => {
    const editor = await open(PLAN);
    await checked(editor.document);
    await vscode.commands.executeCommand('ketensturing.markAgreed', editor.document.uri, '2026-01-14');
    const sentence = /De gemeente laat.+/.exec(editor.document.getText())?.[0] ?? '';
    await replace(editor, sentence, 'Hier komt later tekst.');
    const [found] = await whenChanges(editor.document.uri, (list) => list.length > 0);
    assert.match(found?.message ?? '', /is verdwenen/);
    assert.equal(editor.document.getText(found?.range), 'Zo gaan we met elkaar om');
  });
});
