import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import { registerCommand } from './command-frame.ts';
import type { Log } from './log.ts';
import { SECTION } from './settings.ts';

const WALKTHROUGH = 'ketensturing.ketensturing#ketensturing.start';

/** Plans with gaps, alike in both languages. */
const EXAMPLES: Readonly<Record<Language, string>> = { nl: 'typisch-ketenplan-met-gaten.md', en: 'typical-chain-plan-with-gaps.md' };

/** The steps of the walkthrough that are done when their command has come to its end, not when it was called: it may find no plan, or the writer may think better of it. */
export type Step = 'explain' | 'gaps' | 'own';

/** Ticks a step off. */
export function stepDone(step: Step): void {
  void vscode.commands.executeCommand('setContext', `ketensturing.done.${step}`, true);
}

/**
 * `ketensturing.openExample` opens a copy of an example plan with gaps, which is the writer's to change: in the language that it is given, else in that of the settings, else in Dutch, as VS Code has no Dutch by which to
 * know a Dutch writer. `ketensturing.openWalkthrough` opens the five steps.
 */
export function registerWalkthrough({ extensionUri, log }: { readonly extensionUri: vscode.Uri; readonly log: Log }): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('ketensturing.openExample', log, async (...args) => {
      const wished = args.find((arg) => arg === 'nl' || arg === 'en') ?? vscode.workspace.getConfiguration(SECTION).get('language');
      const uri = vscode.Uri.joinPath(extensionUri, 'examples', EXAMPLES[wished === 'en' ? 'en' : 'nl']);
      const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      // Beside the walkthrough, which stays in sight.
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
      return document.uri;
    }),
    registerCommand('ketensturing.openWalkthrough', log, () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
    ),
  );
}
