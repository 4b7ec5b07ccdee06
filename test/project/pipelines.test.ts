import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseCommand } from '../../src/cli/args.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { run?: string; shell?: string; env?: Readonly<Record<string, string>> }[];
  };
}

describe('action.yml', () => {
  const action: Action = parse(read('action.yml'));
  const step = action.runs.steps.find(({ run }) => run !== undefined);

  it('hands every input to the script as a variable, never as a part of it', () => {
    const handed = Object.values(step?.env ?? {}).map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]);
    assert.deepEqual(handed.sort(), Object.keys(action.inputs).sort());
    assert.doesNotMatch(step?.run ?? '', /\$\{\{/);
  });

  it('runs the command line with them', function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'ketensturing-'));
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(join(folder, 'scripts/run.mjs'), 'console.log(JSON.stringify(process.argv.slice(2)));');
    const inputs = {
      INPUT_PATHS: 'plannen\n  \nmap met spatie/*.md\n--raar.md\n',
      INPUT_SHARD: '2/5',
      INPUT_EXIT_ZERO: 'true',
      INPUT_ONLY_PLANS: 'true',
    };
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => [name, action.inputs[value.slice(11, -3)]?.default ?? '']),
    );
    const { stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-c', step?.run ?? ''], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env, ...inputs, GITHUB_ACTION_PATH: folder },
    });
    rmSync(folder, { recursive: true });
    assert.equal(stderr, '');
    const argv: string[] = JSON.parse(stdout);
    assert.deepEqual(argv, [
      'check',
      '--format=github',
      '--only-plans',
      '--shard=2/5',
      '--exit-zero',
      '--',
      'plannen',
      'map met spatie/*.md',
      '--raar.md',
    ]);
    assert.equal(parseCommand(argv).name, 'check');
  });
});

describe('GitLab template', () => {
  it('calls commands that exist, with options that exist', () => {
    const template: { ketensturing: { script: string[] } } = parse(read('ci-templates/ketensturing.gitlab-ci.yml'));
    const lines = template.ketensturing.script.filter((line) => line.includes('run.mjs'));
    assert.ok(lines.length > 0);
    for (const line of lines) {
      const [, args = ''] = /run\.mjs" (.*?)(?: \|\| .*)?$/.exec(line) ?? [];
      const argv = args
        .replace('$KETENSTURING_OPTIONS', '--baseline b.json')
        .replace('$KETENSTURING_GATE', '--max-warnings 3')
        .replace('$KETENSTURING_PATHS', '. plan.md')
        .split(' ');
      assert.match(parseCommand(argv).name, /^(?:check|merge)$/);
    }
  });
});

describe('pre-commit hook', () => {
  it('starts a program that is there, with a command that exists', () => {
    const [hook]: [{ entry: string }] = parse(read('.pre-commit-hooks.yaml'));
    const [program = '', ...argv] = hook.entry.split(' ');
    assert.equal(parseCommand([...argv, 'plan.md']).name, 'check');
    const { mode } = statSync(join(ROOT, program));
    assert.ok(process.platform === 'win32' || (mode & 0o111) !== 0);
    assert.ok(read(program).startsWith('#!/usr/bin/env node\n'));
  });
});
