/**
 * `npm run endurance -- --minutes 30`: somebody writes for so long in the newest VS Code. Prints what stays in memory, and how many listeners there are, over time; exits with 1 when
 * either grows. With `--write` what was measured goes to data/endurance.json, for docs/performance.md.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runOnDesktop } from './host/desktop.ts';
import { runsHere } from './host/fetch-vscode.ts';
import { ROOT } from './host/root.ts';
import { runInHost } from './host/run-host.ts';

/** Milliseconds for what comes before and after the writing. */
const START = 300_000;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, write: { type: 'boolean', default: false } } });
const minutes = Number(values.minutes);
if (!/^\d{1,4}$/.test(values.minutes) || minutes === 0) {
  console.error(`--minutes must be a whole number of minutes, not "${values.minutes}".`);
  process.exit(2);
}
process.env.KETENSTURING_MINUTES = String(minutes);
const suite = resolve(ROOT, 'test/host/endurance');
const limit = START + minutes * 60_000;
// The Git extension tells its log of each file. This VS Code lacks the native part that writes logs down, so the lines would pile up in memory.
const settings = { 'git.enabled': false };
const lines: string[] = [];
const onTest = (line: string): void => {
  lines.push(line);
  console.log(`  ${line}`);
};
const { passed, failed, reason } = runsHere
  ? await runInHost({ vscode: 'newest', host: 'node', suite, limit, settings, onTest })
  : await runOnDesktop('stable', 'node', { suite, limit });
if (reason) console.log(reason);
console.log(`${passed} passed, ${failed} failed`);
if (values.write && failed === 0) writeFileSync(resolve(ROOT, 'data/endurance.json'), `${JSON.stringify(measuredIn(lines), null, 1)}\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** The rows of the table that was printed: minutes, edits, megabytes kept, listeners and disposables. */
function measuredIn(printed: readonly string[]): object {
  const rows = printed.map((line) => line.trim().split(/\s+/).map(Number)).filter((row) => row.length === 5 && row.every(Number.isFinite));
  return { day: new Date().toISOString().slice(0, 10), rows };
}
