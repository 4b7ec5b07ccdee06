/** `npm run bench -- --editor`: how fast the extension is in VS Code, each time in a fresh window. Prints the medians; says nothing about pass or fail. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../host/root.ts';
import { runInHost } from '../host/run-host.ts';
import { createDocument, createSentences } from './documents.ts';
import { FIGURES_FILE, type Figures, PLAN_FILE } from './editor-figures.ts';
import { table } from './results.ts';
import { median } from './tools.ts';

const WINDOWS = 5;
const LABELS: Readonly<Record<keyof Figures, string>> = {
  activation: 'Activation, as VS Code counts it',
  firstCheck: 'First plan of 290 KB: engine, model and check',
  hover: 'Hover over a finding in it',
  treeAfterEdit: 'Tree after a keystroke in it, with the pause for typing',
  tree: 'Making every line of the tree',
};

const folder = mkdtempSync(join(tmpdir(), 'ketensturing-bench-'));
try {
  const workspace = join(folder, 'plannen');
  mkdirSync(workspace);
  writeFileSync(join(workspace, PLAN_FILE), createDocument('Ketenplan', 290_000, createSentences('data/bank', 7)).text);
  const windows: Figures[] = [];
  for (let i = 0; i < WINDOWS; i++) windows.push(await measure(workspace));
  const rows = (Object.keys(LABELS) as (keyof Figures)[]).map((key) => {
    const ms = windows.map((figures) => figures[key].ms);
    const cpu = windows.map((figures) => figures[key].cpu);
    return [LABELS[key], ...[median(ms), Math.min(...ms), Math.max(...ms), median(cpu)].map((value) => value.toFixed(0))];
  });
  console.log(`${WINDOWS} windows, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end\n`);
  console.log(table(['In VS Code', 'ms', 'least', 'most', 'CPU ms'], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(workspace: string): Promise<Figures> {
  const file = resolve(ROOT, FIGURES_FILE);
  rmSync(file, { force: true });
  const suite = resolve(ROOT, 'scripts/bench/in-editor');
  const { failed, reason } = await runInHost({ vscode: 'newest', host: 'node', suite, workspace, onTest: () => {} });
  if (failed > 0) throw new Error(`VS Code could not be measured.\n${reason}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Figures;
}
