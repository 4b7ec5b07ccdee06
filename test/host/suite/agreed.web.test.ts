import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, checked, closeAll, codeOf, extension, file, open, replacing, when, write } from './support.ts';

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

const recordOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.agreed.json` });

async function textAt(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** What is kept of a plan. */
interface Kept {
  readonly agreedOn: string;
  readonly sections: readonly { readonly file: string }[];
}

/** The documents of which something is kept. */
const filesIn = ({ sections }: Kept): readonly string[] => [...new Set(sections.map(({ file }) => file))];

/** Waits until what is kept of a plan has sections of these documents. */
async function whenKept(uri: vscode.Uri, files: readonly string[]): Promise<Kept> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.agreed.json');
  try {
    return await new Promise((done, fail) => {
      const look = (): void => {
        recordAt(uri).then((kept) => kept && String(filesIn(kept)) === String(files) && done(kept), fail);
      };
      watcher.onDidCreate(look);
      watcher.onDidChange(look);
      look();
    });
  } finally {
    watcher.dispose();
  }
}

/** The warning that comes of what `run` does. */
async function warning(run: () => Promise<unknown>): Promise<string> {
  let tell: (text: string) => void = () => {};
  const told = new Promise<string>((done) => {
    tell = done;
  });
  await replacing(
    'showWarningMessage',
    async (text: string) => tell(text),
    async () => {
      await run();
      await told;
    },
  );
  return told;
}

/** Undefined when nothing is kept. */
async function recordAt(uri: vscode.Uri): Promise<Kept | undefined> {
  return textAt(recordOf(uri)).then(JSON.parse, () => undefined);
}

async function rename(...moves: readonly (readonly [vscode.Uri, vscode.Uri])[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [from, to] of moves) edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
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

  it('goes along when the plan is renamed, and is told there', async () => {
    const { document } = await open(PLAN, 'plan');
    await checked(document);
    const { uri } = document;
    await vscode.commands.executeCommand('ketensturing.markAgreed', uri, '2026-01-14');
    const target = vscode.Uri.joinPath(uri, '../ketenplan.md');
    await rename([uri, target]);
    const editor = await vscode.window.showTextDocument(target);
    await replace(editor, 'vanaf 1 april 2027', 'vanaf 1 januari 2028');
    await whenChanges(target, (list) => list.length > 0);
    assert.equal((await whenKept(target, ['ketenplan.md'])).agreedOn, '2026-01-14');
    assert.equal(await recordAt(uri), undefined);
  });

  it('goes along with the first file of a plan to another folder, and names its parts from there', async () => {
    const uri = await file(PLAN, 'plan');
    const at = (path: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', path);
    await write(at('bijlagen/een.md'), '# Bijlage één\n\nDe omslag is blauw.\n');
    await write(at('.ketensturing.json'), JSON.stringify({ plans: [{ name: 'Samen', files: ['**/plan.md', 'bijlagen/*.md'] }] }));
    await checked((await vscode.window.showTextDocument(uri)).document);
    await vscode.commands.executeCommand('ketensturing.markAgreed', uri, '2026-01-14');
    await whenKept(uri, ['plan.md', 'bijlagen/een.md']);
    const target = at('hoofd/plan.md');
    await rename([uri, target]);
    const { store } = await extension();
    const { document } = await vscode.window.showTextDocument(target);
    const state = await when(() => store.get(document)?.report.agreed && store.get(document), store.onDidChange as vscode.Event<never>);
    assert.deepEqual(state.report.agreed?.sections, []);
    await whenKept(target, ['hoofd/plan.md', 'bijlagen/een.md']);
  });

  it('is never put over what was agreed of another, and says where it stays', async () => {
    const { document } = await open(PLAN, 'plan');
    await checked(document);
    const { uri } = document;
    await vscode.commands.executeCommand('ketensturing.markAgreed', uri, '2026-01-14');
    const target = vscode.Uri.joinPath(uri, '../ketenplan.md');
    await write(recordOf(target), 'van een ander');
    const told = await warning(async () => rename([uri, target]));
    assert.match(told, /^ketenplan\.md\.agreed\.json is niet te schrijven .+ staat ernaast in test-\d+\/plan\.md\.agreed\.json/);
    assert.equal(await textAt(recordOf(target)), 'van een ander');
    assert.equal((await recordAt(uri))?.agreedOn, '2026-01-14');
  });

  it('is what the files say: what is not saved of the plan is saved first', async () => {
    const uri = await file(PLAN, 'plan');
    const part = vscode.Uri.joinPath(uri, '../deel.md');
    await write(part, '# Deel\n');
    await write(
      vscode.Uri.joinPath(uri, '../.ketensturing.json'),
      JSON.stringify({ plans: [{ name: 'Samen', files: ['plan.md', 'deel.md'] }] }),
    );
    const other = await vscode.window.showTextDocument(part);
    await other.edit((edit) => edit.insert(other.document.positionAt(7), '\nDe consulenten delen elke week hun lijsten.\n'));
    const editor = await vscode.window.showTextDocument(uri);
    await replace(editor, '1 april 2027', '1 mei 2027');
    await checked(editor.document);
    const stopped = await answering('showInputBox', undefined, async () => vscode.commands.executeCommand('ketensturing.markAgreed', uri));
    assert.deepEqual([stopped.length, editor.document.isDirty], [1, true], 'nothing is saved for who thinks better of it');
    await vscode.commands.executeCommand('ketensturing.markAgreed', uri, '2026-01-14');
    assert.deepEqual([editor.document.isDirty, other.document.isDirty], [false, false]);
    assert.match(await textAt(uri), /1 mei 2027/);
    assert.match(await textAt(part), /hun lijsten/);
    assert.match(await textAt(recordOf(uri)), /1 mei 2027/);
  });

  it('names, where the day is asked for, the day that will be replaced', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const promptFor = async (day: string): Promise<string | undefined> => {
      const [asked] = await answering('showInputBox', day, async () =>
        vscode.commands.executeCommand('ketensturing.markAgreed', document.uri),
      );
      return asked?.prompt;
    };
    assert.equal(await promptFor('2026-01-14'), 'Jaar-maand-dag');
    assert.equal(await promptFor('2026-03-02'), 'Jaar-maand-dag. Wat op 14 januari 2026 is vastgesteld, wordt vervangen');
  });
});
