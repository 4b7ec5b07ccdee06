import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkTarget } from '../../src/cli/check-document.ts';
import { createConfigurations } from '../../src/cli/configuration.ts';
import { machineFiles } from '../../src/cli/files.ts';
import { startWorker } from '../../src/cli/threads.ts';
import type { WorkerLink, WorkerSetup } from '../../src/cli/worker-link.ts';
import { threadsThatPay, WORTH_WORKERS } from '../../src/cli/workers.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from './harness.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const SILENT = { isTerminal: false, columns: undefined, write() {} };

/** Enough documents that workers pay. */
function manyPlans(): Workspace {
  const filler = 'De partners overleggen elke maand over de voortgang van de keten. '.repeat(400);
  const count = Math.ceil(WORTH_WORKERS / filler.length) + 3;
  return createWorkspace(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`plannen/plan-${i}.md`, `${planText(1 + (i % 8))}\n${filler}\n`])),
  );
}

/** A worker in this thread; it ends, as if by a fault, at a document whose name matches `deadly`. */
function toyWorker(setup: WorkerSetup, deadly: RegExp | null, given: string[]): WorkerLink {
  const configurations = createConfigurations({ ...setup, files: machineFiles }, setup.flags, toyEngine);
  let listener: Parameters<WorkerLink['listen']>[0] | undefined;
  let work = Promise.resolve();
  let dead = false;
  return {
    listen(to) {
      listener = to;
    },
    give(index, target) {
      given.push(target.file);
      work = work.then(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        if (dead) return;
        dead = deadly?.test(target.file) ?? false;
        if (dead) listener?.ended('out of memory');
        else
          listener?.result(index, await checkTarget(target, { files: machineFiles, stderr: SILENT }, configurations.scopeFor(target.path)));
      });
    },
    end: async () => {
      dead = true;
    },
  };
}

describe('workers', () => {
  let space: Workspace;
  before(() => {
    space = manyPlans();
  });
  after(() => space.remove());

  const check = (options: Parameters<Workspace['run']>[1] = {}): ReturnType<Workspace['json']> => space.json(['plannen'], options);

  it('give the same report as one thread', async () => {
    const given: string[] = [];
    const workers = { threadsFor: () => 3, start: (setup: WorkerSetup) => toyWorker(setup, null, given) };
    assert.equal((await check({ workers })).stdout, (await check()).stdout);
    assert.ok(given.length > 4);
  });

  it('are not started for a few documents', async () => {
    const workers = { threadsFor: () => 8, start: () => assert.fail('was started') };
    const { report } = await space.json(['plannen/plan-0.md', 'plannen/plan-1.md'], { workers });
    assert.equal(report.documents.length, 2);
  });

  it('are as many as pay: V8 compiles beside each of them, until they have enough to do', () => {
    const threads = (megabytes: number, cores: number): number => threadsThatPay(megabytes * 1_000_000, cores);
    assert.deepEqual([threads(2, 1), threads(2, 2), threads(6, 2), threads(60, 2)], [1, 1, 2, 2]);
    assert.deepEqual([threads(2, 4), threads(6, 4), threads(8, 4), threads(60, 4)], [2, 2, 3, 4]);
  });

  it('one that ends costs only the document that it was at', async () => {
    const workers = { threadsFor: () => 2, start: (setup: WorkerSetup) => toyWorker(setup, /plan-10\.md$/, []) };
    const [{ code, report, stderr }, alone] = [await check({ workers }), await check()];
    const failed = report.documents.filter(({ failures }) => failures.length > 0);
    assert.deepEqual(
      failed.map(({ file, failures }) => [file, failures[0]?.code]),
      [['plannen/plan-10.md', 'worker-ended']],
    );
    assert.equal(code, 2);
    assert.match(stderr, /plan-10\.md was not checked: the worker that was at it ended \(out of memory\)/);
    const rest = (documents: typeof report.documents): unknown[] => documents.filter(({ file }) => !file.endsWith('plan-10.md'));
    assert.deepEqual(rest(report.documents), rest(alone.report.documents));
  });

  for (const [how, dies, reason] of [
    ['exits', 'process.exit(7)', /ended \(exit code 7\)/],
    ['breaks', 'throw new Error("stuk")', /ended \(stuk\)/],
  ] as const)
    it(`as a thread that ${how} half-way costs only the document that it was at`, async function () {
      this.timeout(120_000);
      const program = join(space.folder, `${how}.cjs`);
      writeFileSync(
        program,
        `require('node:worker_threads').parentPort.addEventListener('message', (event) => {
           if (!/plan-10\\.md$/.test(event.data.target.file)) return;
           event.stopImmediatePropagation();
           ${dies};
         });
         require(${JSON.stringify(CLI)});`,
      );
      const modelFile = fileURLToPath(new URL('../../dist/judge.ktm', import.meta.url));
      const start = (setup: WorkerSetup): WorkerLink => startWorker(program, { ...setup, modelFile });
      const { code, report, stderr } = await check({ workers: { threadsFor: () => 2, start } });
      const failed = report.documents.filter(({ failures }) => failures.length > 0);
      assert.deepEqual(
        failed.map(({ file }) => file),
        ['plannen/plan-10.md'],
      );
      assert.equal(code, 2);
      assert.match(stderr, reason);
    });

  it('as threads of the program give the same report', function () {
    this.timeout(60_000);
    const run = (threads: string): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [CLI, 'check', '--format', 'json', 'plannen'], {
        cwd: space.folder,
        env: { ...process.env, KETENSTURING_THREADS: threads },
        maxBuffer: 1 << 28,
      });
    const [one, two] = [run('1'), run('2')];
    assert.equal(one.status, two.status);
    assert.ok(one.stdout.length > 1000);
    assert.ok(Buffer.compare(one.stdout as Buffer, two.stdout as Buffer) === 0);
  });
});
