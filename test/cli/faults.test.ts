import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { machineFiles } from '../../src/cli/files.ts';
import type { Framework } from '../../src/framework/types.ts';
import { runInMemory } from '../fuzz/command-line.ts';
import { osError } from '../harness/memory-files.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from './harness.ts';

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('writing files', () => {
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({ 'plan.md': planText(3), 'uit.json': 'oud', 'map/x.md': 'x' });
  });
  afterEach(() => space.remove());
  const at = (name: string): string => join(space.folder, name);
  const left = (): readonly string[] => readdirSync(space.folder).filter((name) => name.includes('tmp'));

  it('keeps the rights of a file, and the link that leads to it', () => {
    chmodSync(at('uit.json'), 0o640);
    symlinkSync(at('uit.json'), at('link.json'));
    machineFiles.replace(at('link.json'), 'nieuw');
    assert.ok(lstatSync(at('link.json')).isSymbolicLink());
    assert.equal(readFileSync(at('uit.json'), 'utf8'), 'nieuw');
    assert.equal(statSync(at('uit.json')).mode & 0o777, 0o640);
    assert.deepEqual(left(), []);
  });

  onLinux('writes a file that may be written in a folder that may not, and says so of one that may not', function () {
    const own = process.getuid?.();
    if (own !== 0) return this.skip();
    chmodSync(at('uit.json'), 0o666);
    chmodSync(space.folder, 0o555);
    const seteuid = process.seteuid as (id: number) => void;
    try {
      seteuid(65_534);
      machineFiles.replace(at('uit.json'), 'nieuw');
      assert.throws(() => machineFiles.replace(at('plan.md'), 'nieuw'), { code: 'EACCES' });
      assert.throws(() => machineFiles.replace(at('elders.json'), 'nieuw'), { code: 'EACCES' });
    } finally {
      seteuid(0);
      chmodSync(space.folder, 0o755);
    }
    assert.equal(readFileSync(at('uit.json'), 'utf8'), 'nieuw');
    assert.deepEqual(left(), []);
  });

  it('leaves all as it was when it fails', () => {
    assert.throws(() => machineFiles.replace(at('map'), 'nieuw'));
    assert.throws(() => machineFiles.create(at('uit.json'), 'nieuw'), { code: 'EEXIST' });
    assert.throws(() => machineFiles.replace(at('weg/uit.json'), 'nieuw'), { code: 'ENOENT' });
    assert.equal(readFileSync(at('uit.json'), 'utf8'), 'oud');
    assert.deepEqual(left(), []);
  });

  onLinux('writes to a device, and puts no file in its place', async () => {
    assert.equal((await space.run(['check', '--exit-zero', '-o', '/dev/null', 'plan.md'])).code, 0);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
    const { code, stderr } = await space.run(['check', '--exit-zero', '-o', '/dev/full', 'plan.md']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot write \/dev\/full: the disk is full\.\n {2}Make room/);
  });
});

describe('faults of the disk', () => {
  const OLD = JSON.stringify({ version: 1, documents: [] });
  for (const [code, reason] of [
    ['ENOSPC', /the disk is full/],
    ['EROFS', /it is on a read-only disk/],
    ['EACCES', /you are not allowed to/],
  ] as const) {
    it(`${code} while a report or baseline is written is told, and the old one stays`, async () => {
      for (const more of [
        ['-o', 'basis.json'],
        ['--baseline', 'basis.json', '--update-baseline'],
      ]) {
        const content = { 'a.md': planText(3), 'basis.json': OLD };
        const run = await runInMemory(['check', '--format', 'json', ...more, 'a.md'], content, toyEngine, (call) => {
          if (call === 'replace') throw osError(code);
        });
        assert.equal(run.code, 2);
        assert.match(run.stderr, reason);
        assert.equal(new TextDecoder().decode(run.files.contents.get('/w/basis.json')), OLD);
      }
    });
  }

  it('a configuration or framework caught half-written is told, and the plan is judged without', async () => {
    for (const half of ['.ketensturing.json', 'kader.json']) {
      const content = {
        'a.md': planText(3),
        '.ketensturing.json': '{"framework": "kader.json"}',
        'kader.json': '{"id": "x"',
        [half]: '{"framework": "ka',
      };
      const { code, stdout, stderr } = await runInMemory(['check', '--format', 'json', 'a.md'], content, toyEngine);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`${half.replaceAll('.', '\\.')} is not valid JSON`));
      assert.equal(JSON.parse(stdout).documents[0].coverage.length, 8);
    }
  });

  it('a framework that changes during a run judges all documents as it was first read', async () => {
    const content = {
      'a.md': planText(3),
      'b.md': planText(3),
      '.ketensturing.json': '{"framework": "kader.json"}',
      'kader.json': '{"id": "eerst", "extends": "toy"}',
    };
    const extended: unknown[] = [];
    const engine = { ...toyEngine, extend: (base: Framework, value: unknown) => (extended.push(value), { ...base, version: 'eigen' }) };
    let reads = 0;
    const { code, stdout } = await runInMemory(['check', '--format', 'json', 'a.md', 'b.md'], content, engine, (call, path) => {
      if (call === 'read' && path.endsWith('/kader.json') && ++reads > 1) throw osError('EBUSY');
    });
    assert.equal(code, 1);
    assert.deepEqual(extended, [JSON.parse(content['kader.json'])]);
    assert.equal(reads, 1);
    assert.deepEqual(JSON.parse(stdout).failures ?? [], []);
  });

  it('a file that goes while it is read costs only that file', async () => {
    const { code, stdout } = await runInMemory(
      ['check', '--format', 'json', 'a.md', 'b.md'],
      { 'a.md': planText(), 'b.md': planText() },
      toyEngine,
      (call, path) => {
        if (call === 'read' && path.endsWith('/a.md')) throw osError('ENOENT');
      },
    );
    const { documents } = JSON.parse(stdout);
    assert.equal(code, 2);
    assert.deepEqual(
      documents.map(({ failures }: { failures: unknown[] }) => failures.length),
      [1, 0],
    );
  });
});

describe('what a configuration may have read', () => {
  const secret = `${planText(3)}\ngeheim PM\n`;
  let space: Workspace;
  beforeEach(() => {
    space = createWorkspace({
      'geheim.md': secret,
      'werk/a.md': planText(3),
      'werk/.ketensturing.json': JSON.stringify({ plans: [{ name: 'x', files: ['a.md', '../geheim.md', 'link.md', '../*.md'] }] }),
    });
    symlinkSync(join(space.folder, 'geheim.md'), join(space.folder, 'werk/link.md'));
  });
  afterEach(() => space.remove());

  it('lies in its folder, also behind links', async () => {
    const { code, report, stdout } = await space.json(['a.md'], { cwd: 'werk' });
    assert.equal(code, 2);
    assert.deepEqual(
      report.failures.map(({ code: reason }) => reason),
      ['outside', 'outside', 'outside', 'plan-incomplete'],
    );
    assert.doesNotMatch(stdout, /geheim PM/);
    assert.deepEqual(report.plans, []);
  });

  it('may lie anywhere in the folder of the run, and where the user points', async () => {
    assert.deepEqual((await space.json(['werk/a.md'])).report.failures, []);
    space.write('werk/.ketensturing.json', JSON.stringify({ plans: [{ name: 'x', files: ['a.md', '../*.md'] }] }));
    const asked = await space.json(['a.md', '../geheim.md'], { cwd: 'werk' });
    assert.ok(asked.report.plans[0]?.files.some((file) => file.endsWith('geheim.md')));
  });

  it('has no way to the prototypes that all objects share', async () => {
    const polluting =
      '{"__proto__": {"polluted": 1}, "rules": {"__proto__": {"polluted": 1}}, "constructor": {"prototype": {"polluted": 1}}}';
    const report = JSON.stringify(JSON.parse((await space.json(['geheim.md'])).stdout)).replace('{', '{"__proto__": {"polluted": 1},');
    const content = { 'a.md': `---\n__proto__:\n  polluted: 1\n---\n\n${planText(3)}`, '.ketensturing.json': polluting, 'r.json': report };
    await runInMemory(['check', '--format', 'json', 'a.md'], content, toyEngine);
    assert.equal((await runInMemory(['merge', '--format', 'json', 'r.json'], content, toyEngine)).code, 1);
    assert.ok(!('polluted' in {}));
  });
});
