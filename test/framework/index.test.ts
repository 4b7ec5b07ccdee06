import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extendFramework, type Framework, FrameworkError, loadFramework } from '../../src/framework/index.ts';
import { type FrameworkFiles, joinFramework } from '../../src/framework/join.ts';
import { EXTENSION, put, sample } from './files.ts';

const framework = loadFramework();
const extended = extendFramework(framework, sample('extension'), 'eigen.json');

describe('loadFramework', () => {
  it('gives the same object every time', () => assert.equal(loadFramework(), framework));

  it('gives nothing that can be changed', () => assertFrozen(framework));

  it('gives no schema keys and no examples', () => {
    assert.deepEqual(framework.examples, []);
    assert.ok(!JSON.stringify(framework).includes('"$schema"'));
  });
});

describe('dist/framework.json', () => {
  it('is the framework, for the editor', () => {
    const files = JSON.parse(readFileSync(new URL('../../dist/framework.json', import.meta.url), 'utf8')) as FrameworkFiles;
    assert.deepEqual(joinFramework(files), framework);
  });

  for (const [bundle, use] of [
    ['extension.cjs', 'the editor loads it with the first plan'],
    ['cli.cjs', 'it is read sooner than compiled'],
  ] as const)
    it(`is not in ${bundle}: ${use}`, () => {
      const code = readFileSync(new URL(`../../dist/${bundle}`, import.meta.url), 'utf8');
      for (const { id } of framework.pillars.flatMap(({ aspects }) => aspects)) assert.ok(!code.includes(`id:"${id}"`), id);
    });
});

describe('the command line without dist/framework.json', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'no-framework-'));
    for (const name of ['cli.cjs', 'judge.ktm']) copyFileSync(new URL(`../../dist/${name}`, import.meta.url), join(folder, name));
    writeFileSync(join(folder, 'plan.md'), '# Ketenplan\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [join(folder, 'cli.cjs'), ...args], { cwd: folder, encoding: 'utf8' });

  it('says what it misses and what to do, and does not call that a finding', () => {
    const { status, stderr } = run('check', 'plan.md');
    assert.equal(status, 2);
    assert.match(stderr, /framework\.json/);
    assert.match(stderr, /install Ketensturing again/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    writeFileSync(join(folder, 'framework.json'), '{');
    assert.equal(run('check', 'plan.md').status, 2);
  });

  it('does what it can without it', () => assert.equal(run('--version').status, 0));
});

describe('extendFramework', () => {
  it('appends aspects to their pillar and leaves the other pillars alone', () => {
    for (const pillar of framework.pillars) {
      const after = extended.pillars.find((other) => other.number === pillar.number);
      if (pillar.number !== 6) assert.equal(after, pillar);
      else assert.deepEqual(after?.aspects, [...pillar.aspects, ...EXTENSION.aspects]);
    }
  });

  it('appends terms and examples', () => {
    assert.deepEqual(extended.terms, [...framework.terms, ...EXTENSION.terms]);
    assert.deepEqual(extended.examples, EXTENSION.examples);
  });

  it('keeps the identity of the base, so that a second extension can follow', () => {
    const second = { extends: 'ketens-de-baas', id: 'tweede', version: '1.0.0', examples: EXTENSION.examples };
    const twice = extendFramework(extended, second, 'tweede.json');
    assert.equal(twice.id, framework.id);
    assert.equal(twice.version, framework.version);
    assert.equal(twice.examples.length, 2);
    assert.throws(() => extendFramework(extended, sample('extension'), 'nog-eens.json'), FrameworkError);
  });

  it('gives nothing that can be changed', () => assertFrozen(extended));

  it('neither changes nor keeps hold of what it was given', () => {
    const given = sample('extension');
    const result = extendFramework(framework, given, 'eigen.json');
    assert.deepEqual(given, EXTENSION);
    put(given, '/terms/0/name/nl', 'iets anders');
    assert.equal(result.terms.at(-1)?.name.nl, 'wijkteam');
    assert.equal(framework.pillars[5]?.aspects.length, 6);
  });

  it('accepts a file that adds nothing', () => {
    const nothing = extendFramework(framework, { extends: 'ketens-de-baas', id: 'leeg', version: '1.0.0' }, 'leeg.json');
    assert.deepEqual(nothing, framework);
  });

  it('refuses hostile keys without touching any prototype', () => {
    const hostile: unknown = JSON.parse('{"extends":"ketens-de-baas","id":"x","version":"1.0.0","__proto__":{"polluted":true}}');
    assert.throws(() => extendFramework(framework, hostile, 'x.json'), { name: 'FrameworkError', file: 'x.json', path: '/__proto__' });
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  for (const value of [undefined, null, 0, 'tekst', [], {}]) {
    it(`refuses ${JSON.stringify(value)} with the file's name`, () => {
      assert.throws(() => extendFramework(framework, value, 'eigen.json'), { name: 'FrameworkError', file: 'eigen.json' });
    });
  }
});

function assertFrozen(value: Framework): void {
  const open: unknown[] = [value];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    assert.ok(Object.isFrozen(node), JSON.stringify(node));
    if (typeof node === 'object' && node !== null) open.push(...Object.values(node));
  }
}
