// Suites that are one of our own scripts in TypeScript: they pass when it exits with 0.
import { spawn } from 'node:child_process';
import { ensureBuilt } from '../ensure.mjs';

export const judgement = script(
  'judgement',
  'Judgement on authors left out (trains five networks; some minutes)',
  ['scripts/eval.ts', '--check'],
  'The judgement got worse; see the lines above.',
);
export const regexes = script(
  'regexes',
  'Regular expressions take time in proportion to the text',
  ['scripts/regexes/check.ts'],
  'A regular expression can be made slow; see the lines above. Rewrite it, or state in scripts/regexes/reviewed.json what bounds its text.',
);

function script(name, title, args, reason) {
  return {
    name,
    title,
    run() {
      ensureBuilt();
      return new Promise((done, fail) => {
        const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
        child.on('error', fail);
        child.on('exit', (code) => done(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, reason }));
      });
    },
  };
}
