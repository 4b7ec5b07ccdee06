// A stand-in with one of each thing that a person can see, so that the harness is tested apart from the extension.
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const host = typeof process === 'object' && process.versions?.node ? 'node' : 'web';
  const status = vscode.window.createStatusBarItem();
  status.text = `Proef in ${host}`;
  status.show();
  const diagnostics = vscode.languages.createDiagnosticCollection('proef');
  const check = (document) => {
    if (document.languageId !== 'markdown') return;
    const found = [...document.getText().matchAll(/proeffout/g)].map(({ index, 0: { length } }) => {
      const range = new vscode.Range(document.positionAt(index), document.positionAt(index + length));
      return new vscode.Diagnostic(range, 'Dit is een proef', vscode.DiagnosticSeverity.Warning);
    });
    diagnostics.set(document.uri, found);
  };
  vscode.workspace.textDocuments.forEach(check);
  subscriptions.push(
    status,
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.commands.registerCommand('harnessFixture.greet', () => vscode.window.showInformationMessage('Gegroet')),
    vscode.languages.registerHoverProvider('markdown', {
      provideHover(document, position) {
        const word = document.getText(document.getWordRangeAtPosition(position));
        if (word === 'gevaar') throw new Error('deze proef gaat mis');
        return word === 'gemeente' ? new vscode.Hover('Uitleg uit de proef') : undefined;
      },
    }),
    vscode.languages.registerCodeLensProvider('markdown', {
      provideCodeLenses: () => [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title: 'Proeflens', command: 'harnessFixture.greet' })],
    }),
    vscode.languages.registerCodeActionsProvider('markdown', { provideCodeActions }),
    vscode.window.registerTreeDataProvider('harnessFixture.tree', {
      getChildren: (element) => (element ? [] : ['Proeftak']),
      getTreeItem: (label) => new vscode.TreeItem(label),
    }),
  );
  return { host };
};

function provideCodeActions({ uri }, _, { diagnostics }) {
  return diagnostics
    .filter(({ message }) => message === 'Dit is een proef')
    .map(({ range }) => {
      const action = new vscode.CodeAction('Herstel de proef', vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(uri, range, 'proefgoed');
      return action;
    });
}
