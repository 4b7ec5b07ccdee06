import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askedAbout, checked, closeAll, extension, typeKeys, when } from './support.ts';

const REQUEST = { kind: 'ketenplan', name: 'schuldhulp Merwestroom', partners: ['Gemeente Merwestroom', 'De Linde'], language: 'nl' };

async function newPlan(request: object = REQUEST): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('ketensturing.newPlan', request);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor?.document.isUntitled);
  return editor;
}

/** Fills the fields of the snippet that was just inserted, one after the other, and leaves it. */
async function typeInFields(values: readonly string[]): Promise<void> {
  for (const value of values) {
    await vscode.commands.executeCommand('type', { text: value });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
  await vscode.commands.executeCommand('leaveSnippet');
}

describe('a new plan', () => {
  beforeEach(extension);
  afterEach(closeUnsaved);

  for (const kind of ['ketenplan', 'ketenjaarplan', 'convenant', 'governance']) {
    it(`of the kind ${kind} is a plan in which no pillar is addressed`, async () => {
      const { document } = await newPlan({ ...REQUEST, kind });
      const { report } = await checked(document);
      assert.equal(report.isPlan, true);
      assert.deepEqual(
        report.coverage.filter(({ status }) => status === 'addressed').map(({ pillar }) => pillar),
        [],
      );
    });
  }

  it('puts the caret below the first questions, where what is typed is a paragraph of the plan', async () => {
    for (const kind of ['ketenplan', 'ketenjaarplan', 'convenant', 'governance']) {
      const { document } = await newPlan({ ...REQUEST, kind });
      await typeKeys('Samen');
      assert.match(document.getText(), /^---\n(?:(?!\n## )[\s\S])*\n## [^\n]+\n\n<!--[^>]+-->\n\nSamen\n\n/, kind);
    }
  });

  it('a gap is filled with a sentence, field by field, and judged at once', async () => {
    const { document } = await newPlan();
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.fillGaps', { aspect: 'P3.a' });
    assert.ok(document.getText().includes('[wie] laat [welke taak of controle] vanaf [datum] over aan [welke partner]'));
    assert.equal(statusOf(await checked(document)), 'thin');
    await typeInFields(['De gemeente', 'de inkomenstoets', '1 april 2027', 'woningcorporatie De Linde']);
    assert.ok(
      document
        .getText()
        .includes(
          'De gemeente laat de inkomenstoets vanaf 1 april 2027 over aan woningcorporatie De Linde en doet dat werk zelf niet meer over.',
        ),
    );
    const { report } = await checked(document);
    const read = report.coverage.flatMap(({ aspects }) => aspects.flatMap(({ evidence }) => evidence.map(({ text }) => text)));
    assert.ok(read.some((text) => text.includes('woningcorporatie De Linde')));
  });

  it('a sentence goes under the heading that fits, or under one of its own', async () => {
    const { document } = await newPlan();
    await checked(document);
    await vscode.commands.executeCommand('ketensturing.fillGaps', { aspect: 'P6.d' });
    assert.match(document.getText(), /## Monitoring en rapportage\n\n(?:(?!\n## )[\s\S])*\[Wie\] rapporteert/);
  });

  it('asks of all pillars, also of one that was left for later in a plan that was closed unsaved', async () => {
    const first = await newPlan();
    await checked(first.document);
    const address = first.document.uri.toString();
    const [left, next] = await askedAbout(['later', 'stop']);
    assert.ok(left);
    assert.notEqual(next, left);
    assert.deepEqual(await askedAbout(['stop']), [next], 'it is left as long as the plan is open');
    await closeUnsaved();
    const second = await newPlan();
    assert.equal(second.document.uri.toString(), address, 'VS Code gives the same address again');
    await checked(second.document);
    assert.deepEqual(await askedAbout(['stop']), [left]);
  });
});

function statusOf({ report }: Awaited<ReturnType<typeof checked>>): string | undefined {
  return report.coverage.find(({ pillar }) => pillar === 3)?.status;
}

async function closeUnsaved(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isUntitled) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  const { store } = await extension();
  await closeAll();
  await when(() => store.size === 0, store.onDidChange as vscode.Event<never>);
}
