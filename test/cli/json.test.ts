import assert from 'node:assert/strict';
import { createWorkspace, planText, type Workspace } from './harness.ts';

describe('JSON report', () => {
  let space: Workspace;
  before(() => {
    space = createWorkspace({ 'plan.md': planText(3) });
  });
  after(() => space.remove());

  it('has the keys of the contract', async () => {
    const { stdout } = await space.run(['check', '--format', 'json', 'plan.md']);
    const report = JSON.parse(stdout);
    assertKeys(report, ['version', 'tool', 'framework', 'documents', 'plans', 'summary']);
    assert.equal(report.version, 1);
    assert.equal(report.tool.name, 'ketensturing');
    assert.equal(report.framework.id, 'ketens-de-baas');
    const [document] = report.documents;
    assertKeys(document, ['file', 'language', 'isPlan', 'coverage', 'findings', 'failures']);
    assert.deepEqual(
      document.coverage.map(({ pillar }: { pillar: number }) => pillar),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assertKeys(document.coverage[0], ['pillar', 'name', 'dimension', 'status', 'confidence', 'aspects']);
    const aspect = document.coverage[0].aspects[1];
    assertKeys(aspect, ['id', 'status', 'evidence']);
    assertKeys(aspect.evidence[0], ['line', 'column', 'endLine', 'endColumn', 'strength', 'why']);
    const finding = ['ruleId', 'severity', 'message', 'advice', 'url', 'pillar', 'line', 'column', 'endLine', 'endColumn'];
    assertKeys(document.findings[0], finding);
    assert.deepEqual(report.summary.findings, { error: 0, warning: 1, info: 0, hint: 0 });
    assert.equal(report.summary.documents, 1);
  });
});

function assertKeys(value: object, keys: readonly string[]): void {
  const missing = keys.filter((key) => !Object.hasOwn(value, key));
  assert.deepEqual(missing, []);
}
