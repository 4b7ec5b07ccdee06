import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { type Bom, bomOf } from '../../scripts/sbom.ts';
import { bundledComponents, contentsOfBundles, NOTICES, TAKEN_IN } from '../../scripts/third-party.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
const components = bundledComponents();
const names = new Set(components.map(({ name }) => name));

/** Licences that may stand in the package: each asks no more than that its text goes along. */
const LICENCES = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'MIT OR GPL-3.0-or-later', 'MIT AND Zlib']);
/** Parts of packages that come built which are not in what they built: types, and what their browser build leaves out. */
const LEFT_OUT = /^@types\/|^readable-stream$/;

describe('the packages of others', () => {
  it('are pinned to one version each, and each is really used', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      assert.equal(components.find((one) => one.name === name)?.version, version, `${name} is in no bundle: it is a tool`);
    }
  });

  it('are few', () => assert.ok(Object.keys(manifest.dependencies).length <= 16, String(Object.keys(manifest.dependencies))));

  it('are named by the source only when they are dependencies', () => {
    const imported = readdirSync(join(ROOT, 'src'), { recursive: true })
      .map((name) => `src/${name}`)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...read(file).matchAll(/^(?:import|export)\s(?!type\b)[^;]*?\sfrom '((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?';/gm),
      ])
      .map(([, name]) => name as string)
      .filter((name) => !['vscode', 'mdast', 'unist', 'node'].includes(name));
    assert.ok(imported.includes('unified') && imported.includes('remark-parse'));
    assert.deepEqual(
      [...new Set(imported)].filter((name) => manifest.dependencies[name] === undefined),
      [],
    );
  });

  it('have licences that ask for no more than their text', () => {
    for (const { name, licence, text } of components) {
      assert.ok(LICENCES.has(licence), `${name}: ${licence}`);
      assert.ok(text.length > 200, name);
    }
  });

  it('come as their own files, or are listed with what was built into them', () => {
    for (const name of Object.keys(TAKEN_IN)) assert.ok(names.has(name), `${name} is in no bundle any more`);
    const files = new Map<string, Set<string>>();
    for (const path of Object.values(contentsOfBundles()).flatMap(Object.keys)) {
      const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
      if (name !== undefined) files.set(name, (files.get(name) ?? new Set()).add(path));
    }
    // One file in a folder of built files; a package that was only translated still has many, and imports what it needs.
    const built = [...files].filter(([, paths]) => paths.size === 1 && /\/dist\//.test([...paths][0] ?? '')).map(([name]) => name);
    const unknown = built.flatMap((name) => {
      const { dependencies = {} }: { dependencies?: object } = JSON.parse(read(`node_modules/${name}/package.json`));
      const listed = TAKEN_IN[name] ?? [];
      return Object.keys(dependencies)
        .filter((other) => !listed.includes(other) && !LEFT_OUT.test(other))
        .map((other) => `${name} may hold ${other}`);
    });
    assert.ok(built.includes('docx'));
    assert.deepEqual(unknown, []);
  });
});

describe('npm run sbom', () => {
  const listed = (name: string, version: string) => ({ 'bom-ref': `${name}@${version}`, name, version });
  const everything: Bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:1',
    metadata: { component: listed('ketensturing', '1.2.3'), timestamp: 'now', lifecycles: [{ phase: 'pre-build' }] },
    components: [listed('a', '1.0.0'), listed('tool', '1.0.0')],
    dependencies: [
      { ref: 'ketensturing@1.2.3', dependsOn: ['a@1.0.0', 'tool@1.0.0'] },
      { ref: 'tool@1.0.0', dependsOn: [] },
    ],
  };
  const one = { name: 'a', version: '1.0.0', licence: 'MIT', text: '', bundles: ['cli'] };

  it('lists what is bundled or built in, and no tool', () => {
    const bom = bomOf(everything, [one, { ...one, name: 'b', within: 'a' }]);
    assert.deepEqual(
      bom.components.map((other) => other['bom-ref']),
      ['a@1.0.0', 'b@1.0.0'],
    );
    assert.deepEqual(bom.dependencies, [{ ref: 'ketensturing@1.2.3', dependsOn: ['a@1.0.0'] }]);
  });

  it('says the same each time', () => {
    const later: Bom = { ...everything, serialNumber: 'urn:uuid:2', metadata: { ...everything.metadata, timestamp: 'later' } };
    assert.deepEqual(bomOf(later, [one]), bomOf(everything, [one]));
    assert.match(bomOf(later, [one]).serialNumber, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });

  it('refuses a list that lacks a bundled package', () =>
    assert.throws(() => bomOf(everything, [{ ...one, name: 'lost' }]), /does not list lost@1\.0\.0/));
});

describe('npm run audit', () => {
  const audit = (answer: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'ketensturing-'));
    writeFileSync(join(folder, 'npm.cjs'), `process.stdout.write(${JSON.stringify(answer)}); process.exitCode = 1;`);
    const env = { ...process.env, npm_execpath: join(folder, 'npm.cjs') };
    const { status, stdout } = spawnSync(process.execPath, ['scripts/audit.mjs'], { cwd: ROOT, env, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return { status, stdout };
  };
  const fault = (name: string) => ({ [name]: { name, severity: 'high', nodes: [`node_modules/${name}`] } });

  it('fails for a package that is bundled', () => {
    const { status, stdout } = audit(JSON.stringify({ vulnerabilities: { ...fault('jszip'), ...fault('mocha') } }));
    assert.equal(status, 1);
    assert.match(stdout, /high: jszip \(bundled\)\nhigh: mocha \(a tool\)\n2 packages with known faults, 1 of them bundled/);
  });
  it('names a tool, and passes', () => {
    const { status, stdout } = audit(JSON.stringify({ vulnerabilities: fault('mocha') }));
    assert.equal(status, 0);
    assert.match(stdout, /high: mocha \(a tool\)/);
  });
  for (const answer of ['', JSON.stringify({ message: '405 Method Not Allowed' })])
    it(`says so when the registry answers ${answer || 'nothing'}`, () => {
      const { status, stdout } = audit(answer);
      assert.equal(status, 0);
      assert.match(stdout, /^Not audited: the registry did not answer/);
    });
});

describe('npm run package', () => {
  it('gives the same bytes on a machine with another clock, time zone, language and user mask', function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'ketensturing-'));
    const make = (name: string, env: NodeJS.ProcessEnv): Buffer => {
      const out = join(folder, name);
      const run = ['--import', 'tsx', 'scripts/package.ts', '--out', out];
      const { status, stderr } = spawnSync(process.execPath, run, { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return readFileSync(out);
    };
    const mask = process.umask(0o027);
    try {
      const first = make('first.vsix', { TZ: 'Asia/Tokyo', LC_ALL: 'nl_NL.UTF-8' });
      process.umask(0o002);
      const second = make('second.vsix', { TZ: 'America/New_York', SOURCE_DATE_EPOCH: '1700000000' });
      assert.ok(first.equals(second));
      assert.ok(Object.keys(unzipSync(first)).includes(`extension/${NOTICES}`));
    } finally {
      process.umask(mask);
      rmSync(folder, { recursive: true });
    }
  });
});
