/**
 * `npm run endurance -- --minutes 30`: somebody writes for so long in the newest VS Code. Prints what stays in memory, and how many listeners there are, over time; exits with 1 when
 * either grows.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runOnDesktop } from './host/desktop.ts';
import { runsHere } from './host/fetch-vscode.ts';
import { ROOT } from './host/root.ts';
import { runInHost } from './host/run-host.ts';

/** Milliseconds for what comes before and after the writing. */
const START = 300_000;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
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
const { passed, failed, reason } = runsHere
  ? await runInHost({ vscode: 'newest', host: 'node', suite, limit, settings })
  : await runOnDesktop('stable', 'node', { suite, limit });
if (reason) console.log(reason);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
