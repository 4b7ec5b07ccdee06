import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, checked, closeAll, extension, folder, open } from './support.ts';
import { messages } from './told.ts';

const word = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), 'word', name);
const bytesOf = (uri: vscode.Uri): Thenable<Uint8Array> => vscode.workspace.fs.readFile(uri);

const PLAN = `---
ketensturing: true
---

# Ketenplan Schuldhulp

De stuurgroep besluit elke maand over de begroting.

| Actie | Trekker | Klaar op |
| --- | --- | --- |
| Loket openen | n.t.b. | 1 mei 2027 |
`;

describe('Word', () => {
  beforeEach(extension);
  afterEach(closeUnsaved);

  it('a Word document opens as a plan, checked, and the file is left alone', async () => {
    const uri = word('ketenplan-word-like.docx');
    const before = await bytesOf(uri);
    await vscode.commands.executeCommand('ketensturing.openWord', uri);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    const text = document.getText();
    for (const part of [
      'bron: "ketenplan-word-like.docx"',
      '# Ketenplan Asielketen',
      'De ketenraad beslist binnen een week.',
      '| Opvang | Het COA, binnen één dag |',
      '5 voorgestelde verwijderingen',
    ])
      assert.ok(text.includes(part), `${part} is not in:\n${text}`);
    const { report } = await checked(document);
    assert.equal(report.isPlan, true);
    assert.equal(report.coverage.find(({ pillar }) => pillar === 5)?.status, 'addressed');
    assert.deepEqual(await bytesOf(uri), before);
  });

  for (const [what, bytes] of [
    ['one with a password', async () => bytesOf(word('protected.docx'))],
    ['one that is cut off', async () => (await bytesOf(word('ketenplan-word-like.docx'))).slice(0, 3000)],
    ['one that is no Word document', async () => new TextEncoder().encode('Gewoon een tekst')],
    ['one that is too large', async () => new Uint8Array(51 * 1024 * 1024)],
  ] as const) {
    it(`${what} opens nothing, and is no fault of the extension`, async () => {
      const { log } = await extension();
      const errors = log.filter((line) => line.startsWith('error')).length;
      const uri = vscode.Uri.joinPath(folder(), 'slecht.docx');
      await vscode.workspace.fs.writeFile(uri, await bytes());
      await vscode.commands.executeCommand('ketensturing.openWord', uri);
      await vscode.workspace.fs.delete(uri);
      assert.equal(vscode.window.activeTextEditor, undefined);
      assert.equal(log.filter((line) => line.startsWith('error')).length, errors);
    });
  }

  for (const [original, written, expected] of [
    ['ketenplan.docx', '"ketenplan.docx" # van de gemeente', 'ketenplan-met-opmerkingen.docx'],
    ['ketenplan-met-opmerkingen.docx', 'ketenplan-met-opmerkingen.docx # versie 2', 'ketenplan-met-opmerkingen-2.docx'],
  ] as const)
    it(`a plan that came from ${original} is proposed as ${expected}, and never goes in its place`, async () => {
      const { document } = await open(PLAN.replace('ketensturing: true', `ketensturing: true\nbron: ${written}`));
      await checked(document);
      const [asked] = await answering('showSaveDialog', undefined, async () =>
        vscode.commands.executeCommand('ketensturing.exportWord', document.uri),
      );
      assert.equal(asked?.defaultUri?.toString(), vscode.Uri.joinPath(document.uri, '..', expected).toString());
      const target = vscode.Uri.joinPath(document.uri, '../elders', original);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('Het origineel.'));
      const told = await messages(async () => vscode.commands.executeCommand('ketensturing.exportWord', document.uri, target));
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^showInformationMessage: Er is niets bewaard: .+ heet net als het Word-document waar dit plan uit komt/);
      assert.equal(new TextDecoder().decode(await bytesOf(target)), 'Het origineel.');
    });

  it('a plan goes to Word with its findings, and comes back without loss', async () => {
    const editor = await open(PLAN);
    const { findings } = await checked(editor.document);
    assert.ok(findings.length > 0);
    const target = vscode.Uri.joinPath(editor.document.uri, '../uit.docx');
    await vscode.commands.executeCommand('ketensturing.exportWord', editor.document.uri, target);
    assert.deepEqual([...(await bytesOf(target)).slice(0, 2)], [0x50, 0x4b]);
    await vscode.commands.executeCommand('ketensturing.openWord', target);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    for (const part of [
      '# Ketenplan Schuldhulp',
      'De stuurgroep besluit elke maand over de begroting.',
      '| Loket openen | n.t.b. | 1 mei 2027 |',
      `${findings.length} opmerking`,
    ])
      assert.ok(text.includes(part), `${part} is not in:\n${text}`);
  });
});

async function closeUnsaved(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isUntitled) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await closeAll();
}
