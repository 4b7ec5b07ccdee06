import * as vscode from 'vscode';
import { registerCommand } from './command-frame.ts';
import type { Log } from './log.ts';

const WALKTHROUGH = 'ketensturing.ketensturing#ketensturing.start';

/** `ketensturing.openExample` opens a copy of an example plan with gaps, which is the writer's to change; `ketensturing.openWalkthrough` opens the five steps. */
export function registerWalkthrough({ extensionUri, log }: { readonly extensionUri: vscode.Uri; readonly log: Log }): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('ketensturing.openExample', log, async () => {
      const uri = vscode.Uri.joinPath(extensionUri, 'examples', 'typisch-ketenplan-met-gaten.md');
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
