import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, diagnostics, diagnosticsOf, ENGLISH_PLAN, extension, NO_PLAN, open, PLAN } from './support.ts';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('shows what is wrong in a plan, with a code that links to the page of its rule', async () => {
    const { document } = await open(PLAN);
    const found = await diagnostics(document.uri, (codes) => codes.includes('placeholder'));
    const placeholder = found.find((diagnostic) => codeOf(diagnostic) === 'placeholder');
    assert.ok(placeholder);
    assert.equal(placeholder.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof placeholder.code === 'object' && placeholder.code.target.path.endsWith('/placeholder.md'));
    assert.match(document.getText(placeholder.range), /^wordt nog .*uitgewerkt$/);
  });

  it('puts a missing pillar on the words of the title, as a warning', async () => {
    const { document } = await open(PLAN);
    const found = await diagnostics(document.uri, (codes) => codes.includes('pillar-missing'));
    const missing = found.filter((diagnostic) => codeOf(diagnostic) === 'pillar-missing');
    for (const { range, severity } of missing) {
      assert.equal(document.getText(range), 'Ketenplan Schuldhulp');
      assert.equal(severity, vscode.DiagnosticSeverity.Warning);
    }
  });

  it('speaks the language of the document', async () => {
    const { document } = await open(ENGLISH_PLAN, 'chain-plan');
    const found = await diagnostics(document.uri, (codes) => codes.includes('pillar-missing'));
    assert.match(found.find((diagnostic) => codeOf(diagnostic) === 'pillar-missing')?.message ?? '', /Pillar \d/);
  });

  it('says nothing about a text that is no plan', async () => {
    const { store } = await extension();
    const { document } = await open(NO_PLAN, 'recept');
    const { report } = await store.check(document, 'open');
    assert.equal(report.isPlan, false);
    assert.equal(diagnosticsOf(document.uri).length, 0);
  });

  it('takes an empty document', async () => {
    const { store } = await extension();
    const { document } = await open('', 'ketenplan');
    const { findings } = await store.check(document, 'open');
    assert.equal(diagnosticsOf(document.uri).length, findings.length);
  });

  it('clears when the document is closed', async () => {
    const { document } = await open(PLAN);
    await diagnostics(document.uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await diagnostics(document.uri, (codes) => codes.length === 0);
  });
});
