// The suites that need VS Code, each in a process of its own: the sources of the harness in scripts/host are TypeScript.
import { fork } from 'node:child_process';
import { ensureBuilt } from '../ensure.mjs';

export const harness = hosted('harness', 'The harness that runs tests in VS Code');
export const hostOldest = hosted('host-oldest', 'In the oldest VS Code');
export const hostNewest = hosted('host-newest', 'In the newest VS Code');
export const web = hosted('web', 'In the web extension host');
export const reports = hosted('reports', 'Reports and portfolios in a browser');
export const user = hosted('user', 'As a user of VS Code');

function hosted(name, title) {
  return {
    name,
    title,
    run() {
      ensureBuilt();
      return outcomeOf(name);
    },
  };
}

function outcomeOf(name) {
  return new Promise((done, fail) => {
    const child = fork('scripts/host/suite.ts', [name], { execArgv: ['--import', 'tsx'] });
    let outcome;
    child.on('message', (message) => {
      outcome = message;
    });
    child.on('error', fail);
    child.on('exit', (code, signal) =>
      outcome ? done(outcome) : fail(new Error(`The process of the suite ended without an outcome (${signal ?? `exit ${code}`})`)),
    );
  });
}
