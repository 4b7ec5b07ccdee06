// Measures the judgement on authors that it has not learnt from, and fails when it got worse or when the framework's own examples are judged wrong.
import { spawn } from 'node:child_process';
import { ensureBuilt } from '../ensure.mjs';

export const judgement = {
  name: 'judgement',
  title: 'Judgement on authors left out (trains five networks; some minutes)',
  run() {
    ensureBuilt();
    return new Promise((done, fail) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/eval.ts', '--check'], { stdio: ['ignore', 'inherit', 'inherit'] });
      child.on('error', fail);
      child.on('exit', (code) =>
        done(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, reason: 'The judgement got worse; see the lines above.' }),
      );
    });
  },
};
