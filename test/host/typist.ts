/** A writer at work in the real editor: keys, commands and the mouse's questions, with the text put back as it was after each round. */
import * as vscode from 'vscode';
import { checked, extension, file, PLAN, typeKeys, when, withSetting } from './suite/support.ts';

/** Chapters of the plan that is written in: as long as plans are. */
const CHAPTERS = 12;
const SENTENCES_A_ROUND = 4;
/** Names that return, as in plans; a number that was never there before would be a new word each time. */
const GROUPS = 89;
/** Once in so many rounds the writer also looks around: another plan, the report, the portfolio, a setting. */
const LOOKS_AROUND = 5;

const WHO = ['De stuurgroep', 'De gemeente', 'De kredietbank', 'Het ketenoverleg', 'De woningcorporatie', 'Het wijkteam', 'De regisseur'];
const DOES = ['besluit', 'rapporteert', 'overlegt met de partners', 'beslist', 'maakt afspraken', 'legt verantwoording af'];
const WHEN = ['elke maandag', 'voor 1 maart', 'regelmatig', 'binnen vijf werkdagen', 'ieder kwartaal', 'waar mogelijk', 'later (PM)'];
const ABOUT = ['de begroting', 'het jaarplan', 'de wachttijd', 'het gedeelde dossier', 'de doelgroep', 'de klachten', 'het vertrouwen'];

/** Its sentences are the same each time it sits down, and one returns after hours only; its words are those of a writer, who knows some thousands. */
export interface Typist {
  /** Writes a round and puts the text back. Gives the number of edits. */
  readonly round: () => Promise<number>;
}

/** Opens a plan and sits down at it. */
export async function sitDown(): Promise<Typist> {
  const uri = await file(planOf(CHAPTERS));
  const other = await file(PLAN, 'ander-plan');
  let rounds = 0;
  let sentences = 0;
  const sentence = (): string => {
    const number = ++sentences;
    const pick = (list: readonly string[], step: number): string => list[Math.floor(number / step) % list.length] ?? '';
    return ` ${pick(WHO, 1)} ${pick(DOES, 7)} ${pick(WHEN, 42)} over ${pick(ABOUT, 3)} van groep ${number % GROUPS}.`;
  };
  return {
    async round() {
      const editor = await vscode.window.showTextDocument(uri);
      await checked(editor.document);
      let edits = 0;
      for (let at = 0; at < SENTENCES_A_ROUND; at++)
        edits += await write(editor, `${at % 2 === 0 ? '' : '\n\n## Afspraken\n\n'}${sentence()}`, rounds + at);
      edits += await write(editor, `\n\n| Actie | Trekker |\n| --- | --- |\n|${sentence()} | |`, rounds);
      await ask(editor);
      edits += await fix(editor.document);
      edits += await takeBack(editor.document);
      if (rounds++ % LOOKS_AROUND === 0) await lookAround(uri, other);
      return edits;
    },
  };
}

/** Types at the end of a paragraph, key by key, and waits for the check. */
async function write(editor: vscode.TextEditor, text: string, turn: number): Promise<number> {
  const { document } = editor;
  const paragraphs = [...Array(document.lineCount).keys()].filter((line) => document.lineAt(line).text.length > 80);
  const { end } = document.lineAt(paragraphs[turn % paragraphs.length] ?? 0).range;
  editor.selection = new vscode.Selection(end, end);
  const { version } = document;
  await typeKeys(text);
  await checked(document);
  return document.version - version;
}

/** What the mouse and the keyboard ask while somebody writes. */
async function ask({ document, selection }: vscode.TextEditor): Promise<void> {
  const { uri } = document;
  await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, selection.active);
  await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, selection.active);
  await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);
  await vscode.commands.executeCommand('vscode.executeLinkProvider', uri);
  await vscode.commands.executeCommand('ketensturing.nextGap');
  for (const _ of ['on', 'off']) await vscode.commands.executeCommand('ketensturing.highlightEvidence');
}

/** Takes the first quick fix that changes the text. */
async function fix(document: vscode.TextDocument): Promise<number> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all);
  const edit = actions.find((action) => action.edit !== undefined)?.edit;
  if (edit === undefined) throw new Error('There is no quick fix for a plan full of gaps.');
  await vscode.workspace.applyEdit(edit);
  await checked(document);
  return 1;
}

/** Puts the text back as it is on disk. */
async function takeBack(document: vscode.TextDocument): Promise<number> {
  await vscode.commands.executeCommand('undo');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await checked(document);
  return 2;
}

async function lookAround(plan: vscode.Uri, other: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('ketensturing.showReport', plan);
  const { document } = await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.One, preview: false });
  await checked(document);
  await withSetting('language', 'nl', async () => void (await checked(document)));
  await vscode.commands.executeCommand('ketensturing.checkWorkspace');
  await closeAllBut(plan);
}

/** The plan stays open for as long as the typist sits there, so that what its session gathers counts. */
async function closeAllBut(plan: vscode.Uri): Promise<void> {
  const { store } = await extension();
  const isPlan = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && input.uri.toString() === plan.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => !isPlan(tab));
  await vscode.window.tabGroups.close(tabs);
  await when(() => store.size === 1, store.onDidChange as vscode.Event<never>);
}

function planOf(chapters: number): string {
  const chapter = PLAN.replace('# Ketenplan Schuldhulp\n', '');
  return `${PLAN}${[...Array(chapters).keys()].map((number) => chapter.replaceAll('## ', `## ${number + 1}. `)).join('')}`;
}
