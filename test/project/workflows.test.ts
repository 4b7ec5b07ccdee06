import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, read } from './root.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const workflows = new Map(readdirSync(join(ROOT, FOLDER)).map((name) => [name, parse(read(`${FOLDER}/${name}`)) as Workflow]));
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;
const jobsOf = (name: string): Readonly<Record<string, Job>> => workflows.get(name)?.jobs ?? {};
const says = (job: Job | undefined, pattern: RegExp): boolean =>
  job?.steps.some(({ run = '', uses = '' }) => pattern.test(run) || pattern.test(uses)) === true;

for (const [name, { permissions, jobs }] of workflows) {
  describe(`the workflow ${name}`, () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    it('may read and nothing more, unless a job says what else it needs', () => assert.deepEqual(permissions, { contents: 'read' }));

    it('names actions by their commit, so that nobody can change them under it', () => {
      for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^[\w./-]+@[\da-f]{40}$/);
      for (const line of read(`${FOLDER}/${name}`).split('\n')) if (/uses:/.test(line)) assert.match(line, / # v\d+\.\d+\.\d+$/);
    });

    it('calls scripts and files that are there', () => {
      for (const { run = '' } of steps) {
        for (const [, script = ''] of run.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[script] !== undefined, run);
        for (const [, file = ''] of run.matchAll(/\bnode ([\w./@-]+)/g)) assert.ok(existsSync(join(ROOT, file)), run);
      }
    });

    it('puts nothing of the outside into a script', () => {
      for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
    });
  });
}

describe('a release', () => {
  const jobs = jobsOf('release.yml');
  const publishing = ['visual-studio-marketplace', 'open-vsx', 'github'];

  it('is packaged once, and that file is what is tested and published', () => {
    assert.deepEqual(
      Object.keys(jobs).filter((name) => says(jobs[name], /npm run package/)),
      ['package'],
    );
    for (const name of ['test', ...publishing]) assert.ok(says(jobs[name], /^actions\/download-artifact@/), name);
    assert.ok(says(jobs.test, /KETENSTURING_VSIX=.*npm test/));
    for (const name of publishing.slice(0, 2)) assert.ok(says(jobs[name], /sha256sum --check/), name);
  });

  it('compares two builds, lists what it holds, and says where it was made', () => {
    for (const needed of [
      /release-notes/,
      /npm run audit/,
      /cmp /,
      /npm run sbom/,
      /SHA256SUMS/,
      /^actions\/attest-build-provenance@/,
      /^actions\/attest-sbom@/,
    ])
      assert.ok(says(jobs.package, needed), String(needed));
  });

  it('is published only after the tests, and after a yes', () => {
    for (const name of publishing) {
      const { needs = [], environment } = jobs[name] as Job;
      assert.deepEqual([...needs].sort(), ['package', 'test'], name);
      assert.ok(environment, name);
    }
  });

  it('shows secrets and rights to write to no other job', () => {
    for (const [name, job] of Object.entries(jobs)) {
      const secrets = job.steps.flatMap(({ env = {} }) => Object.values(env)).filter((value) => /secrets\./.test(value));
      if (secrets.length > 0) assert.ok(job.environment, name);
      const writes = Object.entries(job.permissions ?? {}).filter(([, right]) => right === 'write');
      if (writes.some(([what]) => what === 'contents')) assert.equal(name, 'github');
    }
  });
});

describe('the tests on each change', () => {
  it('run everything once, and the core on each system with the oldest Node', () => {
    const jobs = jobsOf('test.yml');
    assert.ok(Object.values(jobs).some((job) => says(job, /^npm test$/)));
    const { node } = JSON.parse(read('package.json')).engines;
    const oldest = Number(/\d+/.exec(node)?.[0]);
    const matrix = (
      Object.values(jobs).find((job) => says(job, /test:core/)) as Job & { strategy: { matrix: { os: string[]; node: number[] } } }
    ).strategy.matrix;
    assert.ok(matrix.node.includes(oldest));
    assert.deepEqual(
      matrix.os.map((name) => name.replace('-latest', '')),
      ['ubuntu', 'windows', 'macos'],
    );
  });
});
