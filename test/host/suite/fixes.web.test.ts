import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DocumentState } from '../../../src/editor/store.ts';
import { placeOf } from './places.ts';
import { checked, closeAll, diagnostics, extension, file, folder, open, removed, when, write, written } from './support.ts';
import { messages } from './told.ts';

const PLAN = `# Ketenplan Jeugd

De partners delen hun cijfers. De datum is n.t.b.

Pijler 4 is niet van toepassing.

De lunch begint om twaalf uur.
`;

async function actionsAt({ document }: vscode.TextEditor, words: string, kind?: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  await checked(document);
  const at = placeOf(document, words);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), kind?.value, 100);
}

async function actionAt(editor: vscode.TextEditor, words: string, title: RegExp): Promise<vscode.CodeAction> {
  const actions = await actionsAt(editor, words);
  const action = actions.find((other) => title.test(other.title));
  assert.ok(action, `${title} is not among: ${actions.map((other) => other.title).join(', ')}`);
  return action;
}

/** The pillars that are addressed. */
async function addressedIn(document: vscode.TextDocument): Promise<number[]> {
  const { report } = await checked(document);
  return report.coverage.filter(({ status }) => status === 'addressed').map(({ pillar }) => pillar);
}

/** The text after the change of an action. */
async function chosen(editor: vscode.TextEditor, words: string, title: RegExp): Promise<string> {
  const { edit } = await actionAt(editor, words, title);
  assert.ok(edit);
  const { version } = editor.document;
  assert.ok(await vscode.workspace.applyEdit(edit));
  await when(() => editor.document.version > version, vscode.workspace.onDidChangeTextDocument as vscode.Event<never>);
  return editor.document.getText();
}

/** Opens a plan in a folder with a configuration of its own. */
async function openWith(configuration: string): Promise<{ readonly editor: vscode.TextEditor; readonly configuration: vscode.Uri }> {
  const plan = await file(PLAN);
  const uri = vscode.Uri.joinPath(plan, '../.ketensturing.json');
  await write(uri, configuration);
  return { editor: await vscode.window.showTextDocument(plan), configuration: uri };
}

async function contentOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Waits for a check of the document whose result is such that `test` holds. */
async function stateWhen(document: vscode.TextDocument, test: (state: DocumentState) => boolean): Promise<DocumentState> {
  const { store } = await extension();
  return when(
    () => {
      const state = store.get(document);
      return state !== undefined && test(state) && state;
    },
    store.onDidChange as vscode.Event<never>,
  );
}

describe('quick fixes', () => {
  afterEach(closeAll);

  it('insert a section for a missing pillar, which counts for nothing by itself', async () => {
    const editor = await open(PLAN);
    await diagnostics(editor.document.uri, (codes) => codes.includes('pillar-missing'));
    const before = await addressedIn(editor.document);
    const action = await actionAt(editor, 'Keten^plan Jeugd', /Voeg een deel over/);
    assert.ok(!action.isPreferred);
    assert.match(
      await chosen(editor, 'Keten^plan Jeugd', /Voeg een deel over/),
      /<!-- ketensturing: vragen om te beantwoorden[\s\S]*- \[ \] [\s\S]*-->/,
    );
    assert.deepEqual(await addressedIn(editor.document), before);
  });

  it('put the caret in the heading of that section', async () => {
    const { whenIdle } = await extension();
    const editor = await open(PLAN);
    await checked(editor.document);
    await whenIdle();
    const at = placeOf(editor.document, 'Keten^plan Jeugd');
    editor.selection = new vscode.Selection(at, at);
    const { version } = editor.document;
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await when(() => editor.document.version > version, vscode.workspace.onDidChangeTextDocument as vscode.Event<never>);
    await when(() => editor.selection.active.line > 4, vscode.window.onDidChangeTextEditorSelection as vscode.Event<never>);
    const { text } = editor.document.lineAt(editor.selection.active.line);
    assert.match(text, /^## ./);
    assert.equal(editor.document.getText(editor.selection), text.slice(3));
  });

  it('add the reason of an exemption', async () =>
    assert.match(await chosen(await open(PLAN), 'Pijler 4 is', /Vul de reden aan/), /van toepassing, omdat .*\.\n/));

  it('suppress for the block, with the reason to fill in', async () =>
    assert.match(
      await chosen(await open(PLAN), '^n.t.b.', /Meld .+ \(placeholder\) hier niet/),
      /\n\n<!-- ketensturing-disable-next placeholder -- {2}-->\nDe partners/,
    ));

  it('switch a rule off in the configuration, with its reason in the report', async () => {
    const { editor, configuration } = await openWith('{\n  "check": "always"\n}\n');
    const { command } = await actionAt(editor, '^n.t.b.', /Zet de regel .+ \(placeholder\) uit/);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), 'Dit is een werkversie.');
    const placeholder = { severity: 'off', reason: 'Dit is een werkversie.' };
    assert.deepEqual(JSON.parse(await contentOf(configuration)), { check: 'always', rules: { placeholder } });
    const { report } = await stateWhen(editor.document, ({ findings }) => !findings.some(({ ruleId }) => ruleId === 'placeholder'));
    assert.deepEqual(
      report.rulesOff.map(({ ruleId, reason }) => [ruleId, reason]),
      [['placeholder', 'Dit is een werkversie.']],
    );
  });

  it('let the writer contradict the judge, who then judges so', async () => {
    const { editor, configuration } = await openWith('{}');
    await checked(editor.document);
    const uri = editor.document.uri.toString();
    const text = 'De partners delen hun cijfers.';
    const offset = editor.document.getText().indexOf(text);
    await vscode.commands.executeCommand('ketensturing._contradict', { uri, text: null, offset, pillar: 2, counts: true }, 'Zo is het.');
    assert.deepEqual(JSON.parse(await contentOf(configuration)), { examples: [{ text, pillar: 2, counts: true, reason: 'Zo is het.' }] });
    const { report } = await stateWhen(editor.document, ({ settings }) => settings.examples.length > 0);
    const evidence = report.coverage[1]?.aspects.flatMap((aspect) => aspect.evidence).find(({ byWriter }) => byWriter);
    assert.equal(evidence?.text, text);
    assert.equal(report.coverage[1]?.status, 'addressed');

    await vscode.window.showTextDocument(editor.document);
    const exported = await vscode.commands.executeCommand<vscode.TextDocument>('ketensturing.exportExamples');
    assert.deepEqual(JSON.parse(exported.getText()).addressed, [2]);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are exported from the configuration of the plan, with its report in front and without a plan', async () => {
    const example = { text: 'De partners delen hun cijfers.', pillar: 2, counts: true, reason: 'Zo is het.' };
    const exported = async (): Promise<unknown> => {
      const document = await vscode.commands.executeCommand<vscode.TextDocument>('ketensturing.exportExamples');
      const [line = ''] = document.getText().split('\n');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return JSON.parse(line).note;
    };
    const { editor } = await openWith(JSON.stringify({ examples: [example] }));
    await checked(editor.document);
    await vscode.commands.executeCommand('ketensturing.showReport');
    assert.equal(await exported(), 'P2: Zo is het.');
    await closeAll();
    const own = vscode.Uri.joinPath(folder(), '.ketensturing.json');
    await written(own, JSON.stringify({ examples: [{ ...example, reason: 'Voor alle plannen.' }] }));
    try {
      assert.equal(await exported(), 'P2: Voor alle plannen.');
      await write(own, '{ oeps');
      const told = await messages(async () => vscode.commands.executeCommand('ketensturing.exportExamples'));
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^showWarningMessage: \.ketensturing\.json is geen geldige JSON en kan niet worden gelezen/);
    } finally {
      await removed(own);
    }
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing.exportExamples'));
    assert.match(
      told.join(),
      /nog geen eigen oordelen in \.ketensturing\.json om te exporteren: leg er .* vast met Ctrl\+\. \(has no judgements .*: record one/,
    );
  });

  it('tell that the text has changed when one is chosen, not when it is looked at', async () => {
    const editor = await open(PLAN);
    const { whenIdle } = await extension();
    await checked(editor.document);
    await whenIdle();
    const run = async ({ command }: vscode.CodeAction): Promise<readonly string[]> => {
      assert.ok(command);
      return messages(async () => vscode.commands.executeCommand(command.command, ...(command.arguments ?? [])));
    };
    assert.deepEqual(await run(await actionAt(editor, '^n.t.b.', /Meld .+ \(placeholder\) hier niet/)), []);
    // As when a part of the plan is changed while the list of actions is open. Tests get actions as VS Code does for a look: worked out.
    const { versions, files } = await checked(editor.document);
    const every = (isCurrent: (file: vscode.Uri) => boolean): boolean => {
      const all = files.map(isCurrent).every(Boolean);
      (versions as Map<string, number>).set(editor.document.uri.toString(), -1);
      return all;
    };
    Object.assign(files, { every });
    let action: vscode.CodeAction | undefined;
    const looked = await messages(async () => {
      action = await actionAt(editor, '^n.t.b.', /Meld .+ \(placeholder\) hier niet/);
    });
    assert.deepEqual(looked, []);
    assert.ok(action);
    assert.match((await run(action)).join(), /^showInformationMessage: Er is niets ingevoegd: .*ketenplan\.md is intussen veranderd/);
  });

  it('keep to what is certain when all is fixed at once', async () => {
    const actions = await actionsAt(await open(PLAN), 'Keten^plan', vscode.CodeActionKind.SourceFixAll);
    assert.deepEqual(
      actions.map(({ title }) => title).filter((title) => /Herstel/.test(title)),
      [],
    );
  });

  it('let the writer contradict where nothing is wrong, but not as a quick fix', async () => {
    const editor = await open(PLAN);
    const isContradiction = ({ title }: vscode.CodeAction): boolean => /Deze passage telt/.test(title);
    assert.ok(!(await actionsAt(editor, 'lunch ^begint', vscode.CodeActionKind.QuickFix)).some(isContradiction));
    assert.ok((await actionsAt(editor, 'lunch ^begint')).some(isContradiction));
  });
});
