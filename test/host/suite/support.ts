/** What the tests in VS Code share: plans to open, and waiting for what must come. Nothing here waits for time to pass. */
import * as vscode from 'vscode';
import type { DocumentState } from '../../../src/editor/store.ts';
import type { Api } from '../../../src/extension.ts';

export const PLAN = `# Ketenplan Schuldhulp

## Structuur

De stuurgroep van de gemeente, de kredietbank en de woningcorporatie besluit elke eerste maandag van de maand over het jaarplan en de begroting.

## Doel

De doelstelling wordt nog nader uitgewerkt.
`;

export const ENGLISH_PLAN = `# Chain plan Safe Home

## Governance

The chain board of the police, the shelter and the city decides on the yearly plan and the budget on the first Monday of each quarter.

## Objective

The objective will be worked out later.
`;

export const NO_PLAN = `# Recept voor appeltaart

Schil de appels en snijd ze in stukjes. Meng de bloem met de boter en de suiker.
`;

/** The running extension; activated when it is not. */
export async function extension(): Promise<Api> {
  const found = vscode.extensions.getExtension<Api>('ketensturing.ketensturing');
  if (found === undefined) throw new Error('The extension is not there.');
  return found.activate();
}

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) throw new Error('No folder is open.');
  return first.uri;
}

let made = 0;

/** Writes a file that no test wrote before, and gives its address. */
export async function file(text: string, name = 'ketenplan'): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `test-${++made}`, `${name}.md`);
  await write(uri, text);
  return uri;
}

/** Removes what tests made by {@link file}, so that a check of the whole workspace tells nothing of it. */
export async function removeMade(): Promise<void> {
  for (const [name] of await vscode.workspace.fs.readDirectory(folder()))
    if (/^test-\d+$/.test(name)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name), { recursive: true });
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

type FileEvent = 'onDidCreate' | 'onDidChange' | 'onDidDelete';

/** Writes a file of the workspace, and waits until the editor has noticed. */
export const written = (uri: vscode.Uri, text: string): Promise<void> =>
  noticed(uri, ['onDidCreate', 'onDidChange'], () => write(uri, text));

/** Removes a file of the workspace, and waits until the editor has noticed. */
export const removed = (uri: vscode.Uri): Promise<void> => noticed(uri, ['onDidDelete'], () => vscode.workspace.fs.delete(uri));

async function noticed(uri: vscode.Uri, events: readonly FileEvent[], change: () => Thenable<unknown>): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(`**${uri.path.slice(uri.path.lastIndexOf('/'))}`);
  const told = new Promise<void>((done) => {
    for (const event of events) watcher[event]((changed) => changed.toString() === uri.toString() && done());
  });
  await change();
  await told;
  watcher.dispose();
}

/** Opens a new file with this text in an editor. */
export async function open(text: string, name?: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await file(text, name));
}

/** The first value that `read` gives, now or after one of the events. */
export function when<T>(read: () => T | undefined | false, ...events: readonly vscode.Event<never>[]): Promise<T> {
  return new Promise((done, fail) => {
    const subscriptions: vscode.Disposable[] = [];
    const look = (): void => {
      try {
        const value = read();
        if (value === undefined || value === false) return;
        vscode.Disposable.from(...subscriptions).dispose();
        done(value);
      } catch (error) {
        vscode.Disposable.from(...subscriptions).dispose();
        fail(error);
      }
    };
    for (const event of events) subscriptions.push((event as vscode.Event<unknown>)(look));
    look();
  });
}

export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ketensturing');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the rules that report something in the document are such that `test` holds, and gives the diagnostics. */
export function diagnostics(
  uri: vscode.Uri,
  test: (codes: readonly string[]) => boolean = (codes) => codes.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return when(
    () => {
      const found = diagnosticsOf(uri);
      return test(found.map(codeOf)) && found;
    },
    vscode.languages.onDidChangeDiagnostics as vscode.Event<never>,
  );
}

/** Waits until the text that the document has now is checked. */
export async function checked(document: vscode.TextDocument): Promise<DocumentState> {
  const { store } = await extension();
  return when(() => store.get(document), store.onDidChange as vscode.Event<never>);
}

/** Waits until the tree is about the document, with the result for its present text; the status bar is then too. */
export async function inTree(document: vscode.TextDocument): Promise<DocumentState> {
  const { store, shown } = await extension();
  const { tree } = shown;
  return when(
    () => tree.shows?.report === store.get(document)?.report && tree.shows,
    tree.provider.onDidChangeTreeData as vscode.Event<never>,
    store.onDidChange as vscode.Event<never>,
  );
}

/** Waits for the line in the document's own text and puts the caret there. */
export function caretAt(editor: vscode.TextEditor, text: string): vscode.Position {
  const at = editor.document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in the document.`);
  const position = editor.document.positionAt(at + text.length);
  editor.selection = new vscode.Selection(position, position);
  return position;
}

/** Types at the caret, one key after the other without a pause. */
export async function typeKeys(text: string): Promise<void> {
  await Promise.all([...text].map((key) => vscode.commands.executeCommand('type', { text: key })));
}

/** Waits until no text has the focus, as when a report has it; VS Code does not always tell that as a change of the active editor. */
export async function nothingActive(): Promise<void> {
  await when(
    () => vscode.window.activeTextEditor === undefined,
    vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>,
    vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>,
  );
}

/** Closes all editors without saving, and waits until nothing is known or shown of their documents. */
export async function closeAll(): Promise<void> {
  const { store } = await extension();
  const shown = vscode.workspace.textDocuments.filter(({ uri }) => store.latest(uri) !== undefined).map(({ uri }) => uri);
  for (const { document } of vscode.window.visibleTextEditors) if (document.isDirty) await revert(document);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await when(
    () => store.size === 0 && shown.every((uri) => diagnosticsOf(uri).length === 0),
    store.onDidChange as vscode.Event<never>,
    vscode.languages.onDidChangeDiagnostics as vscode.Event<never>,
  );
}

async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** Sets a setting of the workspace for the length of `run`. */
export async function withSetting<T>(key: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const settings = vscode.workspace.getConfiguration('ketensturing', folder());
  await settings.update(key, value, vscode.ConfigurationTarget.Workspace);
  try {
    return await run();
  } finally {
    await vscode.workspace.getConfiguration('ketensturing', folder()).update(key, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** Puts a function in the place of one of VS Code's window while `run` runs. */
export async function replacing(
  name: keyof typeof vscode.window,
  stand: (...args: never[]) => unknown,
  run: () => Promise<unknown>,
): Promise<void> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const real = window[name];
  window[name] = stand;
  try {
    await run();
  } finally {
    window[name] = real;
  }
}

/** Answers a dialog of VS Code in the writer's place while `run` runs, and gives the options with which it was asked for. */
export async function answering<Name extends 'showInputBox' | 'showSaveDialog'>(
  name: Name,
  answer: unknown,
  run: () => Promise<unknown>,
): Promise<readonly NonNullable<Parameters<(typeof vscode.window)[Name]>[0]>[]> {
  const asked: NonNullable<Parameters<(typeof vscode.window)[Name]>[0]>[] = [];
  const answerTo = async (options: NonNullable<Parameters<(typeof vscode.window)[Name]>[0]>): Promise<unknown> => {
    asked.push(options);
    return answer;
  };
  await replacing(name, answerTo, run);
  return asked;
}

/** Goes past the gaps with these answers, and gives the pillars that were asked about. */
export async function askedAbout(answers: readonly string[]): Promise<readonly string[]> {
  const asked: string[] = [];
  const choose = async (
    items: readonly { readonly answer?: unknown }[],
    { title = '' }: vscode.QuickPickOptions,
  ): Promise<{ readonly answer?: unknown } | undefined> => {
    const answer = answers[asked.length];
    asked.push(title);
    return items.find((item) => item.answer === answer);
  };
  await replacing('showQuickPick', choose, async () => vscode.commands.executeCommand('ketensturing.fillGaps'));
  return asked;
}
