import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RULES } from '../../../src/linter/rules/registry.ts';
import type { Workspace } from '../harness.ts';
import { readSarif, type SarifRun } from './schema-readers.ts';
import { ordinarySpace } from './support.ts';

describe('SARIF', () => {
  let space: Workspace;
  let run: SarifRun;
  before(async () => {
    space = ordinarySpace();
    run = readSarif((await space.run(['check', '--format', 'sarif', 'plannen/een.md', 'plannen/twee é.md', 'plannen/stuk.md'])).stdout);
  });
  after(() => space.remove());

  it('has all rules with help, and results that point at them', () => {
    const { rules } = run.tool.driver;
    assert.equal(rules.length, RULES.length);
    assert.ok(rules.every(({ helpUri, help }) => helpUri.startsWith('https://') && help.text.length > 20));
    for (const { ruleId, ruleIndex } of run.results) assert.equal(rules[ruleIndex]?.id, ruleId);
  });

  it('has the pillars as a taxonomy, and results that point at them', () => {
    const [taxonomy] = run.taxonomies;
    assert.deepEqual(
      taxonomy?.taxa.map(({ id }) => id),
      ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'],
    );
    const [missing] = run.results.filter(({ ruleId }) => ruleId === 'pillar-missing');
    assert.deepEqual(
      missing?.taxa?.map(({ id, index }) => [id, index]),
      [['P3', 2]],
    );
    assert.equal(taxonomy?.taxa[2]?.name, 'vertrouwen');
  });

  it('names files by relative addresses, and places as they are', () => {
    assert.deepEqual(
      run.artifacts.map(({ location }) => location.uri),
      ['plannen/een.md', 'plannen/twee%20%C3%A9.md', 'plannen/stuk.md'],
    );
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const open = run.results.find(({ ruleId }) => ruleId === 'placeholder');
    assert.deepEqual(open?.locations[0]?.physicalLocation.region, { startLine: 17, startColumn: 12, endLine: 17, endColumn: 14 });
  });

  it('calls a Word document what it is, and at no line of it but the first', async () => {
    space.write('plan.docx', readFileSync(new URL('../../fixtures/docx/ketenplan-word-like.docx', import.meta.url)));
    const { artifacts, results } = readSarif((await space.run(['check', '--format', 'sarif', 'plan.docx', 'plannen/een.md'])).stdout);
    assert.deepEqual(
      artifacts.map(({ mimeType }) => mimeType),
      ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/markdown'],
    );
    for (const { locations, message } of results) {
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? assert.fail();
      const inWord = artifactLocation.uri === 'plan.docx';
      // Code scanning wants a place; a Word document has no lines, so it is the first.
      if (inWord) assert.deepEqual(region, { startLine: 1 });
      else assert.ok(region?.startColumn);
      assert.equal(/^(?:Kop “|Onder “|Vóór)/.test(message.text), inWord, message.text);
    }
    assert.equal(new Set(results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).size, 2);
  }).timeout(20_000);

  it('has what is silenced with its reason', () => {
    const silenced = run.results.filter(({ suppressions }) => suppressions !== undefined);
    assert.deepEqual(
      silenced.map(({ suppressions }) => suppressions?.[0]),
      [{ kind: 'inSource', status: 'accepted', justification: 'volgt in mei' }],
    );
  });

  it('tells failures as notifications', () => {
    assert.equal(run.invocations[0]?.executionSuccessful, false);
    assert.deepEqual(
      run.invocations[0]?.toolExecutionNotifications.map(({ descriptor }) => descriptor.id),
      ['binary'],
    );
  });

  it('has the same fingerprints after lines have moved, and says what is new against a baseline', async () => {
    const args = ['check', '--baseline', 'basis.json', '--format', 'sarif', 'plannen/een.md'];
    const old = readSarif((await space.run([...args, '--update-baseline'])).stdout);
    assert.ok(old.results.every(({ baselineState }) => baselineState === 'unchanged'));
    const { stdout } = await space.run(['check', '--format', 'text', 'plannen/een.md']);
    assert.match(stdout, /PM/);
    space.write('plannen/een.md', `Vooraf.\n\nOok PM.\n\n${readFileSync(`${space.folder}/plannen/een.md`, 'utf8')}`);
    const later = readSarif((await space.run(args)).stdout);
    const prints = (of: SarifRun): readonly string[] =>
      of.results.map(({ partialFingerprints }) => partialFingerprints['ketensturing/v1'] ?? '');
    assert.ok(prints(later).includes(prints(old)[0] ?? '-'));
    assert.ok(later.results.some(({ baselineState }) => baselineState === 'new'));
  });
});
