import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCommand } from '../../../src/cli/args.ts';
import { CliError } from '../../../src/cli/failure.ts';
import { FORMATS } from '../../../src/cli/formats/registry.ts';
import { OPTIONS } from '../../../src/cli/options.ts';
import { planText, toyEngine } from '../../cli/harness.ts';
import { osError } from '../../harness/memory-files.ts';
import { FOLDER, runInMemory } from '../command-line.ts';
import { anyJson } from '../json-values.ts';
import { markdown } from '../markdown.ts';
import { target } from '../target.ts';

const NAMES = [...new Set(Object.values(OPTIONS).flatMap((options) => Object.keys(options)))];
const VALUES = [
  'text',
  'json',
  'sarif',
  '3',
  '-1',
  '0',
  '1/2',
  '2/1',
  '0/0',
  'nl',
  'auto',
  'error',
  '',
  '=',
  '-',
  '--',
  'a.md',
  'uit.txt',
  '2026-01-14',
  'basis.json',
  'P3',
  '__proto__',
  'toString',
  '\0',
  '\ud800',
];

const argument = fc.oneof(
  fc.constantFrom('check', 'merge', 'portfolio', 'new', 'agree', 'explain', 'help', '-h', '-v', '-o', '-x', '--', '-'),
  fc.constantFrom(...NAMES).map((name) => `--${name}`),
  fc.tuple(fc.constantFrom(...NAMES, '__proto__', 'constructor'), fc.constantFrom(...VALUES)).map(([name, value]) => `--${name}=${value}`),
  fc.constantFrom(...VALUES),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const commands = fc.constantFrom('check', 'check', 'merge', 'portfolio', 'new', 'agree', 'explain');
const argv = fc.oneof(
  fc.array(argument, { maxLength: 6 }),
  fc.tuple(commands, fc.array(argument, { maxLength: 6 })).map(([command, rest]) => [command, ...rest]),
);

/** Any arguments are understood, or refused with what to do. */
export const args = target<readonly string[]>({
  name: 'arguments',
  share: 190,
  inputs: argv,
  holds(words) {
    try {
      parseCommand(words);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      assert.ok(error.failure.message !== '' && error.failure.advice !== '');
    }
  },
});

interface Run {
  readonly argv: readonly string[];
  readonly plan: string;
  readonly configuration: string;
  /** The calls of the disk that fail, counted from the first, with the code of the error. */
  readonly faults: readonly (readonly [number, string])[];
}

const CODES = ['ENOENT', 'EACCES', 'ENOSPC', 'EROFS', 'EISDIR', 'EMFILE', 'EIO', 'ELOOP'];
const OLD = '{"old": true}\n';
const WHOLE = /^\s*[{<[]|\n$|^$/;

/** The whole command line with a disk that fails now and then: an exit code, a reason, never half a file, and no report in the place of settings or the baseline. */
export const faults = target<Run>({
  name: 'faults',
  share: 12,
  inputs: fc.record({
    argv: fc.oneof(
      argv,
      fc
        .tuple(
          fc.constantFrom(...FORMATS.map(({ id }) => id)),
          fc.constantFrom(
            [],
            ['-o', 'uit.txt'],
            ['-o', '.ketensturing.json'],
            ['--baseline', 'basis.json', '--update-baseline'],
            ['--baseline', 'basis.json', '--update-baseline', '-o', 'basis.json'],
          ),
        )
        .map(([format, more]) => ['check', '--format', format, ...more, '.']),
    ),
    plan: markdown,
    configuration: fc.oneof(fc.constant('{"plans":[{"name":"x","files":["a.md","b.md"]}]}'), anyJson),
    faults: fc.array(fc.tuple(fc.nat({ max: 30 }), fc.constantFrom(...CODES)), { maxLength: 3 }),
  }),
  async holds({ argv: words, plan, configuration, faults: planned }) {
    const at = new Map(planned);
    let calls = 0;
    const content = { 'a.md': plan, 'b.md': planText(3), '.ketensturing.json': configuration, 'uit.txt': OLD };
    const { code, stderr, files } = await runInMemory(words, content, toyEngine, () => {
      const fault = at.get(calls++);
      if (fault !== undefined) throw osError(fault);
    });
    assert.ok([0, 1, 2].includes(code));
    assert.doesNotMatch(stderr, /unexpected fault/);
    if (code === 2) assert.notEqual(stderr.trim(), '');
    const settings = new TextDecoder().decode(files.contents.get(`${FOLDER}/.ketensturing.json`));
    assert.equal(settings, new TextDecoder().decode(new TextEncoder().encode(configuration)));
    const baseline = files.contents.get(`${FOLDER}/basis.json`);
    if (baseline !== undefined && words.at(-1) === '.' && words.includes('--update-baseline'))
      assert.match(new TextDecoder().decode(baseline), /^\{\s*"version": 1,\s*"documents"/);
    // A report in Markdown may renew an older one of that name, where that is not checked.
    if (!words.some((word) => /markdown/.test(word)))
      assert.equal(
        new TextDecoder().decode(files.contents.get(`${FOLDER}/a.md`)),
        new TextDecoder().decode(new TextEncoder().encode(plan)),
      );
    assert.match(new TextDecoder().decode(files.contents.get(`${FOLDER}/uit.txt`)), WHOLE);
  },
});
