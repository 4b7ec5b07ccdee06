import assert from 'node:assert/strict';
import { RULES } from '../../../src/linter/rules/registry.ts';
import type { Workspace } from '../harness.ts';
import { readXml, type XmlElement } from './readers.ts';
import { ordinarySpace } from './support.ts';

describe('JUnit', () => {
  let space: Workspace;
  let suites: XmlElement;
  before(async () => {
    space = ordinarySpace();
    suites = readXml((await space.run(['check', '--format', 'junit', 'plannen/een.md', 'plannen/twee é.md', 'plannen/stuk.md'])).stdout);
  });
  after(() => space.remove());
  const caseOf = (suite: number, name: RegExp): XmlElement =>
    suites.children[suite]?.children.find(({ attributes }) => name.test(attributes.name ?? '')) ?? assert.fail(`no ${name}`);

  it('has a suite for each plan, with a test for each pillar and each rule about the text', () => {
    assert.deepEqual(
      suites.children.map(({ attributes }) => attributes.name),
      ['plannen/een.md', 'plannen/twee é.md', 'ketensturing'],
    );
    assert.equal(suites.children[0]?.children.length, 8 + RULES.filter(({ meta }) => meta.scope !== 'pillar').length);
  });

  it('fails by what counts for the exit code', () => {
    assert.match(caseOf(0, /^P3 /).children[0]?.attributes.message ?? '', /Pijler 3 ontbreekt/);
    assert.equal(caseOf(0, /^P3 /).children[0]?.name, 'failure');
    assert.equal(caseOf(0, /^P1 /).children.length, 0);
    assert.equal(caseOf(0, /^placeholder$/).children[0]?.name, 'system-out');
    assert.equal(caseOf(0, /^P4 /).children[0]?.name, 'skipped');
    assert.equal(caseOf(2, /^binary$/).children[0]?.name, 'error');
  });

  it('counts what it holds', () => {
    const numbers = (of: XmlElement): readonly number[] =>
      ['tests', 'failures', 'errors', 'skipped'].map((key) => Number(of.attributes[key]));
    for (const suite of suites.children) {
      const within = (name: string): number =>
        suite.children.filter(({ children }) => children.some((child) => child.name === name)).length;
      assert.deepEqual(numbers(suite), [suite.children.length, within('failure'), within('error'), within('skipped')]);
    }
    const [tests, ...rest] = numbers(suites);
    assert.equal(
      tests,
      suites.children.reduce((sum, { children }) => sum + children.length, 0),
    );
    assert.deepEqual(rest, [1, 1, 1]);
  });

  it('follows the threshold', async () => {
    const { stdout } = await space.run(['check', '--format', 'junit', '--severity-threshold', 'info', 'plannen/een.md']);
    assert.equal(readXml(stdout).attributes.failures, '2');
  });

  it('fails by warnings when there are more than are allowed, as the exit code does', async () => {
    for (const [most, code, failures] of [
      ['0', 1, '1'],
      ['1', 0, '0'],
    ] as const) {
      const outcome = await space.run(['check', '--format', 'junit', '--max-warnings', most, 'plannen/een.md']);
      assert.equal(outcome.code, code);
      assert.equal(readXml(outcome.stdout).attributes.failures, failures);
    }
  });
});
