const { commands, window } = require('vscode');

exports.activate = ({ subscriptions }) => {
  subscriptions.push(commands.registerCommand('harnessFixture.greet', () => window.setStatusBarMessage('Gegroet')));
  return { host: typeof process === 'undefined' || !process.versions?.node ? 'web' : 'node' };
};
