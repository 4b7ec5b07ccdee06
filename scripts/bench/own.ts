/** This checker, in a process of its own: checks the text it is told to and says what that took. */
import { readFileSync } from 'node:fs';
import { loadFramework } from '../../src/framework/index.ts';
import { createJudge } from '../../src/linter/evidence/judge.ts';
import { readModel } from '../../src/linter/evidence/model.ts';
import { createLinter } from '../../src/linter/index.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { CheckOptions, Linter } from '../../src/linter/types.ts';
import { createRandom } from './documents.ts';
import type { Sample, Task } from './tools.ts';

const framework = loadFramework();
const model = readModel(readFileSync(process.argv[2] as string));
const options: CheckOptions = { named: false, settings: defaultSettings };

/** A linter that is ready and remembers nothing of what is checked: the peers are set up before the clock runs too. */
function newLinter(): Linter {
  const linter = createLinter({ framework, judge: createJudge(model) });
  linter.check([{ name: 'plan.md', text: '# Ketenplan\n\nDe partners stellen elk kwartaal de cijfers vast.\n' }], options);
  return linter;
}

function measured(work: () => void): Sample {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000, memory: 0 };
}

function check(file: string): Sample {
  const text = readFileSync(file, 'utf8');
  const linter = newLinter();
  const sample = measured(() => linter.check([{ name: file, text }], options));
  globalThis.gc?.();
  return { ...sample, memory: process.memoryUsage().rss / 1e6 };
}

/** The samples of as many keystrokes at random places, all over the text. */
function type(file: string, keys: number): readonly Sample[] {
  let text = readFileSync(file, 'utf8');
  const session = newLinter().session();
  session.check([{ name: file, text }], options);
  const random = createRandom(keys);
  return Array.from({ length: keys }, () => {
    const at = Math.floor(random() * text.length);
    const dice = random();
    const typed = dice < 0.75 ? 'e' : dice < 0.85 ? ' ' : dice < 0.88 ? '\n' : '';
    text = inOnePiece(text.slice(0, at) + typed + text.slice(typed === '' ? at + 1 : at));
    return measured(() => session.check([{ name: file, text }], options));
  });
}

/** The text as a file or an editor hands it over. V8 keeps a string that was put together in parts until somebody reads it; joining them is not for the check. */
function inOnePiece(text: string): string {
  return text.charCodeAt(0) < 0 ? '' : text;
}

/** The memory, in MB, that a linter and the session of a plan hold on to. */
function retained(file: string): number {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const linter = createLinter({ framework, judge: createJudge(readModel(readFileSync(process.argv[2] as string))) });
  const session = linter.session();
  let report = session.check([{ name: file, text: readFileSync(file, 'utf8') }], options);
  globalThis.gc?.();
  const after = process.memoryUsage();
  report = session.check([], options);
  return report.files.length === 0 ? (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6 : 0;
}

process.on('message', (task: Task) => {
  if (task.keys !== undefined) process.send?.(type(task.file, task.keys));
  else process.send?.(task.retained ? retained(task.file) : check(task.file));
});
process.send?.('ready');
