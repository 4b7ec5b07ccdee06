/** Runs for real, on a git repository made for it, what the action and the GitLab template hand to a shell. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { readAnnotations, readXml, rendered } from '../cli/formats/readers.ts';
import { readQuality, readSarif } from '../cli/formats/schema-readers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const PLAN = `# Ketenplan Schuldhulp

De stuurgroep van de gemeente, de kredietbank en de woningcorporatie besluit elke eerste maandag van de maand over het jaarplan en de begroting.

De doelstelling wordt nog nader uitgewerkt.
`;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function shell(script: string, cwd: string, env: Readonly<Record<string, string>>): Run {
  const options = { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: cwd, ...env } } as const;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], options);
}

function repository(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { status, stderr } = shell(
    'git init -q -b main && git add -A && git -c user.name=t -c user.email=t@example.org commit -qm t',
    folder,
    {},
  );
  assert.equal(status, 0, stderr);
  return folder;
}

/** The example in the documentation that has these words. */
function exampleWith(words: string): ReturnType<typeof parse> {
  const examples = [...read('docs/pipelines.md').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  return parse(examples.find((code) => code.includes(words)) ?? assert.fail(`no example with ${words}`));
}

describe('pipelines, for real', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);
  let root: string;
  let plans: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'ketensturing-pipelines-'));
    mkdirSync(join(root, 'plannen'));
    plans = repository(join(root, 'plannen'), {
      'a plan.md': PLAN,
      'map/b.md': PLAN.replace('Schuldhulp', 'Wonen'),
      'README.md': '# Lees mij\n\nHier staat hoe je dit programma bouwt.\n',
    });
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  describe('the GitHub action', () => {
    const action: {
      readonly inputs: Readonly<Record<string, { readonly default: string }>>;
      readonly runs: { readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[] };
    } = parse(read('action.yml'));
    const step = action.runs.steps.find(({ run }) => run !== undefined);

    /** What the runner does: fills in the inputs, then hands the script to bash. */
    function act(inputs: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Run {
      const env = Object.fromEntries(
        Object.entries(step?.env ?? {}).map(([name, value]) => {
          const [, key = ''] = /inputs\.([\w-]+)/.exec(value) ?? [];
          return [name, inputs[key] ?? action.inputs[key]?.default ?? ''];
        }),
      );
      return shell(step?.run ?? '', plans, { ...env, ...more, GITHUB_ACTION_PATH: ROOT, GITHUB_ACTIONS: 'true' });
    }

    it('fails on findings, annotates the lines and writes a summary', () => {
      const summary = join(root, 'summary.md');
      const { status, stdout, stderr } = act({}, { GITHUB_STEP_SUMMARY: summary });
      assert.equal(status, 1, stderr);
      const annotations = readAnnotations(stdout);
      assert.deepEqual([...new Set(annotations.map(({ properties }) => properties.file))].sort(), ['a plan.md', 'map/b.md']);
      assert.ok(annotations.some(({ properties }) => properties.line === '5'));
      assert.match(rendered(readFileSync(summary, 'utf8')), /<h2>[^<]*Ketenplan Wonen<\/h2>[\s\S]*<table>/);
    });

    it('hands SARIF over without failing, when told so', () => {
      const { status, stderr } = act({ format: 'sarif', output: 'plannen.sarif', 'exit-zero': 'true', paths: 'map\na plan.md' });
      assert.equal(status, 0, stderr);
      const { results } = readSarif(readFileSync(join(plans, 'plannen.sarif'), 'utf8'));
      const uris = results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '');
      assert.deepEqual([...new Set(uris)].sort(), ['a%20plan.md', 'map/b.md']);
      rmSync(join(plans, 'plannen.sarif'));
    });

    it('divides the work over a matrix, and merging gives what one run gives', () => {
      for (const part of [1, 2]) {
        const { status, stderr } = act({ shard: `${part}/2`, format: 'json', output: `../report-${part}.json`, 'exit-zero': 'true' });
        assert.equal(status, 0, stderr);
      }
      const merged = shell(`node "${ROOT}/scripts/run.mjs" merge --format github "../report-*.json"`, plans, {});
      const whole = act({});
      assert.equal(merged.status, whole.status);
      assert.equal(merged.stdout, whole.stdout);
    });

    it('fails with the reason when a path is wrong', () => {
      const { status, stderr } = act({ paths: 'weg.md' });
      assert.equal(status, 2);
      assert.match(stderr, /weg\.md/);
    });
  });

  describe('the GitLab template', () => {
    const template = parse(read('ci-templates/ketensturing.gitlab-ci.yml'));
    const { before_script: prepare } = template['.ketensturing'];
    const text = (file: string): string => readFileSync(join(plans, file), 'utf8');
    let tool: string;
    before(() => {
      // The tool as a repository; its script leads to the clone under test, which needs no install.
      tool = repository(join(root, 'tool'), {
        'scripts/run.mjs': `import ${JSON.stringify(pathToFileURL(join(ROOT, 'scripts/run.mjs')).href)};\n`,
      });
    });

    /** What a runner does: a job has its own folder for the tool, and the variables of the template. */
    function job(script: readonly string[], id: number, more: Readonly<Record<string, string>> = {}): Run {
      const builds = join(root, 'builds');
      const KETENSTURING = template['.ketensturing'].variables.KETENSTURING.replace('$CI_BUILDS_DIR', builds).replace(
        '$CI_JOB_ID',
        String(id),
      );
      const env = { ...template.variables, KETENSTURING_SOURCE: pathToFileURL(tool).href, KETENSTURING, ...more };
      return shell([...prepare, ...script].join('\n'), plans, env);
    }

    it('clones the tool, and makes the reports that GitLab reads', () => {
      const { script, artifacts } = template.ketensturing;
      const { status, stderr } = job(script, 1);
      assert.equal(status, 1, stderr);
      assert.ok(readQuality(text(artifacts.reports.codequality)).some(({ location }) => location.path === 'map/b.md'));
      const { name, children } = readXml(text(artifacts.reports.junit));
      assert.equal(name, 'testsuites');
      assert.ok(children.length >= 2);
      const made = new Set(readdirSync(plans));
      for (const file of artifacts.paths) assert.ok(made.has(file), file);
    });

    it('takes the version that is asked for: a branch, a tag or a commit', () => {
      const versions = repository(join(root, 'versions'), { which: 'first' });
      const git = (command: string): string => {
        const { status, stdout, stderr } = shell(command, versions, {});
        assert.equal(status, 0, stderr);
        return stdout.trim();
      };
      const first = git('git rev-parse HEAD');
      const commit = (name: string): string =>
        git(`echo -n ${name} > which && git -c user.name=t -c user.email=t@example.org commit -qam ${name}`);
      commit('second');
      git('git tag v2');
      commit('third');
      const more = { KETENSTURING_SOURCE: pathToFileURL(versions).href };
      let jobs = 2000;
      for (const [ref, expected] of [
        ['main', 'third'],
        ['v2', 'second'],
        [first, 'first'],
      ] as const) {
        const { stdout, stderr } = job(['cat "$KETENSTURING/which"'], ++jobs, { ...more, KETENSTURING_REF: ref });
        assert.equal(stdout, expected, `${ref}: ${stderr}`);
      }
      assert.notEqual(job(['true'], ++jobs, { ...more, KETENSTURING_REF: 'weg' }).status, 0);
    });

    it('passes or fails as the options of the check say, and so do its tests', () => {
      const { script, artifacts } = template.ketensturing;
      let jobs = 1000;
      const failures = (): string => readXml(text(artifacts.reports.junit)).attributes.failures ?? '';
      for (const [more, expected, failed] of [
        [{ KETENSTURING_GATE: '--max-warnings 500' }, 0, 'none'],
        [{ KETENSTURING_OPTIONS: '--exit-zero' }, 0, 'some'],
        [{ KETENSTURING_OPTIONS: '--bestaat-niet' }, 2, undefined],
      ] as const) {
        const { status, stderr } = job(script, ++jobs, more);
        assert.equal(status, expected, `${JSON.stringify(more)}: ${stderr}`);
        if (failed !== undefined) assert.equal(failures() === '0' ? 'none' : 'some', failed, JSON.stringify(more));
      }
    });

    it('is divided over jobs as the documentation does, which gives what one job gives', () => {
      const { check, report } = exampleWith('CI_NODE_INDEX');
      for (let index = 1; index <= check.parallel; index++) {
        const part = { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(check.parallel) };
        const { status, stderr } = job(check.script, 10 + index, part);
        assert.equal(status, 0, stderr);
        assert.ok(readdirSync(plans).includes(check.artifacts.paths[0].replace('*', String(index))));
      }
      const merged = job(report.script, 20);
      assert.equal(merged.status, 1, merged.stderr);
      const whole = shell(`node "${ROOT}/scripts/run.mjs" check --format gitlab .`, plans, {});
      assert.deepEqual(readQuality(text(report.artifacts.reports.codequality)), readQuality(whole.stdout));
    });
  });

  it('the report of the GitHub matrix is made by the line in the documentation', () => {
    const { jobs } = exampleWith('matrix.part');
    const parts: readonly number[] = jobs.check.strategy.matrix.part;
    const folder = join(root, 'matrix');
    mkdirSync(join(folder, 'reports'), { recursive: true });
    symlinkSync(ROOT, join(folder, 'tool'));
    for (const part of parts) {
      const report = join(folder, 'reports', `report-${part}.json`);
      const options = `--shard ${part}/${parts.length} --format json --exit-zero --output "${report}"`;
      assert.equal(shell(`node "${ROOT}/scripts/run.mjs" check ${options} .`, plans, {}).status, 0);
    }
    const { run } = jobs.report.steps.find((step: object) => 'run' in step);
    const merged = shell(run, folder, { GITHUB_ACTIONS: 'true' });
    assert.equal(merged.status, 1, merged.stderr);
    assert.deepEqual([...new Set(readAnnotations(merged.stdout).map(({ properties }) => properties.file))].sort(), [
      'a plan.md',
      'map/b.md',
    ]);
  });
});

describe('what the services read', () => {
  const onlyKeys = (value: object, allowed: readonly string[]): void =>
    assert.deepEqual(
      Object.keys(value).filter((key) => !allowed.includes(key)),
      [],
    );

  it('action.yml has the keys of a composite action', () => {
    const action = parse(read('action.yml'));
    onlyKeys(action, ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs']);
    for (const input of Object.values(action.inputs))
      onlyKeys(input as object, ['description', 'required', 'default', 'deprecationMessage']);
    assert.equal(action.runs.using, 'composite');
    for (const step of action.runs.steps) {
      onlyKeys(step, ['name', 'id', 'if', 'uses', 'with', 'run', 'shell', 'env', 'working-directory', 'continue-on-error']);
      assert.ok('uses' in step !== 'run' in step);
      if ('run' in step) assert.equal(step.shell, 'bash');
    }
    assert.match(action.branding.color, /^(?:white|black|yellow|blue|green|orange|red|purple|gray-dark)$/);
  });

  it('the GitLab template has the keys of jobs', () => {
    const { variables, ...jobs } = parse(read('ci-templates/ketensturing.gitlab-ci.yml'));
    for (const value of Object.values(variables)) assert.equal(typeof value, 'string');
    for (const job of Object.values(jobs) as { artifacts?: object }[]) {
      onlyKeys(job, ['image', 'variables', 'before_script', 'script', 'stage', 'extends', 'artifacts', 'rules', 'needs', 'when']);
      if (job.artifacts) onlyKeys(job.artifacts, ['when', 'paths', 'reports', 'expire_in', 'name']);
    }
  });

  it('the pre-commit hook has the keys of a hook', () => {
    for (const hook of parse(read('.pre-commit-hooks.yaml'))) {
      onlyKeys(hook, [
        'id',
        'name',
        'description',
        'entry',
        'language',
        'types',
        'require_serial',
        'files',
        'exclude',
        'args',
        'pass_filenames',
      ]);
      assert.match(hook.language, /^(?:script|node|system)$/);
    }
  });
});
